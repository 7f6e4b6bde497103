"""A store as large as wanted, filled with rows of simulated dialogues in bulk: nothing is read from mail.

A dialogue begins on some day of the last five years and goes on for some weeks. In a third of them the seller had the last word
and asked something: those of the last 60 days are the silences that stand open. One in twelve ends with a question of theirs.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from ringback.domain.interaction import Channel, Direction, Intent, Interaction, Kind, Reading
from ringback.flows.gathering.mail import parts_of
from ringback.store.codec import ExchangeRow, exchange_row

YEARS = 5
_WORDS = [
    "the",
    "offer",
    "for",
    "your",
    "line",
    "covers",
    "delivery",
    "training",
    "and",
    "the",
    "spare",
    "parts",
    "that",
    "we",
    "spoke",
    "about",
    "last",
    "week",
    "with",
    "the",
    "team",
]
_SAID = {
    "ask": Reading(kind=Kind.ANSWER, expects_answer=True, ask="Does that suit you?", language="en"),
    "tell": Reading(kind=Kind.ANSWER, language="en"),
    "answer": Reading(kind=Kind.ANSWER, intent=Intent.OTHER, language="en"),
    "question": Reading(
        kind=Kind.ANSWER, intent=Intent.QUESTION, expects_answer=True, ask="What does it cost?", language="en"
    ),
    "no": Reading(kind=Kind.ANSWER, intent=Intent.NO, language="en"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """So many desks, people at each, and exchanges with each of them."""

    desks: int
    people: int
    exchanges: int


class _Form:
    """The row of one kind of message, of which only the instant, the names and the words differ."""

    def __init__(self, said: str, out: bool) -> None:
        them = "them@x.example"
        one = Interaction(
            id="x", at=datetime(2026, 1, 1, tzinfo=UTC), direction=Direction.OUT if out else Direction.IN,
            channel=Channel.EMAIL, author=None if out else them, to=(them,) if out else (), address=them,
            subject="The offer", reading=_SAID[said],
        )  # fmt: skip
        self.out = out
        self.part = parts_of(one)[0]
        self.row: ExchangeRow = exchange_row(one, (self.part,))


def rows(shape: Shape, now: datetime, seed: int = 7) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """All rows, each with the name of its table; the numbers are given as the store gives them: a range for each desk."""
    rng = random.Random(seed)
    forms = {(said, out): _Form(said, out) for said in _SAID for out in (False, True)}
    for desk in range(1, shape.desks + 1):
        first = (desk - 1) * 2**36
        exchange = part = first
        for n in range(1, shape.people + 1):
            person = first + n
            name = f"p{n}@firm{desk}-{n // 3}.example"
            yield "store_person", _person(desk, person, n)
            yield "store_handle", (desk, person, name, f"Person {n}", f"person {n}", False, False, person)
            for said, out, at in _dialogue(rng, shape.exchanges, now):
                exchange, part = exchange + 1, part + 1
                form = forms[said, out]
                yield "store_exchange", _exchange(desk, exchange, person, name, form, int(at.timestamp()), rng, n)
                flags = form.part.flags
                yield "store_part", (desk, part, exchange, person, form.part.role, int(at.timestamp()), flags, 0)


def _person(desk: int, number: int, n: int) -> tuple[Any, ...]:
    company = f"firm{desk}-{n // 3}.example"
    return (desk, number, f"p{n}", f"Person {n}", company, "prospect", "[]", False, "", "", None, "unknown")


def _exchange(
    desk: int, number: int, handle: int, name: str, form: _Form, at: int, rng: random.Random, n: int
) -> tuple[Any, ...]:
    _, _, direction, channel, _, by_machine, _, rest = form.row
    rest_ = list(rest)
    rest_[0], rest_[3], rest_[10] = f"m{desk}-{n}", f"<{number}@bench.example>", name
    rest_[-1] = " ".join(rng.choices(_WORDS, k=rng.randint(10, 90)))
    author = None if form.out else handle
    people = f"{form.part.role}{handle}"
    return (desk, number, f"m{number:016x}", at, direction, channel, author, by_machine, people, *rest_)


def _dialogue(rng: random.Random, mean: int, now: datetime) -> Iterator[tuple[str, bool, datetime]]:
    """What was said in one dialogue, by whom, when."""
    count = max(2, round(rng.gauss(mean, mean / 4)))
    at = now - timedelta(days=rng.uniform(0, YEARS * 365))
    ends = rng.choices(("answer", "no", "ask", "question"), (45, 13, 34, 8))[0]
    out_last = ends == "ask"
    for k in range(count):
        last = k == count - 1
        out = out_last if (count - 1 - k) % 2 == 0 else not out_last
        said = ends if last else "ask" if out else "answer"
        if at >= now:
            return
        yield said, out, at
        at += timedelta(hours=rng.expovariate(1 / 40) + 0.5)


def columns(table: str) -> Sequence[str]:
    """The columns in the order of the rows above."""
    from django.apps import apps

    model = apps.get_model("store", table.removeprefix("store_"))
    names = [field.column for field in model._meta.concrete_fields if field.column != "desk_id"]
    return ("desk_id", *names)


def fill(shape: Shape, now: datetime) -> None:
    """Write all of it into the open store, which must be empty."""
    from django.db import connection, transaction

    from ringback.store.models import Desk

    Desk.objects.bulk_create([Desk(id=n, title=f"desk {n}") for n in range(2, shape.desks + 1)], ignore_conflicts=True)
    Desk.objects.update(zone="Europe/Amsterdam", country="NL", name="Nora", version="filled")
    write = _copy if connection.vendor == "postgresql" else _insert
    with transaction.atomic():
        held: dict[str, list[tuple[Any, ...]]] = {}
        for table, row in rows(shape, now):
            some = held.setdefault(table, [])
            some.append(row)
            if len(some) >= 200_000:
                _flush(held, write)
        _flush(held, write)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "PRAGMA wal_checkpoint(TRUNCATE)")


def _flush(held: dict[str, list[tuple[Any, ...]]], write: Any) -> None:
    for table in ("store_person", "store_handle", "store_exchange", "store_part"):
        if held.get(table):
            write(table, held.pop(table))


def _insert(table: str, some: list[tuple[Any, ...]]) -> None:
    from django.db import connection

    names = ", ".join(columns(table))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(some[0]))})", some)


def _copy(table: str, some: list[tuple[Any, ...]]) -> None:
    from django.db import connection

    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns(table))}) FROM STDIN") as into:
        for row in some:
            into.write_row(row)
