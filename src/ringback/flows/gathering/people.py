"""Who the new addresses and numbers are: one person each, or one that is known already."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from ringback.domain.person import Relation
from ringback.intake.cards import Card
from ringback.intake.copies import name_of
from ringback.intake.domains import FREE_MAIL, firm_domain
from ringback.intake.identity import Sighting, company_of, person_name, plain_name, same_people
from ringback.store.codec import storable
from ringback.store.models import Fact, Handle, Mark
from ringback.store.outbox import bring_together, note
from ringback.store.writing import Writer, chunks

LONGEST_SHOWN = 200
Names = Mapping[str, Counter[str]]


def own_firms(mine: Iterable[str]) -> frozenset[str]:
    """The domains that are the user's own firm; a free-mail provider is nobody's."""
    domains = {firm_domain(address.rpartition("@")[2]) for address in mine if "@" in address}
    return frozenset(domains - FREE_MAIL - {""})


def settle_people(writer: Writer, seen: Names, mine: frozenset[str], now: datetime, cards: Iterable[Card] = ()) -> None:
    """Give every new handle its person. Handles that turn out to be one person come together under the oldest one.

    What the user merged or split by hand stays where he put it.
    """
    wanted = _only_known(cards, writer, mine)
    if not writer.new_handles and not wanted:
        return
    display = {name: person_name(seen.get(name, {}), name) for name in writer.new_handles}
    found = _free_handles(writer, map(called, display.values()), [key for one in wanted for key in _keys(one)])
    old = {name: (number, person) for name, number, person, _ in found}
    display |= {name: shown for name, _, _, shown in found if shown}
    sightings = [Sighting(key=name, name=display.get(name, "")) for name in (*old, *writer.new_handles)]
    groups: dict[str, list[str]] = defaultdict(list)
    for name, root in same_people(sightings, cards=wanted).items():
        if name in old or name in writer.new_handles:
            groups[root].append(name)
    firms = own_firms(mine)
    for names in groups.values():
        _settle(writer, sorted(names), old, display, firms, now)


def called(display: str) -> str:
    """A display name in the one way in which names are compared, as the store holds it."""
    return plain_name(display)[:LONGEST_SHOWN]


def _free_handles(writer: Writer, names: Iterable[str], on_cards: Iterable[str]) -> list[tuple[str, int, int, str]]:
    """The handles that the user has not put where they are, each with its number, person and display name.

    Where little is new, only those that may be somebody new: who bears one of these full names, or stands on a card. Others were
    brought together, or not, when they came.
    """
    rows = Handle.objects.whole().filter(fixed=False).values_list("name", "id", "person_id", "display")
    if not writer.few:
        return list(rows.iterator(chunk_size=10_000))
    free = Handle.objects.filter(fixed=False).values_list("name", "id", "person_id", "display")
    full = {name for name in names if " " in name}
    found = [row for some in chunks(full) for row in free.filter(called__in=some)]
    found += [row for some in chunks(set(on_cards)) for row in free.filter(name__in=some)]
    return list(dict.fromkeys(found))


def _keys(card: Card) -> tuple[str, ...]:
    return *card.addresses, *card.numbers


def _only_known(cards: Iterable[Card], writer: Writer, mine: frozenset[str]) -> list[Card]:
    """The cards of people, not the user's own."""
    kept = [card for card in cards if not mine.intersection(_keys(card))]
    if writer.barred:
        kept = [card for card in kept if not any(key in writer.barred for key in _keys(card))]
    for card in kept:
        for key in _keys(card):
            writer.handle(key)
    return kept


def _settle(
    writer: Writer,
    names: list[str],
    old: Mapping[str, tuple[int, int]],
    display: Mapping[str, str],
    firms: frozenset[str],
    now: datetime,
) -> None:
    people = sorted({old[name][1] for name in names if name in old})
    person = people[0] if people else _new_person(writer, names, display, firms)
    for name in names:
        if name in writer.new_handles:
            number, shown = writer.new_handles[name], storable(display.get(name, ""))[:LONGEST_SHOWN]
            writer.handles.add(number, name, shown, called(shown), "@" not in name, False, person)
    writer.shakes_all |= len(people) > 1
    for other in people[1:]:  # two that were known turn out to be one: the younger joins the older
        Handle.objects.filter(person_id=other, fixed=False).update(person_id=person)
        Mark.objects.filter(person_id=other).update(person_id=person)
        Fact.objects.filter(person_id=other).update(person_id=person)
        _move_message(other, person, now)


def _move_message(gone: int, kept: int, now: datetime) -> None:
    """What is on its way to them goes with the last of their addresses; one address that the user put there keeps it."""
    if not Handle.objects.filter(person_id=gone).exists() and (message := bring_together(kept, gone, now)):
        note(message, person=kept)


def _new_person(writer: Writer, names: list[str], display: Mapping[str, str], firms: frozenset[str]) -> int:
    number = writer.people.next_id()
    addresses = [name for name in names if "@" in name]
    key = f"p{name_of('person', (addresses or names)[0]) & (2**48 - 1):012x}"
    shown = max((display.get(name, "") for name in names), key=lambda one: (len(one.split()) > 1, len(one), one))
    company = next((found for address in addresses if (found := company_of(address, firms))), "")
    relation, reasons = Relation.PROSPECT.value, json.dumps([])
    writer.people.add(
        number,
        key,
        storable(shown or names[0])[:200],
        storable(company)[:255],
        relation,
        reasons,
        False,
        "",
        "",
        None,
        "unknown",
    )
    return number
