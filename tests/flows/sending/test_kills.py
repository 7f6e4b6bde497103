"""The program is killed at every step of a send: what may be with the server is held, all else goes out once, nothing twice."""

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.mailbox import Mail
from tests.peers.between import CUT, between
from tests.peers.mail_system import MailSystem

pytestmark = pytest.mark.slow

NORA, GRETA = "nora.k@seller.example", "greta.k@silent.example"
MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)
THURSDAY = "2026-03-26T10:00:00+00:00"

BEGIN = """
import sys
from datetime import datetime
from ringback.store.ready import open_store
open_store()
from ringback.store.desk import sit_down
sit_down(1)
from ringback.flows import act, outbox
from ringback.flows.send import send_due
from ringback.flows.sync import sync
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing
now = datetime.fromisoformat(sys.argv[1])
"""
CONNECT = (
    BEGIN
    + """
from ringback.adapters.account import Secret
from ringback.flows.mailboxes import keep_password
address, password, imap, smtp = sys.argv[2:]
act.about_me(now=now, name="Nora Fink", zone="Europe/Berlin", country="DE")
box = Mailbox(
    address=address, login=address, mode="approve", connected_at=0, imap_host="127.0.0.1", imap_port=imap, imap_security="none",
    smtp_host="127.0.0.1", smtp_port=smtp, smtp_security="none",
)
keep_password(box, Secret(password))
box.save()
assert not sync(box, now).problem
"""
)
SEND = (
    BEGIN
    + """
from datetime import timedelta
Mailbox.objects.update(imap_port=sys.argv[2], smtp_port=sys.argv[3])
print(outbox.approve(find_person(sys.argv[4]), now).message_id, flush=True)
for minutes in (0, 2):
    send_due(lambda: now + timedelta(minutes=minutes))
"""
)
AFTER = (
    BEGIN
    + """
import json
from datetime import timedelta
from ringback.store.timelines import timelines
Mailbox.objects.update(imap_port=sys.argv[2], smtp_port=sys.argv[3])
for minutes in (1, 20, 25, 30, 60, 90):
    send_due(lambda: now + timedelta(minutes=minutes))
row = Outgoing.objects.get()
(timeline,) = timelines([row.person.key], now + timedelta(hours=2))
print(json.dumps({"state": row.state, "why": row.why, "touches": [one.play for one in timeline.interactions if one.play]}))
"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Nora's store after the story so far, to be copied for each kill."""

    provider: MailSystem
    home: Path

    def run(self, home: Path, program: str, *words: object) -> subprocess.Popen[str]:
        env = {**os.environ, "RINGBACK_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[3] / "src")}
        for name in ("RINGBACK_DATABASE", "DJANGO_SETTINGS_MODULE"):
            env.pop(name, None)
        call = [sys.executable, "-c", program, THURSDAY, *map(str, words)]
        return subprocess.Popen(call, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def finish(self, home: Path, program: str, *words: object) -> str:
        done = self.run(home, program, *words)
        out, err = done.communicate(timeout=120)
        assert done.returncode == 0, err
        return out

    def forget_what_was_sent(self) -> None:
        """Nora's Sent folder as the story left it."""
        with self.provider.look_into(NORA) as client:
            client.select_folder("Sent")
            client.delete_messages(client.search(["NOT", "HEADER", "Message-ID", "k@x.example"]))
            client.expunge()


def copies(provider: MailSystem, address: str, folder: str, message_id: str) -> int:
    """How often this message lies there."""
    with provider.look_into(address) as client:
        client.select_folder(folder, readonly=True)
        return len(client.search(["HEADER", "Message-ID", message_id]))


def story(provider: MailSystem, nora: str, greta: str) -> None:
    """Greta asked, Nora sent an offer, and since then there is silence."""
    for address in (nora, greta):
        provider.mailbox(address)
    asked = Mail(sender=f"Greta Lind <{greta}>", to=nora, at=MARCH, body="What does it cost?", id="1k@x.example")
    offer = Mail(
        sender=nora, to=greta, at=MARCH + timedelta(days=1), subject="Re: Offer", body="Shall we go ahead?",
        id="2k@x.example", answers="1k@x.example",
    )  # fmt: skip
    for folder, mail in (("INBOX", asked), ("Sent", offer)):
        provider.put(nora, folder, mail.raw.replace("\n", "\r\n").encode())


@pytest.fixture(scope="module")
def store(provider: MailSystem, tmp_path_factory: pytest.TempPathFactory) -> Store:
    story(provider, NORA, GRETA)
    store = Store(provider=provider, home=tmp_path_factory.mktemp("kills"))
    account = provider.account(NORA, tls=False)
    store.finish(store.home, CONNECT, NORA, account.secret.reveal(), account.imap.port, account.smtp.port)
    return store


POINTS = [
    ("imap", "connect", "sent"),
    ("imap", "AUTHENTICATE", "sent"),
    ("imap", "EXAMINE", "sent"),
    ("imap", "LOGOUT", "sent"),
    ("smtp", "connect", "held"),
    ("smtp", "EHLO", "held"),
    ("smtp", "AUTH", "held"),
    ("smtp", "MAIL", "held"),
    ("smtp", "RCPT", "held"),
    ("smtp", "DATA", "held"),
    ("smtp", "body", "held"),
    ("smtp", "end", "held"),
    ("smtp", "taken", "held"),
    ("smtp", "told", "held or sent"),
    ("imap", "APPEND", "sent"),
    ("imap", "APPEND done", "sent"),
]


@pytest.mark.parametrize(("line", "point", "ends"), POINTS)
def test_killed_at_any_step_nothing_is_sent_twice_and_nothing_lost(
    line: str, point: str, ends: str, store: Store, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(store.home, home)
    store.forget_what_was_sent()
    account = store.provider.account(NORA, tls=False)
    ports = {"imap": account.imap.port, "smtp": account.smtp.port}
    running: list[subprocess.Popen[str]] = []

    def kill(here: str) -> bytes | None:
        if here != point or running[0].poll() is not None:
            return None
        os.kill(running[0].pid, signal.SIGKILL)
        running[0].wait(10)
        return CUT

    with ExitStack() as middle:
        through = {**ports, line: middle.enter_context(between(ports[line], kill))}
        running.append(store.run(home, SEND, through["imap"], through["smtp"], GRETA))
        said, complaints = running[0].communicate(timeout=120)
    assert running[0].returncode == -signal.SIGKILL, complaints
    message_id = said.strip()
    found = json.loads(store.finish(home, AFTER, ports["imap"], ports["smtp"]))
    arrived = copies(store.provider, GRETA, "INBOX", message_id)
    assert found["state"] in ends.split(" or "), found
    if found["state"] == "sent":
        assert arrived == 1
        assert copies(store.provider, NORA, "Sent", message_id) == 1
        assert len(found["touches"]) == 1
    else:
        assert arrived == (point in ("taken", "told"))
        assert found["touches"] == []
        assert "nobody knows" in found["why"] or "say whether it went out" in found["why"]
