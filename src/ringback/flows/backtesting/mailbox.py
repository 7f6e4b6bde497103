"""A mailbox as a list of who said something to whom, without a store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ringback.adapters.files import RawRecord, open_archive
from ringback.domain.interaction import MOST_RECIPIENTS, Direction, Kind
from ringback.domain.person import Place
from ringback.domain.wait import Said
from ringback.domain.worktime import WorkClock
from ringback.intake.away import absence
from ringback.intake.copies import content_name, message_name, moment_of
from ringback.intake.exchange import direction_of
from ringback.intake.folder import Folder, folder_of
from ringback.intake.kind import kind_of
from ringback.intake.kind_signs import is_forward, is_reply
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.places import place_of
from ringback.intake.threads import bare_subject
from ringback.intake.understand import sent_on
from ringback.intake.words import language_of, words_of

_HIDDEN = frozenset({Folder.DRAFTS, Folder.SPAM})
_REAL = frozenset({Kind.ANSWER, Kind.FRESH})
_YEARS_AHEAD = 15  # public holidays are looked up once, for this many years from the first message on

# Where somebody sits who writes with this offset, the most people first; of a country with several zones each has its line.
_LIKELY = (
    ("America/New_York", "US"), ("America/Los_Angeles", "US"), ("Europe/Berlin", "DE"), ("Europe/London", "GB"),
    ("America/Chicago", "US"), ("America/Denver", "US"), ("Asia/Kolkata", "IN"), ("Asia/Tokyo", "JP"),
    ("Australia/Sydney", "AU"), ("America/Sao_Paulo", "BR"), ("Europe/Helsinki", "FI"), ("Asia/Shanghai", "CN"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Everything said, in order and without copies; `clock` is the user's. `read` counts mails, copies included."""

    said: tuple[Said, ...]
    clock: WorkClock
    read: int


def mailbox(paths: Iterable[Path], me: Iterable[str]) -> Mailbox:
    """What these files say, as far as rhythm goes. Drafts, spam and mail without a credible date are left out.

    The user's place is told from their first own message and their addresses alone, so that later mail never changes it.
    """
    mine = frozenset(one.strip().lower() for one in me)
    read, found = 0, list[tuple[Said, int, int]]()
    for letter, folder in _letters(paths):
        read += 1
        at = moment_of(letter)
        if at is not None and folder not in _HIDDEN:
            found.append((_said(letter, folder, at, mine), content_name(letter), letter.local_date_offset))
    found.sort(key=lambda each: (each[0].at, each[1]))
    kept = list(_without_copies(found))
    first = next(((one.at, offset) for one, offset in kept if one.author is None), None)
    return Mailbox(said=tuple(one for one, _ in kept), clock=WorkClock(_place(first, mine)), read=read)


def _letters(paths: Iterable[Path]) -> Iterator[tuple[Letter, Folder]]:
    for path in paths:
        for record in open_archive(path):
            if isinstance(record, RawRecord) and record.format.is_mail:
                letter = read_letter(record.raw)
                folder = folder_of(letter)
                yield letter, record.folder if folder is Folder.OTHER else folder


def _without_copies(found: Iterable[tuple[Said, int, int]]) -> Iterator[tuple[Said, int]]:
    contents, ids = set[int](), set[int]()
    for one, content, offset in found:
        name = message_name(one.id) if one.id else 0
        if content not in contents and (not name or name not in ids):
            yield one, offset
        contents.add(content)
        ids.add(name)


def _said(letter: Letter, folder: Folder, at: datetime, mine: frozenset[str]) -> Said:
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
    if direction_of(letter, mine, folder) is Direction.OUT:
        return one
    to_user = any(each in mine for each in (*to, *cc))
    kind, away = _understood(letter, mine) if to_user and one.recipients <= MOST_RECIPIENTS else (Kind.BULK, None)
    return replace(one, author=letter.sender.address, real=to_user and kind in _REAL, away_until=away)


def _understood(letter: Letter, mine: frozenset[str]) -> tuple[Kind, date | None]:
    """What kind of message it is, and until when it says that they are away; a mail that breaks reading is a machine's."""
    try:
        words = words_of(letter.plain, letter.html, forwarded=is_forward(letter))
        text = words.text
        kind = kind_of(letter, own_text=words.own or text, mine=mine)
        day = sent_on(letter)
        if kind is not Kind.AWAY or day is None:
            return kind, None
        return kind, absence(
            letter.subject, text, day, language_of(text), letter.sender.name or letter.sender.address
        ).until
    except Exception:  # whatever a hostile mail does, the next one is read
        return Kind.AUTO, None


def _place(first: tuple[datetime, int] | None, mine: frozenset[str]) -> Place:
    """Where the user sits: by the country of their domain, else by the offset of their first own message."""
    at, minutes = first or (None, 0)
    zone, country = ZoneInfo("UTC"), ""
    if at is not None:
        for name, where in _LIKELY:
            if at.astimezone(ZoneInfo(name)).utcoffset() == timedelta(minutes=minutes):
                zone, country = ZoneInfo(name), where
                break
    years = range(at.year - 1, at.year + _YEARS_AHEAD) if at else range(0)
    return place_of((), sorted(mine), zone, country, years)
