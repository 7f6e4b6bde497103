"""`ringback refit` as a firm's analyst runs it."""

import json
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from ringback.cli.main import app
from tests.adapters.waits import waits_table

pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")  # Ibis's own call of DuckDB
RUNNER = CliRunner()


def test_one_command_writes_the_firms_times(tmp_path: Path) -> None:
    with duckdb.connect(tmp_path / "firm.duckdb") as store:
        store.register("given", waits_table()).execute("CREATE TABLE waits AS SELECT * FROM given")
    where = ["--warehouse", f"duckdb://{tmp_path}/firm.duckdb", "--to", str(tmp_path / "firm.json")]
    done = RUNNER.invoke(app, ["refit", *where, "--by", "asked_before"])
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert lines[0] == "19,813 waits, 13,726 of them answered."
    assert lines[1].startswith(
        "Half of the answers come within 4.2 working days, nine in ten within 13.9 working days (ship"
    )
    assert lines[2] == "asked_before: each one more multiplies the pace of answers by 0.706 (0.697 to 0.715)."
    assert json.loads((tmp_path / "firm.json").read_text())["answered"] == 13_726


def test_the_query_can_be_had_without_a_warehouse() -> None:
    done = RUNNER.invoke(app, ["refit", "--sql", "snowflake", "--messages", "messages", "--until", "2026-11-01"])
    assert done.exit_code == 0, done.output
    assert "GROUP BY" in done.output
    assert '"working_days"' in done.output


def test_without_a_warehouse_it_asks_for_one() -> None:
    done = RUNNER.invoke(app, ["refit"])
    assert done.exit_code == 2
    assert "--warehouse" in done.output
