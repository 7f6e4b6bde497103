"""What the people of an import are to the user, guessed anew where he has not said it."""

import json
from collections import defaultdict
from collections.abc import Iterable

from django.db import connection

from ringback.domain.interaction import Cue
from ringback.domain.relation import Evidence, guess_relation
from ringback.domain.turn import Turn
from ringback.flows.gathering.people import own_firms
from ringback.intake.domains import FREE_MAIL, firm_domain
from ringback.store.codec import unpacked
from ringback.store.models import Me, Person
from ringback.store.writing import chunks

_TRADES = """
SELECT h.person_id, e.reading FROM store_part p
JOIN store_handle h ON h.id = p.handle_id JOIN store_exchange e ON e.id = p.exchange_id
WHERE (p.flags & %s) <> 0 AND h.person_id IN ({marks}) ORDER BY p.at, e.key
"""


def guess_relations(people: Iterable[int], mine: frozenset[str]) -> None:
    """Guess the relation of these people from all that is known of them by now."""
    firms = own_firms(mine)
    me = Me.objects.first()
    surname = me.name.split()[-1] if me and me.name.strip() else ""
    for numbers in chunks(people):
        trades = _trades(numbers)
        changed = []
        persons = Person.objects.filter(id__in=numbers, relation_confirmed=False).prefetch_related("handles")
        for person in persons:
            domains = {
                firm_domain(handle.name.rpartition("@")[2]) for handle in person.handles.all() if "@" in handle.name
            }
            buys, sells = trades[person.id]
            relation, reasons = guess_relation(
                Evidence(
                    name=person.name,
                    own_firm=bool(domains & firms),
                    free_mail=bool(domains) and domains <= FREE_MAIL,
                    surname=surname,
                    buys=len(buys),
                    bought=next(iter(buys), ""),
                    sells=len(sells),
                    sold=next(iter(sells), ""),
                )
            )
            because = [str(reason) for reason in reasons]
            if (person.relation, person.relation_because) != (relation.value, because):
                changed.append((relation.value, json.dumps(because), person.id))
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE store_person SET relation = %s, relation_because = %s WHERE id = %s", changed)


def _trades(people: Iterable[int]) -> dict[int, tuple[list[str], list[str]]]:
    """The words with which each of these people bought or sold, the first ones first."""
    numbers = list(people)
    found: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    with connection.cursor() as cursor:
        cursor.execute(_TRADES.format(marks=", ".join(["%s"] * len(numbers))), [int(Turn.BUYS | Turn.SELLS), *numbers])
        rows = cursor.fetchall()
    for person, reading in rows:
        for mention in unpacked(reading, "").mentions:
            if mention.cue is Cue.BUYS:
                found[person][0].append(mention.quote)
            elif mention.cue is Cue.SELLS:
                found[person][1].append(mention.quote)
    return found
