"""Refit: the answer times of a whole firm, from sums that its warehouse adds up, to stand behind every seller's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from ringback.adapters.firm_file import write_firm
from ringback.adapters.warehouse import Cells, by_cell, cells_of, refuse_words, tables_at, unbound, written_for
from ringback.adapters.warehouse_waits import DAYS, MESSAGES, waits_from
from ringback.domain.errors import BadInputError
from ringback.model.hazard import Floats, Sums, added, fit_counted, time_of
from ringback.model.prior import HAZARD
from ringback.model.rhythm import user_hazard


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What one more of a column's value does to the pace of answers: it is multiplied by so much (bounds: 95 in 100)."""

    column: str
    times: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Refit:
    """The firm's answer times, what they are told from, and how the shipped ones differ."""

    waits: int
    answered: int
    hazard: Floats
    usual: timedelta
    nine_in_ten: timedelta
    shipped_usual: timedelta
    shipped_nine_in_ten: timedelta
    paces: tuple[Pace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the waits are: a table of them, or, where `messages` is named, messages and working days that give them until a day."""

    waits: str = "waits"
    messages: str = ""
    days: str = "working_days"
    until: date | None = None


def refit(address: str, source: Source, columns: Sequence[str] = ()) -> Refit:
    """The firm's hazard from its warehouse, and what these columns do to it: one query runs there, only its sums come back.

    Raises BadInputError where a table is not as docs/warehouse.md has it.
    """
    names = (source.messages, source.days) if source.messages else (source.waits,)
    with tables_at(address, *names) as tables:
        waits = _waits(source, tables)
        refuse_words(waits, columns)
        return refit_of(cells_of(waits, columns))


def query(dialect: str, source: Source, columns: Sequence[str] = ()) -> str:
    """The same query in an engine's own SQL, to be read, or to be run by hand; nothing is connected to."""
    if source.messages:
        tables = [unbound(source.messages, MESSAGES), unbound(source.days, DAYS)]
        return written_for(dialect, by_cell(_waits(source, tables), columns))
    known = {"minutes": "int64", "answered": "boolean"} | dict.fromkeys(columns, "int64")
    return written_for(dialect, by_cell(unbound(source.waits, known), columns))


def _waits(source: Source, tables: Sequence[Any]) -> Any:
    if not source.messages:
        return tables[0]
    if source.until is None:
        raise BadInputError(
            "until which day the messages are whole must be said: what is not answered by then is no answer yet"
        )
    return waits_from(tables[0], tables[1], source.until)


def refit_of(cells: Cells) -> Refit:
    """The fit after the query: the shipped prior behind the firm's sums, and one weight for each column."""
    waits = int(cells.waits.sum())
    if not waits:
        raise BadInputError("the table holds no wait whose minutes and answer are known")
    sums = added(cells.counted, np.zeros(len(cells.interval), dtype=np.int64), 1)
    hazard = user_hazard(Sums(sums.events[0], sums.exposure[0]))
    usual, high = _times(hazard)
    shipped_usual, shipped_high = _times(HAZARD)
    return Refit(
        waits=waits,
        answered=int(cells.answered.sum()),
        hazard=hazard,
        usual=usual,
        nine_in_ten=high,
        shipped_usual=shipped_usual,
        shipped_nine_in_ten=shipped_high,
        paces=_paces(cells) if cells.by else (),
    )


def _times(hazard: Floats) -> tuple[timedelta, timedelta]:
    usual, high = time_of(hazard, np.array([0.5, 0.9]))
    return timedelta(hours=float(usual)), timedelta(hours=float(high))


def _paces(cells: Cells) -> tuple[Pace, ...]:
    features, share = cells.features(), cells.waits / cells.waits.sum()
    centre = share @ features
    spread = np.sqrt(share @ (features - centre) ** 2)
    for name, one in zip(cells.by, spread, strict=True):
        if one == 0:
            raise BadInputError(f"the column {name} holds one value only: it cannot tell anything")
    found = fit_counted(cells.counted, (features - centre) / spread)
    errors = found.errors[-len(spread) :] / spread
    return tuple(
        Pace(
            column=name,
            times=float(np.exp(weight)),
            low=float(np.exp(weight - 1.96 * error)),
            high=float(np.exp(weight + 1.96 * error)),
        )
        for name, weight, error in zip(cells.by, found.weights / spread, errors, strict=True)
    )


def keep(found: Refit, path: Path) -> None:
    """Write the firm's answer times where ringback reads them; the columns' paces are for people to read and stay out."""
    write_firm(path, found.hazard, {"waits": found.waits, "answered": found.answered})
