"""A simulated silence, walked day by day: every move is done on its due day unless somebody answers."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from ringback.domain.belief import Belief
from ringback.domain.fold import open_silence
from ringback.domain.interaction import Channel, Interaction, Outcome
from ringback.domain.move import Move, decide
from ringback.domain.play import Playbook
from ringback.domain.timeline import FactKind, KnownFact, Mark, MarkKind, Timeline
from tests.cast import mailed, rang

HOUR = timedelta(hours=1)


@dataclass
class Walk:
    """What was decided on each day, and what was done."""

    timeline: Timeline
    moves: list[tuple[datetime, Move]] = field(default_factory=list)
    done: list[tuple[datetime, str, int]] = field(default_factory=list)

    @property
    def released_at(self) -> datetime | None:
        return next((when for when, play, _ in self.done if play == "release"), None)

    @property
    def touches(self) -> list[tuple[datetime, str, int]]:
        return [one for one in self.done if one[1] != "release"]


def walk(
    start: Timeline,
    playbook: Playbook,
    belief: Belief,
    first: datetime,
    days: int,
    *,
    told: dict[FactKind, str | None] | None = None,
) -> Walk:
    """Nora looks at her list once a day at 11, does what is due, and answers what she is asked."""
    walked = Walk(timeline=start)
    for day in range(days):
        now = first + timedelta(days=day)
        silence = open_silence(walked.timeline, now, usual=belief.usual, last_words=playbook.last_words)
        if silence is None:
            continue
        move = decide(silence, belief, playbook, now)
        walked.moves.append((now, move))
        if move.asks_for and told is not None and move.due_at <= now:
            fact = KnownFact(kind=move.asks_for, value=told.get(move.asks_for), at=now)
            walked.timeline = replace(walked.timeline, facts=(*walked.timeline.facts, fact))
            move = decide(replace(silence, timeline=walked.timeline), belief, playbook, now)
        if move.due_at <= now:
            _do(walked, move, now, playbook)
        if walked.released_at:
            break
    return walked


def _do(walked: Walk, move: Move, now: datetime, playbook: Playbook) -> None:
    if move.play == "release":
        walked.done.append((now, move.play, move.slot))
        mark = Mark(kind=MarkKind.RELEASED, at=now)
        walked.timeline = replace(walked.timeline, marks=(*walked.timeline.marks, mark))
    elif move.is_touch:
        walked.done.append((now, move.play, move.slot))
        walked.timeline = with_interaction(walked.timeline, _touch(move, now, playbook))
        if move.play == "value":
            used = tuple(
                replace(fact, used_at=now) if fact.kind is FactKind.THING else fact for fact in walked.timeline.facts
            )
            walked.timeline = replace(walked.timeline, facts=used)


def _touch(move: Move, now: datetime, playbook: Playbook) -> Interaction:
    person, asks = move.silence.timeline.person, playbook.play(move.play).asks
    if move.channel is Channel.CALL:
        outcome = Outcome.LEFT_VOICEMAIL if asks else Outcome.NO_ANSWER
        return replace(rang(person, now, outcome, play=move.play), slot=move.slot)
    made = mailed(person, now, asks=asks, matter=move.silence.matter, play=move.play)
    return replace(made, slot=move.slot)


def with_interaction(timeline: Timeline, one: Interaction) -> Timeline:
    return replace(
        timeline, interactions=tuple(sorted((*timeline.interactions, one), key=lambda each: (each.at, each.id)))
    )
