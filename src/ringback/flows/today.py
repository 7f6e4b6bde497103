"""Today: whom do I owe, what do I do now, what may I leave alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from operator import attrgetter

from ringback.domain.debt import Debt
from ringback.domain.move import Move
from ringback.domain.order import AT_MOST, Ranked
from ringback.domain.play import Playbook
from ringback.domain.reason import Reason, day_and_year, plural
from ringback.domain.silence import OLD, Expected
from ringback.domain.worktime import WORKING_DAY, WorkClock
from ringback.flows.answer_times import AnswerTimes, behind
from ringback.flows.plan import Moves, plan
from ringback.flows.playbook import Playbooks, playbook_in_force
from ringback.flows.seller import seller
from ringback.flows.watch import FRESH, Memory, watch
from ringback.flows.whole import look_anew, whole
from ringback.outreach.compose import Draft, compose
from ringback.outreach.question import Question
from ringback.store.desk import at_desk, desk
from ringback.store.ended import Ended, ended_lately
from ringback.store.interactions import without_collecting
from ringback.store.jobs import problems
from ringback.store.kept import Kept
from ringback.store.looks import OpenTimelines, open_timelines
from ringback.store.seen import message_ids, seen

STALE = 2 * WORKING_DAY
"""A channel that was seen longer ago than this, on the user's clock, may hide an answer; a weekend alone hides none."""


