"""Who is never written to again stays on the list, whichever machine asks and wherever its key lies."""

import hmac
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback.adapters import vault
from ringback.adapters.account import Secret
from ringback.flows.gather import gather
from ringback.flows.send import send_due
from ringback.settings import settings
from ringback.store.models import Suppressed
from ringback.store.suppression import AnotherKeyError, Barred, is_suppressed, suppress
from tests.mailbox import GRETA, NORA, Mail, mbox

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 30, 12, tzinfo=UTC)
FOREIGN = "Zm9yZWlnbiBrZXkgb2YgYW5vdGhlciBtYWNoaW5lLiE="
Machine = Callable[..., Path]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """Sit down at the machine with this name; `key` is its RINGBACK_KEY."""

    def sit_down(name: str, key: str = "") -> Path:
        home = tmp_path / name
        home.mkdir(exist_ok=True)
        monkeypatch.setenv("RINGBACK_HOME", str(home))
        monkeypatch.setenv("RINGBACK_KEY", key)
        settings.cache_clear()
        return home

    yield sit_down
    monkeypatch.undo()
    settings.cache_clear()


def test_a_machine_with_the_mailboxes_key_finds_who_was_erased_elsewhere(machine: Machine) -> None:
    first = machine("first")
    vault.seal(Secret("password"), NORA)
    suppress([GRETA], NOW)
    key = (first / "mailbox.key").read_text()
    (machine("second") / "mailbox.key").write_text(key)
    assert is_suppressed([GRETA.upper()])
    assert GRETA in Barred()
    assert NORA not in Barred()
    machine("third", key.strip())
    assert is_suppressed([GRETA])
    assert GRETA in Barred()
    machine("first", key.strip())
    assert is_suppressed([GRETA]), "the file's content became RINGBACK_KEY"


def test_the_list_makes_the_mailboxes_key_where_there_is_none(machine: Machine) -> None:
    home = machine("first")
    assert not is_suppressed([GRETA])
    assert list(home.iterdir()) == [], "nobody is on it, so no key is needed"
    suppress([GRETA], NOW)
    assert [file.name for file in home.iterdir()] == ["mailbox.key"]
    assert vault.unseal(vault.seal(Secret("password"), NORA), NORA) == Secret("password")
    assert is_suppressed([GRETA])


@pytest.mark.parametrize("key", ["", FOREIGN])
def test_a_machine_with_another_key_neither_reads_nor_sends(key: str, machine: Machine, tmp_path: Path) -> None:
    machine("first")
    suppress([GRETA], NOW)
    machine("second", key)
    mails = mbox(tmp_path / "all.mbox", [Mail(sender=GRETA, to=NORA, at=NOW, body="Hello.")])
    tries: tuple[Callable[[], object], ...] = (
        lambda: is_suppressed([NORA]),
        lambda: suppress([NORA], NOW),
        lambda: gather([mails], [NORA], now=NOW),
        lambda: send_due(lambda: NOW),
    )
    for use in tries:
        with pytest.raises(AnotherKeyError, match="was not made with the key of this machine"):
            use()
    assert Suppressed.objects.count() == 1


def test_hashes_of_older_versions_go_on_counting(machine: Machine) -> None:
    """They were made with a file of each machine's own, or with RINGBACK_KEY, and bear no mark."""
    home = machine("first")
    (home / "suppression.key").write_text("an old key")
    suppress([NORA], NOW)
    old = hmac.new(b"an old key", GRETA.encode(), "sha256").hexdigest()
    Suppressed.objects.create(hash=old, at=0)
    assert is_suppressed([GRETA])
    assert GRETA in Barred()
    assert is_suppressed([NORA])
    key = (home / "mailbox.key").read_text()
    (machine("second") / "mailbox.key").write_text(key)
    with pytest.raises(AnotherKeyError):
        is_suppressed([GRETA])
