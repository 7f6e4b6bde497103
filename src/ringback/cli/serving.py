"""The pages and the worker, together on this machine."""

import os
import signal
import subprocess
import sys
from types import FrameType
from typing import Any

from gunicorn.app.base import BaseApplication

PATIENCE = 20  # seconds


class Pages(BaseApplication):
    """gunicorn, told all that it needs in one place."""

    def __init__(self, port: int) -> None:
        self.chosen = {
            "bind": f"127.0.0.1:{port}",
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

        return get_wsgi_application()


def serve(port: int) -> None:
    """Serve until interrupted; the worker goes when the pages go."""
    worker = subprocess.Popen([sys.executable, "-m", "ringback.cli.main", "worker"], env=os.environ)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    try:
        Pages(port).run()
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
    """Run the queue's jobs until interrupted."""
    from django.core.management import call_command

    from ringback.flows.jobs import heartbeat, schedule

    schedule()
    heartbeat()
    call_command("qcluster", verbosity=0)
