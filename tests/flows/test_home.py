"""Nora's clock: told by her own mail from the first import on, until she says another one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ringback.flows import act
from ringback.flows.gather import gather
from ringback.flows.seller import seller
from ringback.flows.today import today
from ringback.store.desk import at_desk
from ringback.store.desks import my_desk, new_desk
from ringback.store.home import my_home
from tests.mailbox import GRETA, NORA, Mail, mbox

pytestmark = pytest.mark.django_db

DENVER = ZoneInfo("America/Denver")
MONDAY = datetime(2026, 3, 2, 9, tzinfo=DENVER)
NOW = MONDAY + timedelta(days=14)


def letters(*days: int, zone: ZoneInfo = DENVER) -> list[Mail]:
    return [
        Mail(sender=NORA, to=GRETA, at=at.astimezone(zone), body="Shall we go ahead?", id=f"{at:%d}@x.example")
        for at in (MONDAY + timedelta(days=day) for day in days)
    ]


def read(folder: Path, mails: list[Mail]) -> tuple[str, ...]:
    answer = Mail(sender=GRETA, to=NORA, at=MONDAY - timedelta(days=1), body="We are interested.", id="first@x.example")
    return gather([mbox(folder / "all.mbox", [answer, *mails])], [NORA], now=NOW).notes


def test_the_first_import_tells_her_clock_and_says_so(tmp_path: Path) -> None:
    notes = read(tmp_path, letters(0))
    assert my_home(NOW).zone == seller(NOW).place.zone == DENVER
    assert [note for note in notes if "America/Denver" in note and "ringback me --zone" in note]
    (row,) = today(NOW).due
    assert row.move.due_at is not None
    assert 7 <= row.move.due_at.astimezone(DENVER).hour < 21  # and not in UTC's working hours, which are her night
    assert read(tmp_path, letters(0)) == ()


def test_what_she_says_counts_and_what_she_takes_back_does_not(tmp_path: Path) -> None:
    read(tmp_path, letters(0))
    act.about_me(now=NOW, zone="Europe/London", country="gb")
    read(tmp_path, letters(0, 1, 2))
    home = my_home(NOW)
    assert (home.zone.key, home.country, home.by_mail) == ("Europe/London", "GB", False)
    act.undo(NOW)
    assert (my_home(NOW).zone, my_home(NOW).country, my_home(NOW).by_mail) == (DENVER, "US", True)


def test_the_country_of_her_mail_goes_with_its_zone_only(tmp_path: Path) -> None:
    read(tmp_path, letters(0))
    act.about_me(now=NOW, zone="Europe/Vienna")
    assert (my_home(NOW).zone.key, my_home(NOW).country) == ("Europe/Vienna", "")


def test_mail_in_pieces_tells_the_same_as_mail_at_once(tmp_path: Path) -> None:
    all_days, berlin = (0, 1, 2, 7, 8, 9), ZoneInfo("Europe/Berlin")
    for day in all_days:
        read(tmp_path, letters(day, zone=berlin if day == 2 else DENVER))
    pieces = my_desk().offsets
    with at_desk(new_desk("Bruno")):
        read(tmp_path, [one for day in all_days for one in letters(day, zone=berlin if day == 2 else DENVER)])
        assert my_desk().offsets == pieces
        assert my_home(NOW).zone == DENVER
        read(tmp_path, letters(*all_days))  # nothing new is counted twice
        assert my_desk().offsets == pieces


def test_without_own_mail_nothing_is_assumed(tmp_path: Path) -> None:
    read(tmp_path, [])
    assert (my_home(NOW).zone.key, my_home(NOW).country, my_home(NOW).by_mail) == ("UTC", "", False)


def test_whoever_erases_everything_leaves_no_clock(tmp_path: Path) -> None:
    read(tmp_path, letters(0))
    act.erase_all(NOW)
    assert (my_desk().offsets, my_home(NOW).zone) == ("", ZoneInfo("UTC"))


def test_a_mail_from_the_future_does_not_make_the_others_old(tmp_path: Path) -> None:
    wrong = Mail(sender=NORA, to=GRETA, at=datetime(2031, 1, 1, tzinfo=UTC), id="9@x.example")
    read(tmp_path, [*letters(0, 1), wrong])
    assert my_home(NOW).zone == DENVER
