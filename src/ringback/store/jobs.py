"""The worker's standing jobs: who takes which, what became of it, and when it is due again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction
from django.db.models import Case, Count, F, Min, Q, Sum, When

from ringback.store.codec import seconds
from ringback.store.models import Job

LEASE = timedelta(minutes=15)
"""So long a job is its worker's: longer than any run may take, so that nobody else does it at the same time."""
GAPS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
ASIDE = timedelta(days=1)
"""What went wrong more often than there are gaps stands aside: it is tried once a day, and shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What one run of a job did. `next_at` is when it is due again, where that is not after its usual span."""

    made: int = 0
    problem: str = ""
    next_at: datetime | None = None


def add_missing(kind: str, subjects: Iterable[tuple[int, int | None]], now: datetime) -> None:
    """Let there be a job for each of these (the number of what it is about, and of its desk), due at once; others go."""
    known = set(Job.objects.filter(kind=kind).values_list("subject", flat=True))
    wanted = dict(subjects)
    new = [
        Job(kind=kind, subject=one, desk_id=desk, due_at=seconds(now))
        for one, desk in wanted.items()
        if one not in known
    ]
    Job.objects.bulk_create(new, ignore_conflicts=True, batch_size=500)
    if gone := known - wanted.keys():
        Job.objects.filter(kind=kind, subject__in=sorted(gone)[:500]).delete()


def add_one(kind: str, subject: int, desk: int | None, now: datetime) -> None:
    """Let there be this job, due at once where it is new."""
    Job.objects.bulk_create([Job(kind=kind, subject=subject, desk_id=desk, due_at=seconds(now))], ignore_conflicts=True)


def claim(worker: str, now: datetime) -> Job | None:
    """The job that has been due for longest and that nobody has, this worker's from now on; None where there is none.

    What ran last is due last, so that every desk has its turn.
    """
    passing_by = connection.features.has_select_for_update_skip_locked
    at = seconds(now)
    with transaction.atomic():
        free = Job.objects.filter(due_at__lte=at, leased_until__lte=at).order_by("due_at", "id")
        job = free.select_for_update(skip_locked=passing_by).first()
        if job is None:
            return None
        job.leased_until, job.claimed_by, job.tries = seconds(now + LEASE), worker, job.tries + 1
        if job.aside:  # it may end its worker: even then it is not begun again today
            job.due_at = seconds(now + ASIDE)
        job.save(update_fields=["leased_until", "claimed_by", "tries", "due_at"])
    return job


def finish(job: Job, ran: Ran, every: timedelta, took: timedelta, now: datetime, *, may_stand_aside: bool) -> bool:
    """Write down what became of it; False where the lease ran out and another worker has it."""
    failed = bool(ran.problem)
    aside = failed and may_stand_aside and job.tries > len(GAPS)
    asked_again = When(due_at__gt=job.due_at, then=F("due_at"))  # while it ran
    fields = {
        "due_at": Case(asked_again, default=seconds(_next_at(job, ran, every, now, aside=aside))),
        "leased_until": 0,
        "tries": job.tries if failed else 0,
        "aside": aside,
        "problem": ran.problem[:500],
        "ran_at": seconds(now),
        "runs": F("runs") + 1,
        "failures": F("failures") + int(failed),
        "took_ms": F("took_ms") + int(took.total_seconds() * 1000),
        "made": F("made") + ran.made,
    }
    return Job.objects.filter(id=job.pk, claimed_by=job.claimed_by, leased_until__gt=0).update(**fields) == 1


def _next_at(job: Job, ran: Ran, every: timedelta, now: datetime, *, aside: bool) -> datetime:
    if not ran.problem:
        return ran.next_at or now + every
    gap = ASIDE if aside else GAPS[min(job.tries, len(GAPS)) - 1]
    return now + (gap if aside or job.tries > 1 else min(gap, every))


def began_too_often(job: Job) -> bool:
    """Did it end its worker each time? It was begun again and again, and never came to an end."""
    return job.tries > len(GAPS) + 1 and not job.aside


def due(now: datetime) -> int:
    """How many jobs wait for a worker."""
    return Job.objects.filter(due_at__lte=seconds(now), leased_until__lte=seconds(now)).count()


def oldest_due(now: datetime) -> timedelta:
    """How long the oldest of them has waited."""
    at = seconds(now)
    oldest = Job.objects.filter(due_at__lte=at, leased_until__lte=at).aggregate(at=Min("due_at"))["at"]
    return now - datetime.fromtimestamp(oldest, UTC) if oldest is not None else timedelta(0)


def problems(desk: int | None = None) -> list[Job]:
    """The jobs that stand aside, of one desk or of all."""
    rows = Job.objects.filter(aside=True).order_by("kind", "subject")
    return list(rows if desk is None else rows.filter(desk_id=desk))


def again(now: datetime) -> int:
    """What stands aside is tried again at once; gives how many."""
    return Job.objects.filter(aside=True).update(aside=False, tries=0, due_at=seconds(now))


_SUMS = ("jobs", "runs", "failures", "took_ms", "made", "aside")


def sums() -> Mapping[str, Mapping[str, int]]:
    """By kind: how many jobs there are, what they did, and how many stand aside."""
    found = Job.objects.values("kind").annotate(
        jobs=Count("id"),
        aside=Count("id", filter=Q(aside=True)),
        **{f"all_{name}": Sum(name) for name in _SUMS[1:-1]},
    )
    rows = found.order_by("kind").values_list("kind", "jobs", *(f"all_{name}" for name in _SUMS[1:-1]), "aside")
    return {kind: dict(zip(_SUMS, values, strict=True)) for kind, *values in rows}
