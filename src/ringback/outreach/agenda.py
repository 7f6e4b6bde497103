"""The calls to make, as entries for a calendar: each in hours that are fine at their place, one after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.move import Move
from ringback.domain.offer import PHONE
from ringback.domain.play import CALL, Playbook
from ringback.outreach.card import CallCard, call_card
from ringback.outreach.hours import Window, next_window
from ringback.outreach.inert import one_line, person_name
from ringback.outreach.seller import Seller

CALL_TAKES = timedelta(minutes=15)
_MOST_WINDOWS = 20
_MOST_TITLE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One call to make. `id` stays the same until the move is another one, so that a calendar moves the entry and adds none.

    `starts_at` and `ends_at` are UTC; `notes` are the number, the reasons and what to say.
    """

    id: str
    person: str
    title: str
    starts_at: datetime
    ends_at: datetime
    notes: str


def agenda(
    moves: Iterable[Move], playbook: Playbook, seller: Seller, now: datetime, busy: Iterable[Window] = ()
) -> tuple[Task, ...]:
    """The moves that are calls, in the order given, without two at one time, and none while the seller is `busy`.

    A call stands in the first window that has not closed yet, from when that opened: a list that is read every hour shows
    the same times all day. A call that lacks a fact is left out: the list asks for it.
    """
    taken = list(busy)
    tasks = []
    for move in moves:
        card = call_card(move, playbook, seller, now) if move.channel in PHONE and move.is_touch else None
        window = _free(move, seller, max(now, move.due_at), taken) if isinstance(card, CallCard) else None
        if isinstance(card, CallCard) and window:
            taken.append(window)
            tasks.append(_task(move, card, window, playbook))
    return tuple(tasks)


def _free(move: Move, seller: Seller, earliest: datetime, taken: Sequence[Window]) -> Window | None:
    """The first quarter of an hour in a window of theirs that nothing else has; None where there is none in sight."""
    clock = move.silence.timeline.clock
    for _ in range(_MOST_WINDOWS):
        window = next_window(clock, earliest, seller)
        if window is None:
            return None
        at = _first_gap(window, taken)
        if at + CALL_TAKES <= window.closes_at:
            return Window(opens_at=at, closes_at=at + CALL_TAKES)
        earliest = window.closes_at
    return None


def _first_gap(window: Window, taken: Sequence[Window]) -> datetime:
    at = window.opens_at
    for other in sorted(taken, key=lambda one: one.opens_at):
        if other.opens_at < at + CALL_TAKES and at < other.closes_at:
            at = other.closes_at
    return at


def _task(move: Move, card: CallCard, window: Window, playbook: Playbook) -> Task:
    person = move.silence.timeline.person
    name = person_name(person.name) or person.address or card.shown_number
    which = "" if move.play == CALL else f": {playbook.title(move.play).lower()}"
    return Task(
        id=f"{person.id}-{move.silence.since:%Y%m%dT%H%M%SZ}-{move.play}-{move.slot}",
        person=person.id,
        title=one_line(f"Call {name}{which}", _MOST_TITLE),
        starts_at=window.opens_at,
        ends_at=window.closes_at,
        notes="\n\n".join(filter(None, (card.shown_number, _why(move), card.live.opening, card.script.body))),
    )


def _why(move: Move) -> str:
    return "\n".join(f"- {reason}" for reason in move.because)
