"""What would be understood of a mail: the same reading as an import's, without a store."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from ringback.adapters.files import RawRecord, Unreadable, open_archive
from ringback.domain.errors import UnreadableError
from ringback.domain.interaction import Direction, Kind, Reading
from ringback.flows.gathering.mail import safely_understood, warm_up
from ringback.flows.gathering.pool import Readers, batches, worth_many
from ringback.intake.exchange import direction_of
from ringback.intake.folder import Folder, folder_of
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.understand import Asked
from ringback.settings import settings

_PERSONS = frozenset({Kind.ANSWER, Kind.FRESH})
_EMPTY: dict[str, Any] = {
    "message_id": None,
    "at": None,
    "direction": None,
    "from": None,
    "to": [],
    "kind": None,
    "away_until": None,
    "stand_in": None,
    "bounces": [],
    "intent": None,
    "expects_answer": None,
    "ask": None,
    "commitments": [],
    "text": None,
    "problems": [],
}


def inspect(paths: Iterable[Path], me: Iterable[str] = ()) -> Iterator[dict[str, Any]]:
    """One object a mail, in file order; one with `problems` alone for a file without mail and for what cannot be read.

    Raises UnreadableError where a path cannot be opened at all.
    """
    paths, mine = list(paths), frozenset(one.strip().lower() for one in me)
    with Readers(settings().processes) as readers:
        if worth_many(path for path in paths if path.exists()):
            warm_up()
            readers.start()
        for path in paths:
            problems: list[str] = []
            found = 0
            for objects in readers.read(
                partial(_mails, mine=mine), batches(_records(path, problems), lambda one: len(one.raw))
            ):
                found += len(objects)
                yield from objects
            if problems or not found:
                yield {**_EMPTY, "problems": problems or [f"{path} holds no mail"]}


def _records(path: Path, problems: list[str]) -> Iterator[RawRecord]:
    """The mails at this path; what cannot be read goes into `problems`."""
    try:
        for record in open_archive(path):
            if isinstance(record, Unreadable):
                problems.append(f"{record.where}: {record.why}")
            elif record.format.is_mail:
                yield record
    except UnreadableError as error:
        if not path.exists():
            raise
        problems.append(str(error))


def _mails(records: list[RawRecord], mine: frozenset[str]) -> list[dict[str, Any]]:
    asked = [_asked(record, mine) for record in records]
    return [
        {**_headers(one.letter, one.direction), **_said(reading, one.direction)}
        for one, reading in zip(asked, safely_understood(asked, mine), strict=True)
    ]


def _asked(record: RawRecord, mine: frozenset[str]) -> Asked:
    letter = read_letter(record.raw)
    folder = folder_of(letter)
    return Asked(letter, direction_of(letter, mine, record.folder if folder is Folder.OTHER else folder))


def _headers(letter: Letter, direction: Direction) -> dict[str, Any]:
    return {
        "message_id": letter.message_id,
        "at": _instant(letter.at),
        "direction": direction.value,
        "from": letter.sender.address or None,
        "to": [one.address for one in letter.to],
    }


def _said(reading: Reading, direction: Direction) -> dict[str, Any]:
    personal = direction is Direction.IN and reading.kind in _PERSONS
    return {
        "kind": reading.kind.value,
        "away_until": _day(reading.away_until),
        "stand_in": reading.stand_in,
        "bounces": [
            {"address": one.address, "status": one.status, "permanent": one.permanent, "reason": one.reason}
            for one in reading.bounces
        ],
        "intent": reading.intent.value if reading.intent and personal else None,
        "expects_answer": reading.expects_answer,
        "ask": reading.ask,
        "commitments": [
            {"by": one.by.value, "what": one.what, "due": _day(one.due), "quote": one.quote}
            for one in reading.commitments
        ],
        "text": reading.text,
        "problems": list(reading.problems),
    }


def _instant(at: datetime | None) -> str | None:
    """ISO 8601 in UTC with Z; four digits of year also before the year 1000."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z" if at else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
