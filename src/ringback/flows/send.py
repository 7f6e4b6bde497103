"""The outbox at work: what is due goes out, each message once, and what is unclear is looked for."""

import logging
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex

from django.db import DatabaseError

from ringback.adapters.account import MailServerError
from ringback.domain.errors import RingbackError
from ringback.domain.reason import because
from ringback.domain.sending import Event, State
from ringback.flows.lines import KeptLine, Line
from ringback.flows.sending.look import copy_to_sent, look_at_draft, look_for
from ringback.flows.sending.post import Clock, impossible, post, put_off, unknown
from ringback.store.desk import at_desk
from ringback.store.models import Outgoing
from ringback.store.outbox import claim, come_due, desk_of, lost, move, not_copied, note, take_look, waiting_in
from ringback.store.suppression import check_key

_log = logging.getLogger(__name__)
MOST = 200
"""So many messages one round takes on; the next round goes on from there."""
LATER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round of a worker did: how many messages it took on, and how many it looked for."""

    posted: int
    looked: int


def worker_name() -> str:
    """Another name for every worker: machine, process, and something that no restart repeats."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{token_hex(6)}"


def send_due(clock: Clock, *, worker: str = "", most: int = MOST) -> Round:
    """One round: take over from lost workers, send what is due, look for what is unclear. For all desks.

    Raises AnotherKeyError, before anything is taken on, where this machine cannot tell who is never to be written to.
    """
    check_key()
    name = worker or worker_name()
    looked = recover(clock)
    come_due(clock())
    posted = 0
    with KeptLine() as line:
        while posted < most and (row := claim(name, clock())):
            _each(row, clock, lambda row: post(row, clock, line))
            posted += 1
        return Round(posted=posted, looked=looked + look(clock, line))


def recover(clock: Clock) -> int:
    """What lost workers had in hand: not begun, it is due again; else nobody knows, and it is held."""
    rows = lost(clock())
    for row in rows:
        if row.handed_at is None:
            # a worker that is only slow may hand it over this very moment: then it is his
            move(row.pk, Event.NOT_BEGUN, clock(), held_by=row.claimed_by, unbegun=True, due_at=clock())
        else:
            unknown(row, because("worker_lost"), clock())
    return len(rows)


def look(clock: Clock, line: KeptLine) -> int:
    """Look for held messages, at drafts, and for copies in Sent, mailbox by mailbox; gives how many were looked for."""
    done = 0
    for rows, what in (
        (waiting_in(State.HELD, clock()), look_for),
        (waiting_in(State.PLACED, clock()), look_at_draft),
        (not_copied(clock()), copy_to_sent),
    ):
        for row in sorted(rows, key=lambda row: row.mailbox_id):
            if take_look(row, clock()):
                _looked(row, what, clock, line.to)
                done += 1
    return done


def _looked(row: Outgoing, what: Callable[[Outgoing, datetime, Line], None], clock: Clock, line: Line) -> None:
    """A mailbox that cannot be read, or a row on which looking fails, is looked at later and stops nobody else."""
    with at_desk(desk_of(row)):
        try:
            what(row, clock(), line)
        except DatabaseError:
            raise
        except MailServerError as error:
            _log.warning("message %d could not be looked for: %s", row.pk, error)
            note(row, due_at=clock() + LATER)
        except Exception:
            _log.exception("message %d could not be looked for", row.pk)
            note(row, due_at=clock() + LATER)


def _each(row: Outgoing, clock: Clock, do: Callable[[Outgoing], None]) -> None:
    """One row; what goes wrong with it stays with it. Once it was handed over its outcome is unknown, before that it waits."""
    with at_desk(desk_of(row)):
        try:
            do(row)
        except DatabaseError:
            raise  # without a database nothing can be written down: the lease runs out, and the row is taken over
        except Exception as error:
            _log.exception("message %d could not be sent", row.pk)
            if row.handed_at is not None:
                unknown(row, because("outcome_unknown"), clock())
            elif isinstance(error, RingbackError) and not error.retry:
                impossible(row, str(error), clock())
            else:
                put_off(row, str(error) if isinstance(error, RingbackError) else type(error).__name__, clock())
