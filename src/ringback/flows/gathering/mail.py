"""What is stored of a mail: one process parses and tells copies apart, others understand."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from ringback.domain.interaction import Direction, Interaction, Kind, Reading
from ringback.domain.turn import turns_of
from ringback.flows.gathering.whoami import Seen, head_of, look
from ringback.intake.copies import content_name, message_name, moment_of
from ringback.intake.exchange import MACHINE, direction_of, interaction_of
from ringback.intake.folder import Folder, folder_of
from ringback.intake.home import Week, week_of
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.threads import topic_of
from ringback.intake.understand import Asked, understand, understand_all
from ringback.store.codec import ExchangeRow, PartRow, exchange_row

_SHELVED = frozenset({Folder.DRAFTS, Folder.SPAM})
_OF_FOLDERS = frozenset({"x-gmail-labels", "x-folder", "x-unsent"})
"""Headers by which an export says where a mail lay. In a mail from a server they are its sender's words."""
MOST_PARTS = 200  # people of one mail that are kept
_FEW_READERS = 12  # a mail to more is an announcement: only its sender matters
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Lying(NamedTuple):
    """A mail as it lies in an archive: its place among all, its bytes, the role of the folder by the archive's name.

    `arrived` is when the user's mail server took it in, where it was asked.
    """

    number: int
    raw: bytes
    folder: Folder
    arrived: datetime | None = None


class Parsed(NamedTuple):
    """A mail that was parsed, on its way to be understood.

    `name` is its content's, `own` its Message-ID's, 0 where it has none; `letter` is packed, and empty without headers.
    """

    name: int
    own: int
    message_id: str
    folder: Folder
    letter: bytes


class Numbered(NamedTuple):
    """A mail that is new: its content's name, the number it will have, where it lay, and itself, packed."""

    name: int
    number: int
    folder: Folder
    letter: bytes


class MailRow(NamedTuple):
    """What is stored of one mail; `sent` is true where the user wrote it, `refers` names the mails that it refers to.

    `week` is when and with which offset from UTC he wrote it; None for what others wrote, and what has no date.
    """

    number: int
    exchange: ExchangeRow
    sent: bool
    week: Week | None
    refers: tuple[int, ...]
    names: tuple[tuple[str, str], ...]


def warm_up() -> None:
    """Read one mail, so that all patterns are made once before other processes are forked, and not in each of them."""
    asked = (
        b"From: a@b.example\nDate: Mon, 02 Mar 2026 09:00:00 +0000\n\nCan you send me the offer by Friday, please?\n"
    )
    understand(read_letter(asked), Direction.IN, frozenset())


def glance(batch: Sequence[Lying], wanted: frozenset[str], keep: bool) -> tuple[Seen, list[Parsed]]:
    """What these mails show of who the user is; and themselves, parsed, where they are to be kept."""
    letters = [read_letter(one.raw) if keep else head_of(one.raw) for one in batch]
    return _seen(batch, letters, wanted), list(map(_parsed, batch, letters)) if keep else []


def glance_at_served(batch: Sequence[Lying], wanted: frozenset[str], mine: frozenset[str]) -> tuple[Seen, list[Parsed]]:
    """The same of mails that a mail server gave: it alone says where each lies. `mine` are the user's addresses."""
    letters = [_without_folder(read_letter(one.raw)) for one in batch]
    batch = [_if_draft(one, letter, mine) for one, letter in zip(batch, letters, strict=True)]
    return _seen(batch, letters, wanted), list(map(_parsed, batch, letters))


def _without_folder(letter: Letter) -> Letter:
    if _OF_FOLDERS.isdisjoint(letter.headers):
        return letter
    return replace(letter, headers={name: said for name, said in letter.headers.items() if name not in _OF_FOLDERS})


def _if_draft(one: Lying, letter: Letter, mine: frozenset[str]) -> Lying:
    """A draft is the user's own, or was never sent: a move between servers may mark all mail as drafts, and somebody may file mail
    in a folder of that name."""
    came = one.folder is Folder.DRAFTS and letter.header("received") and letter.sender.address not in mine
    return one._replace(folder=Folder.OTHER) if came else one


def _seen(batch: Sequence[Lying], letters: Sequence[Letter], wanted: frozenset[str]) -> Seen:
    seen = Seen()
    for one, letter in zip(batch, letters, strict=True):
        look(one.number, one.raw, letter, Folder.SENT in (one.folder, folder_of(letter)), wanted, seen)
    return seen


