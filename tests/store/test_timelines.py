"""Timelines out of the store: what was known, whose words, and never yesterday's."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from ringback.domain.fold import open_silence
from ringback.domain.interaction import Direction, Outcome
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.store.find import find_person
from ringback.store.looks import open_timelines
from ringback.store.models import Person
from ringback.store.timelines import timelines
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 20 * DAY
ALL = [
    Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
    Mail(sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"),
    Mail(sender=TILDA, to=NORA, at=MONDAY + 2 * DAY, body="I take this over.", id="3@x.example", answers="2@x.example"),
    Mail(sender=PIET, to=NORA, at=MONDAY, body="Thanks!", id="4@x.example"),
]


@pytest.fixture(autouse=True)
def mailbox(tmp_path: Path) -> None:
    gather([mbox(tmp_path / "all.mbox", ALL)], [NORA], now=NOW)


def test_what_others_wrote_in_the_thread_is_there_and_is_theirs() -> None:
    (greta,) = open_timelines(NOW)
    assert [one.author for one in greta.interactions] == [greta.person.id, None, find_person(TILDA)]
    silence = open_silence(greta, NOW)
    assert silence is not None
    assert silence.colleague is not None


def test_what_came_later_was_not_known() -> None:
    (greta,) = timelines([find_person(GRETA)], MONDAY + DAY + timedelta(hours=1))
    assert len(greta.interactions) == 2


def test_a_meeting_ahead_is_known_before_it_takes_place() -> None:
    act.log_meeting(find_person(GRETA), Outcome.PLANNED, now=NOW, at=NOW + 3 * DAY)
    (greta,) = timelines([find_person(GRETA)], NOW)
    assert greta.at(NOW).meeting_ahead(NOW) is not None
    assert timelines([find_person(GRETA)], NOW - DAY)[0].at(NOW - DAY).meeting_ahead(NOW - DAY) is None
    (listed,) = open_timelines(NOW)
    assert listed.at(NOW).meeting_ahead(NOW) is not None


def test_every_change_is_seen_at_once() -> None:
    key = find_person(GRETA)
    before = timelines([key], NOW)[0].interactions
    assert timelines([key], NOW)[0].interactions == before
    act.merge(key, find_person(PIET), now=NOW)
    merged = timelines([key], NOW)[0].interactions
    assert {one.author for one in merged} <= {key, None, find_person(TILDA)}
    assert len(merged) == len(before) + 1
    act.undo(NOW)
    assert timelines([key], NOW)[0].interactions == before
    act.talked(key, now=NOW)
    assert len(timelines([key], NOW)[0].interactions) == len(before) + 1


def test_the_number_of_queries_does_not_grow_with_people(
    tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    mails = [Mail(sender=f"p{n}@firm{n}.example", to=NORA, at=MONDAY, subject=f"{n}") for n in range(60)]
    gather([mbox(tmp_path / "more.mbox", mails)], [NORA], now=NOW)
    with django_assert_max_num_queries(14):
        found = timelines(list(Person.objects.values_list("key", flat=True)), NOW)
    assert len(found) == 63


def test_the_address_used_last_comes_first(tmp_path: Path) -> None:
    new = Mail(sender="Greta Lind <a.lind@silent.example>", to=NORA, at=NOW - DAY, subject="New address")
    gather([mbox(tmp_path / "new.mbox", [new])], [NORA], now=NOW)
    (greta,) = timelines([find_person(GRETA)], NOW)
    assert greta.person.addresses == ("a.lind@silent.example", GRETA)


def test_the_users_days_off_stop_the_clock() -> None:
    act.about_me(now=NOW, away=(date(2026, 3, 9), date(2026, 3, 14)))
    (greta,) = timelines([find_person(GRETA)], NOW)
    assert greta.holidays_of_user[0].back == date(2026, 3, 14)
    assert not greta.clock.is_working_day(date(2026, 3, 10))


def test_where_a_person_sits_is_said_with_how_it_is_known() -> None:
    act.about_me(now=NOW, zone="Europe/Berlin", country="DE")
    (greta,) = timelines([find_person(GRETA)], NOW)
    assert (greta.person.place.zone.key, greta.person.place.known_by) == ("Europe/Berlin", "the user's own")
    assert date(2026, 12, 25) in greta.person.place.days_off


def test_direction_is_the_users_own_words() -> None:
    (greta,) = timelines([find_person(GRETA)], NOW)
    assert [one.direction for one in greta.interactions if one.author is None] == [Direction.OUT]
