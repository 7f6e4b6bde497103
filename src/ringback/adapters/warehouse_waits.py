"""From a warehouse's messages to its waits, as one more query: who was asked, and how much working time went by until a sign of life.

It is whole numbers only: a message bears its day and its minute on the other side's own clock, and a table of days says how many
working minutes came before each. So every engine gives the same waits, whatever it thinks of time zones.
"""

from datetime import date
from typing import TYPE_CHECKING

from ringback.adapters.warehouse import ibis_loaded, refuse_unless
from ringback.domain.worktime import CLOSES, OPENS

if TYPE_CHECKING:
    from ibis.expr.types import Table

MESSAGES = {
    "mailbox": "string",
    "company": "string",
    "person": "string",
    "place": "string",
    "day": "date",
    "minute": "int64",
    "inbound": "boolean",
}
DAYS = {"place": "string", "day": "date", "works": "boolean", "worked_before": "int64"}
_OPENS, _CLOSES = OPENS.hour * 60, CLOSES.hour * 60
MOST_SIGNS = 20
"""Signs of life beyond this many are not told apart: so the query has few cells."""


def waits_from(messages: "Table", days: "Table", until: date) -> "Table":
    """The waits in these messages, as `by_cell` takes them, followed until that day begins.

    A wait starts with the first message of the user's after a sign of life of theirs and ends with their next one; it has
    the column `signs` beside: how many signs of life had come before. Raises BadInputError for tables of another form.
    """
    refuse_unless(messages, MESSAGES)
    refuse_unless(days, DAYS)
    ibis = ibis_loaded()
    before = messages.filter(messages.day < until).select(*MESSAGES)
    stretches = _stretches(before.join(days.select(*DAYS), ["place", "day"]))
    person = ibis.window(group_by=["mailbox", "person"], order_by="signs")
    asked = stretches.mutate(next_sign_at=stretches.signed_at.lead().over(person))
    asked = asked.filter(asked.signs > 0, asked.asked_at.notnull())
    end = days.filter(days.day == until).select("place", end_at=days.worked_before)
    known = asked.join(end, "place")
    return known.select(
        "mailbox",
        "company",
        "person",
        signs=ibis.least(known.signs, MOST_SIGNS),
        minutes=ibis.coalesce(known.next_sign_at, known.end_at) - known.asked_at,
        answered=known.next_sign_at.notnull(),
    )


def _stretches(messages: "Table") -> "Table":
    """One row from each sign of life to the next: when it came, and when the user first wrote after it, in working minutes."""
    ibis = ibis_loaded()
    into = ibis.greatest(ibis.least(messages.minute, _CLOSES), _OPENS) - _OPENS
    counted = messages.mutate(
        at=messages.worked_before + ibis.ifelse(messages.works, into, 0), sign=ibis.ifelse(messages.inbound, 1, 0)
    )
    in_order = ibis.window(
        group_by=["mailbox", "person"],
        order_by=[counted.day, counted.minute, counted.sign.desc()],
        preceding=None,
        following=0,
    )
    numbered = counted.mutate(signs=counted.sign.sum().over(in_order))
    return numbered.group_by("mailbox", "person", "signs").aggregate(
        company=numbered.company.max(),
        place=numbered.place.max(),
        signed_at=numbered.at.min(where=numbered.inbound),
        asked_at=numbered.at.min(where=~numbered.inbound),
    )
