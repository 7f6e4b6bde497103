"""The chance curve: how many of their answers are there by which working day, how sure that is, and where today stands on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import sqrt

from ringback.domain.reason import plural
from ringback.flows.rhythm import Rhythm, hundredths, spoken
from ringback.model.hazard import Floats

WIDTH, HEIGHT = 420, 214
LEFT, RIGHT, TOP, BOTTOM = 2.0, 416.0, 34.0, 184.0
_TEXT_FITS = 0.55  # share of the width beyond which a label stands to the left of its mark
_DAYS = (1, 2, 3, 5, 10, 20, 30, 40)  # working days that may be named under the axis
_ASKED_NEEDS, _TICK_NEEDS = 62.0, 44.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point on the curve with its words, on the side where there is room."""

    x: float
    y: float
    label: str
    text_x: float
    text_y: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    x: float
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """All that the drawing needs; `title` and `label` are its text equivalent. `today` is None where no silence stands open."""

    line: str
    band: str
    marks: tuple[Mark, ...]
    today: Mark | None
    ticks: tuple[Tick, ...]
    title: str
    label: str
    width: int = WIDTH
    left: float = LEFT
    right: float = RIGHT
    bottom: float = BOTTOM
    now_top: float = 20.0
    tick_y: float = BOTTOM + 18

    @property
    def above(self) -> int:
        """Where the drawing begins: the words of today need a line of their own."""
        return 0 if self.today else 14

    @property
    def height(self) -> int:
        return HEIGHT - self.above


def curve_of(rhythm: Rhythm) -> Curve:
    """The drawing of one person's answer times."""
    curve = rhythm.curve
    scale = _Scale(last=float(curve.hours[-1]))
    band = [*_points(scale, curve.hours, curve.high), *reversed(_points(scale, curve.hours, curve.low))]
    return Curve(
        line=" ".join(_points(scale, curve.hours, curve.share)),
        band=" ".join(band),
        marks=(
            _mark(scale, rhythm.usual, 0.5, "half by"),
            _mark(scale, rhythm.nine_in_ten, 0.9, "nine in ten by"),
        ),
        today=_today(scale, rhythm),
        ticks=tuple(_ticks(scale)),
        title=f"Of 100 answers by {rhythm.name}, how many are there by which working day",
        label=" ".join(filter(None, [_in_words(rhythm), rhythm.confidence])),
    )


def _in_words(rhythm: Rhythm) -> str:
    """The drawing for those who do not see it."""
    said = f"50 after {spoken(rhythm.usual)}, 90 after {spoken(rhythm.nine_in_ten)}"
    if rhythm.elapsed is None or rhythm.longer_than is None:
        return f"{said}."
    return f"{said}; today, after {spoken(rhythm.elapsed)}, {hundredths(rhythm.longer_than)} would be there."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    last: float  # working hours at the right edge

    def x(self, hours: float) -> float:
        """By the root of the time: hours and weeks have room in one picture."""
        return round(LEFT + sqrt(min(max(hours / self.last, 0.0), 1.0)) * (RIGHT - LEFT), 1)

    def y(self, share: float) -> float:
        return round(BOTTOM - share * (BOTTOM - TOP), 1)


def _points(scale: _Scale, hours: Floats, shares: Floats) -> list[str]:
    return [f"{scale.x(hour)},{scale.y(share)}" for hour, share in zip(hours.tolist(), shares.tolist(), strict=True)]


def _mark(scale: _Scale, at: timedelta, share: float, words: str) -> Mark:
    """The words stand under the curve to the right of the point, or over it to the left where the right is too narrow."""
    x, y = scale.x(at / timedelta(hours=1)), scale.y(share)
    right = x < LEFT + _TEXT_FITS * (RIGHT - LEFT)
    return Mark(
        x=x,
        y=y,
        label=f"{words} {spoken(at)}",
        text_x=round(x + (9 if right else -9), 1),
        text_y=round(y + (15 if right else -7), 1),
        anchor="start" if right else "end",
    )


def _today(scale: _Scale, rhythm: Rhythm) -> Mark | None:
    if rhythm.elapsed is None or rhythm.longer_than is None:
        return None
    x = scale.x(rhythm.elapsed / timedelta(hours=1))
    place = (x - LEFT) / (RIGHT - LEFT)
    return Mark(
        x=x,
        y=scale.y(rhythm.longer_than),
        label=f"today, {spoken(rhythm.elapsed)}: {hundredths(rhythm.longer_than)} of 100",
        text_x=x,
        text_y=14.0,
        anchor="start" if place < 1 / 3 else "end" if place > 2 / 3 else "middle",
    )


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """The question, and working days after it as far as they have room."""
    yield Tick(x=LEFT, label="asked", anchor="start")
    after = LEFT + _ASKED_NEEDS
    for day in _DAYS:
        x = scale.x(day * 8.0)
        if after <= x < RIGHT - 8:
            yield Tick(x=x, label=plural(day, "day") if after == LEFT + _ASKED_NEEDS else str(day))
            after = x + _TICK_NEEDS
