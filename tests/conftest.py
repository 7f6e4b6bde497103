"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from ringback.domain.play import Playbook
from ringback.store.desk import at_desk
from tests.peers.fixtures import provider as provider
from tests.peers.fixtures import trusted as trusted
from tests.playbook import shipped

NORAS = 1
"""The first desk of every store: Nora's."""


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    """The playbook as it ships."""
    return shipped()


@pytest.fixture(autouse=True)
def noras_desk() -> Iterator[None]:
    """Every test works at Nora's desk unless it opens another one."""
    with at_desk(NORAS):
        yield
