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
from gunicorn.arbiter import Arbiter
from gunicorn.errors import HaltServer

from ringback.adapters.log import write_log
from ringback.cli.processes import PATIENCE, outlive, words_to_stop
from ringback.domain.errors import BadInputError
from ringback.settings import settings

Worker = subprocess.Popen[bytes]


class Pages(BaseApplication):
    """gunicorn, told all that it needs in one place."""

    def __init__(self, host: str, port: int, worker: Worker) -> None:
        self.worker = worker
        self.chosen = {
            "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": 4,
            "graceful_timeout": 10,  # a process that is only just beginning does not hear the word to stop
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

    def run(self) -> None:
        _Master(self).run()


class _Master(Arbiter):
    """gunicorn's master, which looks after the worker as well."""

    app: Pages

    def init_signals(self) -> None:
        heard = words_to_stop()
        super().init_signals()
        if signal.SIGHUP not in heard:  # whoever started this wants it to outlive the terminal
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

    def handle_hup(self) -> None:
        """The terminal closes: gunicorn alone would live on, and keep the port, where all others have gone."""
        self.handle_term()

    def manage_workers(self) -> None:
        super().manage_workers()
        if self.app.worker.poll() is not None:
            raise HaltServer(
                "the worker has ended, and nothing would be read or sent any more: start ringback again", 1
            )


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
    """Serve until interrupted; the worker goes when the pages go, and the pages go when the worker has gone."""
    write_log(settings().log)
    worker = subprocess.Popen([sys.executable, "-m", "ringback.cli.main", "worker"], env=os.environ)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for one in words_to_stop():
        signal.signal(one, stop)
    try:
        Pages(host, port, worker).run()
    finally:
        worker.terminate()
        _wait(worker)


def _wait(worker: Worker) -> None:
    """The worker ends its job first; one that hangs is ended."""
    try:
        worker.wait(PATIENCE + 10)
    except subprocess.TimeoutExpired:
        worker.kill()


def work() -> None:
    """Run the queue's jobs until interrupted; beside it, wait at the mailboxes for new mail."""
    from ringback.cli.keeper import run_queue
    from ringback.flows.jobs import dispatch, schedule

    write_log(settings().log)
    schedule()
    dispatch()
    # It goes by itself when this process goes. The queue only begins here: this process lives on until its children end.
    subprocess.Popen([sys.executable, "-m", "ringback.cli.main", "listener", str(os.getpid())], env=os.environ)  # noqa: S603 - all ours
    run_queue()


def wait_for_mail(parent: int) -> None:
    """Wait at the mailboxes until interrupted, or until the parent is gone, which may be before this has begun."""
    from ringback.flows.listen import listen

    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda _signal, _frame: over.set())
    threading.Thread(target=outlive, args=(parent, over), daemon=True).start()
    listen(over)
