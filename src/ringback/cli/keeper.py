"""The queue's processes: one that keeps a pool of others, what these wait at, and how all of them end."""

import logging
import multiprocessing
import os
import signal
import threading
from functools import partial
from multiprocessing.process import BaseProcess
from queue import Empty
from types import FrameType
from typing import Any
from uuid import uuid4

from django_q.cluster import Sentinel, get_mp_context
from django_q.conf import Conf
from django_q.queues import Queue

from ringback.adapters.clock import wait
from ringback.cli.processes import PATIENCE, outlive, words_to_stop

_log = logging.getLogger(__name__)
_BREATH = 0.02  # seconds
_A_LITTLE = 5  # seconds


def run_queue() -> None:
    """Run the queue's processes until told to stop; they end their jobs first. Where they end by themselves, others begin.

    A service manager tells every process of a service at once. The queue's own must not hear that: one would die in the middle of
    a send. A blocked signal stays blocked in all that is forked, whatever is set there.
    """
    ours, words = _Ours(), words_to_stop()
    signal.pthread_sigmask(signal.SIG_BLOCK, words)
    for one in words:
        signal.signal(one, ours.stop)
    while not ours.is_over():
        keeper = ours.begin()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, words)
        while keeper.is_alive() and not ours.is_over():
            keeper.join(1)
        if ours.is_over():
            _end(keeper, PATIENCE + _A_LITTLE)
        else:
            _log.error("the queue's processes ended by themselves (%s): others begin", keeper.exitcode)
            wait(_A_LITTLE)
        signal.pthread_sigmask(signal.SIG_BLOCK, words)
        ours.let_go()


class _Ours:
    """The line to the keeper, who ends when it is let go: by the word to stop, and by the death of this process as well."""

    def __init__(self) -> None:
        self._told = False
        self._line: list[int] = []

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """What a signal does; as often as it comes, and whatever is being done."""
        self._told = True
        self.let_go()

    def is_over(self) -> bool:
        return self._told

    def let_go(self) -> None:
        while self._line:
            os.close(self._line.pop())

    def begin(self) -> BaseProcess:
        hear, hold = os.pipe()
        keeper: BaseProcess = get_mp_context().Process(target=_keep, args=(hear, hold))
        keeper.start()
        os.close(hear)
        self._line.append(hold)
        return keeper


class Turns(Queue):  # type: ignore[misc] # django-q2 has no types
    """A queue that outlives whoever waits at it.

    The usual one is waited at with its lock in hand, which no death gives back: one idle process is killed, and all others wait
    for ever. Here the lock is taken only once there is something to read.
    """

    def get(self, *_: object) -> Any:
        while True:
            self._reader.poll(None)
            try:
                return super().get(block=False)
            except Empty:  # another one was quicker
                wait(_BREATH)


class Keeper(Sentinel):  # type: ignore[misc] # django-q2 has no types
    """Keeps the pool at its number until it is over, and then ends it."""

    def __init__(self, over: threading.Event) -> None:
        super().__init__(over, threading.Event(), uuid4(), start=False)
        self.task_queue, self.result_queue = Turns(maxsize=Conf.QUEUE_LIMIT), Turns()
        self.start()

    def reincarnate(self, process: BaseProcess) -> None:
        """Whoever is replaced is gone, or goes now: one that hangs would wake up beside whoever does its job again."""
        super().reincarnate(process)
        _end(process, _A_LITTLE)


def _keep(hear: int, hold: int) -> None:
    """What the keeper's process does."""
    os.close(hold)
    over = threading.Event()
    threading.Thread(target=_stop_when_let_go, args=(hear, over), daemon=True).start()
    os.register_at_fork(after_in_child=partial(_go_with_the_keeper, os.getpid()))
    try:
        Keeper(over)
    finally:
        _end_the_pool()


def _stop_when_let_go(hear: int, over: threading.Event) -> None:
    os.read(hear, 1)
    over.set()
    wait(PATIENCE)
    _log.warning("a job did not end within %d seconds and was broken off: it is taken over later", PATIENCE)
    _end_the_pool()
    os._exit(1)


def _end_the_pool() -> None:
    """Not by SIGTERM, which none of them hears, and for which Python would wait."""
    for one in multiprocessing.active_children():
        one.kill()


def _go_with_the_keeper(keeper: int) -> None:
    threading.Thread(target=_go_with, args=(keeper,), daemon=True).start()


def _go_with(keeper: int) -> None:
    outlive(keeper, threading.Event())
    os._exit(1)


def _end(process: BaseProcess, seconds: float) -> None:
    process.join(seconds)
    process.kill()
