"""Several processes that read mail, or this one alone where that is cheaper."""

import gc
import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

_WORTH = 300_000  # bytes; below this a second process costs more than it saves. Packed mail is about a fifth of itself

_SELDOM = (50_000, 20, 100)  # mails and rows hold no cycles: looking for them often costs a twentieth of the time


class Readers:
    """Reads batches, in order, in other processes once they are started."""

    def __init__(self, processes: int) -> None:
        self._processes = processes or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None
        self._collected = gc.get_threshold()

    def __enter__(self) -> "Readers":
        gc.set_threshold(*_SELDOM)
        return self

    def __exit__(self, *_: object) -> None:
        gc.set_threshold(*self._collected)
        self.stop()

    def start(self) -> None:
        """Start the other processes; before the database is opened, whose connection they must not share.

        The worker's own processes may start none (they are daemonic): what grew is read in them.
        """
        may_start = not multiprocessing.current_process().daemon
        if may_start and self._processes > 1 and self._pool is None:
            context = multiprocessing.get_context(_start_method())
            self._pool = ProcessPoolExecutor(self._processes, mp_context=context, initializer=_prepare)

    def stop(self) -> None:
        """Give back the other processes and their memory; what is read after that is read here."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def read(self, verb: Callable[[In], Out], batches: Iterable[In]) -> Iterator[Out]:
        """What the verb makes of each batch, in order; holds few batches at once, so that memory is bounded."""
        waiting: deque[Future[Out]] = deque()
        for batch in batches:
            if self._pool is None:
                yield verb(batch)
                continue
            waiting.append(self._pool.submit(verb, batch))
            while len(waiting) > self._processes * 2 or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def batches(
    items: Iterable[In], weight: Callable[[In], int], *, most: int = 250, heaviest: int = 4_000_000
) -> Iterator[list[In]]:
    """The items in runs of at most so many, and not much heavier than that."""
    batch: list[In] = []
    weighs = 0
    for one in items:
        batch.append(one)
        weighs += weight(one)
        if len(batch) >= most or weighs > heaviest:
            yield batch
            batch, weighs = [], 0
    if batch:
        yield batch


def worth_many(paths: Iterable[Path]) -> bool:
    """Is there enough to read that other processes save time?"""
    return size_of(paths, _WORTH) > _WORTH


def size_of(paths: Iterable[Path], enough: int) -> int:
    """Bytes that these files and folders have on disk; counts no further than just above `enough`."""
    size = 0
    for path in paths:
        for file in [path] if path.is_file() else path.rglob("*"):
            size += file.stat().st_size if file.is_file() else 0
            if size > enough:
                return size
    return size


def _start_method() -> str:
    """A fork is quickest, and safe only while this process has one thread."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _prepare() -> None:
    """A reader whose parent was killed must not wait for work for ever, and what it has loaded is no garbage."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_outlive, args=(parent,), daemon=True).start()


def _outlive(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
