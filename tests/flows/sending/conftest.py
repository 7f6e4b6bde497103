"""What the stories of sending need."""

from pathlib import Path

import pytest

from ringback.adapters import vault
from ringback.settings import settings
from tests.flows.sending.office import Office
from tests.peers.mail_system import MailSystem


@pytest.fixture
def office(provider: MailSystem, db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Nora's office on a Thursday morning; what she approves is sent."""
    monkeypatch.setattr(vault, "settings", lambda: settings().model_copy(update={"home": tmp_path}))
    return Office(provider).open()
