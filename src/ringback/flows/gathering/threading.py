"""Which matter the new mails belong to, and which older mails they bring together."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import connection

from ringback.intake.threads import APART, Threaded, matters
from ringback.store.desk import desk
from ringback.store.models import Trace
from ringback.store.writing import rows

_APART = int(APART.total_seconds())
_MAILS = (
    "SELECT id, key, at, topic, matter, people FROM store_exchange WHERE id IN ({marks}) AND topic <> 0 AND shelf = ''"
)
_NAMES = "SELECT exchange_id, name, kind FROM store_trace WHERE kind <> 'c' AND exchange_id IN ({marks})"
_SHARED = """
SELECT exchange_id FROM store_trace WHERE desk_id = {desk} AND kind <> 'c' AND name IN
(SELECT name FROM store_trace WHERE kind <> 'c' AND exchange_id IN ({marks}))
"""
# A message on its way out goes on belonging to its matter, by whatever name that is called now.
_RENAMES = (
    "UPDATE store_exchange SET matter = %s WHERE matter = %s AND desk_id = %s",
    "UPDATE store_outgoing SET matter = %s WHERE matter = %s AND desk_id = %s",
)
_REFERS = "EXISTS (SELECT 1 FROM store_trace r WHERE r.exchange_id = {0}.id AND r.kind = 'r')"
_NEXT_TO = """
(SELECT e.id FROM store_part p CROSS JOIN store_exchange e WHERE p.handle_id = m.handle_id AND {near}
AND e.id = p.exchange_id AND e.topic = n.topic AND e.shelf = '' AND NOT {refers} ORDER BY p.at {way}, p.exchange_id {way} LIMIT 1)
"""
"""One person's mail of the same subject that comes next before or after, as far as it may belong to the same matter: the rest of a
chain hangs together already. The parts come first (CROSS JOIN holds SQLite to it): a hundred thousand mails may have one subject."""
_NEIGHBOURS = " ".join(
    (
        "SELECT",
        _NEXT_TO.format(
            near=f"p.at >= m.at - {_APART} AND (p.at, p.exchange_id) < (m.at, m.exchange_id)",
            refers=_REFERS.format("e"),
            way="DESC",
        ),
        ",",
        _NEXT_TO.format(
            near=f"p.at <= m.at + {_APART} AND (p.at, p.exchange_id) > (m.at, m.exchange_id)",
            refers=_REFERS.format("e"),
            way="ASC",
        ),
        "FROM store_exchange n JOIN store_part m ON m.exchange_id = n.id",
        "WHERE n.id IN ({marks}) AND n.topic <> 0 AND n.shelf = '' AND NOT",
        _REFERS.format("n"),
    )
)


def thread(new: Sequence[int], *, first: bool) -> None:
    """Give the new mails their matter. Only what can hang together with them is looked at, and nothing is taken apart.

    `first` says that nothing was stored before, so that nothing older needs to be looked for.
    """
    numbers = set(new)
    if not first:
        numbers |= {number for (number,) in rows(_SHARED, new)}
        numbers |= {number for both in rows(_NEIGHBOURS, new) for number in both if number is not None}
    mails = _loaded(sorted(numbers))
    found = matters(mails.values())
    own: list[tuple[str, int]] = []
    moved: dict[str, str] = {}
    for number, mail in mails.items():
        matter = found[mail.stamp]
        if not mail.matter:
            own.append((matter, number))
        elif mail.matter != matter:
            moved[mail.matter] = matter
    renamed = [(to, was, desk()) for was, to in moved.items()]
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE store_exchange SET matter = %s WHERE id = %s", own)
        for rename in _RENAMES:
            cursor.executemany(rename, renamed)


def _loaded(numbers: Sequence[int]) -> dict[int, Threaded]:
    names: dict[int, list[int]] = defaultdict(list)
    refers = set()
    for number, name, kind in rows(_NAMES, numbers):
        names[number].append(name)
        if kind == Trace.REFERENCE:
            refers.add(number)
    return {
        number: Threaded(
            stamp=f"{at + 10**11:012d}-{key}",
            at=at,
            topic=topic,
            refers=number in refers,
            names=tuple(names.pop(number, ())),
            people=tuple([int(part[1:]) for part in people.split(",")]) if people else (),
            matter=matter,
        )
        for number, key, at, topic, matter, people in rows(_MAILS, numbers)
    }
