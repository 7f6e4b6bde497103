"""The check before a send: Greta went silent, Nora approved a touch on Monday 9 March, and then the world moved on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.clearance import Circumstances, Go, Later, Stop, Verdict, check, stops
from ringback.domain.interaction import Bounce, Cue, Direction, Intent, Interaction, Kind, Mention, Outcome, Reading
from ringback.domain.person import Place
from ringback.domain.sending import Outgoing
from ringback.domain.timeline import Mark, MarkKind, Timeline
from ringback.domain.worktime import Absence
from tests.cast import GRETA, PIET, TILDA, at, mailed, met, rang, timeline, wrote
from tests.playbook import shipped

PLAYBOOK = shipped()
OFFER = (wrote(GRETA, at(-5)), mailed(GRETA, at(2)))
MADE = at(9, 10)
NOW = at(9, 14)
MOST = 30


def outgoing(play: str = "value", slot: int = 2) -> Outgoing:
    return Outgoing(person=GRETA.id, to=GRETA.addresses[0], play=play, slot=slot, matter="offer", made_at=MADE)


def verdict(known: Timeline, now: datetime = NOW, play: str = "value", around: Circumstances | None = None) -> Verdict:
    return check(known, outgoing(play), around or Circumstances(), PLAYBOOK, now)


def with_offer(*more: Interaction) -> Timeline:
    return timeline(GRETA, *OFFER, *more)


def code(found: Verdict) -> str:
    return "go" if isinstance(found, Go) else found.because.code


def accepted(who_at: datetime) -> Interaction:
    """An invitation that Greta answers: her own act."""
    return replace(wrote(GRETA, who_at), id="yes", channel=met(GRETA, who_at).channel, outcome=Outcome.ACCEPTED)


def test_nothing_speaks_against_it() -> None:
    assert verdict(with_offer()) == Go()


ANSWERS = {
    "a mail in the thread": (wrote(GRETA, at(9, 11)), "answered"),
    "a mail in another thread": (wrote(GRETA, at(9, 11), matter="else"), "answered"),
    "a call": (rang(GRETA, at(9, 11), Outcome.CONNECTED), "answered_call"),
    "a meeting": (met(GRETA, at(9, 11)), "answered_meeting"),
    "an invitation accepted": (accepted(at(9, 11)), "answered_meeting"),
    "a no": (wrote(GRETA, at(9, 11), intent=Intent.NO), "refused"),
    "an opt-out": (wrote(GRETA, at(9, 11), intent=Intent.OPT_OUT, matter="else"), "opted_out"),
    "a colleague in the thread": (wrote(TILDA, at(9, 11)), "colleague_answered"),
    "a meeting agreed": (met(GRETA, at(20), Outcome.PLANNED, known_at=at(9, 11)), "meeting_planned"),
    "the user's own mail": (mailed(GRETA, at(9, 11)), "you_wrote"),
    "the user's own call": (rang(GRETA, at(9, 11), Outcome.NO_ANSWER), "you_wrote"),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_whatever_happens_after_the_words_were_made_stops_them(what: str) -> None:
    news, why = ANSWERS[what]
    found = verdict(with_offer(news))
    assert isinstance(found, Stop)
    assert found.because.code == why


@given(st.sampled_from(sorted(ANSWERS)), st.integers(-4000, 300))
def test_an_answer_counts_whatever_date_it_bears(what: str, minutes: int) -> None:
    """A server's clock is wrong: the answer is dated before the words were made, and reached the store after them."""
    news, _ = ANSWERS[what]
    if news.at > NOW or news.direction is Direction.OUT or news.author != GRETA.id:
        return
    dated = replace(news, at=MADE + timedelta(minutes=minutes))
    found = verdict(with_offer(dated), NOW + timedelta(days=1), around=Circumstances(news=frozenset({dated.id})))
    assert isinstance(found, Stop)


@pytest.mark.parametrize("kind", [MarkKind.NO, MarkKind.OPTED_OUT, MarkKind.RELEASED, MarkKind.WON])
def test_the_users_own_word_stops_it(kind: MarkKind) -> None:
    marked = replace(with_offer(), marks=(Mark(kind=kind, at=at(9, 11)),))
    assert isinstance(verdict(marked), Stop)


