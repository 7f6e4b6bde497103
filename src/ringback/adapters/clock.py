"""The only place that reads the clock."""

import time
from datetime import UTC, datetime


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def wait(seconds: float) -> None:
    """Let so much time pass."""
    time.sleep(seconds)
