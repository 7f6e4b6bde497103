"""Secrets at rest: nobody reads them without the key, and without the key one sentence says so."""

import pickle
from pathlib import Path

import pytest

from ringback.adapters import vault
from ringback.adapters.account import Secret
from ringback.domain.errors import BadInputError
from ringback.settings import settings

NORA = "1:nora@seller.example"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(vault, "settings", lambda: settings().model_copy(update={"home": tmp_path}))
    return tmp_path


def test_what_is_sealed_opens_again_for_the_same_owner_only(home: Path) -> None:
    sealed = vault.seal(Secret("pässword"), NORA)
    assert vault.unseal(sealed, NORA) == Secret("pässword")
    assert sealed != vault.seal(Secret("pässword"), NORA)
    with pytest.raises(BadInputError, match="cannot be opened"):
        vault.unseal(sealed, "2:bruno@seller.example")


def test_the_key_lies_outside_the_database_and_is_the_owners(home: Path) -> None:
    vault.seal(Secret("password"), NORA)
    assert (home / "mailbox.key").stat().st_mode & 0o777 == 0o600


def test_a_key_that_is_gone_or_another_one_is_one_sentence(home: Path) -> None:
    sealed = vault.seal(Secret("password"), NORA)
    key = (home / "mailbox.key").read_text()
    (home / "mailbox.key").unlink()
    with pytest.raises(BadInputError, match="is missing"):
        vault.unseal(sealed, NORA)
    vault.seal(Secret("other"), NORA)
    with pytest.raises(BadInputError, match="cannot be opened"):
        vault.unseal(sealed, NORA)
    (home / "mailbox.key").write_text("nonsense")
    with pytest.raises(BadInputError, match="is missing"):
        vault.unseal(sealed, NORA)
    (home / "mailbox.key").write_text(key)
    assert vault.unseal(sealed, NORA) == Secret("password")
    for broken in ("", "1.", "1.AAAA", "1.é", sealed[:-5], sealed[:-2] + "AA"):
        with pytest.raises(BadInputError, match="cannot be opened"):
            vault.unseal(broken, NORA)


def test_a_secret_shows_itself_to_nobody_by_accident() -> None:
    secret = Secret("password")
    assert "password" not in f"{secret} {secret!r} {[secret]}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)
