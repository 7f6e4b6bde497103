"""A mailbox as a list of who said something to whom, without a store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ringback.adapters.files import RawRecord, open_archive
from ringback.domain.interaction import MOST_RECIPIENTS, Direction, Interaction, Kind, Reading
from ringback.domain.person import Place
from ringback.domain.wait import Said
from ringback.domain.worktime import WorkClock
from ringback.intake.copies import content_name, message_name, moment_of
from ringback.intake.exchange import direction_of, interaction_of
from ringback.intake.folder import Folder, folder_of
from ringback.intake.home import home
from ringback.intake.kind_signs import is_reply
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.places import place_of
from ringback.intake.threads import bare_subject
from ringback.intake.understand import understand

_HIDDEN = frozenset({Folder.DRAFTS, Folder.SPAM})
_REAL = frozenset({Kind.ANSWER, Kind.FRESH})
_YEARS_AHEAD = 15  # public holidays are looked up once, for this many years from the first message on


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Everything said, in order and without copies; `clock` is the user's. `read` counts mails, copies included.

    `exchanges` are the same mails for the rules, with addresses in the place of people and without their words.
    """

    said: tuple[Said, ...]
    exchanges: tuple[Interaction, ...]
    clock: WorkClock
    mine: frozenset[str]
    read: int


class _Read(NamedTuple):
    """One mail as it was read: for rhythm, for the rules, and what tells copies apart and the user's place."""

    said: Said
    exchange: Interaction
    content: int
    offset: int


def mailbox(paths: Iterable[Path], me: Iterable[str]) -> Mailbox:
    """What these files say, as far as rhythm goes. Drafts, spam and mail without a credible date are left out.

    The user's place is told from their first own message and their addresses alone, so that later mail never changes it.
    """
    mine = frozenset(one.strip().lower() for one in me)
    read, found = 0, list[_Read]()
    for letter, folder in _letters(paths):
        read += 1
        at = moment_of(letter)
        if at is not None and folder not in _HIDDEN:
            found.append(_read(letter, folder, at, mine))
    found.sort(key=lambda each: (each.said.at, each.content))
    kept = list(_without_copies(found))
    first = next(((one.said.at, one.offset) for one in kept if one.said.author is None), None)
    return Mailbox(
        said=tuple(one.said for one in kept),
        exchanges=tuple(one.exchange for one in kept),
        clock=WorkClock(_place(first, mine)),
        mine=mine,
        read=read,
    )


def _letters(paths: Iterable[Path]) -> Iterator[tuple[Letter, Folder]]:
    for path in paths:
        for record in open_archive(path):
            if isinstance(record, RawRecord) and record.format.is_mail:
                letter = read_letter(record.raw)
                folder = folder_of(letter)
                yield letter, record.folder if folder is Folder.OTHER else folder


def _without_copies(found: Iterable[_Read]) -> Iterator[_Read]:
    contents, ids = set[int](), set[int]()
    for one in found:
        name = message_name(one.said.id) if one.said.id else 0
        if one.content not in contents and (not name or name not in ids):
            yield one
        contents.add(one.content)
        ids.add(name)


def _read(letter: Letter, folder: Folder, at: datetime, mine: frozenset[str]) -> _Read:
    direction = direction_of(letter, mine, folder)
    content = content_name(letter)
    reading = _understood(letter, direction, mine)
    id = f"m{content & (2**64 - 1):016x}"
    exchange = interaction_of(letter, reading, direction, mine, id=id, at=at)
    said = _said(letter, direction, reading, at, mine)
    return _Read(said, replace(exchange, matter=said.topic or id), content, letter.local_date_offset)


def _said(letter: Letter, direction: Direction, reading: Reading, at: datetime, mine: frozenset[str]) -> Said:
    to = tuple(dict.fromkeys(one.address for one in letter.to))
    cc = tuple(dict.fromkeys(one.address for one in letter.cc))
    one = Said(
        id=letter.message_id or "",
        at=at,
        author=None,
        to=tuple(each for each in to if each not in mine),
        cc=tuple(each for each in cc if each not in mine),
        asked=len(to),
        recipients=len(to) + len(cc),
        reply=is_reply(letter),
        topic=bare_subject(letter.subject),
    )
    if direction is Direction.OUT:
        return one
    to_user = any(each in mine for each in (*to, *cc))
    away = reading.away_until if to_user else None
    return replace(one, author=letter.sender.address, real=to_user and reading.kind in _REAL, away_until=away)


def _understood(letter: Letter, direction: Direction, mine: frozenset[str]) -> Reading:
    """What a mail says, but for its words; one that breaks reading is a machine's, one to many is an announcement."""
    named = len({one.address for one in letter.to}) + len({one.address for one in letter.cc})
    if direction is Direction.IN and named > MOST_RECIPIENTS:
        return Reading(kind=Kind.BULK)
    try:
        return replace(understand(letter, direction, mine), text="")
    except Exception:  # whatever a hostile mail does, the next one is read
        return Reading(kind=Kind.AUTO)


def _place(first: tuple[datetime, int] | None, mine: frozenset[str]) -> Place:
    """Where the user sits, by the rule that an import keeps for all of his mail; here his first own message is all of it."""
    where = home([(*first, 1)] if first else [], sorted(mine))
    year = first[0].year if first else 0
    years = range(year - 1, year + _YEARS_AHEAD) if first else range(0)
    return place_of((), (), where.zone, where.country, years)
