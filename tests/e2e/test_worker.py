"""The worker as it is started: killed in the middle of its work, the next one does it; on both databases."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

import pytest

from tests.e2e.family import foreman, has_gone, members, pool, wait_until
from tests.peers.mail_system import PASSWORD, MailSystem
from tests.store.conftest import database as database
from tests.store.conftest import empty_postgresql as empty_postgresql
from tests.store.conftest import environment as environment

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
POOL = 4
"""Two who work, one who hands out turns and one who writes down what became of them."""
alone = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""What has nothing to do with the database needs one only."""
MAIL = b"From: Greta <greta@silent.example>\r\nTo: %s\r\nSubject: Offer\r\nMessage-ID: <w%d@x.example>\r\n\r\nYes, number %d.\r\n"

OPEN = """
import json, sys
from ringback.store.ready import open_store
open_store()
from ringback.store.desk import at_desk
from ringback.store.models import Exchange, Job, Mailbox
"""
CONNECT = (
    OPEN
    + """
from ringback.adapters.account import Secret
from ringback.flows.mailboxes import keep_password
address, password, imap = sys.argv[1:]
with at_desk(1):
    box = Mailbox(address=address, login=address, mode="drafts", connected_at=0, imap_host="127.0.0.1", imap_port=imap,
                  imap_security="none", smtp_host="127.0.0.1", smtp_port=1, smtp_security="none")
    keep_password(box, Secret(password))
    box.save()
print("0")
"""
)
STATE = (
    OPEN
    + """
job = Job.objects.filter(kind="sync").first()
print(json.dumps({"stored": Exchange.everywhere.count(), "runs": job.runs if job else 0,
                  "leased": bool(job and job.leased_until), "problem": job.problem if job else ""}))
"""
)
TIME_PASSES = OPEN + "Job.objects.update(leased_until=0, due_at=0); print(0)"


def told(environment: Mapping[str, str], script: str, *words: str) -> Any:
    call = [sys.executable, "-c", script, *words]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def until(environment: Mapping[str, str], what: str, wanted: object) -> Any:
    found = None
    for _ in range(60):
        found = told(environment, STATE)
        if found[what] == wanted:
            return found
        time.sleep(0.5)
    raise AssertionError(f"{what} is not {wanted}: {found}")


@contextmanager
def worker(environment: Mapping[str, str]) -> Iterator[Any]:
    call = [sys.executable, "-m", "ringback.cli.main", "worker", "--jobs", "2"]
    with subprocess.Popen(call, env=dict(environment), start_new_session=True) as running:
        try:
            yield running
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)


@contextmanager
def pages(environment: Mapping[str, str]) -> Iterator[Any]:
    """The pages with their worker, once both are there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    call = [sys.executable, "-m", "ringback.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(
        call,
        env=dict(environment),
        start_new_session=True,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_on_a_terminal,
    ) as running:
        try:
            assert wait_until(partial(is_well, f"http://127.0.0.1:{port}/healthz"), 60)
            in_all = (
                POOL - 1 + 2
            )  # one less works here; its keeper and who waits at the mailboxes are no children of the pages
            assert wait_until(lambda: len(pool(running.pid)) == in_all, 30)
            yield running
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)


def _on_a_terminal() -> None:
    """Where the tests run under nohup, what they start must not do so as well."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def is_well(address: str) -> bool:
    with suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
        return bool(answer.status == 200)
    return False


