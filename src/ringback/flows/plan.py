"""One move for each silence, held to one live touch per company, the best use of a minute first."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from ringback.domain.move import Move, decide
from ringback.domain.order import Ranked, one_per_company, ranked_one, usual_worth
from ringback.domain.play import Playbook
from ringback.flows.playbook import Playbooks
from ringback.flows.watch import Believed, Watched
from ringback.store.interactions import without_collecting


class Moves:
    """The moves that were chosen for beliefs that are still the same; patience is chosen anew once its day has come."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[Believed, Move]] = {}
        self._ranked: dict[str, tuple[float, Ranked]] = {}

    def of(self, one: Believed, playbooks: Playbooks, now: datetime) -> Move:
        person = one.silence.timeline.person.id
        known = self._of.get(person)
        if known is None or known[0] is not one or (known[1].is_patience and known[1].due_at <= now):
            move = decide(one.silence, one.belief, playbooks.at(one.silence.since), now)
            known = self._of[person] = one, move
        return known[1]

    def ranked(self, move: Move, playbook: Playbook, usual: float) -> Ranked:
        """What the move is worth, by a playbook and a usual worth that are the same for all of them."""
        person = move.silence.timeline.person.id
        known = self._ranked.get(person)
        if known is None or known[1].move is not move or known[0] != usual:
            known = self._ranked[person] = usual, ranked_one(move, playbook, usual)
        return known[1]


def plan(watched: Watched, playbooks: Playbooks, known: Moves | None = None) -> list[Ranked]:
    """What to do about every open silence at that instant: moves that are due first, then what patience covers."""
    now, current = watched.as_of, playbooks.current
    known = known or Moves()
    with without_collecting():
        moves = [known.of(one, playbooks, now) for one in watched.silences]
        usual = usual_worth(moves)
        rows = [known.ranked(move, current, usual) for move in one_per_company(moves, current, now)]
        return due_first(sorted(rows, key=attrgetter("rank")))


def due_first(rows: Sequence[Ranked]) -> list[Ranked]:
    """What can be done now before what waits; what waits in the order of its day."""
    now = [row for row in rows if not row.move.is_patience]
    waiting = sorted((row for row in rows if row.move.is_patience), key=lambda row: row.move.due_at)
    return [*now, *waiting]
