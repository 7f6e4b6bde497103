"""The pages and the worker, together on this machine."""

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
from types import FrameType
from typing import Any

from gunicorn.app.base import BaseApplication

from ringback.adapters.log import write_log
from ringback.domain.errors import BadInputError
from ringback.settings import settings

PATIENCE = 20  # seconds


class Pages(BaseApplication):
    """gunicorn, told all that it needs in one place."""

    def __init__(self, host: str, port: int) -> None:
        self.chosen = {
            "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": 4,
            "accesslog": None,
            "loglevel": "warning",
            "control_socket_disable": True,
            "proc_name": "ringback",
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from django.core.wsgi import get_wsgi_application

        threading.Thread(target=_keep_fresh, daemon=True).start()
        return get_wsgi_application()


def make_sure_somebody_can_come_in() -> None:
    """Raises BadInputError where the pages would be served to others under no name, or with nobody who could sign in."""
    from ringback.flows.accounts import somebody_can_sign_in
    from ringback.settings import LOOPBACK, settings

    chosen = settings()
    if chosen.bind not in LOOPBACK and not chosen.hosts:
        raise BadInputError(
            f"under which name do browsers reach {chosen.bind}? say it with RINGBACK_HOSTS, like follow.seller.example"
        )
    if not chosen.is_local and not somebody_can_sign_in():
        raise BadInputError(
            "nobody could sign in: make the first admin with “ringback user invite ADDRESS --role admin”, and open the link here"
        )


def _keep_fresh() -> None:
    """Beside the pages: the lists that are looked at are made anew before they are too old, so that nobody waits for that."""
    from django.db import DatabaseError, close_old_connections

    from ringback.adapters.clock import now, wait
    from ringback.flows.today import keep_fresh

    while True:
        wait(30)
        try:
            keep_fresh(now())
        except DatabaseError:  # the next request says so, or the next round finds it well again
            pass
        finally:
            close_old_connections()


def make_sure_it_is_free(host: str, port: int) -> None:
    """Raises BadInputError where another program listens there already, or nobody may."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            what = (
                "is in use by another program"
                if error.errno == errno.EADDRINUSE
                else f"cannot be used: {error.strerror}"
            )
            raise BadInputError(f"port {port} {what}; choose another one with --port") from error


def serve(host: str, port: int) -> None:
    """Serve until interrupted; the worker goes when the pages go."""
    write_log(settings().log)
    worker = subprocess.Popen([sys.executable, "-m", "ringback.cli.main", "worker"], env=os.environ)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    try:
        Pages(host, port).run()
    finally:
        worker.terminate()
        _wait(worker)


def _wait(worker: subprocess.Popen[bytes]) -> None:
    """The worker ends its job first; one that hangs is ended."""
    try:
        worker.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        worker.kill()


def work() -> None:
    """Run the queue's jobs until interrupted; beside it, wait at the mailboxes for new mail."""
    from ringback.flows.jobs import dispatch, schedule

    write_log(settings().log)
    schedule()
    dispatch()
    # It goes by itself when this process goes. The queue only begins here: this process lives on until its children end.
    subprocess.Popen([sys.executable, "-m", "ringback.cli.main", "listener"], env=os.environ)
    _run_queue()


def _run_queue() -> None:
    """The queue's processes, which end their jobs first when they are told to stop.

    A service manager tells every process of a service at once. The queue's own must not hear that: a worker would die in the middle
    of a send, and its keeper while this process waits for it to wake up, which it then does for ever. A blocked signal stays
    blocked in all that is forked, whatever is set there. Said twice, it would wait for its own lock.
    """
    from django_q.cluster import Cluster

    def stop(_signal: int, _frame: FrameType | None) -> None:
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, signal.SIG_IGN)
        cluster.stop()

    signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM,))
    cluster = Cluster()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, stop)
    cluster.start()
    signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))


def wait_for_mail() -> None:
    """Wait at the mailboxes until interrupted, or until whoever started this is gone."""
    from ringback.flows.listen import listen

    over, parent = threading.Event(), os.getppid()
    signal.signal(signal.SIGTERM, lambda _signal, _frame: over.set())
    threading.Thread(target=_outlive, args=(parent, over), daemon=True).start()
    listen(over)


def _outlive(parent: int, over: threading.Event) -> None:
    """A worker that was killed takes nobody with it: this must notice by itself."""
    while os.getppid() == parent and not over.wait(2):
        pass
    over.set()
