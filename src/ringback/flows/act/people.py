"""What the user knows of a person: relation, worth, consent, and which addresses are one person."""

from datetime import datetime

from ringback.domain.errors import BadInputError
from ringback.domain.person import Consent, Relation
from ringback.domain.reason import because
from ringback.intake.copies import name_of
from ringback.store.find import person_row
from ringback.store.journal import Action, action
from ringback.store.models import Fact, Handle, Mark, Person
from ringback.store.outbox import bring_together, live_rows
from ringback.store.writing import next_id


def relation(person: str, to: Relation, *, now: datetime) -> None:
    """The user says what they are to him; no guess changes it again."""
    row = person_row(person)
    with action(f"{row.name} is {to}", now) as doing:
        doing.update(row, relation=to.value, relation_because=[str(because("user_said"))], relation_confirmed=True)


def worth(person: str, amount: float | None, *, now: datetime) -> None:
    """What the open deal with them is worth, in the user's currency; None where nobody knows."""
    if amount is not None and not 0 <= amount < 1e12:
        raise BadInputError(f"{amount:g} is no amount that a deal can be worth")
    row = person_row(person)
    with action(f"{row.name} is worth {'nothing known' if amount is None else f'{amount:g}'}", now) as doing:
        doing.update(row, worth=amount)


def consent(person: str, basis: Consent, *, now: datetime) -> None:
    """The basis on which the funnel may write to them."""
    row = person_row(person)
    with action(f"consent of {row.name}: {basis}", now) as doing:
        doing.update(row, consent=basis.value)


def merge(one: str, other: str, *, now: datetime) -> str:
    """These two are one person; the older entry stays and its key is given. History stays with the addresses."""
    rows = sorted((person_row(one), person_row(other)), key=lambda row: row.id)
    kept, gone = rows
    if kept.id == gone.id:
        raise BadInputError(f"{kept.name} is one person already")
    with action(f"merge {gone.name} into {kept.name}", now) as doing:
        for handle in (*kept.handles.all(), *gone.handles.all()):
            doing.update(handle, person=kept, fixed=True)
        _move_words(doing, gone, kept)
        if message := bring_together(kept.id, gone.id, now):
            doing.update(message, person=kept)
        if gone.relation_confirmed and not kept.relation_confirmed:
            because_of = gone.relation_because
            doing.update(kept, relation=gone.relation, relation_because=because_of, relation_confirmed=True)
        if kept.worth is None and gone.worth is not None:
            doing.update(kept, worth=gone.worth)
        if Consent.REFUSED.value == gone.consent != kept.consent:
            doing.update(kept, consent=gone.consent)
    key: str = kept.key
    return key


def split(person: str, names: list[str], *, now: datetime) -> str:
    """These addresses and numbers belong to somebody else, who gets an entry of their own; its key is given."""
    row = person_row(person)
    handles = {handle.name: handle for handle in row.handles.all()}
    wanted = [name.strip().lower() for name in names]
    strange = [name for name in wanted if name not in handles]
    if strange:
        raise BadInputError(
            f"{row.name} has no {', '.join(strange)}: their addresses and numbers are {', '.join(sorted(handles))}"
        )
    if not wanted or len(set(wanted)) == len(handles):
        raise BadInputError(f"nothing would be left of {row.name}: name some of {', '.join(sorted(handles))}")
    with action(f"split {', '.join(wanted)} from {row.name}", now) as doing:
        other = _other(doing, row, handles[wanted[0]])
        for name, handle in handles.items():
            doing.update(handle, person=other if name in wanted else row, fixed=True)
        _move_message(doing, row, other, wanted)
        key: str = other.key
        return key


def _other(doing: Action, row: Person, handle: Handle) -> Person:
    """The entry for who is split off: the one that was merged away before, where there is one, else a new one."""
    key = f"p{name_of('person', handle.name) & (2**48 - 1):012x}"
    before = Person.objects.filter(key=key).first()
    if before is not None and not before.handles.exists():
        return before
    if before is not None:
        key = f"p{name_of('split', handle.name) & (2**48 - 1):012x}"
    other = Person(
        id=next_id(Person), key=key, name=handle.display or handle.name, company=row.company, relation=row.relation,
        relation_because=row.relation_because,
    )  # fmt: skip
    doing.insert(other)
    return other


def _move_words(doing: Action, gone: Person, kept: Person) -> None:
    for row in (*Mark.objects.filter(person=gone), *Fact.objects.filter(person=gone)):
        doing.update(row, person=kept)


def _move_message(doing: Action, row: Person, other: Person, names: list[str]) -> None:
    """What is on its way to an address that is somebody else's now is on its way to them."""
    for message in live_rows(row.id):
        if message.to in names and not live_rows(other.id):
            doing.update(message, person=other)
