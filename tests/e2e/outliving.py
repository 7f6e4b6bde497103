"""Workers over whom some trouble comes while they send and sync: they must outlive it by themselves, and nothing may be amiss."""

import time
from collections.abc import Callable, Sequence
from typing import IO

from ringback.adapters import clock
from tests.e2e.killing import BEGINS, OPEN, Count, Scene

SPEED = 60.0
LIVE = (
    OPEN
    + """
from ringback.adapters.log import write_log
from ringback.flows.jobs import turn
write_log("text")
speed, began = float(sys.argv[2]), float(sys.argv[3])  # all workers have one clock
clock = lambda: now + timedelta(seconds=(time.time() - began) * speed)
parent = os.getppid()
worker = Worker(clock)
print("ready", flush=True)
while os.getppid() == parent:
    turn(worker, timedelta(seconds=5))
    time.sleep(0.1)
"""
)


def outlived(scene: Scene, logs: Sequence[IO[str]], trouble: Callable[[], None]) -> Count:
    """A worker for each log lives through the trouble; what is left is done in peace afterwards, and all is counted."""
    approved, began = scene.furnish(), clock.now()
    words = (BEGINS.isoformat(), str(SPEED), str(began.timestamp()))
    workers = [scene.program(LIVE, *words, stderr=log) for log in logs]
    try:
        for one in workers:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        trouble()
        time.sleep(8)
        assert not [one for one in workers if one.poll() is not None], "a worker did not outlive it"
    finally:
        for one in workers:
            one.kill()
            one.communicate()
    return scene.counted(approved, BEGINS + (clock.now() - began) * SPEED)
