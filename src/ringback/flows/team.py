"""A manager's view: who is silent at whose desk, since when, what comes next, and how matters ended; nobody's words."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ringback.domain.errors import UnknownPersonError
from ringback.domain.timeline import Timeline
from ringback.flows.today import Today, today
from ringback.store.audit import What, write_down
from ringback.store.codec import seconds
from ringback.store.desk import at_desk
from ringback.store.ended import Ended
from ringback.store.find import person_row
from ringback.store.models import Desk, Shared
from ringback.store.timelines import timelines


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Somebody who is silent: who, since when, and what is next, by their clock. `shared`: the seller shows the dialogue."""

    person: str
    name: str
    company: str
    since: datetime
    touches: int
    move: str
    due_at: datetime
    is_due: bool
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AtOneDesk:
    """One seller's silences and outcomes; `owed` counts people who wait for an answer of his.

    `shown` are the people (key and name) whose dialogues he shares, silent or not.
    """

    desk: int
    title: str
    quiet: tuple[Quiet, ...]
    owed: int
    old: int
    ended: Ended
    shown: tuple[tuple[str, str], ...]

    @property
    def due(self) -> int:
        return sum(one.is_due for one in self.quiet)


def team_at(team: int, now: datetime) -> list[AtOneDesk]:
    """The desks of a team, each with what its manager may see."""
    desks = Desk.objects.filter(team=team).select_related("owner").order_by("title")
    return [_at_one(desk.pk, title_of(desk), now) for desk in desks]


def title_of(desk: Desk) -> str:
    """The desk by the name of who works there."""
    return desk.owner.first_name or desk.owner.email if desk.owner else desk.title


def _at_one(number: int, title: str, now: datetime) -> AtOneDesk:
    with at_desk(number):
        day = today(now)
        return AtOneDesk(
            desk=number,
            title=title,
            quiet=tuple(_quiet(day)),
            owed=len({debt.person.id for debt in day.owed}),
            old=day.old_silences,
            ended=day.ended,
            shown=tuple(Shared.objects.order_by("person__name").values_list("person__key", "person__name")),
        )


def _quiet(day: Today) -> list[Quiet]:
    shared = set(Shared.objects.values_list("person__key", flat=True))
    rows = []
    for row in day.rows:
        silence, move = row.move.silence, row.move
        person, local = silence.timeline.person, silence.timeline.clock.local
        rows.append(
            Quiet(
                person=person.id, name=person.name, company=person.company, since=local(silence.since),
                touches=len(silence.touches), move=day.playbook.title(move.play), due_at=local(move.due_at),
                is_due=not move.is_patience, shared=person.id in shared,
            )
        )  # fmt: skip
    return rows


def shared_dialogue(team: int, desk: int, person: str, now: datetime) -> tuple[str, Timeline]:
    """A dialogue that a seller of the team shows to his manager, with the desk's title; that it was read is written down.

    Raises UnknownPersonError where it is not shared, is another team's, or is nobody's: which of these, is not said.
    """
    found = Desk.objects.filter(id=desk, team=team).select_related("owner").first()
    if found is None:
        raise UnknownPersonError("no such dialogue is shared with you")
    with at_desk(desk):
        if not Shared.objects.filter(person__key=person).exists():
            raise UnknownPersonError("no such dialogue is shared with you")
        write_down(What.READ_SHARED, now, person)
        (timeline,) = timelines([person], now)
        return title_of(found), timeline.at(now)


def share(person: str, now: datetime) -> None:
    """Show this dialogue, with its words, to the manager of the team."""
    with transaction.atomic():
        _, new = Shared.objects.get_or_create(person=person_row(person), defaults={"at": seconds(now)})
        if new:
            write_down(What.SHARED, now, person)


def unshare(person: str, now: datetime) -> None:
    """Show it no more."""
    with transaction.atomic():
        gone, _ = Shared.objects.filter(person=person_row(person)).delete()
        if gone:
            write_down(What.UNSHARED, now, person)


def unshare_all(now: datetime) -> None:
    """Show no dialogue of the open desk any more. To be called inside a transaction."""
    for key in Shared.objects.order_by("id").values_list("person__key", flat=True):
        write_down(What.UNSHARED, now, key)
    Shared.objects.all().delete()


def is_shared(person: str) -> bool:
    return Shared.objects.filter(person__key=person).exists()
