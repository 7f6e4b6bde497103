"""How matters ended lately: a yes, a no, a release. Each is a success, and each is counted."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F

from ringback.domain.timeline import MarkKind
from ringback.domain.turn import Turn
from ringback.store.codec import seconds
from ringback.store.models import Mark, Part
from ringback.store.writing import people_behind

WEEK = timedelta(days=7)
_ENDS = (MarkKind.WON.value, MarkKind.NO.value, MarkKind.RELEASED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """People whose matter ended within the last seven days."""

    won: int
    noes: int
    released: int


def ended_lately(as_of: datetime) -> Ended:
    """What the user said of people, and the refusals in what they wrote; a person counts once each way."""
    since, until = seconds(as_of - WEEK), seconds(as_of)
    marks = Mark.objects.filter(kind__in=_ENDS, at__gt=since, at__lte=until).values_list("kind", "person_id")
    people = {kind: {person for one, person in marks if one == kind} for kind in Counter(kind for kind, _ in marks)}
    lately = Part.objects.filter(at__gt=since, at__lte=until, flags__gt=0).alias(
        no=F("flags").bitand(Turn.REFUSAL.value)
    )
    # whose they are is asked by itself: joined, a planner that cannot tell how few said no would read all handles
    noes = people_behind(lately.filter(no__gt=0).values_list("handle_id", flat=True))
    return Ended(
        won=len(people.get(MarkKind.WON.value, set())),
        noes=len(noes | people.get(MarkKind.NO.value, set())),
        released=len(people.get(MarkKind.RELEASED.value, set())),
    )
