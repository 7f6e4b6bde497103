"""Rows of the outbox: who may change which, and one winner for each."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from ringback.domain.reason import Reason, because, say
from ringback.domain.sending import LIVE, Event, Mode, State, comes_from, leads_to
from ringback.domain.timeline import MarkKind
from ringback.store.audit import What, write_down
from ringback.store.codec import seconds
from ringback.store.desk import at_desk
from ringback.store.desks import at_rest
from ringback.store.models import Handle, Mark, Outgoing

LEASE = timedelta(minutes=15)
"""A worker that was not heard of for so long is gone: longer than a mail server may take for its last word."""
_AT_ONCE = 50
_DECLINED = ("you_stopped", "draft_deleted", "draft_useless")
_TO_LOOK_AT = (  # an answer under a date of long ago ends no silence on the list: it stopped the message all the same
    "colleague_wrote", "colleague_answered", "answered", "answered_ahead", "answered_call", "answered_meeting", "suppressed",
)  # fmt: skip


def move(
    row: int,
    event: Event,
    now: datetime,
    *,
    because: Reason | None = None,
    held_by: str | None = None,
    unbegun: bool = False,
    **fields: Any,
) -> bool:
    """Let this happen to that row; False where it cannot any more, since somebody else was first.

    `held_by` is the worker that must still have it. With `unbegun` it must not have been handed over.
    What is written depends on the state in the database alone, in one statement: of two who try at the same instant one wins.
    """
    states = [state.value for state in comes_from(event)]
    rows = Outgoing.everywhere.filter(id=row, state__in=states)
    if held_by is not None:
        rows = rows.filter(claimed_by=held_by)
    if unbegun:
        rows = rows.filter(handed_at=None)
    fields |= {"state": leads_to(event).value, "changed_at": seconds(now), "reason": _kept(because)}
    with transaction.atomic(savepoint=False):
        if rows.update(**_instants(fields)) != 1:
            return False
        if what := _WRITTEN_DOWN.get(event):
            _write_down(what, row, event, now, because)
    return True


_WRITTEN_DOWN = {
    Event.YOU_APPROVE: What.APPROVED,
    Event.YOU_TAKE_BACK: What.STOPPED,
    Event.YOU_STOP: What.STOPPED,
    Event.MUST_NOT: What.STOPPED,
    Event.ACCEPTED: What.SENT,
    Event.FOUND: What.SENT,
    Event.YOU_SENT_IT: What.SENT,
    Event.YOU_SAY_SENT: What.OVERRIDDEN,
    Event.YOU_SEND_AGAIN: What.OVERRIDDEN,
}


def _write_down(what: What, row: int, event: Event, now: datetime, because: Reason | None) -> None:
    """In the log, at the desk whose message it is, by the person's key; of what was sent also who had approved it."""
    found = Outgoing.everywhere.values_list("desk_id", "person__key", "approved_by").get(id=row)
    desk, person, approved_by = found
    detail = {"because": because.code} if because else {}
    if what is What.SENT:
        detail["approved_by"] = approved_by
    with at_desk(desk):
        write_down(what, now, person, message=row, event=event.value, **detail)


def come_due(now: datetime) -> int:
    """What is approved and whose time has come is due; gives how many."""
    waiting = Outgoing.everywhere.filter(state=State.APPROVED.value, due_at__lte=seconds(now))
    return waiting.update(state=State.DUE.value, changed_at=seconds(now))


def claim(worker: str, now: datetime) -> Outgoing | None:
    """The next due row, this worker's from now on; None where nothing is due that nobody works on.

    Nothing of a seller who is let in no more. One row of a mailbox at a time, so that its cap and its spacing hold. Workers who
    ask at the same instant pass each other by where the database can, and each takes a row of another mailbox. Commit before the
    server is spoken to.
    """
    busy = Outgoing.everywhere.filter(state=State.SENDING.value).values("mailbox_id")
    due = Outgoing.everywhere.filter(state=State.DUE.value, due_at__lte=seconds(now)).exclude(mailbox_id__in=busy)
    due = due.exclude(desk__in=at_rest())
    due = due.select_related("person", "mailbox").order_by("due_at", "id")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True, no_key=True, of=("self", "mailbox"))
    while True:
        with transaction.atomic():
            row = due.first()
            if row is None:
                return None
            if move(row.pk, Event.CLAIMED, now, claimed_by=worker, claimed_at=now, handed_at=None):
                break
    row.claimed_by, row.claimed_at, row.handed_at = worker, seconds(now), None
    row.state, row.changed_at, row.reason = State.SENDING.value, seconds(now), {}
    return row


def hand_over(row: Outgoing, now: datetime) -> bool:
    """From here on the message may be with the server. Only who still has the row may go on: False means, send nothing."""
    mine = _mine(row).filter(handed_at=None)
    if mine.update(handed_at=seconds(now), claimed_at=seconds(now)) != 1:
        return False
    row.handed_at = seconds(now)
    return True


def _mine(row: Outgoing) -> QuerySet[Outgoing]:
    return Outgoing.everywhere.filter(id=row.pk, state=State.SENDING.value, claimed_by=row.claimed_by)


def hold_back(row: Outgoing, until: datetime, because: Reason) -> None:
    """What else is due from the same mailbox over its mail server waits until then; whoever has taken one goes on with it."""
    due = Outgoing.everywhere.filter(mailbox_id=row.mailbox_id, state=State.DUE.value, due_at__lt=seconds(until))
    due.exclude(mode=Mode.DRAFTS.value).update(due_at=seconds(until), reason=_kept(because))


