"""The list of those who were let go, for the marketing funnel."""

import csv
import io
from datetime import UTC, datetime

from ringback.domain.episode import State
from ringback.domain.fold import standing
from ringback.domain.person import Consent, Relation
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.flows.playbook import playbook_in_force
from ringback.store.codec import seconds
from ringback.store.desk import desk
from ringback.store.models import Handle, Mark, Part
from ringback.store.suppression import is_suppressed, opted_out
from ringback.store.timelines import timelines

COLUMNS = ("name", "address", "company", "relation", "reason", "consent", "released_on", "look_again_on")
_EXPORTED = frozenset({Consent.GIVEN.value})
_NEVER = Relation.CUSTOMER.value
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def funnel_csv(now: datetime) -> str:
    """Everybody who was released and not taken up again, as CSV.

    Never exported: whoever's consent is unknown or refused, who said no, opted out at any desk or answered since, who was erased, and
    a customer. A cell that a spreadsheet would take for a formula gets an apostrophe: names and reasons come from outside.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for mark in _let_go(now):
        person = mark.person
        address = next((one.name for one in person.handles.all() if not one.is_number), "")
        row = (
            person.name,
            address,
            person.company,
            person.relation,
            mark.note,
            person.consent,
            _day(mark.at),
            mark.until or "",
        )
        table.writerow([_harmless(str(cell)) for cell in row])
    return out.getvalue()


def _let_go(now: datetime) -> list[Mark]:
    """The user's last letting go of each person for whom it holds by now and who may be exported."""
    marks = Mark.objects.filter(at__lte=seconds(now), kind=MarkKind.RELEASED.value).select_related("person")
    last = {mark.person_id: mark for mark in marks.prefetch_related("person__handles").order_by("at", "id")}
    may = [one for one in last.values() if one.person.consent in _EXPORTED and one.person.relation != _NEVER]
    released = _released([one.person.key for one in may], now)
    return [one for one in may if one.person.key in released and not _asked_since(one) and not _left_alone(one)]


def _released(people: list[str], now: datetime) -> frozenset[str]:
    """With whom it ended there: an answer since, a no or an opt-out in a mail ends it otherwise, or begins it anew."""
    last_words = playbook_in_force().current.last_words
    known = timelines(people, now)
    return frozenset(one.person.id for one in known if standing(one, now, last_words=last_words) is State.RELEASED)


def _left_alone(mark: Mark) -> bool:
    """Did they ask another desk of the firm to be left alone, or were they erased? What they said here, the user may have revived."""
    names = [one.name for one in mark.person.handles.all()]
    there = Handle.everywhere.filter(name__in=names).exclude(desk_id=desk()).values_list("id", "person_id")
    return is_suppressed(names) or opted_out(list(there))


def _asked_since(mark: Mark) -> bool:
    """A new question of the user's takes them up again."""
    asks = Part.objects.filter(handle__person_id=mark.person_id, at__gt=mark.at, flags__gte=Turn.ASK.value)
    return asks.exists()


def _day(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
