"""Nora Lindt's calendar: Ida comes, Bruno declines, Carla never answers, and somebody invites her to every second."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.interaction import Outcome
from ringback.intake.calendar_text import tamed
from ringback.intake.meetings import MeetingRecord, is_calendar, read_meetings
from ringback.intake.problem import Problem

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
WINDOW = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
MINE = frozenset({"nora@lindt.example"})
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "calendars" / "collective"

US = "ORGANIZER:mailto:Nora@Lindt.example"
IDA = "ATTENDEE;CN=Ida Brandt;PARTSTAT=ACCEPTED:mailto:ida@kranich.example"
BRUNO = "ATTENDEE;CN=Bruno Eck;PARTSTAT=DECLINED:MAILTO:bruno@kranich.example"
CARLA = "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:carla@zeder.example"
PAST = "DTSTART:20260610T080000Z\nDTEND:20260610T090000Z"
AHEAD = "DTSTART:20260710T080000Z\nDTEND:20260710T090000Z"


def calendar(*events: str) -> bytes:
    inside = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//lindt//EN\n{inside}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(*events: str) -> tuple[list[MeetingRecord], list[Problem]]:
    return read_meetings(calendar(*events), WINDOW, MINE, BERLIN, NOW)


def outcomes(*lines: str) -> dict[str, Outcome]:
    meetings, problems = read("\n".join(["UID:a", "SUMMARY:Talk", *lines]))
    assert not problems
    return {guest.address: guest.outcome for guest in meetings[0].guests}


def test_what_took_place_and_what_is_ahead() -> None:
    assert outcomes(PAST, US, IDA, BRUNO, CARLA) == {
        "ida@kranich.example": Outcome.HELD,
        "bruno@kranich.example": Outcome.DECLINED,
        "carla@zeder.example": Outcome.PLANNED,
    }
    assert set(outcomes(AHEAD, US, IDA, CARLA).values()) == {Outcome.PLANNED}


def test_a_meeting_that_they_called_took_place_for_them() -> None:
    invited = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:nora@lindt.example"
    assert outcomes(PAST, IDA.replace("ATTENDEE", "ORGANIZER"), invited) == {"ida@kranich.example": Outcome.HELD}
    (meeting,), _ = read("\n".join(["UID:a", PAST, "ORGANIZER:mailto:ida@kranich.example", invited]))
    assert not meeting.mine


def test_a_meeting_that_is_off_or_that_the_user_declined_took_place_for_nobody() -> None:
    assert outcomes(PAST, US, IDA, "STATUS:CANCELLED") == {"ida@kranich.example": Outcome.CANCELLED}
    declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:nora@lindt.example"
    assert outcomes(PAST, "ORGANIZER:mailto:ida@kranich.example", declined) == {"ida@kranich.example": Outcome.DECLINED}


def test_rooms_are_no_guests_and_exchange_hides_the_address_in_a_parameter() -> None:
    room = "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room3@lindt.example"
    odd = "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=carla@zeder.example:urn:uuid:7"
    assert outcomes(PAST, US, room, odd) == {"carla@zeder.example": Outcome.HELD}


def test_a_time_without_a_zone_is_the_users_and_a_zone_is_followed() -> None:
    floating, named = read(
        "UID:a\nDTSTART:20260710T100000\nDURATION:PT30M",
        "UID:b\nDTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20260710T100000",
    )[0]
    assert (floating.starts_at, floating.ends_at) == (
        datetime(2026, 7, 10, 8, tzinfo=UTC),
        datetime(2026, 7, 10, 8, 30, tzinfo=UTC),
    )
    assert named.starts_at == datetime(2026, 7, 10, 14, tzinfo=UTC)


def zoned(name: str, offset: str, written: str = "") -> bytes:
    """A calendar with a zone of its own, and one event in it."""
    zone = f"BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\n"
    event = calendar(f"UID:a\nDTSTART;TZID={written or name}:20260610T100000")
    end = "END:STANDARD\nEND:VTIMEZONE\n"
    return event.replace(b"BEGIN:VEVENT", (zone + end).replace("\n", "\r\n").encode() + b"BEGIN:VEVENT")


def hour(data: bytes) -> int:
    (meeting,), problems = read_meetings(data, WINDOW, MINE, BERLIN, NOW)
    assert not problems
    return meeting.starts_at.hour


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Zone 1", ""),
        ("Customized Time Zone", '"Customized Time Zone"'),
        ("Here\\, there", '"Here, there"'),
        ("/firm/Site", ""),
    ],
)
def test_a_zone_that_a_calendar_defines_holds_in_no_other_one(name: str, written: str) -> None:
    assert [hour(zoned(name, offset, written)) for offset in ("+0100", "-0500", "+0100")] == [9, 15, 9]


def test_a_known_zone_is_what_everybody_takes_it_for() -> None:
    """Whoever's calendar says otherwise says so of nobody's time, his own neither."""
    for name in ("Europe/Berlin", "W. Europe Standard Time"):
        assert [hour(zoned(name, offset)) for offset in ("-0500", "+0100")] == [8, 8]


def test_zones_tamed_twice_are_as_tamed_once() -> None:
    once = tamed(zoned("Zone 1", "+0100"))
    assert tamed(once) == once
    assert b"Zone 1" not in once


@pytest.mark.parametrize("title", ["Urlaub", "Vacation in Crete", "Out of office", "Elternzeit"])
def test_the_users_own_days_off(title: str) -> None:
    (away,), _ = read(f"UID:a\nSUMMARY:{title}\nDTSTART;VALUE=DATE:20260803\nDTEND;VALUE=DATE:20260815")
    assert away.absence
    assert (away.first_day, away.last_day) == (date(2026, 8, 3), date(2026, 8, 14))
    assert away.starts_at == datetime(2026, 8, 2, 22, tzinfo=UTC)


def test_what_is_no_day_off() -> None:
    meetings, _ = read(
        "UID:a\nSUMMARY:Fair in Hanover\nDTSTART;VALUE=DATE:20260803",
        "UID:b\nSUMMARY:Urlaub\nDTSTART:20260804T100000Z",
        f"UID:c\nSUMMARY:Urlaub\nDTSTART;VALUE=DATE:20260805\n{IDA}",
    )
    assert [meeting.absence for meeting in meetings] == [False, False, False]


def test_a_series_has_one_meeting_a_date_and_a_moved_one_keeps_its_id() -> None:
    weekly = f"UID:w\n{PAST}\n{US}\n{IDA}\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260617T080000Z"
    moved = f"UID:w\nRECURRENCE-ID:20260624T080000Z\nDTSTART:20260625T130000Z\n{US}\n{IDA}"
    meetings, problems = read(weekly, moved)
    assert not problems
    assert [meeting.id for meeting in meetings] == ["w/20260610T080000Z", "w/20260624T080000Z"]
    assert meetings[1].starts_at == datetime(2026, 6, 25, 13, tzinfo=UTC)


def test_the_same_event_twice_is_one_meeting() -> None:
    event = f"UID:w\n{PAST}\n{US}\n{IDA}"
    assert len(read(event, event)[0]) == 1


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;UNTIL=99991231T000000Z",
        "FREQ=DAILY;BYSECOND=1,2,3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9",
        "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=5",
        "FREQ=DAILY;BYSETPOS=5",
        "FREQ=DAILY;INTERVAL=7;BYDAY=SU",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
        "FREQ=YEARLY;BYWEEKNO=60",
        "FREQ=DAILY\nRRULE:FREQ=SECONDLY",
        "FREQ=DAILY\nEXRULE:FREQ=SECONDLY",
        "FREQ=NEVER",
    ],
)
@pytest.mark.timeout(5)
def test_a_hostile_rule_gives_one_date_and_is_named(rule: str) -> None:
    meetings, problems = read(f"UID:w\nSUMMARY:Trap\n{PAST}\nRRULE:{rule}", f"UID:x\n{AHEAD}")
    assert [meeting.id[0] for meeting in meetings] == ["w", "x"]
    assert [problem.where for problem in problems] == ["Trap"]


@pytest.mark.timeout(5)
@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3", "FREQ=DAILY"]
)
def test_a_hostile_zone_costs_nothing(rule: str) -> None:
    zone = f"BEGIN:VTIMEZONE\r\nTZID:Trap\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nRRULE:{rule}\r\n"
    zone += "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    event = calendar("UID:a\nDTSTART;TZID=Trap:20260610T100000").replace(
        b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT"
    )
    meetings, _ = read_meetings(event, WINDOW, MINE, BERLIN, NOW)
    assert len(meetings) == 1


@pytest.mark.timeout(10)
@pytest.mark.parametrize("line", [b"BEGIN:VEVENT\r\n", b"BEGIN:VTIMEZONE\r\n", b"BEGIN:VEVENT\r\nEND:VTIMEZONE\r\n"])
def test_a_file_of_openings_only_is_read_in_time(line: bytes) -> None:
    meetings, _ = read_meetings(b"BEGIN:VCALENDAR\r\n" + line * 20_000, WINDOW, MINE, BERLIN, NOW)
    assert meetings == []


def test_a_rule_for_a_day_that_its_month_lacks() -> None:
    meetings, problems = read("UID:w\nDTSTART:20260131T100000Z\nRRULE:FREQ=MONTHLY;BYMONTH=2")
    assert (len(meetings), len(problems)) == (1, 1)


@pytest.mark.timeout(5)
def test_a_series_without_end_stops_with_the_window() -> None:
    meetings, problems = read(f"UID:w\n{PAST}\nRRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR")
    assert 140 < len(meetings) < 150
    assert not problems


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        ("FREQ=MONTHLY;BYDAY=2WE", 7),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 8),
        ("FREQ=MONTHLY;BYMONTHDAY=10", 7),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=4;UNTIL=20991231T000000Z", 4),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", 1),
    ],
)
def test_the_rules_that_meetings_have_are_followed(rule: str, dates: int) -> None:
    meetings, problems = read(f"UID:w\n{PAST}\nRRULE:{rule}")
    assert not problems
    assert len(meetings) == dates


def test_a_broken_event_does_not_stop_the_rest() -> None:
    whole = calendar(f"UID:a\n{PAST}", "UID:b\nDTSTART:nonsense", "UID:c", f"UID:d\n{AHEAD}\nDURATION:P999999D")
    meetings, problems = read_meetings(whole, WINDOW, MINE, BERLIN, NOW)
    assert [meeting.id[0] for meeting in meetings] == ["a", "d"]
    assert len(problems) == 2


def test_a_file_that_breaks_off_gives_its_whole_events() -> None:
    whole = calendar(f"UID:a\n{PAST}", f"UID:b\n{AHEAD}")
    meetings, problems = read_meetings(whole[: whole.rindex(b"DTEND")], WINDOW, MINE, BERLIN, NOW)
    assert [meeting.id[0] for meeting in meetings] == ["a"]
    assert "damaged" in problems[0].why


@given(st.binary(max_size=300))
def test_no_bytes_are_ever_an_exception(noise: bytes) -> None:
    is_calendar(noise)
    read_meetings(calendar(f"UID:a\n{PAST}")[:60] + noise, WINDOW, MINE, BERLIN, NOW)


def test_real_calendars_are_read() -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared calendars are not there")
    window = (datetime(1990, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
    read_all = [read_meetings(path.read_bytes(), window, MINE, BERLIN, NOW) for path in sorted(SHARED.glob("*.ics"))]
    assert sum(bool(meetings) for meetings, _ in read_all) > 70
    assert all(meeting.starts_at <= meeting.ends_at for meetings, _ in read_all for meeting in meetings)
