"""Nora's calendar and her list kept alike, on a real calendar server."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from caldav.davclient import DAVClient
from caldav.lib.error import NotFoundError
from icalendar import Calendar

from ringback.adapters.account import Secret
from ringback.domain.errors import BadInputError
from ringback.domain.interaction import Outcome
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.calendars import (
    calendars,
    choose_calendars,
    connect_calendar,
    disconnect_calendar,
    links,
    sync_calendar,
)
from ringback.flows.calendars.address import calendar_of, own_word, renew_word
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.settings import settings
from ringback.store import models
from ringback.store.audit import lines
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.find import find_person
from ringback.store.timelines import timelines
from tests.mailbox import GRETA, NORA, PIET, Mail, mbox
from tests.peers.radicale import LOGIN, PASSWORD, radicale

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 14 * DAY  # a Monday, 9:00 in London


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with radicale(tmp_path_factory.mktemp("radicale")) as url:
        yield url


@pytest.fixture
def calendar(address: str) -> Iterator[Any]:
    with DAVClient(address, username=LOGIN, password=PASSWORD, require_tls=False) as client:
        made = client.principal().make_calendar(name="Work")
        yield made
        made.delete()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The key of the passwords lies in a folder of its own."""
    monkeypatch.setenv("RINGBACK_HOME", str(tmp_path))
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def link(address: str, calendar: Any, tmp_path: Path) -> models.CalendarLink:
    """Greta is silent, and a call is due."""
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY - DAY, body="We are interested.", id="1@x.example"),
        Mail(sender=NORA, to=GRETA, at=MONDAY, body="Shall we go ahead?", subject="Re: Offer", id="2@x.example"),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=NOW)
    act.about_me(now=NOW, zone="Europe/London", country="gb")
    greta = find_person(GRETA)
    act.answer(greta, FactKind.NUMBER, "+44 20 7946 0018", now=NOW)
    for kind in (FactKind.THING, FactKind.THIRD_PERSON):
        act.answer(greta, kind, None, now=NOW)
    return connect_calendar(address, LOGIN, Secret(PASSWORD), now=NOW)


def entries(calendar: Any) -> list[Any]:
    """Our tasks as the server has them."""
    return list(calendar.search(todo=True, include_completed=True))


def rewrite(calendar: Any, **properties: object) -> None:
    """The user's program changes the one task that stands there."""
    (entry,) = entries(calendar)
    data = Calendar.from_ical(entry.data)
    for name, value in properties.items():
        data.walk("VTODO")[0].pop(name, None)
        data.walk("VTODO")[0].add(name, value)
    entry.data = data.to_ical().decode()
    entry.save()


def due() -> list[str]:
    return [row.move.play for row in today(NOW).due]


def test_a_call_is_put_there_once(link: models.CalendarLink, calendar: Any) -> None:
    assert due() == ["call"]
    assert sync_calendar(link, NOW).steps == {"add": 1}
    assert sync_calendar(link, NOW).steps == {}
    (entry,) = entries(calendar)
    assert "Call Greta Lind" in entry.data


def test_a_run_that_was_stopped_puts_nothing_there_twice(link: models.CalendarLink, calendar: Any) -> None:
    """The server had taken the task, and the program died before it could write that down."""
    sync_calendar(link, NOW)
    models.KeptEntry.objects.all().delete()
    sync_calendar(link, NOW)
    assert len(entries(calendar)) == 1
    assert models.KeptEntry.objects.count() == 1


def test_ticked_off_there_is_done_here(link: models.CalendarLink, calendar: Any) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, STATUS="COMPLETED")
    assert sync_calendar(link, NOW).steps == {"done": 1}
    (greta,) = timelines([find_person(GRETA)], NOW)
    assert greta.interactions[-1].play == "call"
    assert due() == []
    assert sync_calendar(link, NOW).steps == {}


def test_put_to_another_day_there_is_put_off_here(link: models.CalendarLink, calendar: Any) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, DTSTART=NOW + 2 * DAY, DUE=NOW + 2 * DAY)
    assert sync_calendar(link, NOW).steps == {"moved": 1}
    assert due() == []
    assert sync_calendar(link, NOW).steps == {}  # it stays there, for that day
    (entry,) = entries(calendar)
    assert "DUE:20260318T090000Z" in entry.data
    assert [row.move.play for row in today(NOW + 2 * DAY).due] == ["call"]


