"""The outbox from the terminal: what is said where nothing is there, and the whole way with a real mailbox."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from ringback.adapters.clock import now
from tests.cli.test_import import environment, run
from tests.mailbox import Mail
from tests.peers.mail_system import PASSWORD, MailSystem

pytestmark = pytest.mark.slow
NORA, GRETA = "nora.cli@seller.example", "greta.cli@silent.example"


def test_an_empty_outbox_says_what_fills_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert "is empty" in run(home, "outbox").stdout
    told = json.loads(run(home, "outbox", "--json").stdout)
    assert told["messages"] == []
    refused = run(home, "mode", "approve")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert "no mailbox is connected" in refused.stderr


def test_from_the_connection_to_the_drafts_folder(provider: MailSystem, tmp_path: Path) -> None:
    """Everything with the user's own commands; the silence is as old as the real clock makes it."""
    home, asked = tmp_path / "home", now() - timedelta(days=28)
    for address in (NORA, GRETA):
        provider.mailbox(address)
    mails = {
        "INBOX": Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=asked, body="What does it cost?", id="1c@x.example"),
        "Sent": Mail(sender=NORA, to=GRETA, at=asked + timedelta(days=1), body="Shall we go ahead?", id="2c@x.example"),
    }  # fmt: skip
    for folder, mail in mails.items():
        provider.put(NORA, folder, mail.raw.replace("\n", "\r\n").encode())
    account = provider.account(NORA, tls=False)
    servers = [f"--imap=127.0.0.1:{account.imap.port}/none", f"--smtp=127.0.0.1:{account.smtp.port}/none"]
    connected = subprocess.run(
        [sys.executable, "-m", "ringback.cli.main", "connect", NORA, *servers], env=environment(home), input=PASSWORD + "\n",
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert connected.returncode == 0, connected.stderr
    assert run(home, "sync").returncode == 0
    assert "you send them" in run(home, "mode").stdout
    approved = run(home, "approve", "greta")
    assert "goes into your Drafts folder" in approved.stdout, approved.stderr
    assert "approved already" in run(home, "approve", "greta").stderr
    assert "1 message taken on" in run(home, "send").stdout
    (message,) = json.loads(run(home, "outbox", "--json").stdout)["messages"]
    assert (message["state"], message["address"], message["mode"]) == ("placed", GRETA, "drafts")
    assert message["message_id"].encode() in provider.messages(NORA, "Drafts")[0]
    assert "is in your Drafts folder" in run(home, "hold", "greta").stderr
    assert run(home, "stop", "greta").stdout == "stopped\n"