def bounced(when: datetime, address: str = GRETA.addresses[0]) -> Interaction:
    bounce = Bounce(address=address, status="5.1.1", permanent=True, reason="userunknown")
    return replace(wrote(GRETA, when), id="b", author="", reading=Reading(kind=Kind.BOUNCE, bounces=(bounce,)))


def test_a_dead_address_is_not_written_to() -> None:
    assert code(verdict(with_offer(bounced(at(9, 11))))) == "not_delivered"
    assert code(verdict(with_offer(bounced(at(5))))) == "not_delivered"
    assert code(verdict(with_offer(bounced(at(9, 11), "else@silent.example")))) == "go"
    left = wrote(GRETA, at(9, 11), kind=Kind.AUTO, mentions=(Mention(cue=Cue.LEFT, quote="no longer with us"),))
    assert code(verdict(with_offer(left))) == "gone"


CIRCUMSTANCES = {
    "answered_ahead": Circumstances(wrote_ahead=True),
    "suppressed": Circumstances(suppressed=True),
    "words_passed": Circumstances(words_passed=True),
    "colleague_wrote": Circumstances(colleague_wrote_at=at(9, 12)),
    "team_touched": Circumstances(team_touched_at=at(9, 12)),
    "team_company_live": Circumstances(team_company_touched_at=at(6)),
    "company_live": Circumstances(company_touched_at=at(6)),
    "busy": Circumstances(busy=True),
    "another_held": Circumstances(held=True),
    "daily_cap": Circumstances(sent_today=MOST, most_a_day=MOST, next_day_at=at(10, 0)),
    "spacing": Circumstances(last_sent_at=NOW - timedelta(minutes=1)),
}


STOPPING = ("answered_ahead", "words_passed", "suppressed", "colleague_wrote", "team_touched")


@pytest.mark.parametrize("why", CIRCUMSTANCES)
def test_what_a_timeline_does_not_tell_counts_too(why: str) -> None:
    found = verdict(with_offer(), around=CIRCUMSTANCES[why])
    assert code(found) == why
    assert isinstance(found, Stop) is (why in STOPPING)


def test_the_day_after_a_full_day_begins_in_their_working_hours() -> None:
    found = verdict(with_offer(), around=CIRCUMSTANCES["daily_cap"])
    assert isinstance(found, Later)
    assert found.until == at(10, 9)


def test_whoever_is_away_is_left_alone_and_the_touch_waits() -> None:
    note = wrote(GRETA, at(9, 11), kind=Kind.AWAY, away_until=date(2026, 3, 16))
    found = verdict(with_offer(note))
    assert isinstance(found, Later)
    assert found.because.code == "away"
    assert found.until >= at(17, 9)
    assert verdict(with_offer(note), found.until) == Go()


@pytest.mark.parametrize("play", ["two_readings", "reversing"])
def test_no_last_word_in_the_first_days_back(play: str) -> None:
    note = wrote(GRETA, at(3), kind=Kind.AWAY, away_until=date(2026, 3, 6))
    assert code(verdict(with_offer(note), at(10, 14), play)) == "no_last_word_yet"
    assert code(verdict(with_offer(note), at(10, 14), "value")) == "go"


def test_a_meeting_is_confirmed_as_long_as_it_is_ahead() -> None:
    ahead = met(GRETA, at(10), Outcome.PLANNED, known_at=at(3))
    assert code(verdict(with_offer(ahead), play="confirm")) == "go"
    assert code(verdict(with_offer(replace(ahead, outcome=Outcome.CANCELLED)), play="confirm")) == "meeting_gone"


@pytest.mark.parametrize(
    ("now", "why", "until"),
    [
        (at(9, 20), "outside_hours", at(10, 9)),
        (at(13, 18), "outside_hours", at(16, 9)),  # Friday evening
        (at(14, 11), "no_working_day", at(16, 9)),  # Saturday
        (at(14, 11, month=5), "holiday", at(15, 9, month=5)),  # Ascension
    ],
)
def test_mail_goes_out_in_their_working_hours(now: datetime, why: str, until: datetime) -> None:
    found = verdict(with_offer(), now)
    assert isinstance(found, Later)
    assert (found.because.code, found.until) == (why, until)
    assert verdict(with_offer(), until) == Go()


