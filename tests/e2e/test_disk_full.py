"""The disk is full in the middle of an import, a sync and a send: nothing is lost, nothing sent twice, and it goes on by itself."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.errors import BadInputError
from ringback.settings import keep_secret
from tests.e2e.killing import Scene
from tests.e2e.outliving import outlived
from tests.e2e.test_kills import post_for_all as post_for_all
from tests.mailbox import NORA, Mail, mbox
from tests.peers.mail_system import MailSystem
from tests.store.conftest import SOURCES

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
FILLED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Disk:
    """A small disk of the test's own."""

    path: Path

    @property
    def environment(self) -> dict[str, str]:
        ours = {"RINGBACK_HOME": str(self.path / "home"), "PYTHONPATH": str(SOURCES)}
        return {name: value for name, value in os.environ.items() if not name.startswith(("RINGBACK", "DJANGO"))} | ours

    def fill(self) -> None:
        """To the last byte."""
        ballast = os.open(self.path / "ballast", os.O_WRONLY | os.O_CREAT)
        for size in (2**16, 2**12, 1):
            try:
                while os.write(ballast, b"x" * size):
                    pass
            except OSError:
                continue
        os.close(ballast)

    def empty(self) -> None:
        (self.path / "ballast").unlink(missing_ok=True)

    @contextmanager
    def full(self) -> Iterator[None]:
        self.fill()
        try:
            yield
        finally:
            self.empty()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    path = tmp_path / "disk"
    path.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", path], capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"a disk of eight megabytes cannot be made here: {made.stderr.strip()}")
    try:
        yield Disk(path=path)
    finally:
        subprocess.run(["umount", "-l", path], check=True)


def ringback(environment: Mapping[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    call = [sys.executable, "-m", "ringback.cli.main", *words]
    return subprocess.run(call, env=dict(environment), capture_output=True, text=True, timeout=120)


def letters(many: int) -> list[Mail]:
    return [
        Mail(
            sender=f"p{n}@f{n}.example", to=NORA, at=MONDAY + timedelta(minutes=n), body=f"Number {n}. " + "Words. " * 90,
            subject=f"Matter {n}", id=f"{n}@x.example",
        )
        for n in range(many)
    ]  # fmt: skip


def test_an_import_stores_all_or_nothing_and_says_so_in_one_sentence(disk: Disk, tmp_path: Path) -> None:
    few, many = mbox(tmp_path / "few.mbox", letters(3)), mbox(tmp_path / "many.mbox", letters(1500))
    assert ringback(disk.environment, "import", str(few), "--me", NORA).returncode == 0
    with disk.full():
        failed = ringback(disk.environment, "import", str(many))
    assert failed.returncode == 1
    assert "full" in failed.stderr
    assert "nothing was" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert len(failed.stderr.strip().splitlines()) == 1
    again = ringback(disk.environment, "import", str(many), "--json")
    assert '"new": 1497' in again.stdout, again.stderr
    assert '"new": 0' in ringback(disk.environment, "import", str(many), "--json").stdout


def test_workers_that_send_and_sync_go_on_when_there_is_room(
    post_for_all: MailSystem, disk: Disk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scene = Scene(provider=post_for_all, environment=disk.environment, sellers=2, messages=8, seed=5)
    rng, log = random.Random(5), tmp_path / "log"

    def filled_again_and_again() -> None:
        for _ in range(FILLED):
            time.sleep(rng.uniform(0.3, 2.0))
            scene.something_comes_in()
            with disk.full():
                scene.something_comes_in()
                time.sleep(rng.uniform(0.5, 3.0))

    # the second one's log cannot be written either
    with log.open("w") as kept, Path("/dev/full").open("w") as full:
        count = outlived(scene, (kept, full), filled_again_and_again)
    with capsys.disabled():
        sys.stdout.write(f"\n{FILLED} times a full disk: {count}\n")
    assert not {name: found for name, found in count.faults.items() if found}, count
    assert count.states["sent"] >= 8, count
    said = log.read_text()
    assert "full" in said
    assert "Traceback" not in said


def test_a_secret_is_written_whole_or_not_at_all(disk: Disk) -> None:
    key = disk.path / "mailbox.key"
    with disk.full(), pytest.raises(BadInputError, match="No space left on device"):
        keep_secret(key, "the whole of it")
    assert list(disk.path.iterdir()) == []
    keep_secret(key, "the whole of it")
    keep_secret(key, "another one")
    assert (key.read_text(), key.stat().st_mode & 0o777) == ("the whole of it", 0o600)
