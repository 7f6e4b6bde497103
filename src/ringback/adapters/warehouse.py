"""A firm's warehouse: the sums of all its waits as one grouped query, the same on every engine that Ibis speaks to."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ringback.domain.errors import BadInputError
from ringback.model.hazard import CUTS, LONGEST, Counted, Floats, Ints

if TYPE_CHECKING:
    from ibis.expr.types import Table

CUT_MINUTES: Ints = np.round(CUTS * 60).astype(np.int64)
LONGEST_MINUTES = round(LONGEST * 60)
_STARTS: Ints = np.concatenate([[0], CUT_MINUTES])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """What comes out of the warehouse: one row for each interval of elapsed time and each value of the columns asked for.

    All arrays have shape (cells,) and hold whole numbers: how many waits ended in the interval, how many of those were answered,
    and the working minutes that they lasted together, from their beginning.
    """

    by: Mapping[str, tuple[object, ...]]
    interval: Ints
    waits: Ints
    answered: Ints
    minutes: Ints

    @property
    def counted(self) -> Counted:
        """The same in hours, for the fit."""
        spent = (self.minutes - self.waits * _STARTS[self.interval]) / 60
        return Counted(self.interval, self.waits.astype(np.float64), self.answered.astype(np.float64), spent)

    def features(self) -> Floats:
        """The columns' values as numbers, of shape (cells, columns). Raises BadInputError for a value that is none."""
        return np.column_stack([np.zeros((len(self.interval), 0)), *(_numbers(*one) for one in self.by.items())])


def _numbers(name: str, values: Sequence[object]) -> Floats:
    if any(not isinstance(value, (bool, int, float)) for value in values):
        raise BadInputError(
            f"the column {name} holds values that are no numbers (or none at all): give it small whole numbers"
        )
    return np.array(values, dtype=np.float64)


def by_cell(waits: "Table", by: Sequence[str] = ()) -> "Table":
    """The query: waits, answers and minutes for each interval of elapsed time and each value of these columns.

    Whole minutes are added up, so that every engine gives the same sums to the last digit. A clock that ran backwards counts as
    no minute; a wait is followed for `LONGEST_MINUTES`, and an answer later than that is none yet.
    """
    ibis = ibis_loaded()
    known = waits.filter(waits.minutes.notnull(), waits.answered.notnull())
    minutes = ibis.greatest(ibis.least(known.minutes, LONGEST_MINUTES), 0)
    interval = ibis.cases(*((minutes <= int(cut), place) for place, cut in enumerate(CUT_MINUTES)), else_=len(CUTS))
    answered = ibis.ifelse(known.answered & (known.minutes <= LONGEST_MINUTES), 1, 0)
    cells = known.select(*by, interval=interval.cast("int64"), minutes=minutes.cast("int64"), answered=answered)
    return cells.group_by([*by, "interval"]).aggregate(
        waits=cells.count(),
        answered=cells.answered.sum().cast("int64"),
        minutes=cells.minutes.sum().cast("int64"),
    )


def ibis_loaded() -> Any:
    """Ibis, loaded only now: it is an extra, and large."""
    try:
        import ibis
    except ImportError as error:
        needed = "pip install 'ibis-framework[duckdb,postgres]' 'psycopg[binary]'"
        raise BadInputError(f"a warehouse needs the extra “warehouse”: {needed}") from error
    return ibis


def cells_of(waits: "Table", by: Sequence[str] = ()) -> Cells:
    """Run the query where the table lies; only the cells come back."""
    _check(waits, by)
    found = by_cell(waits, by).to_pyarrow()
    values = {name: found[name].to_pylist() for name in by}
    whole = {name: found[name].to_numpy().astype(np.int64) for name in _COUNTS}
    keys = list(zip(whole["interval"].tolist(), *(map(repr, one) for one in values.values()), strict=True))
    order = sorted(range(len(keys)), key=keys.__getitem__)  # no two engines give them in the same order
    return Cells(
        by={name: tuple(one[place] for place in order) for name, one in values.items()},
        **{name: one[order] for name, one in whole.items()},
    )


_COUNTS = ("interval", "waits", "answered", "minutes")


def _check(waits: "Table", by: Sequence[str]) -> None:
    """Raises BadInputError, with all that is wrong at once, for a table that is not as docs/warehouse.md has it."""
    schema = waits.schema()
    wrong = [f"there is no column {name}" for name in ("minutes", "answered", *by) if name not in schema]
    wrong += [f"{name} is taken by the query itself" for name in by if name in _COUNTS]
    wrong += _of_other_types(waits, {"minutes": "int64", "answered": "boolean"})
    _refuse(waits, wrong)


def refuse_unless(table: "Table", columns: Mapping[str, str]) -> None:
    """Raises BadInputError, with all that is wrong at once, unless the table has these columns with these types."""
    missing = [f"there is no column {name}" for name in columns if name not in table.schema()]
    _refuse(table, [*missing, *_of_other_types(table, columns)])


def refuse_words(table: "Table", columns: Sequence[str]) -> None:
    """Raises BadInputError, before anything leaves the warehouse, for a column to fit that does not hold numbers."""
    schema = table.schema()
    wrong = [
        name for name in columns if name in schema and not (schema[name].is_numeric() or schema[name].is_boolean())
    ]
    _refuse(table, [f"{name} is {schema[name]}, not a number" for name in wrong])


def _of_other_types(table: "Table", columns: Mapping[str, str]) -> list[str]:
    schema = table.schema()
    return [
        f"{name} is {schema[name]}, not {_IN_WORDS[kind]}"
        for name, kind in columns.items()
        if name in schema and not getattr(schema[name], _IS[kind])()
    ]


_IN_WORDS = {"int64": "a whole number", "boolean": "true or false", "string": "text", "date": "a day"}
_IS = {"int64": "is_integer", "boolean": "is_boolean", "string": "is_string", "date": "is_date"}


def _refuse(table: "Table", wrong: Sequence[str]) -> None:
    if wrong:
        name = getattr(table.op(), "name", "of waits")  # a query has none
        raise BadInputError(f"the table {name} cannot be used: {'; '.join(wrong)}")


@contextmanager
def tables_at(address: str, *names: str) -> "Iterator[list[Table]]":
    """These tables of the warehouse at that address (duckdb://, postgres://, snowflake://, bigquery://, pyspark:// …), to be read."""
    ibis, warehouse = ibis_loaded(), None
    try:
        warehouse = ibis.connect(address, **({"read_only": True} if address.startswith("duckdb://") else {}))
        tables = [warehouse.table(name) for name in names]
    except Exception as error:  # every engine has errors of its own
        if warehouse is not None:
            warehouse.disconnect()
        said = f"{type(error).__name__}: {next(iter(str(error).splitlines()), '')}"[:300]
        raise BadInputError(f"the warehouse does not give {' and '.join(names)}: {said}") from error
    try:
        yield tables
    finally:
        warehouse.disconnect()


def unbound(name: str, columns: Mapping[str, str]) -> "Table":
    """A table that is nowhere yet, to write a query for."""
    return ibis_loaded().table(columns, name=name)


def written_for(dialect: str, query: "Table") -> str:
    """The query in an engine's own SQL, without connecting to it. Raises BadInputError for an engine that Ibis does not know."""
    try:
        return str(ibis_loaded().to_sql(query, dialect=dialect))
    except (AttributeError, ValueError) as error:
        raise BadInputError(
            f"“{dialect}” is no engine that can be written for: try snowflake, bigquery or pyspark"
        ) from error
