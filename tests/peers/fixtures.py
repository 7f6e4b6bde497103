"""The peers as fixtures: one of each for a test process."""

from collections.abc import Iterator

import pytest

from tests.peers.mail_system import MailSystem, mail_system, why_not


@pytest.fixture(scope="session")
def provider() -> Iterator[MailSystem]:
    """Dovecot and Postfix as one seller's provider; fails with one sentence where they are not installed."""
    if missing := why_not():
        pytest.fail(missing)
    with mail_system() as running:
        yield running


@pytest.fixture
def trusted(provider: MailSystem, monkeypatch: pytest.MonkeyPatch) -> MailSystem:
    """The provider, whose certificate this process trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(provider.certificate.authority))
    return provider
