"""The panels of a person's page, ready for the template."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ringback.domain.interaction import Channel, Direction, Interaction, Kind
from ringback.domain.move import Move
from ringback.domain.reason import plural
from ringback.domain.timeline import Timeline
from ringback.outreach.compose import Draft

MOST_MESSAGES = 60
_EXCERPT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a draft; one with `evidence` is a fact and leads to the message that it comes from."""

    text: str
    evidence: str = ""


def draft_pieces(draft: Draft) -> tuple[Piece, ...]:
    """The draft cut into plain words and facts."""
    return tuple(_pieces(draft))


def _pieces(draft: Draft) -> Iterator[Piece]:
    at = 0
    for span in sorted(draft.spans, key=lambda one: one.start):
        if span.start < at:
            continue
        yield Piece(text=draft.body[at : span.start])
        yield Piece(text=draft.body[span.start : span.end], evidence=span.evidence)
        at = span.end
    yield Piece(text=draft.body[at:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One line of the timeline."""

    id: str
    at: datetime
    who: str
    theirs: bool
    what: str
    said: str


def messages_of(timeline: Timeline) -> list[Message]:
    """The timeline, the latest first."""
    clock = timeline.clock_without_absences
    latest = list(reversed(timeline.interactions))[:MOST_MESSAGES]
    return [
        Message(
            id=one.id,
            at=clock.local(one.at),
            who=_who(one, timeline),
            theirs=one.author == timeline.person.id,
            what=_what(one),
            said=_excerpt(one.reading.text),
        )
        for one in latest
    ]


def _who(one: Interaction, timeline: Timeline) -> str:
    if one.author == timeline.person.id:
        return timeline.person.name
    return "You" if one.direction is Direction.OUT else "Somebody else in the thread"


_SHOWN_BESIDE = frozenset({"longer_than", "elapsed", "rhythm", "rhythm_assumed", "touches_so_far", "no_touch_yet"})


def reasons_of(move: Move) -> list[str]:
    """Why this and why now, without the figures that stand beside the strip already."""
    return [str(reason) for reason in move.because if reason.code not in _SHOWN_BESIDE]


_MACHINE = {
    Kind.AWAY: "out-of-office note",
    Kind.BOUNCE: "came back undelivered",
    Kind.AUTO: "a machine's message",
    Kind.BULK: "to many",
}


def _what(one: Interaction) -> str:
    parts = [_MACHINE.get(one.reading.kind, one.channel.value if one.channel is not Channel.EMAIL else "mail")]
    if one.outcome:
        parts.append(one.outcome.value.replace("_", " "))
    if one.duration:
        minutes = max(round(one.duration.total_seconds() / 60), 1)
        parts.append(plural(minutes, "minute"))
    if one.subject:
        parts.append(one.subject)
    return " · ".join(parts)


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else line[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def percent(chance: float) -> str:
    """A chance as people say it; never a false nought or hundred."""
    return f"{min(max(round(chance * 100), 1), 99)} %"


def causes_of(move: Move) -> list[dict[str, str]]:
    """What may have happened, each with its evidence in words."""
    return [{"name": cause.name.replace("_", " ").capitalize(), "because": str(cause.because)} for cause in move.causes]
