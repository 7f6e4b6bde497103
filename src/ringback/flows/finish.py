"""The move was done: what is on the list for this person becomes a touch of the timeline."""

from datetime import datetime

from ringback.domain.errors import BadInputError
from ringback.domain.interaction import Outcome
from ringback.domain.move import Move
from ringback.domain.play import RELEASE, Playbook
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.plan import plan
from ringback.flows.playbook import playbook_in_force
from ringback.flows.watch import watch
from ringback.flows.whole import whole
from ringback.store.find import person_row
from ringback.store.journal import action
from ringback.store.timelines import timelines

GIVES = {"value": FactKind.THING, "introduction": FactKind.THIRD_PERSON}
"""What a play gives away when it is done."""


def move_of(person: str, now: datetime) -> tuple[Move | None, Playbook]:
    """The move for one person alone, by the playbook in force; raises UnknownPersonError where nobody has that id."""
    playbooks = playbook_in_force()
    found = timelines([person_row(person).key], now)
    rows = plan(watch(found, now, playbooks.current.last_words, whole=whole(now)), playbooks)
    return (rows[0].move if rows else None), playbooks.current


def finish(person: str, now: datetime, *, outcome: Outcome | None = None, at: datetime | None = None) -> str:
    """The user did what the list said: it is written down as a touch with its play and slot. Gives the play's title.

    `outcome` is how a call ended, `at` when it was. Letting go, when that is on the list, lets go.
    Raises BadInputError where no touch is on the list: then `log` is the way.
    """
    move, playbook = move_of(person, now)
    if move is not None and move.play == RELEASE:
        act.release(person, now=now)
        return playbook.title(RELEASE)
    if move is None or not move.is_touch:
        what = "nothing" if move is None else playbook.title(move.play).lower()
        raise BadInputError(
            f"the list has {what} for this person, not a touch: use “log call” or “log note” for what you did"
        )
    play = playbook.play(move.play)
    with action(f"{play.title} done", now):
        act.done(
            person,
            now=now,
            play=play.id,
            slot=move.slot,
            channel=move.channel or play.channels[0],
            asks=play.asks,
            matter=move.silence.matter,
            outcome=outcome,
            at=at,
        )
        if play.id in GIVES:
            act.use_fact(person, GIVES[play.id], now=now)
    return play.title


def instead_of(person: str, now: datetime, many: int = 3) -> list[str]:
    """Whom to work on with the time that letting go frees: the best moves for others."""
    from ringback.flows.today import today

    day = today(now)
    others = [row for row in day.due if row.move.is_touch and row.move.silence.timeline.person.id != person]
    return [
        f"{row.move.silence.timeline.person.name} ({day.playbook.title(row.move.play).lower()})"
        for row in others[:many]
    ]
