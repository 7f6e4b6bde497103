"""What becomes of a meeting that the user noted himself: put to another time, or called off."""

from dataclasses import replace
from datetime import datetime

from ringback.domain.errors import BadInputError
from ringback.domain.interaction import Channel, Interaction, Outcome
from ringback.domain.turn import turns_of
from ringback.store.codec import seconds
from ringback.store.interactions import interactions
from ringback.store.journal import action
from ringback.store.models import Exchange, Part


def move_meeting(meeting: str, to: datetime, *, now: datetime) -> None:
    """Put a meeting that is ahead to another time; it takes as long as before."""
    row, known = _noted(meeting)
    length = known.ends_at - known.at if known.ends_at else None
    _change(
        row, replace(known, at=to, ends_at=to + length if length else None), f"move meeting to {to:%Y-%m-%d %H:%M}", now
    )


def call_off_meeting(meeting: str, *, now: datetime) -> None:
    """The meeting will not take place."""
    row, known = _noted(meeting)
    _change(row, replace(known, outcome=Outcome.CANCELLED), "call off meeting", now)


def _noted(meeting: str) -> tuple[Exchange, Interaction]:
    row = Exchange.objects.filter(key=meeting, channel=Channel.MEETING.value).first()
    if row is None:
        raise BadInputError(f"there is no meeting “{meeting}”: it may have been taken back")
    return row, interactions([row.id])[row.id]


def _change(row: Exchange, one: Interaction, verb: str, now: datetime) -> None:
    with action(verb, now) as doing:
        ends_at = seconds(one.ends_at) if one.ends_at else None
        doing.update(row, at=seconds(one.at), ends_at=ends_at, outcome=one.outcome.value if one.outcome else "")
        for part in Part.objects.filter(exchange=row).select_related("handle__person"):
            turn, _ = turns_of(one, part.handle.person.key)
            doing.update(part, at=seconds(one.at), flags=int(turn))