def meet_piet(folder: Path, at: datetime = NOW + DAY) -> str:
    """Nora notes a meeting with Piet, who wrote to her."""
    gather(
        [mbox(folder / "piet.mbox", [Mail(sender=PIET, to=NORA, at=NOW - DAY, body="Hello.", id="p@x.example")])],
        [NORA],
        now=NOW,
    )
    hour = timedelta(hours=1)
    return act.log_meeting(find_person(PIET), Outcome.PLANNED, now=NOW, at=at, ends_at=at + hour, title="Offer")


def test_one_entry_that_cannot_be_taken_over_stops_nothing_else(
    link: models.CalendarLink, calendar: Any, tmp_path: Path
) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, DTSTART=NOW + 2 * DAY, DUE=NOW + 2 * DAY)
    models.KeptEntry.objects.update(person="p0")  # who is not known here any more
    meet_piet(tmp_path)
    found = sync_calendar(link, NOW)
    assert (found.steps, found.problem) == ({"add": 1}, "")
    assert found.refused == ("Call Greta Lind: nobody is known by the key “p0”",)


def test_what_the_user_wrote_into_a_call_stays_when_it_goes_on_to_the_next_day(
    link: models.CalendarLink, calendar: Any
) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, LOCATION="at my desk", DESCRIPTION="Ask for the boat")
    assert sync_calendar(link, NOW + DAY).steps == {"change": 1}
    (entry,) = entries(calendar)
    assert f"DUE:{NOW + DAY:%Y%m%d}" in entry.data
    assert "at my desk" in entry.data
    assert "Ask for the boat" in entry.data


def test_taken_away_there_is_not_put_there_again(link: models.CalendarLink, calendar: Any) -> None:
    sync_calendar(link, NOW)
    entries(calendar)[0].delete()
    assert sync_calendar(link, NOW).steps == {"called_off": 1}
    assert sync_calendar(link, NOW).steps == {}
    assert entries(calendar) == []
    assert due() == ["call"]  # the list still says so


def test_done_here_is_finished_there(link: models.CalendarLink, calendar: Any) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, LOCATION="at my desk")
    act.done(find_person(GRETA), now=NOW + timedelta(hours=1), play="call")
    assert sync_calendar(link, NOW + timedelta(hours=2)).steps == {"close": 1}
    (entry,) = entries(calendar)
    assert "STATUS:COMPLETED" in entry.data
    assert "at my desk" in entry.data


def test_an_answer_takes_the_call_away(link: models.CalendarLink, calendar: Any, tmp_path: Path) -> None:
    sync_calendar(link, NOW)
    answer = Mail(sender=GRETA, to=NORA, at=NOW, body="Yes, let us.", id="3@x.example")
    gather([mbox(tmp_path / "new.mbox", [answer])], [NORA], now=NOW + DAY)
    assert sync_calendar(link, NOW + DAY).steps == {"remove": 1}
    assert entries(calendar) == []


def invitation(*, starts: datetime = NOW + DAY, rule: str = "", but: datetime | None = None) -> str:
    """A meeting with Greta as Nora's calendar program writes it, on one date or on those of a rule `but` one."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:visit@x.example", "SUMMARY:Visit",
        f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}", f"DTSTART:{starts:%Y%m%dT%H%M%SZ}", f"DTEND:{starts + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
        *([f"RRULE:{rule}"] if rule else []), *([f"EXDATE:{but:%Y%m%dT%H%M%SZ}"] if but else []),
        f"ORGANIZER:mailto:{NORA}", f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{GRETA}", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    return "\r\n".join(lines)


def visit(calendar: Any, *, starts: datetime = NOW + DAY, rule: str = "") -> Any:
    """Nora's calendar program notes a meeting with Greta."""
    return calendar.save_event(invitation(starts=starts, rule=rule))


def put(event: Any, data: str) -> None:
    """The user's program writes the entry anew."""
    event.data = data
    event.save()


def meetings(*outcomes: str) -> list[datetime]:
    rows = models.Exchange.objects.filter(channel="meeting", outcome__in=outcomes).order_by("at")
    return [datetime.fromtimestamp(row.at, UTC) for row in rows]


