"""What the stories of sending need."""

import pytest

from tests.flows.sending.office import Office
from tests.peers.mail_system import MailSystem


@pytest.fixture
def office(provider: MailSystem, db: None) -> Office:
    """Nora's office on a Thursday morning; what she approves is sent."""
    return Office(provider).open()