def lost(now: datetime) -> list[Outgoing]:
    """What workers were sending who were not heard of since."""
    silent_since = seconds(now - LEASE)
    return list(Outgoing.everywhere.filter(state=State.SENDING.value, claimed_at__lt=silent_since).order_by("id"))


def waiting_in(state: State, now: datetime) -> list[Outgoing]:
    """Rows of all desks in this state whose next look is due, where there is a mailbox to look into."""
    return list(_waiting(state, now)[:_AT_ONCE])


def _waiting(state: State, now: datetime) -> QuerySet[Outgoing]:
    rows = Outgoing.everywhere.filter(state=state.value, due_at__lte=seconds(now), mailbox__gone_at=None)
    return rows.select_related("person", "mailbox").order_by("due_at", "id")


def not_copied(now: datetime) -> list[Outgoing]:
    """What was sent without a copy known to lie in Sent, where it is time to look."""
    return list(_waiting(State.SENT, now).filter(copied=False)[:_AT_ONCE])


def take_look(row: Outgoing, now: datetime) -> bool:
    """Let this worker look, and no other for a while: two who look at once might both put a copy into Sent."""
    mine = Outgoing.everywhere.filter(id=row.pk, state=row.state, due_at=row.due_at)
    return mine.update(due_at=seconds(now + LEASE)) == 1


def live_of(person: str) -> Outgoing | None:
    """What stands between the user and this person (by key) at the open desk.

    Also what is on its way to an address of theirs that was somebody else's entry when it was written.
    """
    theirs = Handle.objects.filter(person__key=person, is_number=False).values("name")
    own, to_them = Q(person__key=person), Q(to__in=theirs) & ~Q(state=State.DRAFTED.value)
    rows = _live().filter(own | to_them).select_related("person", "mailbox")
    return min(rows, key=lambda row: (row.state == State.DRAFTED, row.person.key != person, row.pk), default=None)


def _live() -> QuerySet[Outgoing]:
    return Outgoing.objects.filter(state__in=[state.value for state in LIVE])


def live_rows(*people: int) -> list[Outgoing]:
    """What stands between the user and these people (by number): what went farthest first, then what is older."""
    return sorted(_live().filter(person_id__in=people), key=lambda row: (_FARTHEST.index(State(row.state)), row.pk))


_MAY_BE_OUT = (State.SENDING, State.HELD)
_FARTHEST = (*_MAY_BE_OUT, State.PLACED, State.DUE, State.APPROVED, State.DRAFTED)


def bring_together(kept: int, gone: int, now: datetime) -> Outgoing | None:
    """Two entries are one person, to whom one message is on its way at most: the other one is stopped.

    Gives the one that has to pass from the entry that goes to the one that stays, None where none has to. Two that may both be
    out stay where they are.
    """
    rows = live_rows(kept, gone)
    for row in rows[1:]:
        if State(row.state) in _MAY_BE_OUT or not move(row.pk, Event.YOU_STOP, now, because=_stopped_for_another(row)):
            return None
    return rows[0] if rows and rows[0].person_id == gone else None


def _stopped_for_another(row: Outgoing) -> Reason:
    why = because("same_person")
    return because("draft_useless", why=str(why)) if State(row.state) is State.PLACED else why


def desk_of(row: Outgoing) -> int:
    """Whose row this is."""
    assert row.desk_id is not None
    return row.desk_id


def was_declined(person: str, play: str, since: datetime) -> bool:
    """Did the user stop, or a server refuse, this play to this person since then? It does not go by itself again."""
    rows = Outgoing.objects.filter(person__key=person, play=play, made_at__gte=seconds(since))
    by_user = Q(state=State.STOPPED.value, reason__code__in=_DECLINED)
    return rows.filter(by_user | Q(state=State.FAILED.value)).exists()


def waits_for_a_look(person: str, since: datetime) -> bool:
    """Was the last message to this person stopped, since then, by something that the user has to look at first?

    A word of his about them, or a message that he approved, says that he has.
    """
    last = Outgoing.objects.filter(person__key=person).order_by("-id").first()
    if last is None or State(last.state) is not State.STOPPED or last.changed_at < seconds(since):
        return False
    looked = Mark.objects.filter(person=last.person_id, kind=MarkKind.LOOKED.value, at__gte=last.changed_at)
    return last.reason.get("code") in _TO_LOOK_AT and not looked.exists()


def rows_of(states: Iterable[State], most: int = 200) -> list[Outgoing]:
    """The open desk's rows in these states, what changed last first."""
    rows = Outgoing.objects.filter(state__in=[state.value for state in states])
    return list(rows.select_related("person", "mailbox").order_by("-changed_at", "-id")[:most])


def note(row: Outgoing, **fields: Any) -> None:
    """Remember something of a row that leaves its state as it is."""
    Outgoing.everywhere.filter(id=row.pk).update(**_instants(fields))


def _instants(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: seconds(value) if isinstance(value, datetime) else value for name, value in fields.items()}


def _kept(because: Reason | None) -> dict[str, str]:
    """A reason as JSON: its code, and the sentence as it was true then."""
    return {"code": because.code, "said": say(because)} if because else {}