def parse(batch: Sequence[Lying]) -> list[Parsed]:
    """These mails, parsed."""
    return list(map(_parsed, batch, [read_letter(one.raw) for one in batch]))


def _parsed(one: Lying, letter: Letter) -> Parsed:
    letter = replace(letter, arrived=one.arrived) if one.arrived else letter
    folder = folder_of(letter)
    folder = one.folder if folder is Folder.OTHER else folder
    # A draft or a spam copy must not hide the mail itself, which often has the same Message-ID.
    shelf = folder.value if folder in _SHELVED else ""
    message_id = letter.message_id or ""
    own = message_name(message_id) if message_id and not shelf else 0
    return Parsed(content_name(letter, shelf), own, message_id, folder, letter.to_bytes() if letter.headers else b"")


def rows_of(batch: Sequence[Numbered], mine: frozenset[str], two_readings: frozenset[int]) -> list[MailRow]:
    """What each of these mails says and means, ready to be stored.

    `two_readings` are the names of our letters that offered two readings: a bare "1" means something in answer to them.
    """
    letters = [Letter.from_bytes(one.letter) for one in batch]
    asked = [
        Asked(
            letter,
            direction_of(letter, mine, one.folder),
            bool(two_readings) and not two_readings.isdisjoint(_answered(letter)),
        )
        for one, letter in zip(batch, letters, strict=True)
    ]
    readings = safely_understood(asked, mine)
    return [_row(one, mail, reading, mine) for one, mail, reading in zip(batch, asked, readings, strict=True)]


def _answered(letter: Letter) -> Iterator[int]:
    return map(message_name, (*letter.in_reply_to, *letter.references[-1:]))


def safely_understood(asked: Sequence[Asked], mine: frozenset[str]) -> list[Reading]:
    """The readings; a mail on which reading fails is kept with the problem named, and never stops the rest."""
    try:
        return understand_all(asked, mine)
    except Exception as error:  # whatever a hostile mail does, the others are read
        if len(asked) == 1:
            problem = f"the mail could not be understood: {type(error).__name__}"
            return [Reading(kind=Kind.AUTO, problems=(*asked[0].letter.problems, problem))]
    return [reading for one in asked for reading in safely_understood([one], mine)]


def _row(one: Numbered, mail: Asked, reading: Reading, mine: frozenset[str]) -> MailRow:
    letter = mail.letter
    at = moment_of(letter)
    shelf = one.folder.value if one.folder in _SHELVED else "" if at else "undated"
    # the id is the content's: the same for every copy, and in whatever order they come
    interaction = interaction_of(
        letter, reading, mail.direction, mine, id=f"m{one.name & (2**64 - 1):016x}", at=at or letter.at or _EPOCH
    )
    refers = tuple(message_name(each) for each in dict.fromkeys((*letter.references[-30:], *letter.in_reply_to)))
    return MailRow(
        one.number,
        exchange_row(
            interaction,
            () if shelf else parts_of(interaction),
            topic=topic_of(letter.subject),
            message_id=letter.message_id or "",
            shelf=shelf,
        ),
        interaction.author is None,
        week_of(at, letter.local_date_offset) if at and not shelf and interaction.author is None else None,
        refers,
        tuple((each.address, each.name) for each in (letter.sender, *letter.to, *letter.cc) if each.name),
    )


def parts_of(one: Interaction) -> tuple[PartRow, ...]:
    """Who took part in this, and what it means for each."""
    roles = [(address, "t") for address in one.to] + [(address, "c") for address in one.cc]
    if one.author is not None and one.recipients > _FEW_READERS:
        roles = []  # an announcement
    if one.author not in (None, MACHINE):
        roles.insert(0, (one.author, "a"))
    roles += [(bounce.address, "b") for bounce in one.reading.bounces if "@" in bounce.address]
    bounced = {bounce.address for bounce in one.reading.bounces}
    to, alike = set(one.to), dict[tuple[bool, bool, bool], tuple[int, int]]()
    rows = []
    for address, role in roles[:MOST_PARTS]:
        # for all who stand in the same relation to this exchange it means the same
        relation = (address == one.author, address in to, address in bounced)
        if relation not in alike:
            turn, due = turns_of(one, address)
            alike[relation] = int(turn), due.toordinal() if due else 0
        rows.append(PartRow(address, role, *alike[relation]))
    return tuple(rows)
