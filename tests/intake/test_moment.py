"""When a mail was written: by its date, unless it came before that, or was years on its way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.copies import moment_of
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.understand import sent_on

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
apart = st.integers(-3 * 365 * 24 * 60, 3 * 365 * 24 * 60).map(lambda minutes: minutes * MINUTE)


def letter(written: datetime | str, *hops: datetime | str, arrived: datetime | None = None) -> Letter:
    """A mail with that date, that came by those machines, the last one first."""
    dates = [format_datetime(one) if isinstance(one, datetime) else one for one in (*hops, written)]
    lines = [f"Received: from a.example by b.example;\r\n {one}\r\n" for one in dates[:-1]]
    raw = "".join(lines) + f"From: greta@silent.example\r\nDate: {dates[-1]}\r\n\r\nYes, by Friday."
    return replace(read_letter(raw.encode()), arrived=arrived)


@given(apart, apart)
def test_nothing_was_written_after_it_came(received: timedelta, arrived: timedelta) -> None:
    found = moment_of(letter(NOON, NOON + received, arrived=NOON + arrived))
    assert found is not None
    assert found <= min(NOON + received, NOON + arrived) + 10 * MINUTE or found == NOON + received


@given(st.integers(-10, 400 * 24 * 60).map(lambda minutes: minutes * MINUTE))
def test_a_date_before_the_arrival_is_believed(on_its_way: timedelta) -> None:
    assert moment_of(letter(NOON, NOON + on_its_way)) == NOON
    assert moment_of(letter(NOON, arrived=NOON + 10 * on_its_way + 100 * MINUTE)) == NOON  # a mailbox that was moved


@given(apart, apart, st.booleans())
def test_it_is_one_of_the_instants_that_the_mail_bears(first: timedelta, last: timedelta, asked: bool) -> None:
    known = {NOON, NOON + first, NOON + last}
    assert moment_of(letter(NOON, NOON + last, NOON + first, arrived=NOON + first if asked else None)) in known


def test_a_clock_that_is_ahead_is_not_believed() -> None:
    assert moment_of(letter(NOON + 3 * DAY, NOON)) == NOON
    assert moment_of(letter(NOON + 3 * DAY, arrived=NOON)) == NOON
    assert moment_of(letter(NOON + 3 * DAY, NOON + DAY, arrived=NOON)) == NOON
    assert moment_of(letter("Mon, 02 Mar 2099 12:00:00 +0000", arrived=NOON)) == NOON
    assert moment_of(letter(NOON + 3 * DAY)) == NOON + 3 * DAY  # nothing tells otherwise


def test_a_dead_battery_is_not_believed() -> None:
    for written in ("Thu, 01 Jan 1970 00:00:00 +0000", datetime(2003, 1, 1, tzinfo=UTC), "", "yesterday"):
        assert moment_of(letter(written, NOON)) == NOON


def test_old_mail_that_was_fetched_lately_stays_old() -> None:
    old = NOON - 2000 * DAY
    assert moment_of(letter(old, NOON, old + MINUTE)) == old
    assert moment_of(letter(old, NOON, "no date at all")) == NOON


def test_a_machine_that_writes_no_date_or_an_absurd_one_tells_nothing() -> None:
    for odd in ("", "soon", "Thu, 01 Jan 1970 00:00:00 +0000", "Mon, 02 Mar 2099 12:00:00 +0000"):
        assert moment_of(letter(NOON, odd)) == NOON
        assert moment_of(letter(NOON, odd, arrived=NOON + DAY)) == NOON


def test_by_friday_is_meant_from_the_day_on_which_it_was_written() -> None:
    assert sent_on(letter(NOON + 30 * DAY, NOON)) == NOON.date()


def test_the_moment_of_arrival_reaches_another_process() -> None:
    one = letter(NOON, arrived=NOON + MINUTE)
    assert Letter.from_bytes(one.to_bytes()) == one
