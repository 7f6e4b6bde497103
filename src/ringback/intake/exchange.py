"""A mail that was understood as an interaction, with addresses in the place of people."""

from datetime import datetime

from ringback.domain.interaction import Channel, Direction, Interaction, Kind, Outcome, Reading
from ringback.intake.calendar_mail import InvitationAnswer, invitation_answer
from ringback.intake.folder import Folder
from ringback.intake.letter import Letter, Mailbox

MACHINE = ""
"""The author of what no person wrote: a bounce has people it is about, but none it is from."""

_OUTCOMES = {InvitationAnswer.ACCEPTED: Outcome.ACCEPTED, InvitationAnswer.DECLINED: Outcome.DECLINED}


def direction_of(letter: Letter, mine: frozenset[str], folder: Folder) -> Direction:
    """Out, where the user wrote it: by his own addresses and the folder's role, never by In-Reply-To."""
    return Direction.OUT if letter.sender.address in mine or folder is Folder.SENT else Direction.IN


def interaction_of(
    letter: Letter, reading: Reading, direction: Direction, mine: frozenset[str], *, id: str, at: datetime
) -> Interaction:
    """The mail as one exchange; `author`, `to` and `cc` are addresses, to be replaced by people.

    An answer to an invitation is a meeting's: accepted or declined, a sign of life of its own kind.
    """
    answered = invitation_answer(letter) if direction is Direction.IN else None
    outcome = _OUTCOMES.get(answered) if answered else None
    to, cc = _others(letter.to, mine), _others(letter.cc, mine)
    own_in_to = any(one.address in mine for one in letter.to)
    own_in_cc = any(one.address in mine for one in letter.cc)
    return Interaction(
        id=id,
        at=at,
        direction=direction,
        channel=Channel.MEETING if outcome else Channel.EMAIL,
        author=_author(letter, reading, direction),
        to=to,
        cc=tuple(address for address in cc if address not in to),
        subject=letter.subject,
        recipients=len(letter.to) + len(letter.cc),
        # A blind copy to him alone is meant for him; one mail among many with him in nobody's header is not.
        directly=own_in_to or (not own_in_cc and len(to) + len(cc) <= 1),
        outcome=outcome,
        address=letter.sender.address if direction is Direction.IN else (to or cc or ("",))[0],
        own=_own(letter, direction, mine),
        reading=reading,
    )


def _author(letter: Letter, reading: Reading, direction: Direction) -> str | None:
    if direction is Direction.OUT:
        return None
    return MACHINE if reading.kind is Kind.BOUNCE else letter.sender.address


def _own(letter: Letter, direction: Direction, mine: frozenset[str]) -> str:
    """From or to which of his addresses; "" where a blind copy names none."""
    if direction is Direction.OUT:
        return letter.sender.address if letter.sender.address in mine else ""
    return next((one.address for one in (*letter.to, *letter.cc) if one.address in mine), "")


def _others(people: tuple[Mailbox, ...], mine: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.address for one in people if "@" in one.address and one.address not in mine))
