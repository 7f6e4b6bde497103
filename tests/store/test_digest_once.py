"""Several workers come to send the morning's digest at the same instant: it comes once, on both databases."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.flows.sending.test_kills import CONNECT, THURSDAY, story
from tests.peers.mail_system import MailSystem
from tests.store.test_many_writers import start, together

pytestmark = pytest.mark.slow

MORNING = """
from ringback.flows.jobs.morning import morning_mail
from ringback.store.models import Job
print("ready", flush=True)
sys.stdin.readline()
with at_desk(1):
    print(json.dumps(morning_mail(Job(), lambda: datetime(2026, 3, 26, 10, tzinfo=UTC)).made))
"""


def test_three_workers_one_digest(provider: MailSystem, environment: Mapping[str, str], tmp_path: Path) -> None:
    nora, greta = (
        f"{name}{tmp_path.name[-20:].lower()}@{where}.example" for name, where in (("n", "seller"), ("g", "silent"))
    )
    story(provider, nora, greta)
    account = provider.account(nora, tls=False)
    words = [THURSDAY, nora, account.secret.reveal(), str(account.imap.port), str(account.smtp.port)]
    subprocess.run([sys.executable, "-c", CONNECT, *words], env=environment, check=True, timeout=120)
    workers = [start(MORNING, environment) for _ in range(3)]
    assert sorted(together(workers)) == [0, 0, 1]
    for _ in range(100):
        if provider.count(nora) == 2:
            break
    found = [raw for raw in provider.messages(nora) if b"Auto-Submitted: auto-generated" in raw]
    assert len(found) == 1
