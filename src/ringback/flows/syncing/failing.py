"""A mail over which the server fails: asked for again for a while, because it may be an answer, and then passed by."""

from datetime import datetime, timedelta

from ringback.flows.syncing.folders import keep
from ringback.store.codec import seconds
from ringback.store.models import MailFolder

_APART = timedelta(minutes=10)
_OFTEN = 5
"""So many failures, so far apart from each other, are no bad moment of the server's."""


def fails_for_good(row: MailFolder, uid: int, now: datetime) -> bool:
    """The server failed over this mail of the folder just now, and has often enough before; counts it."""
    if row.failing != uid:
        keep(row, failing=uid, failures=1, failed_at=seconds(now))
    elif seconds(now) >= row.failed_at + _APART.total_seconds():
        keep(row, failures=row.failures + 1, failed_at=seconds(now))
    return row.failures >= _OFTEN
