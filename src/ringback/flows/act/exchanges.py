"""Calls, meetings, notes and touches that the user tells of himself."""

from datetime import datetime, timedelta

from ringback.domain.errors import BadInputError
from ringback.domain.interaction import Channel, Direction, Interaction, Outcome, Reading
from ringback.domain.timeline import MarkKind
from ringback.domain.turn import turns_of
from ringback.store.codec import BY_HAND, packed, seconds, storable
from ringback.store.find import person_row
from ringback.store.journal import Action, action
from ringback.store.models import Exchange, Handle, Mark, Part, Person
from ringback.store.writing import next_id

_CALLS = frozenset(
    {
        Outcome.CONNECTED,
        Outcome.LEFT_VOICEMAIL,
        Outcome.NO_ANSWER,
        Outcome.BUSY,
        Outcome.WRONG_NUMBER,
        Outcome.CALL_BACK_LATER,
        Outcome.NOT_INTERESTED,
    }
)
_MEETINGS = frozenset(
    {Outcome.HELD, Outcome.NO_SHOW, Outcome.PLANNED, Outcome.CANCELLED, Outcome.ACCEPTED, Outcome.DECLINED}
)


def log_call(
    person: str,
    outcome: Outcome,
    *,
    now: datetime,
    at: datetime | None = None,
    direction: Direction = Direction.OUT,
    note: str = "",
    duration: timedelta | None = None,
    play: str = "",
) -> str:
    """A call that was made or came in; gives the id of the exchange. "Not interested" is a no, and noted as one."""
    _known(outcome, _CALLS, "call")
    when = _past(at, now)
    with action(f"log call with {_name(person)}: {outcome}", now) as doing:
        found = _exchange(
            doing, person, Channel.CALL, when, now,
            direction=direction, outcome=outcome, duration=duration, reading=Reading(text=storable(note)), play=play,
        )  # fmt: skip
        if outcome is Outcome.NOT_INTERESTED:
            doing.insert(Mark(person=person_row(person), kind=MarkKind.NO.value, at=seconds(when), note=note))
        return found


def log_meeting(
    person: str,
    outcome: Outcome,
    *,
    now: datetime,
    at: datetime | None = None,
    ends_at: datetime | None = None,
    title: str = "",
    note: str = "",
) -> str:
    """A meeting that took place, that they missed, or that is agreed for a day ahead."""
    _known(outcome, _MEETINGS, "meeting")
    ahead = outcome in (Outcome.PLANNED, Outcome.ACCEPTED)
    when = (at or now) if ahead else _past(at, now)
    with action(f"log meeting with {_name(person)}: {outcome}", now) as doing:
        return _exchange(
            doing, person, Channel.MEETING, when, now,
            outcome=outcome, ends_at=ends_at, subject=title, reading=Reading(text=storable(note)),
        )  # fmt: skip


def log_note(person: str, text: str, *, now: datetime, at: datetime | None = None) -> str:
    """A note of the user's own; it moves no clock."""
    if not text.strip():
        raise BadInputError("the note is empty: say what is to be remembered")
    with action(f"note on {_name(person)}", now) as doing:
        return _exchange(doing, person, Channel.NOTE, _past(at, now), now, reading=Reading(text=storable(text)))


def talked(person: str, *, now: datetime, at: datetime | None = None, note: str = "") -> str:
    """You spoke with each other, wherever that was: a sign of life of theirs."""
    with action(f"talked with {_name(person)}", now) as doing:
        return _exchange(
            doing,
            person,
            Channel.CALL,
            _past(at, now),
            now,
            outcome=Outcome.CONNECTED,
            reading=Reading(text=storable(note)),
        )


def done(
    person: str,
    *,
    now: datetime,
    play: str = "",
    slot: int = 0,
    channel: Channel = Channel.EMAIL,
    outcome: Outcome | None = None,
    asks: bool = True,
    ask: str | None = None,
    matter: str = "",
    at: datetime | None = None,
) -> str:
    """The move was done: a touch with its play, in the matter that was silent ("" for every open one)."""
    if channel is Channel.CALL and outcome is None:
        outcome = Outcome.LEFT_VOICEMAIL
    with action(f"{play or 'touch'} to {_name(person)} done", now) as doing:
        reading = Reading(expects_answer=asks, ask=ask)
        return _exchange(
            doing,
            person,
            channel,
            _past(at, now),
            now,
            outcome=outcome,
            play=play,
            slot=slot,
            matter=matter,
            reading=reading,
        )


def _exchange(
    doing: Action,
    person: str,
    channel: Channel,
    at: datetime,
    now: datetime,
    *,
    direction: Direction = Direction.OUT,
    outcome: Outcome | None = None,
    duration: timedelta | None = None,
    ends_at: datetime | None = None,
    subject: str = "",
    matter: str = "",
    play: str = "",
    slot: int = 0,
    reading: Reading,
) -> str:
    handle = _handle(person_row(person), channel)
    number = next_id(Exchange)
    incoming = direction is Direction.IN
    one = Interaction(
        id=f"{BY_HAND}{number:x}",
        at=at,
        direction=direction,
        channel=channel,
        author=person if incoming else None,
        to=() if incoming else (person,),
        matter=matter,
        subject=subject,
        duration=duration,
        outcome=outcome,
        ends_at=ends_at,
        known_at=now,
        address=handle.name,
        play=play,
        slot=slot,
        reading=reading,
    )
    turn, due = turns_of(one, person)
    role = "a" if incoming else "t"
    doing.insert(_row(one, number, handle, role))
    part = Part(id=next_id(Part), exchange_id=number, handle=handle, role=role, at=seconds(at), flags=int(turn))
    part.due = due.toordinal() if due else 0
    doing.insert(part)
    return one.id


def _row(one: Interaction, number: int, handle: Handle, role: str) -> Exchange:
    return Exchange(
        id=number,
        key=one.id,
        at=seconds(one.at),
        direction=one.direction.value,
        channel=one.channel.value,
        author=handle if one.author else None,
        people=f"{role}{handle.id}",
        matter=one.matter,
        subject=storable(one.subject),
        duration=int(one.duration.total_seconds()) if one.duration is not None else None,
        outcome=one.outcome.value if one.outcome else "",
        ends_at=seconds(one.ends_at) if one.ends_at else None,
        known_at=seconds(one.known_at) if one.known_at else None,
        address=one.address,
        play=one.play,
        slot=one.slot,
        reading=packed(one.reading),
        text=one.reading.text,
    )


def _handle(person: Person, channel: Channel) -> Handle:
    """What the exchange hangs on: a number for a call where one is known, else an address."""
    handles = sorted(person.handles.all(), key=lambda one: (one.is_number is not (channel is Channel.CALL), one.name))
    if not handles:
        raise BadInputError(
            f"{person.name} has neither an address nor a number left: undo the split or merge that took them"
        )
    return handles[0]


def _name(key: str) -> str:
    return person_row(key).name


def _past(at: datetime | None, now: datetime) -> datetime:
    if at is not None and at > now:
        raise BadInputError(f"{at:%Y-%m-%d %H:%M} is still ahead: only a planned meeting can be")
    return at or now


def _known(outcome: Outcome, allowed: frozenset[Outcome], what: str) -> None:
    if outcome not in allowed:
        raise BadInputError(f"a {what} cannot end as {outcome}: say one of {', '.join(sorted(allowed))}")
