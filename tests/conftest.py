"""What every test may ask for."""

import pytest

from ringback.domain.play import Playbook
from tests.peers.fixtures import provider as provider
from tests.peers.fixtures import trusted as trusted
from tests.playbook import shipped


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    """The playbook as it ships."""
    return shipped()
