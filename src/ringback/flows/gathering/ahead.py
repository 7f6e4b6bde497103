"""Mail whose date lies ahead, where no server tells when it came: a wrong clock, and nobody would see it till then."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from ringback.store.codec import seconds
from ringback.store.models import Exchange, Part
from ringback.store.writing import chunks

WRONG_BY = timedelta(minutes=10)
"""Clocks of machines that are kept well differ by less."""
_FEW, _ONE_IN = 2, 50


def bring_back(ahead: Sequence[int], now: datetime) -> int:
    """These mails of this import were written before it: they count as of now. Gives how many were brought back.

    Only where they are one or two, or one in fifty of what is there: where more lies ahead it is this machine's clock that is
    wrong, or somebody's simulated world, and their dates stay.
    """
    behind = Exchange.objects.whole().filter(channel="email", at__lte=seconds(now + WRONG_BY)).count() if ahead else 0
    if not behind or len(ahead) > max(_FEW, behind // _ONE_IN):
        return 0
    for some in chunks(ahead):
        Exchange.objects.filter(id__in=some).update(at=seconds(now))
        Part.objects.filter(exchange_id__in=some).update(at=seconds(now))
    return len(ahead)
