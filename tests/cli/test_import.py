"""The program as it is run: import, inspect, failures as one sentence, and an import that is killed."""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.mailbox import GRETA, NORA, Mail, mbox

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
PROGRAM = (sys.executable, "-c", "from ringback.cli.main import run; run()")
SOURCES = Path(__file__).parents[2] / "src"


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "RINGBACK_HOME": str(home), "RINGBACK_PROCESSES": "2", "PYTHONPATH": str(SOURCES)}


def run(home: Path, *words: str, largest: int | None = None) -> subprocess.CompletedProcess[str]:
    """The program with these words; `largest` bounds every file that it may write, as a full disk would."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest or 0, largest or 0))

    return subprocess.run(
        [*PROGRAM, *words], env=environment(home), capture_output=True, text=True, timeout=240,
        preexec_fn=limit if largest else None,
    )  # fmt: skip


def mailbox(path: Path, count: int) -> Path:
    """A long exchange between Nora and many people."""
    mails = []
    for n in range(count):
        other, at = f"person{n % 97}@firm{n % 31}.example", MONDAY - timedelta(hours=n)
        sender, to = (NORA, other) if n % 2 else (other, NORA)
        words = f"Number {n}: shall we go ahead with the offer by Friday? " + "It is as we said. " * 20
        mails.append(Mail(sender=sender, to=to, at=at, subject=f"Matter {n % 211}", body=words, id=f"{n}@x.example"))
    return mbox(path, mails)


@pytest.mark.slow
def test_the_contract_of_import(tmp_path: Path) -> None:
    path = mailbox(tmp_path / "all.mbox", 40)
    done = run(tmp_path / "home", "import", str(path), "--me", NORA, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert {key: told[key] for key in ("read", "new", "duplicates", "unreadable")} == {
        "read": 40, "new": 40, "duplicates": 0, "unreadable": []
    }  # fmt: skip
    assert told["people"] == 40
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "home" / "secret.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_a_failure_is_one_sentence_without_a_traceback(tmp_path: Path) -> None:
    for words in (["import", str(tmp_path / "nowhere")], ["snooze", "nobody", "friday"], ["undo"], ["erase"]):
        done = run(tmp_path / "home", *words)
        assert done.returncode == 1
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 1
        assert "Traceback" not in done.stderr
    assert run(tmp_path / "home", "frobnicate").returncode == 2


@pytest.mark.slow
def test_a_killed_import_leaves_nothing_and_a_second_one_gives_the_whole(tmp_path: Path) -> None:
    path, home = mailbox(tmp_path / "all.mbox", 4_000), tmp_path / "home"
    run(home, "me")  # makes the tables
    killed = subprocess.Popen(
        [*PROGRAM, "import", str(path), "--me", NORA],
        env=environment(home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with killed:
        started = until(lambda: len(children(killed.pid)) > 1 and worked(killed.pid) > 1.0)
        readers = children(killed.pid)
        midway = killed.poll() is None
        killed.kill()
    assert started
    assert midway, "the import ended before it could be killed"
    assert until(lambda: not any(Path(f"/proc/{reader}").exists() for reader in readers)), (
        "a reader outlived the import"
    )
    assert (
        json.loads(run(home, "import", str(mailbox(tmp_path / "one.mbox", 1)), "--me", NORA, "--json").stdout)["new"]
        == 1
    )
    whole = json.loads(run(home, "import", str(path), "--me", NORA, "--json").stdout)
    assert (whole["read"], whole["new"], whole["duplicates"]) == (4_000, 3_999, 1)


def until(true: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.02)
    return False


def worked(pid: int) -> float:
    """The processor time that the readers of this process have used, in seconds."""
    ticks = sum(int(Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()[11]) for one in children(pid))
    return ticks / os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.slow
def test_a_full_disk_is_one_sentence_and_nothing_is_half_stored(tmp_path: Path) -> None:
    path, home = mailbox(tmp_path / "all.mbox", 3_000), tmp_path / "home"
    run(home, "me")
    full = run(home, "import", str(path), "--me", NORA, largest=1_000_000)
    assert full.returncode == 1
    assert "nothing was imported" in full.stderr
    assert len(full.stderr.strip().splitlines()) == 1
    told = json.loads(run(home, "import", str(path), "--me", NORA, "--json").stdout)
    assert (told["new"], told["duplicates"]) == (3_000, 0)


@pytest.mark.slow
def test_inspect_says_one_object_a_mail(tmp_path: Path) -> None:
    mails = [
        Mail(sender=NORA, to=GRETA, at=MONDAY, body="Can you send me the contract by Friday?", id="a@x.example"),
        Mail(sender=GRETA, to=NORA, at=MONDAY, subject="Re: Offer", body="No, thank you. We are not interested."),
    ]
    (tmp_path / "empty.mbox").write_text("")
    done = run(
        tmp_path / "home",
        "inspect",
        str(mbox(tmp_path / "all.mbox", mails)),
        str(tmp_path / "empty.mbox"),
        "--me",
        NORA,
        "--json",
    )
    sent, answer, empty = map(json.loads, done.stdout.splitlines())
    assert (sent["message_id"], sent["direction"], sent["kind"], sent["at"]) == (
        "<a@x.example>",
        "out",
        "fresh",
        "2026-03-02T09:00:00Z",
    )
    assert sent["expects_answer"]
    assert sent["intent"] is None
    assert (answer["message_id"], answer["direction"], answer["kind"], answer["intent"]) == (None, "in", "answer", "no")
    assert answer["from"] == GRETA
    assert empty["problems"]
    assert empty["kind"] is None
    assert not (tmp_path / "home").exists()


def test_help_is_quick_and_loads_no_database() -> None:
    seen = subprocess.run(
        [sys.executable, "-c", "import sys, ringback.cli.main; print('django' in sys.modules, 'numpy' in sys.modules)"],
        env=environment(Path("/nowhere")), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert seen.stdout.split() == ["False", "False"]
