"""What is stored of a mail: one process parses and tells copies apart, others understand."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from ringback.domain.interaction import Direction, Interaction, Kind, Reading
from ringback.domain.turn import turns_of
from ringback.intake.copies import message_name, moment_of
from ringback.intake.exchange import MACHINE, direction_of, interaction_of
from ringback.intake.folder import Folder
from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.threads import topic_of
from ringback.intake.understand import Asked, understand, understand_all
from ringback.store.codec import ExchangeRow, PartRow, exchange_row

MOST_PARTS = 200  # people of one mail that are kept
_FEW_READERS = 12  # a mail to more is an announcement: only its sender matters
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Parsed(NamedTuple):
    """A mail that is new: its content's name, the number it will have, where it lay.

    The last says whether it answers our letter that offered two readings.
    """

    name: int
    number: int
    letter: Letter
    folder: Folder
    answers_two_readings: bool = False


class MailRow(NamedTuple):
    """What is stored of one mail; `sent` is true where the user wrote it, `refers` names the mails that it refers to."""

    number: int
    exchange: ExchangeRow
    sent: bool
    refers: tuple[int, ...]
    names: tuple[tuple[str, str], ...]


def warm_up() -> None:
    """Read one mail, so that all patterns are made once before other processes are forked, and not in each of them."""
    asked = (
        b"From: a@b.example\nDate: Mon, 02 Mar 2026 09:00:00 +0000\n\nCan you send me the offer by Friday, please?\n"
    )
    understand(read_letter(asked), Direction.IN, frozenset())


def rows_of(batch: list[Parsed], mine: frozenset[str]) -> list[MailRow]:
    """What each of these mails says and means, ready to be stored."""
    asked = [Asked(one.letter, direction_of(one.letter, mine, one.folder), one.answers_two_readings) for one in batch]
    readings = safely_understood(asked, mine)
    return [_row(one, mail.direction, reading, mine) for one, mail, reading in zip(batch, asked, readings, strict=True)]


def safely_understood(asked: Sequence[Asked], mine: frozenset[str]) -> list[Reading]:
    """The readings; a mail on which reading fails is kept with the problem named, and never stops the rest."""
    try:
        return understand_all(asked, mine)
    except Exception as error:  # whatever a hostile mail does, the others are read
        if len(asked) == 1:
            problem = f"the mail could not be understood: {type(error).__name__}"
            return [Reading(kind=Kind.AUTO, problems=(*asked[0].letter.problems, problem))]
    return [reading for one in asked for reading in safely_understood([one], mine)]


def _row(one: Parsed, direction: Direction, reading: Reading, mine: frozenset[str]) -> MailRow:
    letter = one.letter
    at = moment_of(letter)
    shelf = one.folder.value if one.folder in (Folder.DRAFTS, Folder.SPAM) else "" if at else "undated"
    # the id is the content's: the same for every copy, and in whatever order they come
    interaction = interaction_of(
        letter, reading, direction, mine, id=f"m{one.name & (2**64 - 1):016x}", at=at or letter.at or _EPOCH
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
