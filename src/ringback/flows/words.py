"""A user's own words for the move at hand, checked against the play's beats, the method's tone and the facts."""

from datetime import datetime

from ringback.domain.errors import BadInputError
from ringback.domain.move import Move
from ringback.domain.play import Playbook
from ringback.flows.finish import move_of
from ringback.flows.seller import seller
from ringback.outreach.compose import Draft
from ringback.outreach.known import known_of
from ringback.outreach.lint import Finding, lint

LONGEST = 20_000


def check_words(person: str, text: str, now: datetime) -> tuple[Finding, ...]:
    """What is wrong with this text as the words for the person's present move; nothing where it is fit to send.

    Raises BadInputError where no touch is on the list, so that there is nothing to hold the words against.
    """
    move, playbook = move_of(person, now)
    if move is None or not move.is_touch:
        what = "nothing" if move is None else playbook.title(move.play).lower()
        raise BadInputError(f"the list has {what} for this person: there is no message to check")
    return findings(move, playbook, text, now)


def findings(
    move: Move, playbook: Playbook, text: str, now: datetime, draft: Draft | None = None
) -> tuple[Finding, ...]:
    """The lint over a text for a move; over a draft with its own subject."""
    assert move.channel is not None
    return lint(
        text[:LONGEST],
        playbook.play(move.play),
        draft.language if draft else _language(move),
        known_of(move, seller(now), now),
        channel=move.channel,
        subject=draft.subject if draft else None,
        is_answer=bool(draft and draft.answers),
    )


def _language(move: Move) -> str | None:
    own = (one.reading.language for one in reversed(move.silence.timeline.interactions) if one.reaches(_person(move)))
    return next((language for language in own if language), "en")


def _person(move: Move) -> str:
    return move.silence.timeline.person.id
