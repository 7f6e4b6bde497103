"""Two sellers in one firm: the same people and the same mail at two desks, and neither ever sees the other's."""

import re
from collections.abc import Callable
from contextvars import Context
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models as django

from ringback.domain.errors import BadInputError, UnknownPersonError
from ringback.domain.interaction import Outcome
from ringback.domain.person import Consent, Relation
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.contract import portrait_json, today_json
from ringback.flows.gather import Gathered, gather
from ringback.flows.old import old_silences
from ringback.flows.portrait import portrait
from ringback.flows.seller import seller
from ringback.flows.today import today
from ringback.store.desk import NoDeskError, at_desk
from ringback.store.desks import all_desks, desk_called, my_desk, new_desk
from ringback.store.ended import ended_lately
from ringback.store.find import find_person, people_like
from ringback.store.looks import open_timelines
from ringback.store.models import AtDesk, Exchange, Person
from ringback.store.seen import message_ids, newest, seen
from ringback.store.sources import changed_sources
from ringback.store.timelines import timelines
from ringback.store.turns import open_people, people_with_old_silences
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db

BRUNO = "bruno@seller.example"
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 20 * DAY


def mails(me: str) -> list[Mail]:
    """What a seller's mailbox holds; the thread with Tilda is the very same in both of the firm."""
    return [
        Mail(sender=f"Greta Lind <{GRETA}>", to=me, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(sender=me, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"),
        Mail(sender=TILDA, to=f"{NORA}, {BRUNO}", at=MONDAY, body="I take this over.", id="3@x.example"),
        Mail(sender=f"Piet Quick <{PIET}>", to=me, at=MONDAY, body="No, we are not interested.", id="4@x.example"),
        Mail(sender=me, to=PIET, at=MONDAY - 90 * DAY, body="Shall we talk?", id="5@x.example"),
        Mail(sender="Olaf Holm <olaf@old.example>", to=me, at=MONDAY - 120 * DAY, body="Send it.", id="6@x.example"),
        Mail(sender=me, to="olaf@old.example", at=MONDAY - 100 * DAY, body="What do you think?", id="7@x.example"),
    ]  # fmt: skip


def story(folder: Path, me: str) -> Gathered:
    """All that a seller does at his desk, from the first import on."""
    folder.mkdir(exist_ok=True)
    first = gather([mbox(folder / "all.mbox", mails(me))], [me], now=NOW)
    act.about_me(now=NOW, name="Nora Halm", zone="Europe/Berlin", away=(date(2026, 3, 9), date(2026, 3, 11)))
    act.release(find_person("olaf"), now=NOW, reason="silent", consent=Consent.GIVEN)
    act.log_call(find_person(GRETA), Outcome.LEFT_VOICEMAIL, now=NOW)
    act.answer(find_person(GRETA), FactKind.NUMBER, "+49 30 23125 002", now=NOW)
    act.merge(find_person(TILDA), find_person(PIET), now=NOW)
    act.undo(NOW)
    act.relation(find_person(TILDA), Relation.CUSTOMER, now=NOW)
    more = Mail(sender=GRETA, to=me, at=NOW, subject="Re: Offer", body="I will get back to you.", answers="2@x.example")
    gather([mbox(folder / "more.mbox", [more])], [], now=NOW)
    return first


def everything(later: datetime) -> dict[str, Any]:
    """What every public question to the store, and every flow that shows something, answers at the open desk."""
    people = sorted(Person.objects.values_list("key", flat=True))
    return {
        "people": people,
        "today": today_json(today(later)),
        "portraits": [portrait_json(portrait(one, later)) for one in people],
        "timelines": timelines(people, later),
        "open": list(open_timelines(later)),
        "who is open": open_people(later),
        "old": [one.timeline.person.id for one in old_silences(later)],
        "who is old": people_with_old_silences(later),
        "ended": ended_lately(NOW + DAY),
        "found": [people_like(words, NOW) for words in ("", "greta", "G", "example", "seller")],
        "seen": seen(later),
        "newest": newest(),
        "message ids": message_ids(Exchange.objects.values_list("key", flat=True)),
        "sources": [path.name for path in changed_sources()],
        "funnel": act.funnel_csv(later),
        "seller": seller(later),
    }


def brunos_desk_is_full(tmp_path: Path) -> int:
    bruno = new_desk("Bruno")
    with at_desk(bruno):
        story(tmp_path / "bruno", BRUNO)
        act.won(find_person(GRETA), now=NOW)
        act.worth(find_person(GRETA), 5_000, now=NOW)
    return bruno


@pytest.mark.parametrize("bruno_comes", ["first", "last"])
def test_a_full_desk_beside_it_changes_nothing(tmp_path: Path, bruno_comes: str) -> None:
    later = NOW + 3 * DAY
    alone = new_desk("alone")
    with at_desk(alone):
        first = story(tmp_path / "nora", NORA)
        wanted, wanted_old = everything(later), everything(later + 90 * DAY)
        act.erase_all(NOW)
    if bruno_comes == "first":
        brunos_desk_is_full(tmp_path)
    beside = new_desk("beside")
    with at_desk(beside):
        again = story(tmp_path / "nora", NORA)
        assert (again.read, again.new, again.people, again.notes) == (first.read, first.new, first.people, first.notes)
        everything(later)  # what is kept in memory must not leak either
    if bruno_comes == "last":
        brunos_desk_is_full(tmp_path)
    with at_desk(beside):
        assert gather([tmp_path / "nora" / "all.mbox"], [NORA], now=NOW).new == 0
        assert without_numbers(everything(later)) == without_numbers(wanted)
        assert without_numbers(everything(later + 90 * DAY)) == without_numbers(wanted_old)


def without_numbers(told: dict[str, Any]) -> str:
    """The answers in words; what was logged by hand bears a number of its desk, which differs between desks."""
    return re.sub(r"'h[0-9a-f]+'", "'h'", repr(told))


def test_what_one_does_the_other_never_sees(tmp_path: Path) -> None:
    story(tmp_path / "nora", NORA)
    before = everything(NOW + DAY)
    bruno = brunos_desk_is_full(tmp_path)
    with at_desk(bruno):
        act.merge(find_person(GRETA), find_person(TILDA), now=NOW)
        act.no(find_person(PIET), now=NOW, opt_out=True)
        for _ in range(3):
            act.undo(NOW)
        brunos = everything(NOW + DAY)
    assert everything(NOW + DAY) == before
    with at_desk(bruno):
        assert everything(NOW + DAY) == brunos
        assert act.erase_all(NOW) > 0
        assert everything(NOW + DAY)["people"] == []
        assert my_desk().name == ""
    assert everything(NOW + DAY) == before


def test_whom_only_the_other_knows_is_unknown_here(tmp_path: Path) -> None:
    bruno = brunos_desk_is_full(tmp_path)
    with at_desk(bruno):
        greta = find_person(GRETA)
    for ask in (find_person, lambda key: portrait(key, NOW), lambda key: act.worth(key, 1, now=NOW)):
        with pytest.raises(UnknownPersonError):
            ask(greta)
    with pytest.raises(BadInputError, match="nothing is left to undo"):
        act.undo(NOW)


def test_numbers_of_two_desks_never_meet(tmp_path: Path) -> None:
    story(tmp_path / "nora", NORA)
    bruno = brunos_desk_is_full(tmp_path)
    for model in numbered():
        of: dict[int, set[int]] = {}
        rows: django.Manager[Any] = model._base_manager
        for number, desk in rows.values_list("id", "desk_id"):
            of.setdefault(desk, set()).add(number)
        assert max(of[1]) < 2**36 < min(of[bruno])


def owned() -> list[type[AtDesk]]:
    return [one for one in apps.get_app_config("store").get_models() if issubclass(one, AtDesk)]


def numbered() -> list[type[AtDesk]]:
    return [one for one in owned() if not isinstance(one._meta.pk, django.AutoField)]


FREE = {"Desk", "Beat", "Job", "Team", "Membership", "Invitation", "Token", "Audit", "Throttle", "Suppressed"}
"""What belongs to the whole firm."""


def test_every_table_belongs_to_a_desk() -> None:
    tables = {one.__name__ for one in apps.get_app_config("store").get_models()}
    assert tables - {one.__name__ for one in owned()} == FREE


QUESTIONS: dict[str, Callable[[], object]] = {
    **{one.__name__: lambda one=one: list(one.objects.all()) for one in owned()},  # type: ignore[misc] # a default holds the loop variable
    "today": lambda: today(NOW),
    "timelines": lambda: timelines(["p1"], NOW),
    "open people": lambda: open_people(NOW),
    "find": lambda: people_like("greta", NOW),
    "newest": newest,
    "act": lambda: act.about_me(now=NOW, name="Mallory"),
    "undo": lambda: act.undo(NOW),
    "import": lambda: gather([Path(__file__).parent], [NORA], now=NOW),
    "a new row": lambda: Person(id=1),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_without_an_open_desk_every_question_fails(name: str) -> None:
    with pytest.raises(NoDeskError):
        Context().run(QUESTIONS[name])


def test_a_desk_is_found_by_its_title() -> None:
    assert desk_called("") == 1
    bruno = new_desk("Bruno")
    assert desk_called("bruno") == bruno
    assert all_desks() == [1, bruno]
    for title, said in (("", "several desks"), ("Olaf", "no desk")):
        with pytest.raises(BadInputError, match=said):
            desk_called(title)
    with pytest.raises(BadInputError, match="already"):
        new_desk("BRUNO")
    with pytest.raises(BadInputError, match="needs a title"):
        new_desk(" ")