def test_a_meeting_noted_there_is_known_here_and_when_it_goes_it_is_called_off(
    link: models.CalendarLink, calendar: Any
) -> None:
    event = visit(calendar, starts=NOW + 4 * DAY)
    assert sync_calendar(link, NOW).meetings == 1
    assert meetings("planned", "accepted") == [NOW + 4 * DAY]
    assert due() == []  # a meeting ahead holds everything
    event.delete()
    assert sync_calendar(link, NOW).meetings == 0
    assert (meetings("planned", "accepted"), meetings("cancelled")) == ([], [NOW + 4 * DAY])


def test_of_a_series_that_goes_only_what_is_ahead_is_called_off(link: models.CalendarLink, calendar: Any) -> None:
    event = visit(calendar, starts=NOW - 8 * DAY, rule="FREQ=WEEKLY;COUNT=3")
    sync_calendar(link, NOW)
    event.delete()
    sync_calendar(link, NOW)
    assert meetings("held", "accepted", "planned") == [NOW - 8 * DAY, NOW - DAY]
    assert meetings("cancelled") == [NOW + 6 * DAY]


@pytest.mark.parametrize("days", [2, 6])
def test_a_meeting_moved_there_stands_at_its_new_time_only(link: models.CalendarLink, calendar: Any, days: int) -> None:
    event = visit(calendar, starts=NOW + 4 * DAY)
    sync_calendar(link, NOW)
    put(event, invitation(starts=NOW + days * DAY))
    for _ in range(2):
        sync_calendar(link, NOW)
        assert meetings("planned", "accepted") == [NOW + days * DAY]
        assert meetings("cancelled") == [NOW + 4 * DAY]
    put(event, invitation(starts=NOW + 4 * DAY))  # back to where it was
    sync_calendar(link, NOW)
    assert (meetings("planned", "accepted"), meetings("cancelled")) == ([NOW + 4 * DAY], [NOW + days * DAY])


