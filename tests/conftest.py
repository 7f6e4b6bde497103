"""What every test may ask for."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings as hypothesis_settings

from ringback.domain.play import Playbook
from ringback.store.desk import at_desk
from tests.peers.fixtures import provider as provider
from tests.peers.fixtures import trusted as trusted
from tests.playbook import shipped

# A law is a law on a busy machine too: how long one example takes is no part of it. What must pass before anything lands tries
# the same examples each time; every other run tries new ones.
hypothesis_settings.register_profile("ringback", deadline=None, derandomize="CI" in os.environ)
hypothesis_settings.load_profile("ringback")

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
