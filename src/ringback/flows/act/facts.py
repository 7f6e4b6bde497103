"""What the user answers when he is asked for something."""

import re
from datetime import datetime

from ringback.domain.errors import BadInputError
from ringback.domain.timeline import FactKind
from ringback.flows.act.marks import LAST_YEAR
from ringback.flows.gathering.people import called
from ringback.flows.seller import users_day
from ringback.intake.numbers import canonical_number
from ringback.store.codec import seconds
from ringback.store.find import person_row
from ringback.store.home import my_home
from ringback.store.journal import Action, action
from ringback.store.models import Fact, Handle, Person
from ringback.store.suppression import is_suppressed
from ringback.store.writing import next_id

_NUMBER = re.compile(r"\+?[\d\s()/.-]{6,40}")
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}")


def answer(person: str, kind: FactKind, value: str | None, *, now: datetime) -> None:
    """What was asked for, remembered; None says that there is none. A number or an address becomes theirs."""
    row = person_row(person)
    told = value.strip() if value is not None else None
    if told == "":
        raise BadInputError("the answer is empty: give it, or say that there is none")
    told = _as_kept(kind, told, now) if told else None
    with action(f"answer {kind} for {row.name}", now) as doing:
        doing.insert(Fact(person=row, kind=kind.value, value=told, at=seconds(now)))
        if told and _becomes_theirs(kind, told, row):
            _give_handle(doing, row, told)


def _as_kept(kind: FactKind, text: str, now: datetime) -> str:
    """A number, an address or a day in the one way in which it is written; all else as it was said."""
    other = kind is FactKind.OTHER_WAY
    if kind is FactKind.NUMBER or (other and _NUMBER.fullmatch(text)):
        return _number(text, now)
    if kind is FactKind.ADDRESS or (other and _ADDRESS.fullmatch(text)):
        return _address(text)
    return _day(text, now) if kind is FactKind.WRITE_AGAIN else text


def _becomes_theirs(kind: FactKind, told: str, person: Person) -> bool:
    """Is it a number or an address of theirs? Another way can be a colleague too, who keeps his own."""
    if kind is not FactKind.OTHER_WAY:
        return kind in (FactKind.NUMBER, FactKind.ADDRESS)
    one_of_both = _NUMBER.fullmatch(told) or _ADDRESS.fullmatch(told)
    return bool(one_of_both) and not Handle.objects.filter(name=told).exclude(person=person).exists()


def use_fact(person: str, kind: FactKind, *, now: datetime) -> None:
    """The latest fact of that kind went out to them: it is not sent again."""
    found = Fact.objects.filter(person__key=person, kind=kind.value, used_at=None).order_by("-at", "-id").first()
    if found is not None:
        with action(f"sent the {kind}", now) as doing:
            doing.update(found, used_at=seconds(now))


def _number(text: str, now: datetime) -> str:
    number = canonical_number(text, my_home(now).country)
    if len(number) < 6:
        raise BadInputError(f"“{text}” is no phone number: give it with its country code, like +49 30 1234567")
    return number


def _address(text: str) -> str:
    address = text.lower()
    if address.count("@") != 1 or address.startswith("@") or address.endswith("@") or " " in address:
        raise BadInputError(f"“{text}” is no mail address")
    return address


def _day(text: str, now: datetime) -> str:
    from ringback.intake.days import named_day  # the words of ten languages, which few answers need

    today = users_day(now)
    day = named_day(text, today)
    if day < today or day.year > LAST_YEAR:
        raise BadInputError(f"{day} is no day to come: name one, or say that there is none")
    return day.isoformat()


def _give_handle(doing: Action, person: Person, name: str) -> None:
    handle = Handle.objects.filter(name=name).first()
    if handle is None and is_suppressed([name]):
        raise BadInputError(f"{name} was erased, and is never to be written to again")
    if handle is None:
        handle = Handle(id=next_id(Handle), name=name, display=person.name, called=called(person.name), person=person)
        handle.is_number, handle.fixed = "@" not in name, True
        doing.insert(handle)
    elif handle.person_id != person.id:
        raise BadInputError(f"{name} is {handle.person.name}'s: merge the two if they are one person")
