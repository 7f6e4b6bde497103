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


SERVERS = frozenset({"provider", "chromium", "empty_postgresql"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever needs a real server is no fast test: those are run after every few lines."""
    for item in items:
        if isinstance(item, pytest.Function) and not SERVERS.isdisjoint(_needed_by(item)):
            item.add_marker("slow")


def _needed_by(item: pytest.Function) -> set[str]:
    """The fixtures that a test asks for, and the databases that it is tried on."""
    chosen = item.callspec.params.values() if hasattr(item, "callspec") else ()
    return {*item.fixturenames, *("empty_postgresql" for one in chosen if one == "postgresql")}


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    """The playbook as it ships."""
    return shipped()


@pytest.fixture(autouse=True)
def noras_desk() -> Iterator[None]:
    """Every test works at Nora's desk unless it opens another one."""
    with at_desk(NORAS):
        yield
