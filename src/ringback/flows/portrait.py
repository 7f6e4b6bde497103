"""One person: the timeline, the silence, what may have happened, what to do, and why they are or are not on today's list."""

from dataclasses import dataclass
from datetime import datetime

from ringback.domain.debt import Debt
from ringback.domain.episode import State
from ringback.domain.fold import standing
from ringback.domain.ladder import rung_of
from ringback.domain.move import Move
from ringback.domain.order import AT_MOST, Ranked
from ringback.domain.person import Person, Relation
from ringback.domain.play import CONFIRM, RELEASE, Playbook
from ringback.domain.reason import day_and_year, plural
from ringback.domain.timeline import Timeline
from ringback.flows.plan import plan
from ringback.flows.playbook import Playbooks, playbook_in_force
from ringback.flows.rhythm import Rhythm, rhythm_of, rhythm_of_silence
from ringback.flows.seller import seller
from ringback.flows.today import Today, asks_first, draft_of, question_of, today
from ringback.flows.watch import Watched, watch
from ringback.flows.whole import whole
from ringback.flows.words import findings
from ringback.outreach.card import CallCard, call_card
from ringback.outreach.compose import Draft
from ringback.outreach.lint import Finding
from ringback.outreach.question import Question
from ringback.store.find import person_row
from ringback.store.timelines import timelines


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the ladder: what was done, what comes now, what would come then."""

    number: int
    when: datetime
    title: str
    tense: str  # "done", "now" or "then"


@dataclass(frozen=True, kw_only=True)
class Portrait:
    """All that the person's page shows. `move` is None where no silence stands open; `why_listed` says where they are on the list.

    `rhythm` is None where nothing is known of how long their answers take.
    """

    as_of: datetime
    timeline: Timeline
    state: State
    ranked: Ranked | None
    debts: tuple[Debt, ...]
    draft: Draft | None
    question: Question | None
    findings: tuple[Finding, ...]
    card: CallCard | None
    ladder: tuple[Step, ...]
    why_listed: tuple[str, ...]
    asks_first: tuple[str, ...]
    playbook: Playbook
    rhythm: Rhythm | None

    @property
    def person(self) -> Person:
        return self.timeline.person

    @property
    def move(self) -> Move | None:
        return self.ranked.move if self.ranked else None


def portrait(person: str, as_of: datetime) -> Portrait:
    """Everything about one person (by id) at that instant, as known then. Raises UnknownPersonError where nobody has that id."""
    (timeline,) = timelines([person_row(person).key], as_of)
    listed = today(as_of)
    row = next((row for row in listed.rows if row.move.silence.timeline.person.id == person), None)
    alone = watch([timeline], as_of, listed.playbook.last_words, whole=whole(as_of))
    times = listed.times if row else alone.times
    row = row or _unlisted(alone, playbook_in_force())
    move = row.move if row else None
    known = timeline.at(as_of)
    state = standing(known, as_of, last_words=listed.playbook.last_words)
    call = move and move.is_touch and move.channel and move.channel.value == "call"
    return Portrait(
        as_of=as_of,
        timeline=known,
        state=state,
        ranked=row,
        debts=alone.debts,
        draft=draft_of(move, listed.playbook, as_of) if move else None,
        findings=_findings(move, listed.playbook, as_of) if move else (),
        question=question_of(move, listed.playbook, as_of) if move else None,
        card=_card(move, listed.playbook, as_of) if move and call else None,
        ladder=_ladder(move, listed.playbook, as_of) if move else (),
        asks_first=asks_first(move, listed.seen, as_of) if move else (),
        why_listed=tuple(_why_listed(known, state, listed, row, alone)),
        playbook=listed.playbook,
        rhythm=rhythm_of_silence(move.silence, move.belief, times, as_of)
        if move
        else rhythm_of(known, listed.times, as_of),
    )


def _findings(move: Move, playbook: Playbook, as_of: datetime) -> tuple[Finding, ...]:
    draft = draft_of(move, playbook, as_of)
    return findings(move, playbook, draft.body, as_of, draft) if draft else ()


def _card(move: Move, playbook: Playbook, as_of: datetime) -> CallCard | None:
    card = call_card(move, playbook, seller(as_of), as_of)
    return card if isinstance(card, CallCard) else None


def _unlisted(alone: Watched, playbook: Playbooks) -> Ranked | None:
    """The move for a silence that is not on the list, so that the page can still show where it stands."""
    rows = plan(alone, playbook)
    return rows[0] if rows else None


def _ladder(move: Move, playbook: Playbook, as_of: datetime) -> tuple[Step, ...]:
    """What was done, what comes now, and what would come then: nothing of it on a day that has passed."""
    silence, clock = move.silence, move.silence.timeline.clock
    steps = []
    filled = 0
    for touch in silence.touches:
        slot = touch.play != CONFIRM  # a meeting that is confirmed takes no slot
        filled = max(filled + 1, touch.slot) if slot else filled
        title = playbook.title(touch.play) if touch.play else f"by hand, {touch.channel}"
        steps.append(Step(number=filled if slot else 0, when=clock.local(touch.at), title=title, tense="done"))
    at = max(move.due_at, as_of)
    steps.append(Step(number=move.slot or filled, when=clock.local(at), title=playbook.title(move.play), tense="now"))
    return (*steps, *_later_steps(move, at, max(filled, move.slot), playbook))


def _later_steps(move: Move, at: datetime, number: int, playbook: Playbook) -> list[Step]:
    """What would come then, each on its first possible day, if nothing is answered to the move made at that instant.

    Patience is no touch: what comes after it comes as soon as it is over and its own gap has passed.
    """
    clock, frame = move.silence.timeline.clock, playbook.frame
    rung = rung_of(move.silence, move.belief, frame) if move.is_patience else None
    first = rung.number if rung else _slot_after(move, number, playbook)
    gaps = [(slot.number, slot.name, slot.gap_days) for slot in frame.slots]
    gaps.append((frame.last_number + 1, "let go, if nothing comes", frame.release_gap_days))
    steps = []
    for slot, title, gap in gaps:
        if slot >= first:
            at = max(at, rung.opens_at) if rung and slot == first else clock.add_days(at, gap)
            steps.append(Step(number=slot, when=clock.local(at), title=title, tense="then"))
    return steps


def _slot_after(move: Move, number: int, playbook: Playbook) -> int:
    """The slot that follows on this move; letting go is one above the last, and nothing follows on that."""
    release = playbook.frame.last_number + 1
    if move.play == RELEASE:
        return release + 1
    ends = move.play in playbook.last_words or move.silence.state is State.LAST_WORD
    return release if ends or not move.silence.timeline.person.relation.has_plays else number + 1


def _why_listed(timeline: Timeline, state: State, listed: Today, row: Ranked | None, alone: Watched) -> list[str]:
    """Where this person stands on today's list, or the one reason why not."""
    if timeline.person.relation is Relation.PRIVATE:
        return ["Not on the list: a private contact. Change it with “is”, if that is wrong."]
    if alone.old:
        since = day_and_year(alone.old[0].since)
        return [f"Not on the list: silent since {since}, which is longer than 60 days. It is among the old silences."]
    if row is None:
        return [f"Not on the list: {_RESTING[state] if timeline.signs else _NEVER_MET}."]
    if row.move.is_patience:
        day = timeline.clock.local(row.move.due_at)
        return [f"On the list under patience until {day:%A} {day.day} {day:%B}: {row.move.because[0]}."]
    who = [one.move.silence.timeline.person.id for one in listed.due]
    if timeline.person.id not in who:  # the list was made before, or after, something was written
        return ["Not on the list at this moment, though their silence stands open: load the page again."]
    place = 1 + who.index(timeline.person.id)
    if place > AT_MOST:
        return [f"On the list at place {place}: the first {AT_MOST} come first; open “more” to see it."]
    return [f"On the list at place {place} of {plural(len(listed.due), 'move')}."]


_NEVER_MET = "there was never a real message from them, so there is no dialogue that could go silent"
_RESTING = {
    State.RESTING: "nobody owes anybody an answer",
    State.YOUR_TURN: "it is your turn; see what you owe",
    State.REFUSED: "they said no; nothing more is sent until they write",
    State.OPTED_OUT: "they asked to be left alone; nothing more is sent",
    State.RELEASED: "you let the matter go; “revive” takes it up again",
    State.SILENT: "the silence is not open at this instant",
    State.PAUSED: "somebody else in the thread answered",
    State.LAST_WORD: "the last word is said",
}
