"""Processes that belong together: which words end them, how long a job may take then, and who goes with whom."""

import os
import signal
import threading

PATIENCE = 20
"""Seconds that whatever is at work may take to its end, once it was told to stop."""


def words_to_stop() -> tuple[signal.Signals, ...]:
    """A service manager's word, Ctrl-C, and a terminal that closes; none that whoever started this wants unheard (nohup)."""
    known = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    return tuple(one for one in known if signal.getsignal(one) != signal.SIG_IGN)


def outlive(parent: int, over: threading.Event) -> None:
    """Until the parent is gone, or it is over. A parent that was killed takes nobody with it: each must notice by itself."""
    while os.getppid() == parent and not over.wait(2):
        pass
    over.set()
