"""A worker's rounds: one due job after the other, each at its own desk; what goes wrong stays with that job."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic

from django.db import DatabaseError

from ringback.domain.errors import RingbackError
from ringback.flows.heartbeat import beating
from ringback.flows.jobs.kinds import KINDS
from ringback.flows.send import worker_name
from ringback.store.desk import at_desk
from ringback.store.jobs import Ran, add_missing, began_too_often, claim, finish
from ringback.store.models import Job

_log = logging.getLogger(__name__)


def renew(now: datetime) -> None:
    """Let there be a job for every mailbox, calendar and desk that needs one; what is gone needs none."""
    for name, kind in KINDS.items():
        add_missing(name, kind.subjects(), now)


@dataclass(slots=True)
class Worker:
    """One process that works through what is due."""

    clock: Callable[[], datetime]
    name: str = field(default_factory=worker_name)

    def run(self, most: timedelta) -> bool:
        """Work until nothing is due or the time is used up; True where something may still be due."""
        started = monotonic()
        with beating(self.clock):
            while monotonic() - started < most.total_seconds():
                if not self.one():
                    return False
        return True

    def one(self) -> bool:
        """The next due job; False where there is none."""
        job = claim(self.name, self.clock())
        if job is None:
            return False
        kind = KINDS.get(job.kind)
        if kind is None:  # of another version of the program
            job.delete()
            return True
        started = monotonic()
        ran = self._ran(job)
        took = timedelta(seconds=monotonic() - started)
        finish(job, ran, kind.every, took, self.clock(), may_stand_aside=kind.may_stand_aside)
        _log.info(
            "%s %d: %s", job.kind, job.subject, "failed" if ran.problem else "done",
            extra={
                "job": job.kind, "subject": job.subject, "desk": job.desk_id, "made": ran.made, "tries": job.tries,
                "took_ms": int(took.total_seconds() * 1000), "outcome": "failed" if ran.problem else "done",
            },
        )  # fmt: skip
        return True

    def _ran(self, job: Job) -> Ran:
        kind = KINDS[job.kind]
        if kind.may_stand_aside and began_too_often(job):
            return Ran(problem=f"it ended the worker {job.tries - 1} times; look into the worker's log")
        try:
            with _opened(job):
                return kind.run(job, self.clock)
        except DatabaseError:
            raise  # nothing can be written down: the lease runs out, and somebody takes it over
        except RingbackError as error:
            return Ran(problem=str(error))
        except Exception as error:
            _log.exception("%s %d failed", job.kind, job.subject)
            return Ran(problem=f"this should not have happened ({type(error).__name__}); the worker's log says where")


def _opened(job: Job) -> AbstractContextManager[None]:
    return at_desk(job.desk_id) if job.desk_id is not None else nullcontext()
