"""The worker's standing jobs: one worker for each, in turn, and what fails stays alone with its failure."""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django_q.models import OrmQ, Schedule

from ringback.domain.errors import BadInputError
from ringback.flows.jobs import Worker, ask_for_mail, dispatch, kinds, rounds, schedule
from ringback.flows.jobs.kinds import Clock, Kind
from ringback.store.desk import desk
from ringback.store.desks import new_desk
from ringback.store.jobs import ASIDE, GAPS, LEASE, Ran, again, claim, due, finish, oldest_due, problems
from ringback.store.models import Job, Mailbox

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 26, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Office:
    """A clock to be set, and jobs that write down what was done."""

    def __init__(self) -> None:
        self.now = NOW
        self.done: list[tuple[int, int]] = []
        self.broken: set[int] = set()

    def clock(self) -> datetime:
        return self.now

    def run(self, job: Job, _clock: Clock) -> Ran:
        self.done.append((job.subject, desk()))
        if job.subject in self.broken:
            raise BadInputError("the mailbox does not take the password")
        return Ran(made=2)

    def worker(self) -> Worker:
        return Worker(self.clock)

    def job(self, subject: int) -> Job:
        return Job.objects.get(kind="sync", subject=subject)


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    """Three desks with a mailbox each."""
    one = Office()
    desks = [new_desk(f"seller {n}") for n in range(3)]

    def subjects() -> Iterator[tuple[int, int | None]]:
        yield from ((10 + n, number) for n, number in enumerate(desks))

    only: dict[str, Kind] = {"sync": Kind(every=5 * MINUTE, subjects=subjects, run=one.run)}
    monkeypatch.setattr(rounds, "KINDS", only)
    rounds.renew(NOW)
    return one


def test_every_desk_has_its_turn_and_each_job_works_at_its_own(office: Office) -> None:
    worker = office.worker()
    assert not worker.run(MINUTE)
    assert [subject for subject, _ in office.done] == [10, 11, 12]
    assert len({at for _, at in office.done}) == 3
    assert not worker.one()
    office.now += 5 * MINUTE
    assert due(office.now) == 3
    worker.run(MINUTE)
    assert [subject for subject, _ in office.done[3:]] == [10, 11, 12]
    assert (office.job(10).runs, office.job(10).made) == (2, 4)


def test_what_one_worker_has_no_other_gets_until_its_lease_runs_out(office: Office) -> None:
    first = claim("first", NOW)
    assert first is not None
    assert first.subject == 10
    others = [claim("second", NOW) for _ in range(3)]
    assert [one.subject for one in others if one] == [11, 12]
    later = claim("second", NOW + LEASE + MINUTE)  # the first one was killed
    assert later is not None
    assert (later.subject, later.tries, later.claimed_by) == (10, 2, "second")


def test_a_broken_job_is_tried_with_growing_gaps_then_stands_aside_and_stops_nobody(office: Office) -> None:
    office.broken = {11}
    tried = []
    for _ in range(8 * 60):
        before = len(office.done)
        office.worker().run(MINUTE)
        if any(subject == 11 for subject, _ in office.done[before:]):
            tried.append(office.now)
        office.now += MINUTE
    gaps = [after - before for before, after in pairwise(tried)]
    assert gaps == [*GAPS]
    assert [one.problem for one in problems()] == ["the mailbox does not take the password"]
    assert sum(subject == 10 for subject, _ in office.done) == 8 * 60 / 5
    aside = office.job(11)
    assert aside.ran_at is not None
    assert aside.due_at - aside.ran_at == ASIDE.total_seconds()
    office.broken = set()
    assert again(office.now) == 1
    office.worker().run(MINUTE)
    assert problems() == []
    assert office.job(11).tries == 0


def test_a_job_that_ends_its_worker_each_time_stands_aside_as_well(office: Office) -> None:
    for _ in range(len(GAPS) + 1):
        job = claim("dies", office.now)
        assert job is not None
        assert job.subject == 10
        for other in (11, 12):
            Job.objects.filter(subject=other).update(due_at=office.now.timestamp() + 10**6)
        office.now += LEASE + MINUTE
    office.worker().one()
    assert (10, desk()) not in office.done
    assert [one.subject for one in problems()] == [10]
    assert "6 times" in problems()[0].problem


def test_an_error_that_nobody_foresaw_is_shown_without_its_words(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(_job: Job, _clock: Clock) -> Ran:
        raise ValueError("greta@silent.example")

    monkeypatch.setattr(rounds, "KINDS", {"sync": Kind(every=MINUTE, subjects=lambda: iter(()), run=breaks)})
    with caplog.at_level(logging.CRITICAL):
        office.worker().one()
    assert office.job(10).problem.startswith("this should not have happened (ValueError)")
    assert "greta" not in office.job(10).problem


def test_only_what_is_due_comes_into_the_queue_and_never_more_than_it_holds(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ringback.flows.jobs.queue.read_clock", office.clock)
    assert [dispatch(), OrmQ.objects.count()] == [3, 3]
    Job.objects.bulk_create(Job(kind="sync", subject=100 + n, due_at=int(NOW.timestamp())) for n in range(200))
    monkeypatch.setattr("ringback.flows.jobs.queue.renew", lambda _now: None)
    assert [dispatch(), OrmQ.objects.count()] == [29, 32]
    assert dispatch() == 0


def test_a_mailbox_that_is_gone_has_no_job(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    gone: Callable[[], Iterator[tuple[int, int | None]]] = lambda: iter([(10, desk())])  # noqa: E731 - it stands in for another one line
    monkeypatch.setattr(rounds, "KINDS", {"sync": Kind(every=MINUTE, subjects=gone, run=office.run)})
    rounds.renew(NOW)
    assert list(Job.objects.values_list("subject", flat=True)) == [10]


def test_who_asks_for_mail_is_served_at_once_also_while_it_is_read(office: Office) -> None:
    box = Mailbox.objects.create(
        address="nora@seller.example", login="nora", imap_host="h", imap_port=1, imap_security="tls", smtp_host="h",
        smtp_port=1, smtp_security="tls", connected_at=0,
    )  # fmt: skip
    assert ask_for_mail(box, NOW)
    assert not ask_for_mail(box, NOW)
    Job.objects.exclude(subject=box.pk).delete()
    job = claim("one", NOW)
    assert job is not None
    assert ask_for_mail(box, NOW + MINUTE)  # something arrives while the mailbox is being read
    finish(job, Ran(), kinds.KINDS["sync"].every, MINUTE, NOW + MINUTE, may_stand_aside=True)
    assert oldest_due(NOW + 2 * MINUTE) == MINUTE - timedelta(seconds=1)


def test_of_a_standing_entry_that_is_there_twice_one_is_left() -> None:
    """Two workers that began at the same instant once put it there both, and none could begin after that."""
    Schedule.objects.bulk_create(
        Schedule(id=10 + n, name="dispatch", func="ringback.flows.jobs.dispatch") for n in (1, 2)
    )
    for _ in range(2):
        schedule()
        (one,) = Schedule.objects.all()
        assert (one.name, one.minutes, one.repeats) == ("dispatch", 1, -1)
