"""What happened with one person in the order in which it tells whose turn it is."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime

from ringback.domain.interaction import Intent, Interaction
from ringback.domain.timeline import Mark, Timeline


def steps(timeline: Timeline) -> Iterator[Interaction | Mark]:
    """Interactions and marks in one order; at the same instant what happened comes before what was said of it."""
    telling = _telling(timeline)
    if not timeline.marks:
        return iter(telling)
    steps: list[tuple[datetime, int, str, Interaction | Mark]] = [(one.at, 0, one.id, one) for one in telling]
    steps += [(mark.at, 1, mark.kind, mark) for mark in timeline.marks]
    return (step[3] for step in sorted(steps, key=lambda step: step[:3]))


def _telling(timeline: Timeline) -> list[Interaction]:
    """What decides how things stand: their last sign of life ends what came before it, so the fold begins shortly before.

    It begins with the user's last message before that sign, since a question of theirs may stand since then. Of all that is
    older only an opt-out and a promise with a day still matter.
    """
    interactions = timeline.interactions
    if not timeline.signs:
        return list(interactions)
    last = timeline.signs[-1]
    start = bisect_left(interactions, (last.at, last.id), key=_when)
    person = timeline.person.id
    while start > 0 and not interactions[start].reaches(person):
        start -= 1
    begins = _when(interactions[start])
    older = [one for one in timeline.signs if _when(one) < begins and _matters_for_ever(one)]
    return older + list(interactions[start:])


def _when(one: Interaction) -> tuple[datetime, str]:
    return one.at, one.id


def _matters_for_ever(one: Interaction) -> bool:
    return one.reading.intent is Intent.OPT_OUT or any(each.due for each in one.reading.commitments)
