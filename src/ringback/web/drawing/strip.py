"""The silence strip: their messages filled, yours hollow, time off shaded, the usual answer time, the silence beyond it, now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ringback.domain.belief import Belief
from ringback.domain.interaction import Interaction
from ringback.domain.reason import plural
from ringback.domain.silence import Silence
from ringback.domain.worktime import WORKING_DAY, midnight

BEFORE = 6
"""How many exchanges before the silence are drawn."""
MARGIN = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the axis, in pixels."""

    x: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One exchange: whose, where on the axis, and its words for a tooltip."""

    x: float
    theirs: bool
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    x: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """All that the drawing needs; `label` is its text equivalent."""

    width: int
    height: int
    off: tuple[Span, ...]
    usual: Span
    quiet: Span | None
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    now_x: float
    label: str

    labelled: bool = False

    @property
    def middle(self) -> float:
        return 18.0 if not self.labelled else self.height / 2 - 6

    @property
    def bar_top(self) -> float:
        return self.middle - 3

    @property
    def off_height(self) -> float:
        return self.height - (22 if self.labelled else 8)

    @property
    def now_bottom(self) -> float:
        return self.off_height + 4

    @property
    def text_y(self) -> float:
        return self.height - 4.0

    @property
    def axis_end(self) -> float:
        return self.width - MARGIN


def strip_of(
    silence: Silence, belief: Belief, now: datetime, *, width: int = 300, height: int = 36, labelled: bool = False
) -> Strip:
    """The strip of one silence, from a few exchanges before it until now; `labelled` has dates under it."""
    exchanges = _exchanges(silence, now, BEFORE * 2 if labelled else BEFORE)
    scale = _Scale(start=_start(silence, exchanges, now), end=now, width=width)
    clock = silence.timeline.clock
    usual_end = clock.add(silence.since, belief.usual_high)
    from_x, usual_x = scale.x(silence.since), scale.x(usual_end)
    return Strip(
        width=width,
        height=height,
        off=tuple(_time_off(silence, scale)),
        usual=Span(x=from_x, width=max(usual_x - from_x, 3)),
        quiet=Span(x=usual_x, width=scale.x(now) - usual_x) if usual_end < now else None,
        dots=tuple(_dot(one, silence, scale) for one in exchanges),
        ticks=tuple(_ticks(scale, silence)),
        now_x=scale.x(now),
        label=label_of(silence, belief, now),
        labelled=labelled,
    )


def label_of(silence: Silence, belief: Belief, now: datetime) -> str:
    """The drawing in words."""
    name = silence.timeline.person.name
    usual = max(round(belief.usual_high / WORKING_DAY), 1)
    elapsed = round(silence.timeline.clock.elapsed(silence.since, now) / WORKING_DAY)
    made = plural(len(silence.touches), "touch", "touches")
    silent = f"silent for {plural(elapsed, 'working day')} with {made} since"
    return f"{name} usually answers within {plural(usual, 'working day')}; {silent}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    start: datetime
    end: datetime
    width: int

    def x(self, at: datetime) -> float:
        share = (min(max(at, self.start), self.end) - self.start) / (self.end - self.start)
        return round(MARGIN + share * (self.width - 2 * MARGIN), 1)


def _exchanges(silence: Silence, now: datetime, before: int) -> list[Interaction]:
    person = silence.timeline.person.id
    own = [
        one
        for one in silence.timeline.interactions
        if one.at <= now and (one.is_sign_of(person) or one.reaches(person))
    ]
    earlier = [one for one in own if one.at < silence.since][-before:]
    return earlier + [one for one in own if one.at >= silence.since]


def _start(silence: Silence, exchanges: list[Interaction], now: datetime) -> datetime:
    """The first exchange drawn, but never so far back that the silence itself becomes a speck."""
    length = max(now - silence.since, timedelta(days=2))
    first = exchanges[0].at if exchanges else silence.since
    return min(max(first, silence.since - 2 * length), now - timedelta(days=1))


def _dot(one: Interaction, silence: Silence, scale: _Scale) -> Dot:
    theirs = one.is_sign_of(silence.timeline.person.id)
    day = silence.timeline.clock.local(one.at)
    who = silence.timeline.person.name if theirs else "You"
    return Dot(x=scale.x(one.at), theirs=theirs, title=f"{day.day} {day:%b}: {who}, {one.channel}")


def _time_off(silence: Silence, scale: _Scale) -> Iterator[Span]:
    """Days on which they do not work, neighbouring ones as one stretch."""
    clock, zone = silence.timeline.clock, silence.timeline.clock.place.zone
    for first, after in _stretches(
        clock.is_working_day, clock.local(scale.start).date(), clock.local(scale.end).date()
    ):
        x = scale.x(midnight(first, zone))
        width = scale.x(midnight(after, zone)) - x
        if width > 0:
            yield Span(x=x, width=round(width, 1))


def _stretches(works: Callable[[date], bool], first: date, last: date) -> Iterator[tuple[date, date]]:
    """The stretches of days that do not work, each with the day after it."""
    began: date | None = None
    day = first
    while day <= last + timedelta(days=1):
        open_day = day > last or works(day)
        if not open_day and began is None:
            began = day
        elif open_day and began is not None:
            yield began, day
            began = None
        day += timedelta(days=1)


def _ticks(scale: _Scale, silence: Silence) -> Iterator[Tick]:
    """A few dates under the axis: the start of the silence and the weeks before it."""
    zone = silence.timeline.clock.place.zone
    days = (scale.end - scale.start).days
    step = timedelta(days=7 if days <= 42 else 14 if days <= 90 else 30)
    at = datetime.combine(scale.end.astimezone(zone).date(), time(0), zone) - step
    while at > scale.start:
        yield Tick(x=scale.x(at), label=f"{at.day} {at:%b}")
        at -= step
