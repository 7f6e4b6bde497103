"""The list and the calendar kept alike: what happens on either side is known on the other."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.outreach.agenda import Task
from ringback.outreach.calendar import Appointment, finished, meeting, read_own, todo
from ringback.outreach.keeping import Change, Kept, Standing, Step, Wanted, changes

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
BERLIN = ZoneInfo("Europe/Berlin")
CALL = Task(id="greta-1", person="greta", title="Call Greta", starts_at=NOW, ends_at=NOW + HOUR, notes="")


def steps(
    wanted: datetime | None = NOW,
    kept: Kept | None = Kept(id="x", at=NOW),  # noqa: B008 - frozen
    standing: Standing | None = Standing(at=NOW),  # noqa: B008 - frozen
    *,
    settled: bool = False,
    done: bool = False,
) -> list[Step]:
    found = changes(
        [Wanted(id="x", at=wanted)] if wanted else [],
        [kept] if kept else [],
        {"x": standing} if standing else {},
        frozenset({"x"} if settled else ()),
        frozenset({"x"} if done else ()),
        NOW,
    )
    return [one.step for one in found]


def test_what_stands_as_it_should_is_left_alone() -> None:
    assert steps() == []


def test_a_new_call_is_put_there_once() -> None:
    assert steps(kept=None, standing=None) == [Step.ADD]
    assert steps(kept=None, standing=None, settled=True) == []


def test_a_call_for_another_time_is_moved() -> None:
    assert steps(wanted=NOW + HOUR) == [Step.CHANGE]


def test_the_user_s_word_in_the_calendar_wins() -> None:
    later = NOW + 3 * HOUR
    assert steps(standing=Standing(at=NOW, done=True)) == [Step.DONE]
    assert steps(standing=Standing(at=later)) == [Step.MOVED]
    assert steps(standing=None) == [Step.CALLED_OFF]
    assert steps(standing=Standing(at=NOW, called_off=True)) == [Step.CALLED_OFF]


def test_a_time_that_the_user_gave_stays_until_it_has_passed() -> None:
    later, before = NOW + 3 * HOUR, NOW - 3 * HOUR
    assert steps(kept=Kept(id="x", at=later, moved=True), standing=Standing(at=later)) == []
    assert steps(wanted=None, kept=Kept(id="x", at=later, moved=True), standing=Standing(at=later)) == []
    assert steps(kept=Kept(id="x", at=before, moved=True), standing=Standing(at=before)) == [Step.CHANGE]


def test_what_was_done_here_is_finished_there_and_what_is_over_goes() -> None:
    assert steps(wanted=None, done=True) == [Step.CLOSE]
    assert steps(wanted=None) == [Step.REMOVE]


TIMES = st.sampled_from([NOW - HOUR, NOW, NOW + HOUR])
STANDING = st.none() | st.builds(Standing, at=st.none() | TIMES, done=st.booleans(), called_off=st.booleans())
KEPT = st.none() | st.builds(Kept, id=st.just("x"), at=TIMES, moved=st.booleans())


@given(wanted=st.none() | TIMES, kept=KEPT, standing=STANDING, settled=st.booleans(), done=st.booleans())
def test_one_entry_has_one_step_at_most(
    wanted: datetime | None, kept: Kept | None, standing: Standing | None, settled: bool, done: bool
) -> None:
    found = steps(wanted, kept, standing, settled=settled, done=done)
    assert len(found) <= 1
    if kept is not None:
        assert Step.ADD not in found  # nothing stands there twice
    if standing is not None and standing.done and kept is not None and not standing.called_off:
        assert found == [Step.DONE]


def test_our_own_entry_is_known_again() -> None:
    found = read_own(finished(todo(CALL, NOW), NOW), BERLIN)
    assert found is not None
    assert (found.id, found.at, found.done) == ("greta-1", NOW + HOUR, True)
    visit = Appointment(id="visit", title="Visit", starts_at=NOW, ends_at=NOW + HOUR)
    other = read_own(meeting(visit, NOW), BERLIN)
    assert other is not None
    assert (other.id, other.at, other.done) == ("visit", NOW, False)


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("DUE;VALUE=DATE:20261124", datetime(2026, 11, 24, 22, 59, tzinfo=UTC)),
        ("DUE:20261124T100000", datetime(2026, 11, 24, 9, tzinfo=UTC)),
        ("DUE:20261124T100000Z", datetime(2026, 11, 24, 10, tzinfo=UTC)),
        ("SUMMARY:no time", None),
    ],
)
def test_a_time_is_read_however_a_program_writes_it(line: str, at: datetime | None) -> None:
    lines = ["BEGIN:VCALENDAR", "BEGIN:VTODO", "UID:a@ringback.invalid", line, "END:VTODO", "END:VCALENDAR", ""]
    text = "\r\n".join(lines)
    found = read_own(text.encode(), BERLIN)
    assert found is not None
    assert found.at == at


@given(st.binary(max_size=300))
def test_any_bytes_are_no_entry_of_ours(data: bytes) -> None:
    assert read_own(b"BEGIN:VCALENDAR\r\n" + data, BERLIN) is None


def test_somebody_else_s_entry_is_left_alone() -> None:
    assert read_own(todo(CALL, NOW).replace(b"@ringback.invalid", b"@other.example"), BERLIN) is None


def test_a_step_names_its_entry() -> None:
    assert changes([Wanted(id="x", at=NOW)], [], {}, frozenset(), frozenset(), NOW) == (Change(step=Step.ADD, id="x"),)
