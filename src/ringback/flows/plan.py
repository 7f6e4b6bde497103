"""One move for each silence, held to one live touch per company, the best use of a minute first."""

from collections.abc import Sequence

from ringback.domain.move import decide
from ringback.domain.order import Ranked, one_per_company, ranked
from ringback.flows.playbook import Playbooks
from ringback.flows.watch import Watched
from ringback.store.interactions import without_collecting


def plan(watched: Watched, playbooks: Playbooks) -> list[Ranked]:
    """What to do about every open silence at that instant: moves that are due first, then what patience covers."""
    now, current = watched.as_of, playbooks.current
    with without_collecting():
        moves = [decide(one.silence, one.belief, playbooks.at(one.silence.since), now) for one in watched.silences]
        return due_first(ranked(one_per_company(moves, current, now), current))


def due_first(rows: Sequence[Ranked]) -> list[Ranked]:
    """What can be done now before what waits; what waits in the order of its day."""
    now = [row for row in rows if not row.move.is_patience]
    waiting = sorted((row for row in rows if row.move.is_patience), key=lambda row: row.move.due_at)
    return [*now, *waiting]
