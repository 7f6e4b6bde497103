"""What the people of an import are to the user, guessed anew where he has not said it."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from ringback.domain.interaction import Cue
from ringback.domain.relation import Evidence, guess_relation
from ringback.domain.turn import Turn
from ringback.flows.gathering.people import own_firms
from ringback.intake.domains import FREE_MAIL, firm_domain
from ringback.store.codec import unpacked
from ringback.store.desks import my_desk
from ringback.store.writing import rows

_PEOPLE = (
    "SELECT id, name, relation, relation_because FROM store_person WHERE id IN ({marks}) AND NOT relation_confirmed"
)
_HANDLES = "SELECT person_id, name FROM store_handle WHERE person_id IN ({marks})"
_TRADES = """
SELECT h.person_id, e.reading FROM store_part p
JOIN store_handle h ON h.id = p.handle_id JOIN store_exchange e ON e.id = p.exchange_id
WHERE (p.flags & {bits}) <> 0 AND h.person_id IN ({marks}) ORDER BY p.at, e.key
"""


def guess_relations(people: Iterable[int], mine: frozenset[str]) -> None:
    """Guess the relation of these people from all that is known of them by now."""
    surname = next(iter(my_desk().name.split()[-1:]), "")
    guess = _Guess(surname, own_firms(mine))
    people = sorted(people)
    known = list(rows(_PEOPLE, people))
    handles = defaultdict(list)
    for person, handle in rows(_HANDLES, people):
        handles[person].append(handle)
    trades = _trades(people)
    changed = []
    for person, name, relation, because in known:
        guessed, reasons = guess.of(name, handles[person], *trades[person])
        if (relation, json.loads(because)) != (guessed, reasons):
            changed.append((guessed, json.dumps(reasons), person))
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE store_person SET relation = %s, relation_because = %s WHERE id = %s", changed)


class _Guess(NamedTuple):
    """What is the same for all guesses of one import."""

    surname: str
    firms: frozenset[str]

    def of(self, name: str, handles: list[str], buys: list[str], sells: list[str]) -> tuple[str, list[str]]:
        """The relation of one person, and why it is thought to be so."""
        domains = {firm_domain(handle.rpartition("@")[2]) for handle in handles if "@" in handle}
        relation, reasons = guess_relation(
            Evidence(
                name=name,
                own_firm=bool(domains & self.firms),
                free_mail=bool(domains) and domains <= FREE_MAIL,
                surname=self.surname,
                buys=len(buys),
                bought=next(iter(buys), ""),
                sells=len(sells),
                sold=next(iter(sells), ""),
            )
        )
        return relation.value, [str(reason) for reason in reasons]


def _trades(people: list[int]) -> dict[int, tuple[list[str], list[str]]]:
    """The words with which each of these people bought or sold, the first ones first."""
    found: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for person, reading in rows(_TRADES.format(bits=int(Turn.BUYS | Turn.SELLS), marks="{marks}"), people):
        for mention in unpacked(reading, "").mentions:
            if mention.cue is Cue.BUYS:
                found[person][0].append(mention.quote)
            elif mention.cue is Cue.SELLS:
                found[person][1].append(mention.quote)
    return found
