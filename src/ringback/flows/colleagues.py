"""The firm behind each seller: how long answers take at the other desks stands behind his own, until his own are many."""

from collections.abc import Iterable
from datetime import datetime

import numpy as np
from django.db import transaction
from django.db.models import Sum

from ringback.flows.whole import whole
from ringback.model.hazard import Sums, nothing
from ringback.model.rhythm import user_hazard
from ringback.store.desk import desk
from ringback.store.desks import lock_desk
from ringback.store.models import AnswerSums
from ringback.store.version import changed, version

LEAST = 50
"""So many answers of colleagues must be known before they say more than what is shipped."""
ENOUGH_NEW = 0.1
"""By so much the colleagues' answers must have grown before what they say is told anew: less moves a belief by a hair."""


def refit_desk(as_of: datetime) -> bool:
    """Bring the open desk's sums up to date, and what its colleagues' say; True where that is another thing now.

    The desk's own answers need no refit for itself: today's list adds them up whenever something was written. What it adds up
    are sums of answers and of hours, without names or dates. Nothing is read of other desks but theirs.
    """
    row = AnswerSums.objects.first() or AnswerSums()
    if row.pk is None or row.version != version():
        _add_up(row, as_of)
    others = AnswerSums.everywhere.exclude(desk=desk())
    many = others.aggregate(many=Sum("answers"))["many"] or 0
    if abs(many - row.behind_of) <= ENOUGH_NEW * row.behind_of or (many < LEAST and not row.behind):
        return False
    row.behind = _told_by(others.values_list("events", "exposure")) if many >= LEAST else []
    with transaction.atomic():
        lock_desk()
        changed(None)  # every belief is another one
        row.behind_of, row.version = many, version()
        row.save(update_fields=["behind", "behind_of", "version"])
    return True


def _add_up(row: AnswerSums, as_of: datetime) -> None:
    word, own = version(), whole(as_of).rhythm
    row.events, row.exposure = own.events.tolist(), own.exposure.tolist()
    row.answers, row.version = int(own.events.sum()), word
    row.save()


def _told_by(sums: Iterable[tuple[list[float], list[float]]]) -> list[float]:
    """The hazard of the colleagues' people together; behind it the shipped one."""
    total = sum((Sums(np.array(events), np.array(exposure)) for events, exposure in sums if events), nothing())
    return [float(rate) for rate in user_hazard(total)]
