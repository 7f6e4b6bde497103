"""One message out: the mailbox read again, the check, the row handed over, the server, and what became of it."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import DatabaseError, close_old_connections

from ringback.adapters import smtp
from ringback.adapters.account import Account, MailServerError
from ringback.adapters.clock import wait
from ringback.domain.clearance import HOURS, Go, Later, Stop, Verdict, check
from ringback.domain.errors import BadInputError
from ringback.domain.reason import Reason, because
from ringback.domain.sending import GAPS, Event, Mode, next_look, next_try
from ringback.flows.lines import KeptLine
from ringback.flows.mailboxes import account
from ringback.flows.playbook import playbook_in_force
from ringback.flows.seller import seller
from ringback.flows.sending.around import around, behind_others, message_of, must_pause
from ringback.flows.sending.by_itself import is_withdrawn
from ringback.flows.sending.letter import bytes_of, handed_at
from ringback.flows.sending.look import folder_for
from ringback.flows.sending.record import went_out
from ringback.flows.sync import Synced, sync
from ringback.intake.folder import Folder
from ringback.outreach.envelope import ascii_address
from ringback.store.codec import seconds
from ringback.store.desks import my_desk
from ringback.store.models import Desk, Mailbox, Outgoing
from ringback.store.outbox import hand_over, hold_back, move
from ringback.store.timelines import timelines
from ringback.store.version import version

_log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
UNREADABLE = timedelta(minutes=15)
"""So long a message waits for a mailbox that cannot be read."""
OLDER = 500
"""So many mails of a mailbox that is new here are read before a send waits for the rest."""
FRESH = timedelta(minutes=1)
"""A mailbox beside the one that sends is not read again before."""
PAUSES = (0, 1, 2, 4, 8, 15, 30, 30, 30)
"""Seconds between tries to write down what the server said, while the database is away."""


def post(row: Outgoing, clock: Clock, line: KeptLine) -> None:
    """Take this claimed row as far as it goes now. The open desk is the row's."""
    me = my_desk()
    if wait := _kept_by_pace(row, me, clock()):
        _stay(row, wait, clock())
        return
    read = 0
    for number, unread in _read_all(row, clock(), line):
        if unread:
            _wait(row, unread, clock())
            return
        read += number
    me = my_desk() if read else me
    verdict = cleared(row, me, clock())
    if isinstance(verdict, Go):
        _out(row, me, clock, line)
    else:
        _stay(row, verdict, clock())


def _kept_by_pace(row: Outgoing, me: Desk, now: datetime) -> Stop | Later | None:
    """What keeps it here whatever lies in the mailbox, so that there is no need to read it.

    Of several that wait for the same mailbox's spacing each has a place behind the others.
    """
    if not must_pause(row, seller(now, me), now):
        return None
    verdict = cleared(row, me, now)
    if isinstance(verdict, Later) and verdict.because.code == "spacing":
        return replace(verdict, until=behind_others(row, verdict.until))
    return None if isinstance(verdict, Go) else verdict


def _stay(row: Outgoing, verdict: Stop | Later, now: datetime) -> None:
    if isinstance(verdict, Stop):
        move(row.pk, Event.MUST_NOT, now, because=verdict.because, held_by=row.claimed_by)
    else:
        move(row.pk, Event.MUST_WAIT, now, because=verdict.because, held_by=row.claimed_by, due_at=verdict.until)


def _read_again(row: Outgoing, now: datetime, line: KeptLine) -> Synced:
    """Read the mailbox over the kept line, or, where that one turns out to be none any more, over another."""
    kept = line.is_open_to(row.mailbox)
    done = sync(row.mailbox, now, most=OLDER, line=line.to)
    if done.retry and kept:  # servers hang up on a line that has done enough: that says nothing of the next one
        done = sync(row.mailbox, now, most=OLDER, line=line.to)
    return done


def _read_all(row: Outgoing, now: datetime, line: KeptLine) -> Iterator[tuple[int, str]]:
    """Read the mailbox, and then the desk's others: whoever knows an old address of the user's answers to that one.

    Of each how many mails were read, and why an answer may lie there that was not; "" where none can.
    """
    done = _read_again(row, now, line)
    yield done.read, _unread(done)
    for box in Mailbox.objects.exclude(pk=row.mailbox_id).order_by("pk"):
        if not _is_just_read(box, now):
            yield _read_beside(box, now, line)


def _read_beside(box: Mailbox, now: datetime, line: KeptLine) -> tuple[int, str]:
    """Once for all messages of a round that follow each other closely."""
    at, unread = line.beside.get(box.pk, (None, ""))
    if at is not None and now - at < FRESH:
        return 0, unread
    done = sync(box, now, most=OLDER)
    why = _unread(done)
    unread = f"{box.address}: {why}" if why else ""
    line.beside[box.pk] = now, unread
    return done.read, unread


def _is_just_read(box: Mailbox, now: datetime) -> bool:
    if box.synced_at is None or box.problem or abs(seconds(now) - box.synced_at) >= FRESH.total_seconds():
        return False
    return not any(folder.left for folder in box.folders.all())