@contextmanager
def mute(provider: MailSystem) -> Iterator[None]:
    """The server takes calls, and says nothing."""
    dovecot = int((provider.folder / "run" / "master.pid").read_text())
    os.kill(dovecot, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(dovecot, signal.SIGCONT)


def connected(provider: MailSystem, environment: Mapping[str, str]) -> str:
    """Nora's mailbox with three mails, known to the store; gives her address."""
    nora = f"nora.{os.urandom(3).hex()}@seller.example"
    provider.mailbox(nora)
    for number in range(3):
        provider.put(nora, "INBOX", MAIL % (nora.encode(), number, number))
    told(environment, CONNECT, nora, PASSWORD, str(provider.dovecot.imap))
    return nora


def test_a_job_survives_its_killed_worker(provider: MailSystem, environment: Mapping[str, str]) -> None:
    connected(provider, environment)
    with mute(provider), worker(environment):
        until(environment, "leased", True)
    assert told(environment, STATE)["stored"] == 0
    told(environment, TIME_PASSES)
    with worker(environment):
        found = until(environment, "stored", 3)
    assert found["problem"] == ""


def test_a_job_is_ended_first_when_all_processes_are_told_to_stop(
    provider: MailSystem, environment: Mapping[str, str]
) -> None:
    """As a service manager does it: each process of the group hears it at the same time, and twice."""
    connected(provider, environment)
    with worker(environment) as running:
        with mute(provider):
            until(environment, "leased", True)
            os.killpg(running.pid, signal.SIGTERM)
            time.sleep(0.5)
            os.killpg(running.pid, signal.SIGTERM)
        assert running.wait(60) == 0
        assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)
    found = told(environment, STATE)
    assert (found["stored"], found["leased"], found["problem"]) == (3, False, "")


@alone
def test_a_worker_with_nothing_to_do_stops_at_once(environment: Mapping[str, str]) -> None:
    for _ in range(2):
        with worker(environment) as running:
            assert wait_until(lambda: len(pool(running.pid)) == POOL, 60)
            os.killpg(running.pid, signal.SIGTERM)
            assert running.wait(20) == 0
            assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)


@alone
def test_a_stop_ends_also_where_a_process_hangs(environment: Mapping[str, str]) -> None:
    with worker(environment) as running:
        assert wait_until(lambda: len(pool(running.pid)) == POOL, 60)
        os.kill(pool(running.pid)[0], signal.SIGSTOP)
        os.killpg(running.pid, signal.SIGTERM)
        assert running.wait(40) == 0
        assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)


def test_each_idle_process_may_be_killed_and_the_others_go_on(
    provider: MailSystem, environment: Mapping[str, str]
) -> None:
    nora = connected(provider, environment)
    with worker(environment) as running:
        until(environment, "stored", 3)
        for one in pool(running.pid):
            os.kill(one, signal.SIGKILL)
            assert wait_until(partial(has_gone, running.pid, one), 10)
            time.sleep(1)
        provider.put(nora, "INBOX", MAIL % (nora.encode(), 4, 4))
        told(environment, TIME_PASSES)
        assert until(environment, "stored", 4)["problem"] == ""
        os.killpg(running.pid, signal.SIGTERM)
        assert running.wait(30) == 0
        assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)


@alone
def test_whom_the_killed_worker_leaves_behind_goes_as_well(environment: Mapping[str, str]) -> None:
    with worker(environment) as running:
        assert wait_until(lambda: len(pool(running.pid)) == POOL, 60)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)


@alone
def test_where_the_keeper_of_the_pool_is_killed_another_one_begins(environment: Mapping[str, str]) -> None:
    with worker(environment) as running:
        assert wait_until(lambda: len(pool(running.pid)) == POOL, 60)
        before = pool(running.pid)
        os.kill(foreman(running.pid), signal.SIGKILL)
        assert wait_until(lambda: len(pool(running.pid)) == POOL and not {*before} & {*pool(running.pid)}, 30)
        os.kill(running.pid, signal.SIGTERM)
        assert running.wait(20) == 0


@alone
def test_a_terminal_that_closes_takes_the_pages_and_the_worker_with_it(environment: Mapping[str, str]) -> None:
    with pages(environment) as running:
        os.killpg(running.pid, signal.SIGHUP)
        assert running.wait(30) == 0
        assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)


@alone
def test_pages_whose_worker_has_gone_leave_with_one_sentence(environment: Mapping[str, str]) -> None:
    with pages(environment) as running:
        os.kill(foreman(running.pid), signal.SIGKILL)
        assert running.wait(30) == 1
        assert wait_until(partial(has_gone, running.pid), 10), members(running.pid)
        assert "the worker has ended" in running.stderr.read()
