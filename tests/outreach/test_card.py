"""The card for a call: what to say, for how long, and when it may be done at their place."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from ringback.domain.interaction import Channel
from ringback.domain.person import Place
from ringback.domain.timeline import FactKind
from ringback.domain.worktime import Absence, WorkClock
from ringback.outreach.card import CallCard, call_card
from ringback.outreach.hours import hours_in, next_window
from ringback.outreach.question import Question
from ringback.outreach.seller import Seller
from ringback.outreach.voice import seconds
from tests.outreach.cast import HAMBURG, JORIS, NOW, anna, move_of, playbook, silence_of, story, told


def card(play: str = "call", tongue: str = "en", now: datetime = NOW) -> CallCard:
    made = call_card(move_of(play, silence_of(story(tongue), now=now), channel=Channel.CALL), playbook(), JORIS, now)
    assert isinstance(made, CallCard)
    return made


def test_a_card_has_the_number_the_script_and_its_length() -> None:
    made = card("rescue")
    assert (made.number, made.shown_number) == ("+49405550177", "+49 40 5550177")
    assert made.seconds == seconds(made.script.body)
    assert made.may_call_now


@pytest.mark.parametrize("tongue", ["en", "sie", "du"])
@pytest.mark.parametrize("play", ["call", "rescue", "autonomy", "two_readings"])
def test_the_live_branch_has_one_question_and_an_answer_to_each_answer(play: str, tongue: str) -> None:
    live = card(play, tongue).live
    assert "Joris" in live.opening
    assert live.question.count("?") == 1
    assert all((live.if_busy, live.if_no, live.if_yes, live.if_later))
    assert not any(mark in " ".join((live.opening, live.question)) for mark in ("\ue000", "{", "None"))


def test_in_a_language_without_words_the_card_has_the_beats_and_no_length() -> None:
    made = card("call", "nl")
    assert made.seconds is None
    assert made.live.opening == ""
    assert made.script.language is None


def test_a_missing_step_is_asked_for_before_the_rescue_call() -> None:
    made = call_card(move_of("rescue", silence_of(story(agreed=False)), channel=Channel.CALL), playbook(), JORIS, NOW)
    assert isinstance(made, Question)
    assert made.kind is FactKind.AGREED_STEP


def test_a_number_that_the_user_told_is_used() -> None:
    silence = silence_of(story(), person=anna(numbers=()), facts=(told(FactKind.NUMBER, "+49405550188"),))
    made = call_card(move_of("call", silence, channel=Channel.CALL), playbook(), JORIS, NOW)
    assert isinstance(made, CallCard)
    assert made.number == "+49405550188"


@pytest.mark.parametrize(
    ("now", "allowed", "opens"),
    [
        (datetime(2026, 11, 20, 7, 0, tzinfo=UTC), True, datetime(2026, 11, 20, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 20, 6, 59, tzinfo=UTC), False, datetime(2026, 11, 20, 7, 0, tzinfo=UTC)),
        (datetime(2026, 11, 20, 20, 0, tzinfo=UTC), False, datetime(2026, 11, 23, 7, 0, tzinfo=UTC)),  # Friday 21:00
        (datetime(2026, 11, 21, 12, 0, tzinfo=UTC), False, datetime(2026, 11, 23, 7, 0, tzinfo=UTC)),  # a Saturday
    ],
)
def test_eight_to_nine_in_the_evening_at_their_place_on_a_working_day(
    now: datetime, allowed: bool, opens: datetime
) -> None:
    window = next_window(WorkClock(HAMBURG), now)
    assert window is not None
    assert (window.opens_at <= now, window.opens_at) == (allowed, opens)


def test_the_window_follows_their_clock_through_the_change_to_summer_time() -> None:
    before = next_window(WorkClock(HAMBURG), datetime(2026, 3, 27, 0, 0, tzinfo=UTC))
    after = next_window(WorkClock(HAMBURG), datetime(2026, 3, 30, 0, 0, tzinfo=UTC))
    assert before is not None
    assert after is not None
    assert (before.opens_at.hour, after.opens_at.hour) == (7, 6)


def test_no_call_on_a_holiday_or_while_they_are_away() -> None:
    place = replace(HAMBURG, days_off=frozenset({date(2026, 11, 20)}))
    away = (Absence(first=date(2026, 11, 23), back=date(2026, 11, 25), evidence="m9"),)
    window = next_window(WorkClock(place, away), NOW)
    assert window is not None
    assert window.opens_at == datetime(2026, 11, 25, 7, 0, tzinfo=UTC)


def test_where_the_law_is_narrower_the_hours_are() -> None:
    paris = WorkClock(Place(zone=ZoneInfo("Europe/Paris"), country="FR", known_by="stated"))
    lunch = next_window(paris, datetime(2026, 11, 20, 12, 30, tzinfo=UTC))  # 13:30 there
    assert lunch is not None
    assert lunch.opens_at == datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
    assert hours_in("fr").opens == time(10)
    assert (hours_in("").opens, hours_in("").closes) == (time(8), time(21))


def test_a_place_without_working_days_has_no_window() -> None:
    never = Place(zone=ZoneInfo("Europe/Berlin"), country="DE", known_by="stated", weekend=frozenset(range(7)))
    assert next_window(WorkClock(never), NOW) is None


def test_numbers_and_pauses_take_their_time() -> None:
    assert seconds("one two three four five") == 2
    assert seconds(" ".join(["word"] * 150)) == 60
    assert seconds("word " * 150, words_a_minute=100) == 90
    assert seconds("My number is +31 20 555 0123.") > seconds("My number is known to you now.") + 2
    assert seconds("Word. " * 100) > seconds("word " * 100)
    with pytest.raises(ValueError, match="no pace"):
        seconds("word", words_a_minute=0)


def test_a_call_is_proposed_within_the_sellers_own_hours_where_the_two_meet() -> None:
    early = datetime(2026, 3, 9, 6, 0, tzinfo=UTC)  # a Monday, seven in Hamburg
    berlin = Seller(name="Nora Halm", place=HAMBURG, opens=time(10), closes=time(16))
    window = next_window(WorkClock(HAMBURG), early, berlin)
    assert window is not None
    assert (window.opens_at, window.closes_at) == (
        datetime(2026, 3, 9, 9, 0, tzinfo=UTC),
        datetime(2026, 3, 9, 15, 0, tzinfo=UTC),
    )
    night = Seller(name="Nora Halm", place=HAMBURG, opens=time(2), closes=time(5))
    assert next_window(WorkClock(HAMBURG), early, night) == next_window(WorkClock(HAMBURG), early)
