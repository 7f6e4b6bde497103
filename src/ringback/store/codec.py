"""What an exchange is as plain values, and what was understood of it as compact JSON of what differs from the default.

Nothing here knows the database: the processes that read mail do not open it.
"""

import json
from collections.abc import Container
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from ringback.domain.interaction import (
    Bounce,
    By,
    Channel,
    Commitment,
    Cue,
    Direction,
    Intent,
    Interaction,
    Kind,
    Mention,
    Reading,
)

LONGEST_TEXT = 10_000
"""Characters of own words that are kept: what is longer is a document, which stays in the mailbox."""
LONGEST_NAME = 320

_WRITE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_READ = json.JSONDecoder().decode
_KINDS = {kind.value: kind for kind in Kind}
_INTENTS = {intent.value: intent for intent in Intent}


class PartRow(NamedTuple):
    """One part in an exchange, with the address or number in the place of its handle; see the model `Part`."""

    name: str
    role: str
    flags: int
    due: int


class ExchangeRow(NamedTuple):
    """An exchange as it is stored, with addresses in the place of handles: plain values, which pass quickly between processes.

    `rest` are the columns behind the people of the exchange, in their order.
    """

    key: str
    at: int
    direction: str
    channel: str
    author: str | None
    by_machine: bool
    parts: tuple[PartRow, ...]
    rest: tuple[str | int | bool | None, ...]


def seconds(at: datetime) -> int:
    """Whole seconds since 1970, also before it."""
    return int(at.timestamp() // 1)


def storable(text: str) -> str:
    """The text without what no database takes: zero characters and halves of characters."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    return text.encode("utf-8", "replace").decode().replace("\0", "")


def exchange_row(
    one: Interaction, parts: tuple[PartRow, ...], *, topic: int = 0, message_id: str = "", shelf: str = ""
) -> ExchangeRow:
    """The exchange as it is stored.

    On a shelf it belongs to nobody, and nothing is kept of it but that it was there: who is erased could not be found in it.
    """
    if shelf:
        one, topic = replace(one, subject="", address="", reading=Reading()), 0
    rest = (
        one.matter,
        storable(one.subject),
        topic,
        storable(message_id),
        one.recipients,
        one.directly,
        int(one.duration.total_seconds()) if one.duration is not None else None,
        one.outcome.value if one.outcome else "",
        seconds(one.ends_at) if one.ends_at else None,
        seconds(one.known_at) if one.known_at else None,
        storable(one.address[:LONGEST_NAME]),
        storable(one.own[:LONGEST_NAME]),
        one.play,
        one.slot,
        shelf,
        storable(packed(one.reading)),
        storable(one.reading.text[:LONGEST_TEXT]),
    )
    author = one.author if one.author and not shelf else None
    return ExchangeRow(
        one.id, seconds(one.at), one.direction.value, one.channel.value, author, one.author == "", parts, rest
    )


def without(row: ExchangeRow, barred: Container[str]) -> ExchangeRow:
    """The row without those who are never to be read in again; emptied where it is theirs, or nobody else had a part in it."""
    if row.author not in barred and not any(part.name in barred for part in row.parts):
        return row
    parts = tuple(part for part in row.parts if part.name not in barred)
    if parts and row.author not in barred:
        rest = tuple("" if isinstance(value, str) and value in barred else value for value in row.rest)
        return row._replace(parts=parts, rest=rest)
    nothing = exchange_row(_NOBODYS, (), shelf=ERASED)
    return row._replace(author=None, parts=(), rest=nothing.rest)


ERASED = "erased"
"""The shelf of exchanges that were emptied: known again when they come by, and nobody's."""
BY_HAND = "h"
"""How the id of an exchange begins that the user told of himself."""
_NOBODYS = Interaction(
    id="", at=datetime(1970, 1, 1, tzinfo=UTC), direction=Direction.IN, channel=Channel.EMAIL, author=None
)


def packed(reading: Reading) -> str:
    """The reading without its text; "" where all of it is the default."""
    data: dict[str, Any] = {
        "k": reading.kind.value if reading.kind is not Kind.FRESH else None,
        "i": reading.intent.value if reading.intent else None,
        "l": _ordinal(reading.later_until),
        "x": (reading.ask or "") if reading.expects_answer else None,
        "c": [[one.by.value, one.what, _ordinal(one.due), one.quote] for one in reading.commitments] or None,
        "a": _ordinal(reading.away_until),
        "s": reading.stand_in,
        "b": [[one.address, one.status, one.permanent, one.reason] for one in reading.bounces] or None,
        "m": [[one.cue.value, one.quote] for one in reading.mentions] or None,
        "g": reading.language,
        "p": list(reading.problems) or None,
    }
    told = {key: value for key, value in data.items() if value is not None}
    return _WRITE(told) if told else ""


def unpacked(data: str, text: str) -> Reading:
    """The reading that `packed` wrote, with its text."""
    if not data:
        return Reading(text=text)
    read = _READ(data)
    intent, ask = read.get("i"), read.get("x")
    return Reading(
        kind=_KINDS[read["k"]] if "k" in read else Kind.FRESH,
        text=text,
        intent=_INTENTS[intent] if intent else None,
        later_until=_day(read.get("l")),
        expects_answer=ask is not None,
        ask=ask or None,
        commitments=tuple(_commitment(*one) for one in read["c"]) if "c" in read else (),
        away_until=_day(read.get("a")),
        stand_in=read.get("s"),
        bounces=tuple(_bounce(*one) for one in read["b"]) if "b" in read else (),
        mentions=tuple(Mention(cue=Cue(cue), quote=quote) for cue, quote in read["m"]) if "m" in read else (),
        language=read.get("g"),
        problems=tuple(read["p"]) if "p" in read else (),
    )


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _day(ordinal: int | None) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _commitment(by: str, what: str, due: int | None, quote: str) -> Commitment:
    return Commitment(by=By(by), what=what, due=_day(due), quote=quote)


def _bounce(address: str, status: str, permanent: bool, reason: str) -> Bounce:
    return Bounce(address=address, status=status, permanent=permanent, reason=reason)
