"""What holds a touch back, however long the silence: each hold with its first and its last day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ringback.domain.fold import open_silence
from ringback.domain.interaction import Cue, Intent, Interaction, Kind, Mention, Outcome
from ringback.domain.ladder import Window, rescue_window
from ringback.domain.move import Move, decide
from ringback.domain.person import Place
from ringback.domain.play import Playbook
from ringback.domain.timeline import FactKind, KnownFact, Mark, MarkKind, Timeline
from ringback.domain.worktime import Absence
from tests.cast import GRETA, TILDA, at, belief, mailed, met, rang, timeline, wrote

OFFER = (wrote(GRETA, at(-5)), mailed(GRETA, at(2)))
"""Greta wrote, and on Monday 2 March Nora asked; the first touch is due on Wednesday 4 March."""


def move_on(known: Timeline, when: datetime, playbook: Playbook) -> Move:
    silence = open_silence(known, when, last_words=playbook.last_words)
    assert silence is not None
    return decide(silence, belief(), playbook, when)


def codes(move: Move) -> list[str]:
    return [reason.code for reason in move.because]


def with_offer(*more: Interaction) -> Timeline:
    return timeline(GRETA, *OFFER, *more)


def test_nothing_holds_an_ordinary_silence_that_has_become_long(playbook: Playbook) -> None:
    assert move_on(with_offer(), at(3, 18), playbook).is_patience
    assert move_on(with_offer(), at(4, 18), playbook).play == "call"


@pytest.mark.parametrize(
    ("back", "held", "free"),
    [
        (date(2026, 3, 6), at(6, 12), at(9, 12)),  # away for three days: one working day after Friday the 6th
        (date(2026, 3, 12), at(16, 16), at(17, 12)),  # away for seven: three after Thursday the 12th
    ],
)
def test_they_are_left_alone_while_away_and_when_just_back(
    playbook: Playbook, back: date, held: datetime, free: datetime
) -> None:
    known = with_offer(wrote(GRETA, at(3), kind=Kind.AWAY, away_until=back))
    assert codes(move_on(known, at(4, 18), playbook))[0] == "away"
    assert codes(move_on(known, held, playbook))[0] == "just_back"
    move = move_on(known, held, playbook)
    assert move.due_at <= free
    assert codes(move_on(known, free, playbook))[0] not in ("away", "just_back")


def test_no_last_word_falls_into_the_first_days_back(playbook: Playbook) -> None:
    chased = [rang(GRETA, at(day)) for day in (4, 11, 25)]
    note = wrote(GRETA, at(26), kind=Kind.AWAY, away_until=date(2026, 4, 6))
    known = with_offer(*chased, note)
    assert move_on(known, at(10, 18, month=4), playbook).is_patience
    spoken = [day for day in range(6, 25) if move_on(known, at(day, 18, month=4), playbook).slot == 4]
    assert spoken
    assert at(spoken[0], 18, month=4) >= at(10, 18, month=4)


def test_a_meeting_ahead_holds_and_is_confirmed_one_working_day_before(playbook: Playbook) -> None:
    known = with_offer(met(GRETA, at(13, 14), Outcome.PLANNED, known_at=at(3)))
    assert codes(move_on(known, at(9), playbook)) == ["meeting_ahead"]
    assert move_on(known, at(12, 15), playbook).play == "confirm"
    confirmed = timeline(GRETA, *known.interactions, mailed(GRETA, at(12, 16), play="confirm"))
    assert move_on(confirmed, at(12, 17), playbook).is_patience


def test_a_day_that_they_named_is_waited_for(playbook: Playbook) -> None:
    promised = timeline(
        GRETA,
        mailed(GRETA, at(1)),
        wrote(GRETA, at(2), promises="by Friday 13", due=date(2026, 3, 13)),
        mailed(GRETA, at(3)),
    )
    assert codes(move_on(promised, at(13, 18), playbook)) == ["promise_ahead"]
    assert "promise_ahead" not in codes(move_on(promised, at(16, 18), playbook))
    later = timeline(
        GRETA,
        wrote(GRETA, at(2), intent=Intent.LATER, later_until=date(2026, 3, 20)),
        mailed(GRETA, at(3)),
    )
    assert codes(move_on(later, at(19, 18), playbook)) == ["later"]
    assert codes(move_on(later, at(20, 18), playbook)) != ["later"]


def test_a_hard_time_holds_twenty_working_days_and_is_never_named(playbook: Playbook) -> None:
    sad = Mention(cue=Cue.HARD_TIME, quote="after the death of my father")
    known = timeline(GRETA, wrote(GRETA, at(2), mentions=(sad,)), mailed(GRETA, at(3)))
    assert codes(move_on(known, at(27), playbook)) == ["hard_time"]
    assert move_on(known, at(27), playbook).asks_for is FactKind.WRITE_AGAIN
    after = move_on(known, at(31, 18), playbook)
    assert after.play != "patience"
    assert "father" not in " ".join(map(str, after.because))


def test_the_user_says_when_a_hard_time_is_over_and_is_asked_once(playbook: Playbook) -> None:
    sad = Mention(cue=Cue.HARD_TIME, quote="after the death of my father")
    known = timeline(GRETA, wrote(GRETA, at(2), mentions=(sad,)), mailed(GRETA, at(3)))
    told = KnownFact(kind=FactKind.WRITE_AGAIN, value="2026-03-12", at=at(6))
    named = replace(known, facts=(told,))
    held = move_on(named, at(11), playbook)
    assert (codes(held), held.asks_for, held.due_at) == (["hard_time_until"], None, at(12, 0))
    assert not move_on(named, at(12), playbook).is_patience
    unknown = move_on(replace(known, facts=(replace(told, value=None),)), at(11), playbook)
    assert (codes(unknown), unknown.asks_for) == (["hard_time"], None)


def test_what_was_put_off_comes_back_on_its_day(playbook: Playbook) -> None:
    put_off = replace(with_offer(), marks=(Mark(kind=MarkKind.SNOOZED, at=at(4), until=date(2026, 3, 18)),))
    assert codes(move_on(put_off, at(17, 23), playbook)) == ["snoozed"]
    assert move_on(put_off, at(18, 10), playbook).play == "call"


def test_the_users_own_holiday_shifts_everything(playbook: Playbook) -> None:
    holiday = Absence(first=date(2026, 3, 4), back=date(2026, 3, 16), evidence="stated")
    away = replace(with_offer(), holidays_of_user=(holiday,))
    assert codes(move_on(away, at(4, 18), playbook)) == ["seller_away"]
    assert codes(move_on(away, at(15, 18), playbook)) == ["seller_away"]
    assert move_on(away, at(18, 18), playbook).play == "call"
    west = Place(zone=ZoneInfo("America/Los_Angeles"), country="US", known_by="stated")
    far = replace(away, person=replace(GRETA, place=west))
    assert codes(move_on(far, at(4, 6), playbook)) == ["seller_away"]  # still the 3rd at their place


def test_an_answer_by_somebody_else_pauses_the_thread(playbook: Playbook) -> None:
    known = timeline(GRETA, *OFFER, wrote(TILDA, at(5)))
    move = move_on(known, at(9), playbook)
    assert (move.play, codes(move)) == ("patience", ["colleague_answered"])


def test_a_mail_in_another_matter_is_the_one_live_touch(playbook: Playbook) -> None:
    """A week of theirs after it the ladder goes on; what they heard in between is no reason to begin it anew."""
    assert move_on(with_offer(), at(17, 18), playbook).play == "call"
    known = with_offer(mailed(GRETA, at(16), matter="price"))
    held = move_on(known, at(17, 18), playbook)
    assert (held.play, codes(held), held.due_at) == ("patience", ["touch_live"], at(23))
    assert str(held.because[0]) == "you reached out to them on Monday 16 March; one touch at a time"
    assert move_on(known, at(23, 18), playbook).play == "call"


def test_a_meeting_is_confirmed_also_after_a_mail_in_another_matter(playbook: Playbook) -> None:
    meeting = met(GRETA, at(13, 14), Outcome.PLANNED, known_at=at(3))
    known = with_offer(meeting, mailed(GRETA, at(11), matter="price"))
    assert move_on(known, at(12, 15), playbook).play == "confirm"


def window_after(playbook: Playbook, *touched: int) -> Window:
    step = wrote(GRETA, at(1), promises="I come back to you after the board")
    known = timeline(
        GRETA, met(GRETA, at(-4)), step, mailed(GRETA, at(2)), *[mailed(GRETA, at(day)) for day in touched]
    )
    silence = open_silence(known, at(25), last_words=playbook.last_words)
    assert silence is not None
    window = rescue_window(silence, playbook, at(25))
    assert isinstance(window, Window)
    return window


def test_the_rescue_window_opens_at_ten_days_and_closes_at_fourteen(playbook: Playbook) -> None:
    """The first ask was on Monday the 2nd, the last on Monday the 9th."""
    window = window_after(playbook, 9)
    assert window.opens_at == at(12)
    assert window.closes_at == at(16)


def test_a_late_second_ask_still_leaves_two_working_days_for_the_call(playbook: Playbook) -> None:
    """Asked again on Friday the 13th: three quiet working days later it is Wednesday the 18th."""
    window = window_after(playbook, 13)
    assert window.opens_at == at(18)
    assert window.closes_at == at(20)


def between(theirs: str, mine: str, known: Timeline) -> Timeline:
    """The same, with Greta and the user each at a place of their own."""
    place = Place(zone=ZoneInfo(theirs), country="", known_by="stated")
    return replace(known, person=replace(GRETA, place=place), zone_of_user=ZoneInfo(mine))


def there(zone: str, day: int, hour: int) -> datetime:
    """An hour on a day of March by the clock of that place."""
    return datetime(2026, 3, day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)


FAR_APART = [
    ("Asia/Tokyo", "Europe/Berlin"),
    ("Asia/Tokyo", "America/Los_Angeles"),
    ("Europe/London", "Pacific/Auckland"),
    ("America/Los_Angeles", "Europe/Berlin"),
]


@pytest.mark.parametrize(("theirs", "mine"), FAR_APART)
def test_what_was_put_off_waits_until_its_day_has_begun_for_both(playbook: Playbook, theirs: str, mine: str) -> None:
    put_off = replace(with_offer(), marks=(Mark(kind=MarkKind.SNOOZED, at=at(4), until=date(2026, 3, 18)),))
    known = between(theirs, mine, put_off)
    for place in (theirs, mine):
        assert codes(move_on(known, there(place, 17, 23), playbook)) == ["snoozed"]
    begun = max(there(theirs, 18, 0), there(mine, 18, 0))
    assert codes(move_on(known, begun, playbook)) != ["snoozed"]


@pytest.mark.parametrize(("theirs", "mine"), FAR_APART)
def test_the_users_holiday_is_the_users_own_days_and_theirs(playbook: Playbook, theirs: str, mine: str) -> None:
    """From Monday the 9th, and back on Monday the 16th."""
    holiday = Absence(first=date(2026, 3, 9), back=date(2026, 3, 16), evidence="stated")
    known = between(theirs, mine, replace(with_offer(), holidays_of_user=(holiday,)))
    begins_at = min(there(theirs, 9, 0), there(mine, 9, 0))
    back_at = max(there(theirs, 16, 9), there(mine, 16, 9))
    an_hour = timedelta(hours=1)
    assert codes(move_on(known, begins_at - an_hour, playbook)) != ["seller_away"]
    for held in (begins_at, begins_at + 12 * an_hour, back_at - an_hour):
        move = move_on(known, held, playbook)
        assert (codes(move), move.due_at >= back_at) == (["seller_away"], True)
    assert codes(move_on(known, back_at, playbook)) != ["seller_away"]
