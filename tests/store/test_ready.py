"""A new store has the same tables and first rows, made at once, as one that went through every migration."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from ringback.settings import Settings, database

AT_ONCE = "from ringback.store.ready import open_store; open_store()"
ONE_BY_ONE = (
    "from ringback.store import ready; ready._made_new = lambda missing: False; ready.open_store(); ready.open_store()"
)


def test_tables_made_at_once_are_those_of_the_migrations(tmp_path: Path) -> None:
    at_once, one_by_one = (_made(tmp_path / name, code) for name, code in (("a", AT_ONCE), ("b", ONE_BY_ONE)))
    assert at_once == one_by_one
    assert "store_exchange" in at_once


def _made(home: Path, code: str) -> dict[str, object]:
    """Tables with their columns, indices, references, triggers and, of ours, rows; and which migrations are said to be done."""
    subprocess.run([sys.executable, "-c", code], env=os.environ | {"RINGBACK_HOME": str(home)}, check=True)
    store = sqlite3.connect(home / "ringback.sqlite3")
    try:
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found: dict[str, object] = {name: _table(store, name) for name in tables}
        triggers = sorted(store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
        found |= {"triggers": triggers, "desks": store.execute("SELECT title FROM store_desk").fetchall()}
        return found | {"done": sorted(store.execute("SELECT app, name FROM django_migrations").fetchall())}
    finally:
        store.close()


def _table(store: sqlite3.Connection, name: str) -> object:
    columns = [column[1:] for column in store.execute(f"PRAGMA table_info({name})")]
    indices = [
        (unique, partial, [column[2] for column in store.execute(f"PRAGMA index_info({index})")])
        for _, index, unique, _, partial in store.execute(f"PRAGMA index_list({name})")
    ]
    refers = [reference[2:] for reference in store.execute(f"PRAGMA foreign_key_list({name})")]
    triggers = store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [name])
    names = ", ".join(sorted(f'"{column[0]}"' for column in columns))
    rows = store.execute(f"SELECT {names} FROM {name}").fetchall() if name.startswith("store_") else []
    return sorted(columns), sorted(indices), sorted(refers), sorted(triggers), rows


def test_a_database_that_does_not_answer_is_not_waited_for_long_unless_somebody_says_so() -> None:
    given = {"postgresql://db.example/x": "10", "postgresql://db.example/x?connect_timeout=60&sslmode=require": "60"}
    for url, seconds in given.items():
        assert database(Settings(database=url))["OPTIONS"]["connect_timeout"] == seconds