@dataclass(frozen=True, kw_only=True)
class Today:
    """The list of one day. `rows` are all moves, what is due first; people see at most `AT_MOST` of those at first."""

    as_of: datetime
    seen: Mapping[str, datetime | None]
    debts: tuple[Debt, ...]
    rows: tuple[Ranked, ...]
    old_silences: int
    playbook: Playbook
    message_ids: Mapping[str, str]
    ended: Ended
    times: AnswerTimes
    notes: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Was nothing at all seen by then?"""
        return not self.rows and not self.debts and not any(self.seen.values())

    @property
    def ends_on(self) -> date | None:
        """The last day of which anything was seen, where that is so long ago that no list can follow from it."""
        latest = max(filter(None, self.seen.values()), default=None)
        return latest.date() if latest and self.as_of - latest > OLD else None

    @cached_property
    def due(self) -> tuple[Ranked, ...]:
        """What can be done now, the best use of a minute first."""
        return tuple(row for row in self.rows if not row.move.is_patience)

    @property
    def first(self) -> tuple[Ranked, ...]:
        return self.due[:AT_MOST]

    @property
    def further(self) -> tuple[Ranked, ...]:
        return self.due[AT_MOST:]

    @cached_property
    def patience(self) -> tuple[Ranked, ...]:
        """What may be left alone, the next to come up first."""
        return tuple(row for row in self.rows if row.move.is_patience)

    @cached_property
    def owed(self) -> tuple[Debt, ...]:
        return tuple(debt for debt in self.debts if not debt.is_folded(self.as_of))

    @cached_property
    def folded_debts(self) -> tuple[Debt, ...]:
        return tuple(debt for debt in self.debts if debt.is_folded(self.as_of))

    @property
    def ended_line(self) -> str:
        """How matters ended in the last seven days; a no is as good as a yes, so both are said. "" where none did."""
        counts = ((self.ended.won, "yes", "yeses"), (self.ended.noes, "no", "noes"))
        parts = [plural(count, one, many) for count, one, many in counts if count]
        parts += [f"{self.ended.released} let go"] if self.ended.released else []
        return f"In the last seven days: {', '.join(parts)}." if parts else ""

    @property
    def lead(self) -> str:
        """The one sentence that says it all."""
        if self.is_blank:
            return "Nothing is known yet. “ringback import PATH” reads your mail, calls and calendar."
        people = len({debt.person.id for debt in self.owed})
        owed = f"{plural(people, 'person waits', 'people wait')} for you. " if people else "You owe nobody an answer. "
        if not self.rows:
            return owed + "No silence stands open."
        means = plural(len(self.due), "silence means", "silences mean") + " something today"
        return f"{owed}{means}; {len(self.patience)} {'does' if len(self.patience) == 1 else 'do'} not yet."


def today(as_of: datetime) -> Today:
    """The list at that instant, from what was known by then."""
    with without_collecting():
        return _today(as_of)


def keep_fresh(as_of: datetime) -> int:
    """Make the lists anew that somebody looked at within the last hour and that will soon be too old; gives how many.

    Whoever asks meanwhile gets the last one, brought up to date.
    """
    done = 0
    for number in _memory.desks():
        with at_desk(number):
            known = _memory.last()
            if known is not None and known.wants_renewal(as_of):
                look_anew()
                _list(as_of, playbook_in_force(), known.emptied(as_of))
                done += 1
    return done


def _today(as_of: datetime) -> Today:
    playbooks = playbook_in_force()
    memory = _remembered(playbooks, as_of)
    memory.asked_at = as_of
    return _list(as_of, playbooks, memory)


def _list(as_of: datetime, playbooks: Playbooks, memory: "_Memory") -> Today:
    found = open_timelines(as_of)
    if still := memory.still(found, as_of):
        return replace(still, as_of=as_of, notes=(*playbooks.problems, *_aside()))
    last_words = playbooks.current.last_words
    watched = watch(found.silent, as_of, last_words, found.owed, whole(as_of), memory.beliefs)
    day = Today(
        as_of=as_of,
        seen=seen(as_of),
        debts=_latest_first(watched.debts),
        rows=tuple(plan(watched, playbooks, memory.moves)),
        old_silences=found.old,
        playbook=playbooks.current,
        message_ids=memory.message_ids_of(watched.debts),
        ended=ended_lately(as_of),
        times=watched.times,
        notes=(*playbooks.problems, *_aside()),
    )
    memory.last = found, day
    _memory.put("", memory, weight=len(found.silent) + len(found.owed))
    return day


def _latest_first(debts: Sequence[Debt]) -> tuple[Debt, ...]:
    """The debts of one instant in the order of people."""
    return tuple(sorted(sorted(debts, key=attrgetter("person.id")), key=attrgetter("since"), reverse=True))


def _aside() -> list[str]:
    """What the worker no longer tries for this desk but once a day."""
    return [f"{_JOBS.get(one.kind, one.kind)} failed again and again: {one.problem}" for one in problems(desk())]


_JOBS = {
    "sync": "Reading a mailbox", "calendar": "Your calendar", "files": "Reading the imported files again",
    "plan": "Letting messages go by themselves", "digest": "The morning digest",
    "refit": "Your colleagues' answer times",
}  # fmt: skip
_A_MINUTE, _AN_HOUR = timedelta(minutes=1), timedelta(hours=1)


class _Memory:
    """What is remembered of a desk from one list to the next, by this playbook and with these answer times behind it."""

    def __init__(self, rests_on: object, made_at: datetime) -> None:
        self.rests_on, self.made_at, self.asked_at = rests_on, made_at, made_at
        self.beliefs, self.moves = Memory(), Moves()
        self.last: tuple[OpenTimelines, Today] | None = None
        self._message_ids: dict[str, str] = {}

    def wants_renewal(self, now: datetime) -> bool:
        return now - self.made_at >= FRESH / 2 and timedelta(0) <= now - self.asked_at < _AN_HOUR

    def emptied(self, now: datetime) -> "_Memory":
        """The same without what holds for some minutes only."""
        new = _Memory(self.rests_on, now)
        new.asked_at, new.beliefs = self.asked_at, Memory(self.beliefs.times)
        new._message_ids = self._message_ids
        return new

    def still(self, found: OpenTimelines, as_of: datetime) -> Today | None:
        """The last list, where it is still right: nothing was written since, it is a minute old at most, no patience has ended."""
        if self.last is None or self.last[0] is not found:
            return None
        day = self.last[1]
        ended = day.patience and day.patience[0].move.due_at <= as_of
        return day if timedelta(0) <= as_of - day.as_of < _A_MINUTE and not ended else None

    def message_ids_of(self, debts: Sequence[Debt]) -> Mapping[str, str]:
        """The Message-IDs of what these debts came from, "" for what has none."""
        wanted = {debt.interaction for debt in debts}
        known = {one: self._message_ids[one] for one in wanted if one in self._message_ids}
        missing = wanted - known.keys()
        known |= dict.fromkeys(missing, "") | dict(message_ids(missing))
        self._message_ids = known
        return {one: name for one, name in known.items() if name}


_memory = Kept[_Memory](most=20_000)


def _remembered(playbooks: Playbooks, now: datetime) -> _Memory:
    rests_on = (playbooks.current.version, tuple(one.version for _, one in playbooks.versions), behind().tobytes())
    known = _memory.last()
    if known is None or known.rests_on != rests_on:
        return _Memory(rests_on, now)
    return known if abs(now - known.made_at) < FRESH else known.emptied(now)


def draft_of(move: Move, playbook: Playbook, now: datetime) -> Draft | None:
    """The words for a move, None for one that has none or that lacks a fact."""
    words = compose(move, playbook, seller(now), now)
    return words if isinstance(words, Draft) else None


def question_of(move: Move, playbook: Playbook, now: datetime) -> Question | None:
    """The one question to the user on which the move waits, None where it waits on nothing."""
    words = compose(move, playbook, seller(now), now)
    return words if isinstance(words, Question) else None


def asks_first(move: Move, seen: Mapping[str, datetime | None], now: datetime) -> tuple[str, ...]:
    """What to make sure of before a touch: a channel that was not seen lately may hide an answer."""
    if not move.is_touch:
        return ()
    person = move.silence.timeline.person
    used = {"email": bool(person.addresses), "call": bool(person.numbers), "calendar": False}
    return tuple(
        f"{_CHANNEL_NAMES[channel]} was seen until {day_and_year(until)}: has {person.name} answered since?"
        for channel, until in seen.items()
        if until and used.get(channel) and _is_stale(until, now)
    )


def stale_note(today: Today) -> str | None:
    """One sentence over the whole list where what it rests on is not fresh."""
    if today.ends_on:
        return f"Nothing was seen since {day_and_year(today.ends_on)}: import what is new, or look back at that day."
    old = [(channel, until) for channel, until in today.seen.items() if until and _is_stale(until, today.as_of)]
    if not old or not any(row.move.is_touch for row in today.rows):
        return None
    names = " and ".join(
        f"{_CHANNEL_NAMES[channel].lower()} only until {day_and_year(until)}" for channel, until in old
    )
    return f"Seen: {names}. Import what is new first, or ask yourself before each touch whether anything came since."


def _is_stale(until: datetime, now: datetime) -> bool:
    return WorkClock(seller(now).place).elapsed(until, now) > STALE


_HOW_LONG = frozenset({"longer_than", "elapsed"})
_BESIDE = frozenset(
    {"suits", "rhythm", "rhythm_assumed", "touches_so_far", "no_touch_yet", "next_slot", "default_order"}
)


def short_reasons(move: Move) -> tuple[Reason, ...]:
    """What a row of the list has room for: why, and how unusual the silence is."""
    # a broken promise is its own cause: said once is enough
    beside = _BESIDE | {"suits"} if move.silence.expected is Expected.PROMISE else _BESIDE
    why = tuple(reason for reason in move.because if reason.code not in beside | _HOW_LONG)
    how_long = tuple(reason for reason in move.because if reason.code in _HOW_LONG)
    return (why[:2] + how_long[:1]) or move.because[:1]


_CHANNEL_NAMES = {"email": "Mail", "call": "The call log", "calendar": "The calendar"}