def _unread(done: Synced) -> str:
    """Why not all that may be an answer was read. Nothing goes out before all older mail of a new mailbox is read, either."""
    return done.trouble or ("its older mail is still being read" if done.left else "")


def _wait(row: Outgoing, problem: str, now: datetime) -> None:
    reason = because("mailbox_trouble", said=problem)
    move(row.pk, Event.MUST_WAIT, now, because=reason, held_by=row.claimed_by, due_at=now + UNREADABLE)


def cleared(row: Outgoing, me: Desk, now: datetime) -> Verdict:
    """The verdict on this row by what the store knows at this instant. A draft for the user needs no hour and no cap."""
    if is_withdrawn(row):
        return Stop(because=because("not_released"))
    playbook = playbook_in_force().current
    (timeline,) = timelines([row.person.key], now)
    circumstances = around(row, timeline.person, playbook, seller(now, me), now)
    verdict = check(timeline, message_of(row), circumstances, playbook, now)
    if row.mode == Mode.DRAFTS and isinstance(verdict, Later) and verdict.because.code in HOURS:
        return Go()
    return verdict


def _out(row: Outgoing, me: Desk, clock: Clock, line: KeptLine) -> None:
    """From the row's being handed over to what became of it; a draft goes into its folder, all else to the mail server.

    `me` is the desk as it was before the check: what was written at it since is looked at first.
    """
    try:
        reached = account(row.mailbox, clock())
    except (MailServerError, BadInputError) as error:  # wrong with the mailbox, and not with the message
        _wait(row, str(error), clock())
        return
    at = clock().replace(microsecond=0)
    raw = bytes_of(row, at, seller(at, me))  # what is wrong with the message itself shows before anybody is spoken to
    if not hand_over(row, at):
        return
    if version() != me.version:
        move(row.pk, Event.NOT_BEGUN, clock(), held_by=row.claimed_by, due_at=clock())
    elif row.mode == Mode.DRAFTS:
        _place(row, raw, clock, line)
    else:
        _send(row, raw, reached, clock)


def _send(row: Outgoing, raw: bytes, reached: Account, clock: Clock) -> None:
    outcome = smtp.send(reached, raw, ascii_address(row.sender), [ascii_address(row.to)])
    if outcome.kind == "sent":
        playbook = playbook_in_force().current
        if not surely(lambda: went_out(row, Event.ACCEPTED, raw, handed_at(row), playbook, clock())):
            _log.error("message %d went out, though it was stopped or sent meanwhile", row.pk)
    elif outcome.kind == "later":
        surely(lambda: put_off(row, outcome.said, clock()))
        if (
            outcome.code is None
        ):  # nothing was said of this message: the others would knock as long, and in vain as well
            hold_back(row, clock() + GAPS[0], because("server_later", said=outcome.said))
    elif outcome.kind == "refused":
        surely(lambda: _end(row, Event.REFUSED, because("server_refused", said=outcome.said), clock()))
    else:
        surely(lambda: unknown(row, because("outcome_unknown"), clock()))


def put_off(row: Outgoing, said: str, now: datetime) -> bool:
    """The server asks to come back: with growing gaps, and not for ever."""
    tries = row.attempts + 1
    again = next_try(tries, now)
    if again is None:
        return _end(row, Event.REFUSED, because("server_tired", tries=tries, said=said), now)
    reason = because("server_later", said=said)
    fields: dict[str, Any] = {"due_at": again, "attempts": tries, "handed_at": None}
    return move(row.pk, Event.PUT_OFF, now, because=reason, held_by=row.claimed_by, **fields)


def impossible(row: Outgoing, said: str, now: datetime) -> bool:
    """Nothing was sent, and no other try would help."""
    return _end(row, Event.REFUSED, because("cannot_be_sent", said=said), now)


def unknown(row: Outgoing, reason: Reason, now: datetime) -> bool:
    """Held, and looked for in Sent; never sent again by itself."""
    return move(
        row.pk, Event.UNKNOWN, now, because=reason, held_by=row.claimed_by, looks=0, due_at=next_look(0, now) or now
    )


def _end(row: Outgoing, event: Event, reason: Reason, now: datetime) -> bool:
    return move(row.pk, event, now, because=reason, held_by=row.claimed_by)


def _place(row: Outgoing, raw: bytes, clock: Clock, line: KeptLine) -> None:
    """Into the Drafts folder, once: a draft that lies there already is left as it is."""
    try:
        with line.to(row.mailbox, clock()) as imap:
            drafts = folder_for(imap, Folder.DRAFTS)
            if drafts is None:
                reason = because("no_drafts")
                _end(row, Event.REFUSED, reason, clock())
                return
            if not imap.has_message(drafts, row.message_id):
                imap.append(drafts, raw, ("\\Draft", "\\Seen"))
    except MailServerError as error:
        put_off(row, str(error), clock())
    else:
        surely(lambda: move(row.pk, Event.PLACED, clock(), held_by=row.claimed_by, due_at=clock()))


def surely(write: Callable[[], bool]) -> bool:
    """Write down what a server has said, also where the database is away for a minute: it is known nowhere else."""
    for pause in PAUSES:
        wait(pause)
        try:
            return write()
        except DatabaseError:
            close_old_connections()
    return write()
