"""The kinds of standing jobs: about what each is, how often it is done, and what it does."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from ringback.domain.sending import Mode
from ringback.flows.calendars import sync_calendar
from ringback.flows.colleagues import refit_desk
from ringback.flows.gather import gather
from ringback.flows.jobs.morning import morning_mail
from ringback.flows.outbox import approve_released
from ringback.flows.send import send_due
from ringback.flows.sync import sync
from ringback.store.desks import at_rest
from ringback.store.jobs import Ran
from ringback.store.models import CalendarLink, Desk, Job, Mailbox, Source
from ringback.store.sources import changed_sources

Clock = Callable[[], datetime]
Subjects = Iterator[tuple[int, int | None]]
LANES = 8
"""So many workers at most send at the same time; each message is one worker's anyway."""
_AT_ONCE = 25
_OLDER_AT_ONCE = 1_000
_SOON = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`subjects` are the numbers of what there is a job for, each with its desk; `run` gets the job and the clock.

    `may_stand_aside` is False for what must go on whatever happens: what is wrong with one message stays with that message.
    """

    every: timedelta
    subjects: Callable[[], Subjects]
    run: Callable[[Job, Clock], Ran]
    may_stand_aside: bool = True


def _mailboxes() -> Subjects:
    yield from Mailbox.everywhere.values_list("id", "desk_id")


def _may_send_by_itself() -> Subjects:
    boxes = Mailbox.everywhere.filter(mode=Mode.AUTO.value).exclude(released=[]).exclude(desk__in=at_rest())
    yield from ((desk, desk) for desk in boxes.values_list("desk_id", flat=True).distinct())


def _links() -> Subjects:
    yield from CalendarLink.everywhere.exclude(desk__in=at_rest()).values_list("id", "desk_id")


def _with_files() -> Subjects:
    yield from ((desk, desk) for desk in Source.everywhere.values_list("desk_id", flat=True).distinct())


def _wanting_the_digest() -> Subjects:
    wanting = Mailbox.everywhere.filter(desk__wants_digest=True).exclude(desk__in=at_rest())
    yield from ((desk, desk) for desk in wanting.values_list("desk_id", flat=True).distinct())


def _with_colleagues() -> Subjects:
    """Every desk of a firm that has several: to one alone nobody else could say anything."""
    desks = list(Desk.objects.values_list("id", flat=True))
    yield from ((desk, desk) for desk in desks if len(desks) > 1)


def _lanes() -> Subjects:
    yield from ((lane, None) for lane in range(LANES))


def _sync(job: Job, clock: Clock) -> Ran:
    """New mail of one mailbox, and a share of what is older and not read yet."""
    box = Mailbox.objects.filter(id=job.subject).first()
    if box is None:
        return Ran()
    done = sync(box, clock(), most=_OLDER_AT_ONCE)
    return Ran(made=done.new, problem=done.problem, next_at=clock() + _SOON if done.left else None)


def _plan(_job: Job, clock: Clock) -> Ran:
    return Ran(made=approve_released(clock()))


def _send(_job: Job, clock: Clock) -> Ran:
    done = send_due(clock, most=_AT_ONCE)
    return Ran(made=done.posted, next_at=clock() if done.posted >= _AT_ONCE else None)


def _calendar(job: Job, clock: Clock) -> Ran:
    link = CalendarLink.objects.filter(id=job.subject).first()
    if link is None:
        return Ran()
    done = sync_calendar(link, clock())
    return Ran(made=done.meetings, problem=done.problem)


def _files(_job: Job, clock: Clock) -> Ran:
    """What was imported before and has grown since."""
    paths = changed_sources()
    return Ran(made=gather(paths, (), now=clock()).new if paths else 0)


def _refit(_job: Job, clock: Clock) -> Ran:
    """What the colleagues' answers say behind this desk's own."""
    return Ran(made=int(refit_desk(clock())))


KINDS: Mapping[str, Kind] = {
    "sync": Kind(every=timedelta(minutes=5), subjects=_mailboxes, run=_sync),
    "plan": Kind(every=timedelta(minutes=5), subjects=_may_send_by_itself, run=_plan),
    "send": Kind(every=timedelta(seconds=30), subjects=_lanes, run=_send, may_stand_aside=False),
    "calendar": Kind(every=timedelta(minutes=15), subjects=_links, run=_calendar),
    "files": Kind(every=timedelta(minutes=15), subjects=_with_files, run=_files),
    "refit": Kind(every=timedelta(days=1), subjects=_with_colleagues, run=_refit),
    "digest": Kind(every=timedelta(minutes=15), subjects=_wanting_the_digest, run=morning_mail),
}