def test_each_event_keeps_to_its_own_zone(link: models.CalendarLink, calendar: Any) -> None:
    """Two programs call two different zones by one name."""
    for uid, offset in (("visit", "+0100"), ("other", "-0500")):
        zone = ["BEGIN:VTIMEZONE", "TZID:Zone 1", "BEGIN:STANDARD", "DTSTART:16010101T000000", f"TZOFFSETFROM:{offset}"]
        zone += [f"TZOFFSETTO:{offset}", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT"]
        start = f"DTSTART;TZID=Zone 1:{NOW + DAY:%Y%m%dT%H%M%S}"
        data = re.sub(r"DTSTART.*\r\nDTEND[^\r]*", start, invitation(starts=NOW + DAY)).replace(
            "UID:visit", f"UID:{uid}"
        )
        calendar.save_event(data.replace("BEGIN:VEVENT", "\r\n".join(zone)))
    sync_calendar(link, NOW)
    assert meetings("planned", "accepted") == [NOW + DAY - timedelta(hours=1), NOW + DAY + timedelta(hours=5)]


def test_one_date_that_is_taken_out_of_a_series_is_called_off(link: models.CalendarLink, calendar: Any) -> None:
    weekly = "FREQ=WEEKLY;COUNT=4"
    event = visit(calendar, starts=NOW - 6 * DAY, rule=weekly)
    sync_calendar(link, NOW)
    put(event, invitation(starts=NOW - 6 * DAY, rule=weekly, but=NOW + 8 * DAY))
    sync_calendar(link, NOW)
    assert meetings("planned", "accepted") == [NOW + DAY, NOW + 15 * DAY]
    assert (meetings("held"), meetings("cancelled")) == ([NOW - 6 * DAY], [NOW + 8 * DAY])


def test_a_series_at_another_hour_stands_there_once(link: models.CalendarLink, calendar: Any) -> None:
    weekly, hour = "FREQ=WEEKLY;COUNT=3", timedelta(hours=1)
    event = visit(calendar, starts=NOW + DAY, rule=weekly)
    sync_calendar(link, NOW)
    put(event, invitation(starts=NOW + DAY + hour, rule=weekly))
    sync_calendar(link, NOW)
    assert meetings("planned", "accepted") == [NOW + days * DAY + hour for days in (1, 8, 15)]


def days_off(first: date, back: date, *, status: str = "CONFIRMED") -> str:
    """Nora's vacation, as her calendar program writes it."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:crete@x.example", "SUMMARY:Urlaub",
        f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}", f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{back:%Y%m%d}",
        f"STATUS:{status}", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    return "\r\n".join(lines)


def away() -> list[tuple[date, date]]:
    return [(one.first, one.back) for one in models.DayOff.objects.order_by("first")]


def test_a_vacation_that_is_moved_or_taken_back_holds_nothing_any_more(
    link: models.CalendarLink, calendar: Any
) -> None:
    today_, week = NOW.date(), timedelta(days=7)
    event = calendar.save_event(days_off(today_, today_ + week))
    sync_calendar(link, NOW)
    assert (away(), due()) == ([(today_, today_ + week)], [])
    put(event, days_off(today_ + week, today_ + 2 * week))
    sync_calendar(link, NOW)
    assert (away(), due()) == ([(today_ + week, today_ + 2 * week)], ["call"])
    put(event, days_off(today_, today_ + week, status="CANCELLED"))
    sync_calendar(link, NOW)
    assert (away(), due()) == ([], ["call"])
    put(event, days_off(today_, today_ + week))
    sync_calendar(link, NOW)
    assert due() == []
    event.delete()
    act.about_me(now=NOW, away=(today_ + 4 * week, today_ + 5 * week))
    sync_calendar(link, NOW)
    assert (away(), due()) == ([(today_ + 4 * week, today_ + 5 * week)], ["call"])  # what she said herself stays


def test_a_meeting_noted_here_stands_there_and_follows_what_is_done_to_it(
    link: models.CalendarLink, calendar: Any
) -> None:
    greta = find_person(GRETA)
    act.log_meeting(
        greta, Outcome.PLANNED, now=NOW, at=NOW + DAY, ends_at=NOW + DAY + timedelta(hours=1), title="Offer"
    )
    assert sync_calendar(link, NOW).steps == {"add": 1}
    assert sync_calendar(link, NOW).steps == {}
    (event,) = calendar.search(event=True)
    event.data = event.data.replace("20260317T09", "20260318T09").replace("20260317T10", "20260318T10")
    event.save()
    assert sync_calendar(link, NOW).steps == {"moved": 1}
    assert meetings("planned") == [NOW + 2 * DAY]
    event.delete()
    assert sync_calendar(link, NOW).steps == {"called_off": 1}
    assert (meetings("planned"), meetings("cancelled")) == ([], [NOW + 2 * DAY])
    act.undo(NOW)
    assert meetings("planned") == [NOW + 2 * DAY]


@pytest.fixture
def offer(link: models.CalendarLink, calendar: Any, tmp_path: Path) -> Any:
    """The event of a meeting with Piet that Nora noted here, as it stands in her calendar."""
    meet_piet(tmp_path)
    sync_calendar(link, NOW)
    (event,) = calendar.search(event=True)
    return event


def put_off(event: Any, days: int) -> None:
    data = Calendar.from_ical(event.data)
    for name in ("DTSTART", "DTEND"):
        at = data.walk("VEVENT")[0].pop(name).dt
        data.walk("VEVENT")[0].add(name, at + days * DAY)
    put(event, data.to_ical().decode())


def test_a_meeting_put_off_by_months_is_not_called_off(link: models.CalendarLink, calendar: Any, offer: Any) -> None:
    put_off(offer, 90)
    assert sync_calendar(link, NOW).steps == {"moved": 1}
    assert (meetings("planned"), meetings("cancelled")) == ([NOW + 91 * DAY], [])
    assert sync_calendar(link, NOW).steps == {}
    offer.delete()
    assert sync_calendar(link, NOW).steps == {"called_off": 1}


@pytest.mark.parametrize("days", [2, 90, -3])
def test_a_move_that_is_taken_back_is_taken_back_there(
    link: models.CalendarLink, calendar: Any, offer: Any, days: int
) -> None:
    put_off(offer, days)
    sync_calendar(link, NOW)
    assert act.undo(NOW).startswith("move meeting")
    assert sync_calendar(link, NOW).steps == {"change": 1}
    (event,) = calendar.search(event=True)
    assert f"DTSTART:{NOW + DAY:%Y%m%dT%H%M%SZ}" in event.data
    assert (meetings("planned"), sync_calendar(link, NOW).steps) == ([NOW + DAY], {})


def test_a_server_that_is_away_leaves_its_sentence_and_the_list_as_it_is(link: models.CalendarLink) -> None:
    link.url = "http://127.0.0.1:9/"
    assert "did not" in sync_calendar(link, NOW).problem or link.problem
    assert due() == ["call"]


def test_a_wrong_password_is_said_at_once_and_nothing_is_kept(address: str) -> None:
    with pytest.raises(BadInputError, match="refused the login"):
        connect_calendar(address, LOGIN, Secret("wrong"), now=NOW)
    assert links() == []


def test_connecting_and_disconnecting_stand_in_the_log_without_the_password(link: models.CalendarLink) -> None:
    connected = lines(1)[0]
    assert (connected.what, connected.about, connected.detail["before"]) == ("calendar connected", link.url, {})
    assert connected.detail["after"] == {"login": LOGIN, "tasks": link.tasks, "meetings": link.meetings}
    choose_calendars(link.url, link.tasks, "", NOW)
    assert (lines(1)[0].detail["before"]["meetings"], lines(1)[0].detail["after"]["meetings"]) == (link.meetings, "")
    disconnect_calendar(link.url, NOW)
    assert (lines(1)[0].what, lines(1)[0].detail["before"]["login"]) == ("calendar disconnected", LOGIN)
    renew_word(NOW)
    assert lines(1)[0].what == "calendar address new"
    assert not any(PASSWORD in str(one.detail) for one in lines())


def test_the_password_is_not_in_the_store(link: models.CalendarLink) -> None:
    assert PASSWORD not in str(models.CalendarLink.objects.values_list().get())
    disconnect_calendar(link.url, NOW)
    assert links() == []
    with pytest.raises(BadInputError, match="is not connected"):
        disconnect_calendar(link.url, NOW)


def test_a_calendar_that_is_not_there_is_named_with_those_that_are(address: str, calendar: Any) -> None:
    with pytest.raises(BadInputError, match="no calendar “Private” for that: there is Work"):
        connect_calendar(address, LOGIN, Secret(PASSWORD), now=NOW, meetings="Private")


@pytest.fixture
def other(address: str) -> Iterator[Any]:
    with DAVClient(address, username=LOGIN, password=PASSWORD, require_tls=False) as client:
        made = client.principal().make_calendar(name="Calls")
        yield made
        with suppress(NotFoundError):  # the test took it away
            made.delete()


def test_what_can_be_chosen_is_shown_by_name(link: models.CalendarLink) -> None:
    (shown,) = calendars()
    assert [one.name for one in shown.for_calls] == [one.name for one in shown.for_meetings] == ["Work"]
    assert (shown.calls, shown.meetings, shown.host) == (link.tasks, link.meetings, "127.0.0.1")
    assert (shown.read_at, shown.problem) == (None, "")
    sync_calendar(link, NOW)
    assert calendars()[0].read_at == NOW


def test_calls_move_to_the_calendar_that_is_chosen(link: models.CalendarLink, calendar: Any, other: Any) -> None:
    sync_calendar(link, NOW)
    link = choose_calendars(link.url, str(other.url), link.meetings, NOW)
    assert sync_calendar(link, NOW).steps == {"add": 1}
    assert (entries(calendar), len(entries(other))) == ([], 1)
    assert due() == ["call"]  # nobody took it away, and nobody did it
    link = choose_calendars(link.url, "", link.meetings, NOW)
    assert sync_calendar(link, NOW).steps == {}
    assert entries(other) == []
    link = choose_calendars(link.url, str(calendar.url), link.meetings, NOW)
    assert sync_calendar(link, NOW).steps == {"add": 1}


def test_what_the_user_changed_stays_where_it_is(link: models.CalendarLink, calendar: Any, other: Any) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, LOCATION="at my desk")
    link = choose_calendars(link.url, str(other.url), link.meetings, NOW)
    sync_calendar(link, NOW)
    assert (len(entries(calendar)), len(entries(other))) == (1, 1)


def test_what_could_not_be_taken_away_is_taken_away_later(link: models.CalendarLink, calendar: Any, other: Any) -> None:
    """The calendar that is left does not answer just now: no second copy of the call stands there for ever."""
    sync_calendar(link, NOW)
    kept = models.KeptEntry.objects.get()
    link = choose_calendars(link.url, str(other.url), "", NOW)
    models.KeptEntry.objects.update(url="http://127.0.0.1:9/call.ics")
    assert "nothing listens" in sync_calendar(link, NOW).problem
    models.KeptEntry.objects.update(url=kept.url)
    assert sync_calendar(link, NOW).steps == {"add": 1}
    assert (entries(calendar), len(entries(other))) == ([], 1)


def test_what_the_user_moved_there_comes_along(link: models.CalendarLink, calendar: Any, other: Any) -> None:
    sync_calendar(link, NOW)
    rewrite(calendar, DTSTART=NOW + 2 * DAY, DUE=NOW + 2 * DAY)
    sync_calendar(link, NOW)
    link = choose_calendars(link.url, str(other.url), link.meetings, NOW)
    sync_calendar(link, NOW + 2 * DAY)
    assert (entries(calendar), len(entries(other))) == ([], 1)


def test_meetings_of_a_calendar_that_is_not_read_any_more_are_not_called_off(
    link: models.CalendarLink, calendar: Any, other: Any
) -> None:
    visit(calendar, starts=NOW + 4 * DAY)
    sync_calendar(link, NOW)
    link = choose_calendars(link.url, link.tasks, str(other.url), NOW)
    assert sync_calendar(link, NOW).meetings == 0
    assert (meetings("planned", "accepted"), meetings("cancelled")) == ([NOW + 4 * DAY], [])


def test_a_calendar_that_is_gone_cannot_be_chosen(link: models.CalendarLink) -> None:
    with pytest.raises(BadInputError, match="is gone"):
        choose_calendars(link.url, link.tasks + "x/", link.meetings, NOW)
    with pytest.raises(BadInputError, match="is not connected"):
        choose_calendars("https://elsewhere.example/", "", "", NOW)


def test_of_several_none_is_taken_where_she_is_to_choose(address: str, calendar: Any, other: Any) -> None:
    link = connect_calendar(address, LOGIN, Secret(PASSWORD), now=NOW, first=False)
    assert (link.tasks, link.meetings) == ("", "")
    disconnect_calendar(link.url, NOW)
    other.delete()
    alone = connect_calendar(address, LOGIN, Secret(PASSWORD), now=NOW, first=False)
    assert (alone.tasks, alone.meetings) == (str(calendar.url), str(calendar.url))


def test_connected_again_the_chosen_calendars_stay(address: str, link: models.CalendarLink, other: Any) -> None:
    choose_calendars(link.url, str(other.url), "", NOW)
    again = connect_calendar(address, LOGIN, Secret(PASSWORD), now=NOW)
    assert (again.pk, again.tasks) == (link.pk, str(other.url))


def test_a_server_without_a_calendar_is_not_kept(address: str) -> None:
    with pytest.raises(BadInputError, match="shows no calendar: make one there first"):
        connect_calendar(address, LOGIN, Secret(PASSWORD), now=NOW)
    assert links() == []


def test_a_server_s_own_address_does_not_tell_the_login(address: str) -> None:
    with pytest.raises(BadInputError, match="say your name"):
        connect_calendar(address, "", Secret(PASSWORD), now=NOW)


def test_the_address_shows_one_desk_and_can_be_taken_back(link: models.CalendarLink) -> None:
    word = own_word()
    assert own_word() == word
    assert b"Call Greta Lind" in (calendar_of(word, NOW) or b"")
    with at_desk(new_desk("Otto")):
        other = own_word()
    assert b"Greta" not in (calendar_of(other, NOW) or b"")
    renew_word(NOW)
    assert calendar_of(word, NOW) is None
    assert calendar_of("", NOW) is None


def test_the_next_day_is_the_next_one_by_the_user_s_clock(link: models.CalendarLink, calendar: Any) -> None:
    """On Monday evening in Los Angeles it is Tuesday already elsewhere: a call for Tuesday is put off all the same."""
    act.about_me(now=NOW, zone="America/Los_Angeles", country="us")
    evening = datetime(2026, 3, 17, 0, 30, tzinfo=UTC)
    sync_calendar(link, evening)
    rewrite(calendar, DTSTART=evening + timedelta(hours=20), DUE=evening + timedelta(hours=20))
    found = sync_calendar(link, evening)
    assert (found.steps, found.refused) == ({"moved": 1}, ())
    (mark,) = models.Mark.objects.filter(kind="snoozed")
    assert mark.until == date(2026, 3, 17)
