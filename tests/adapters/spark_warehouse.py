"""The same on Spark, local mode: `make test-spark`. Not among the tests that are found by name, because PySpark is 760 MB."""

import warnings
from collections.abc import Iterator
from typing import Any

import ibis
import pytest

from ringback.adapters.warehouse import cells_of
from ringback.adapters.warehouse_waits import waits_from
from tests.adapters.messages import COLUMNS, SAID, UNTIL, days_table, messages_table, waits_by_clock
from tests.adapters.waits import GROUPS, as_dict, by_hand, waits_table

ROWS = waits_table()
pytestmark = pytest.mark.filterwarnings("default")  # Spark, its Java and Ibis have warnings of their own


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A Spark of this machine's that holds the tables."""
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "4").config("spark.driver.host", "127.0.0.1")
        session = builder.config("spark.sql.warehouse.dir", str(folder)).getOrCreate()
        for name, rows in {"waits": ROWS, "messages": messages_table(SAID), "working_days": days_table()}.items():
            session.createDataFrame(rows).createOrReplaceTempView(name)
        yield ibis.pyspark.connect(session)
        session.stop()


@pytest.mark.parametrize("by", GROUPS, ids=" ".join)
def test_spark_gives_the_sums_of_adding_up_by_hand(spark: Any, by: tuple[str, ...]) -> None:
    assert as_dict(cells_of(spark.table("waits"), by)) == by_hand(ROWS, by)


def test_spark_finds_the_waits_that_the_clock_tells(spark: Any) -> None:
    rows = waits_from(spark.table("messages"), spark.table("working_days"), UNTIL).to_pyarrow()
    found = sorted(zip(*(rows[name].to_pylist() for name in COLUMNS), strict=True))
    assert found == waits_by_clock(SAID)
