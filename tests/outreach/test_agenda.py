"""The calls of a day as entries that a calendar reads."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import icalendar
import pytest

from ringback.domain.interaction import Channel, Outcome
from ringback.domain.move import Move
from ringback.intake.meetings import called_off, read_meetings
from ringback.outreach.agenda import CALL_TAKES, Task, agenda
from ringback.outreach.calendar import Appointment, feed, finished, is_same, meeting, todo, uid_of
from ringback.outreach.hours import Window
from tests.outreach.cast import HAMBURG, JORIS, NOW, anna, move_of, playbook, silence_of, story

SIX_IN_THE_MORNING = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def call(name: str = "Anna Keller", key: str = "anna", now: datetime = NOW) -> Move:
    return move_of("call", silence_of(story(), person=anna(name=name, id="anna"), now=now), channel=Channel.CALL)


def day(*moves: Move, now: datetime = NOW) -> tuple[Task, ...]:
    return agenda(moves, playbook(), JORIS, now)


def test_a_call_stands_in_the_window_that_is_open_now_from_when_it_opened() -> None:
    (task,) = day(call())
    assert task.title == "Call Anna Keller"
    assert (task.starts_at, task.ends_at) == (
        datetime(2026, 11, 20, 7, tzinfo=UTC),
        datetime(2026, 11, 20, 7, 15, tzinfo=UTC),
    )
    assert "+49 40 5550177" in task.notes


@pytest.mark.parametrize("hours", range(10))
def test_it_stays_where_it_is_all_day(hours: int) -> None:
    (task,) = day(call(), now=SIX_IN_THE_MORNING + timedelta(hours=hours))
    assert task.starts_at == datetime(2026, 11, 20, 7, tzinfo=UTC)


def test_on_a_saturday_it_waits_for_monday() -> None:
    (task,) = day(call(now=SATURDAY), now=SATURDAY)
    assert task.starts_at.astimezone(HAMBURG.zone).isoformat() == "2026-11-23T08:00:00+01:00"


def test_two_calls_never_stand_at_one_time() -> None:
    tasks = day(*[call() for _ in range(60)])
    assert len(tasks) == 60
    starts = sorted(task.starts_at for task in tasks)
    assert all(after - before >= CALL_TAKES for before, after in pairwise(starts))
    assert starts[-1].astimezone(HAMBURG.zone).date().isoformat() == "2026-11-23"  # 52 fit into the first day


def test_a_call_keeps_out_of_the_seller_s_meetings() -> None:
    meeting = Window(opens_at=datetime(2026, 11, 20, 6, 30, tzinfo=UTC), closes_at=NOW)
    (task,) = agenda([call()], playbook(), JORIS, NOW, [meeting])
    assert task.starts_at == NOW


def test_a_move_by_mail_is_no_call() -> None:
    assert day(move_of("value", silence_of(story()))) == ()


def test_a_call_that_lacks_a_fact_is_not_on_it() -> None:
    assert day(move_of("rescue", silence_of(story(agreed=False)), channel=Channel.CALL)) == ()


def test_the_feed_is_read_again_as_what_it_says() -> None:
    visit = Appointment(id="visit@nordlicht.example", title="Visit", starts_at=NOW, ends_at=NOW + timedelta(hours=1))
    data = feed(day(call()), [visit], NOW)
    window = (NOW - timedelta(days=1), NOW + timedelta(days=1))
    found, problems = read_meetings(data, window, frozenset(), HAMBURG.zone, NOW)
    assert not problems
    assert [one.title for one in found] == ["Call Anna Keller", "Visit"]


def test_the_same_call_keeps_its_uid() -> None:
    uids = {
        icalendar.Calendar.from_ical(feed(day(call(), now=at), [], at)).walk("VEVENT")[0]["UID"]
        for at in (NOW, SATURDAY)
    }
    assert len(uids) == 1


def test_a_task_is_open_until_it_is_done() -> None:
    (task,) = day(call())
    files = todo(task, NOW), finished(todo(task, NOW), NOW)
    open_, done = (icalendar.Calendar.from_ical(file).walk("VTODO")[0] for file in files)
    assert (open_["STATUS"], done["STATUS"]) == ("NEEDS-ACTION", "COMPLETED")
    assert done["COMPLETED"].to_ical() == b"20261120T090000Z"


def test_a_name_is_data() -> None:
    """What a stranger calls himself adds no line to the calendar."""
    hostile = "Eve\r\nEND:VCALENDAR\r\nBEGIN:VEVENT"
    (task,) = day(call(name=hostile))
    calendar = icalendar.Calendar.from_ical(todo(replace(task, notes=hostile), NOW))
    assert len(calendar.walk("VTODO")) == 1
    assert not calendar.walk("VEVENT")
    visit = Appointment(id="x", title=hostile, starts_at=NOW, ends_at=NOW)
    assert len(icalendar.Calendar.from_ical(meeting(visit, NOW)).walk("VEVENT")) == 1


SERIES = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:x\r
BEGIN:VEVENT\r
UID:weekly@nordlicht.example\r
SUMMARY:Weekly\r
DTSTAMP:20261101T090000Z\r
DTSTART:20261106T090000Z\r
DTEND:20261106T100000Z\r
RRULE:FREQ=WEEKLY;COUNT=5\r
ORGANIZER:mailto:joris@halden.example\r
ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna.keller@nordlicht.example\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_series_that_is_gone_is_called_off_from_now_on_only() -> None:
    """What took place took place; the dates ahead keep their names, so that they are found again."""
    around = (NOW - timedelta(days=60), NOW + timedelta(days=60))
    before, _ = read_meetings(SERIES, around, frozenset(), HAMBURG.zone, NOW)
    gone, problems = read_meetings(called_off(SERIES, NOW, around[1]), around, frozenset(), HAMBURG.zone, NOW)
    assert not problems
    ahead = [one.id for one in before if one.starts_at >= NOW]
    assert (len(before), len(ahead)) == (5, 3)
    assert [(one.id, one.outcome) for one in gone] == [(key, Outcome.CANCELLED) for key in ahead]
    assert uid_of(SERIES) == "weekly@nordlicht.example"
    assert uid_of(b"nothing") == ""


@pytest.mark.timeout(5)
def test_an_endless_series_is_called_off_in_time() -> None:
    """Anybody may invite to every second."""
    gone = called_off(SERIES.replace(b"FREQ=WEEKLY;COUNT=5", b"FREQ=SECONDLY"), NOW - timedelta(days=30), NOW)
    assert gone.count(b"STATUS:CANCELLED") == 1


def test_an_event_says_the_same_whenever_the_server_wrote_it_down() -> None:
    assert is_same(SERIES, SERIES.replace(b"20261101T090000Z", b"20261102T101010Z"))
    assert not is_same(SERIES, SERIES.replace(b"COUNT=5", b"COUNT=4"))
    assert not is_same(SERIES, b"")
