"""The list of those who were let go, for the marketing funnel."""

import csv
import io
from datetime import UTC, datetime

from ringback.domain.person import Consent, Relation
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.store.models import Mark, Part

COLUMNS = ("name", "address", "company", "relation", "reason", "consent", "released_on", "look_again_on")
_EXPORTED = frozenset({Consent.GIVEN.value})
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def funnel_csv(now: datetime) -> str:
    """Everybody who was released and not taken up again, as CSV.

    Never exported: whoever's consent is unknown or refused, and a customer. A cell that a spreadsheet would take for a formula
    gets an apostrophe: names and reasons come from outside.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for mark in _released(now):
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


def _released(now: datetime) -> list[Mark]:
    """The last word of the user on each person, where it was to let go."""
    last: dict[int, Mark] = {}
    kinds = (
        MarkKind.RELEASED.value,
        MarkKind.REVIVED.value,
        MarkKind.WON.value,
        MarkKind.NO.value,
        MarkKind.OPTED_OUT.value,
    )
    marks = Mark.objects.filter(at__lte=int(now.timestamp()), kind__in=kinds).select_related("person")
    for mark in marks.prefetch_related("person__handles").order_by("at", "id"):
        last[mark.person_id] = mark
    kept = [mark for mark in last.values() if mark.kind == MarkKind.RELEASED.value and not _asked_since(mark)]
    return [one for one in kept if one.person.consent in _EXPORTED and one.person.relation != Relation.CUSTOMER.value]


def _asked_since(mark: Mark) -> bool:
    """A new question of the user's takes them up again."""
    asks = Part.objects.filter(handle__person_id=mark.person_id, at__gt=mark.at, flags__gte=Turn.ASK.value)
    return asks.exists()


def _day(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
