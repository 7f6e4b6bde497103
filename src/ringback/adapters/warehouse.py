"""A firm's warehouse: the sums of all its waits as one grouped query, the same on every engine that Ibis speaks to."""

from collections.abc import Mapping, Sequence
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
    ibis = _ibis()
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


def _ibis() -> Any:
    """Ibis, loaded only now: it is an extra, and large."""
    try:
        import ibis
    except ImportError as error:
        raise BadInputError("a warehouse needs the extra: pip install 'ringback[warehouse]'") from error
    return ibis


def cells_of(waits: "Table", by: Sequence[str] = ()) -> Cells:
    """Run the query where the table lies; only the cells come back."""
    _check(waits, by)
    found = by_cell(waits, by).to_pyarrow()
    order = np.argsort(found["interval"].to_numpy(), kind="stable")
    whole = {name: np.asarray(found[name].to_numpy(), dtype=np.int64)[order] for name in _COUNTS}
    values = {name: found[name].to_pylist() for name in by}
    return Cells(by={name: tuple(values[name][place] for place in order) for name in by}, **whole)


_COUNTS = ("interval", "waits", "answered", "minutes")


def _check(waits: "Table", by: Sequence[str]) -> None:
    """Raises BadInputError, with all that is wrong at once, for a table that is not as docs/warehouse.md has it."""
    schema = waits.schema()
    wrong = [f"there is no column {name}" for name in ("minutes", "answered", *by) if name not in schema]
    wrong += [f"{name} is taken by the query itself" for name in by if name in _COUNTS]
    if "minutes" in schema and not schema["minutes"].is_integer():
        wrong.append(f"minutes is {schema['minutes']}, not a whole number")
    if "answered" in schema and not schema["answered"].is_boolean():
        wrong.append(f"answered is {schema['answered']}, not true or false")
    if wrong:
        raise BadInputError(f"the table {waits.get_name()} cannot be used: {'; '.join(wrong)}")


def table_at(address: str, name: str) -> "Table":
    """The table of waits in the warehouse at that address (duckdb://, postgres://, snowflake://, bigquery://, pyspark:// …)."""
    ibis = _ibis()
    try:
        return ibis.connect(address).table(name)
    except Exception as error:  # every engine has errors of its own
        said = next(iter(str(error).splitlines()), type(error).__name__)[:300]
        raise BadInputError(f"the table {name} in the warehouse cannot be opened: {said}") from error


def query_for(dialect: str, name: str, by: Sequence[str] = ()) -> str:
    """The query in an engine's own SQL, without connecting to it. Raises BadInputError for an engine that Ibis does not know."""
    ibis = _ibis()
    columns = {"minutes": "int64", "answered": "boolean"} | dict.fromkeys(by, "int64")
    try:
        return str(ibis.to_sql(by_cell(ibis.table(columns, name=name), by), dialect=dialect))
    except (AttributeError, ValueError) as error:
        raise BadInputError(
            f"“{dialect}” is no engine that can be written for: try snowflake, bigquery or pyspark"
        ) from error
