"""The simulated seller's world as files, ending on the last working afternoon."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from ringback.sim.people import SELLER_ADDRESS
from ringback.sim.world import make_world
from ringback.sim.write import write_world

HOME = ZoneInfo("Europe/Berlin")
AFTERNOON = 16
SEED = 7


def make_demo(folder: Path, now: datetime, seed: int = SEED) -> str:
    """Write a year that has just ended into the folder; gives the seller's own address. The same seed and day give the same files."""
    write_world(make_world(seed, last_working_afternoon(now), np.random.default_rng(seed)), folder)
    return SELLER_ADDRESS


def last_working_afternoon(now: datetime) -> datetime:
    """Four o'clock in Berlin on the latest weekday that is past."""
    local = now.astimezone(HOME)
    at = local.replace(hour=AFTERNOON, minute=0, second=0, microsecond=0)
    while at > local or at.weekday() > 4:
        at -= timedelta(days=1)
    return at