def living_in(zone: str, *, off: frozenset[date] = frozenset()) -> Timeline:
    place = Place(zone=ZoneInfo(zone), country="", known_by="stated", days_off=off)
    return replace(with_offer(), person=replace(GRETA, place=place))


@pytest.mark.parametrize(
    ("zone", "now", "until"),
    [
        # the night in which Berlin's clocks go forward: 9:00 is 7:00 UTC from then on
        ("Europe/Berlin", datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 30, 7, tzinfo=UTC)),
        # the night in which they go back
        ("Europe/Berlin", datetime(2026, 10, 24, 23, tzinfo=UTC), datetime(2026, 10, 26, 8, tzinfo=UTC)),
        # New York changes two weeks earlier than Berlin
        ("America/New_York", datetime(2026, 3, 9, 12, tzinfo=UTC), datetime(2026, 3, 9, 13, tzinfo=UTC)),
        # Kathmandu is 5 hours and 45 minutes ahead
        ("Asia/Kathmandu", datetime(2026, 3, 10, 1, tzinfo=UTC), datetime(2026, 3, 10, 3, 15, tzinfo=UTC)),
        # the year's end falls earlier in Auckland
        ("Pacific/Auckland", datetime(2026, 12, 30, 22, tzinfo=UTC), datetime(2027, 1, 3, 20, tzinfo=UTC)),
    ],
)
def test_their_clock_decides_whatever_it_does(zone: str, now: datetime, until: datetime) -> None:
    days_off = frozenset({date(2026, 12, 31), date(2027, 1, 1)})
    found = verdict(living_in(zone, off=days_off), now)
    assert isinstance(found, Later)
    assert found.until == until


def test_the_users_own_holiday_holds_everything_back() -> None:
    off = replace(
        with_offer(), holidays_of_user=(Absence(first=date(2026, 3, 9), back=date(2026, 3, 16), evidence=""),)
    )
    found = verdict(off)
    assert isinstance(found, Later)
    assert (found.because.code, found.until) == ("seller_away", at(16, 9))


@given(st.sampled_from(sorted(ANSWERS)), st.sampled_from(sorted(CIRCUMSTANCES)), st.integers(0, 40 * 24))
def test_what_stops_weighs_more_than_what_delays(what: str, why: str, hours: int) -> None:
    now = at(9, 15) + timedelta(hours=hours)
    known = with_offer(ANSWERS[what][0])
    assert isinstance(verdict(known, now, around=CIRCUMSTANCES[why]), Stop)
    assert stops(known, outgoing(), CIRCUMSTANCES[why], PLAYBOOK, now)


@given(st.integers(0, 200 * 24 * 60), st.sampled_from(["Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"]))
def test_later_is_always_ahead_and_in_their_hours(minutes: int, zone: str) -> None:
    now = MADE + timedelta(minutes=minutes)
    known = living_in(zone)
    found = verdict(
        known, now, around=Circumstances(sent_today=MOST, most_a_day=MOST, next_day_at=now + timedelta(hours=9))
    )
    assert isinstance(found, Later)
    assert found.until > now
    assert known.clock.add(found.until, timedelta(0)) == found.until


def test_somebody_else_entirely_changes_nothing() -> None:
    assert verdict(with_offer(wrote(PIET, at(9, 11), matter="else"))) == Go()


def test_a_colleagues_touch_before_the_words_is_live_for_somebody_without_a_company_too() -> None:
    private = replace(with_offer(), person=replace(GRETA, company=""))
    found = verdict(private, around=Circumstances(team_touched_at=at(9, 9)))
    assert isinstance(found, Later)
    assert (found.because.code, found.until) == ("team_touched", at(16, 9))
    assert verdict(private, around=Circumstances(company_touched_at=at(9, 9), team_company_touched_at=at(9, 9))) == Go()
