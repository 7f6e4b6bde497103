"""The worker as it is started: killed in the middle of its work, the next one does it; on both databases."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from tests.peers.mail_system import PASSWORD, MailSystem
from tests.store.conftest import database as database
from tests.store.conftest import empty_postgresql as empty_postgresql
from tests.store.conftest import environment as environment

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
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
from django_q.status import Stat
job = Job.objects.filter(kind="sync").first()
print(json.dumps({"stored": Exchange.everywhere.count(), "runs": job.runs if job else 0,
                  "leased": bool(job and job.leased_until), "problem": job.problem if job else "",
                  "running": sum(str(one.status) in ("Idle", "Working") for one in Stat.get_all())}))
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
def mute(provider: MailSystem) -> Iterator[None]:
    """The server takes calls, and says nothing."""
    dovecot = int((provider.folder / "run" / "master.pid").read_text())
    os.kill(dovecot, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(dovecot, signal.SIGCONT)


def connected(provider: MailSystem, environment: Mapping[str, str]) -> None:
    """Nora's mailbox with three mails, known to the store."""
    nora = f"nora.{os.urandom(3).hex()}@seller.example"
    provider.mailbox(nora)
    for number in range(3):
        provider.put(nora, "INBOX", MAIL % (nora.encode(), number, number))
    told(environment, CONNECT, nora, PASSWORD, str(provider.dovecot.imap))


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
        with pytest.raises(ProcessLookupError):
            os.killpg(running.pid, 0)
    found = told(environment, STATE)
    assert (found["stored"], found["leased"], found["problem"]) == (3, False, "")


def test_a_worker_with_nothing_to_do_stops_at_once(environment: Mapping[str, str]) -> None:
    for _ in range(3):
        with worker(environment) as running:
            until(environment, "running", 1)
            os.killpg(running.pid, signal.SIGTERM)
            assert running.wait(20) == 0
