"""A seller's year with known truth: the demo, and the yardstick for policies."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from ringback.intake.places import stated_place
from ringback.sim import courses, noise, scenes
from ringback.sim.diary import Diary
from ringback.sim.events import World
from ringback.sim.hours import Absence, at
from ringback.sim.people import Actor, cast

__all__ = ["World", "make_world"]

_YEAR = timedelta(days=364)


def make_world(seed: int, until: datetime, rng: np.random.Generator) -> World:
    """A year that ends at `until`, with every state that the playbook knows standing open on that day.

    The same seed, end and generator give the same world. `until` should lie in the afternoon of a working day in
    Berlin, where the seller sits: a meeting missed today needs a morning in which it could be missed.
    """
    years = tuple(range(until.year - 1, until.year + 2))
    home = stated_place(ZoneInfo("Europe/Berlin"), "DE", years)
    diary = Diary(seed=seed, until=until, home=home, rng=rng)
    start = diary.until - _YEAR
    actors = tuple(_with_absences(actor, diary, start) for actor in cast(years, rng))
    by_role = {actor.role: actor for actor in actors}
    for actor in actors:
        _past(diary, actor, start)
    for role in scenes.SCENES:
        scenes.play(role, diary, by_role)
    noise.fill(diary, by_role, start)
    return diary.world(actors)


def _past(diary: Diary, actor: Actor, start: datetime) -> None:
    """What a person did before the scene that they stand in."""
    kind = actor.role.split("_")[0]
    first = start.date() + timedelta(days=int(diary.rng.integers(5, 60)))
    if kind == "customer":
        courses.support(diary, actor, first, diary.until - timedelta(days=5))
    elif kind == "course":
        for months in (0, 4, 7, 10):
            courses.course(diary, actor, first + timedelta(days=30 * months))
    elif actor.role in scenes.SCENES or actor.role == "stands_in_other":
        settled = diary.today - timedelta(days=scenes.first_day_of(actor.role))
        courses.finished(diary, actor, first, at(settled, 17.0, diary.home))


def _with_absences(actor: Actor, diary: Diary, start: datetime) -> Actor:
    """Two holidays in the year, most with a notice; nobody is away by chance in the weeks of their own scene."""
    absences = []
    for days in (int(diary.rng.integers(60, 130)), int(diary.rng.integers(190, 270))):
        first = start.date() + timedelta(days=days)
        length = int(diary.rng.integers(4, 15))
        absences.append(
            Absence(first=first, last=first + timedelta(days=length), notice=bool(diary.rng.random() < 0.6))
        )
    if span := scenes.absence_of(actor.role, diary.today):
        absences.append(Absence(first=span[0], last=span[1]))
    return replace(actor, absences=tuple(absences))
