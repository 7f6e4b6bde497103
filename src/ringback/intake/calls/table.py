"""Call logs as tables: Asterisk's CDR, and a plain list with a header from somebody's phone system or spreadsheet."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from ringback.domain.interaction import Direction, Outcome
from ringback.intake.calls.columns import ASTERISK, Field, direction_in, fields_of, outcome_in
from ringback.intake.calls.instants import Clock, seconds_in
from ringback.intake.calls.record import CallFormat, CallRecord, outcome_of
from ringback.intake.numbers import canonical_number
from ringback.intake.problem import Problem

_HEAD = 1 << 16  # characters in which the first rows are sought
_DELIMITERS = ";\t,|"
_ANSWERED = (Outcome.CONNECTED, Outcome.HELD)

Row = dict[Field, str]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The rows of a table by field, each with its line; what could not be cut into rows is in `problems`."""

    format: CallFormat | None
    rows: list[tuple[int, Row]]
    problems: list[Problem]


def table_format(text: str) -> CallFormat | None:
    """Asterisk or a plain table, by the first row that is not empty; None where its columns do not tell of calls."""
    head = "\n".join(text[:_HEAD].lstrip("\ufeff").splitlines()[:5])
    return _sheet(head).format


def read_table(text: str, zone: ZoneInfo, mine: frozenset[str], region: str) -> tuple[list[CallRecord], list[Problem]]:
    """Every row that is a call of the user's; the others are listed, and what had to be guessed is said."""
    sheet = _sheet(text)
    problems = list(sheet.problems)
    undirected = [row for _, row in sheet.rows if direction_in(row.get(Field.DIRECTION, "")) is None]
    own = _own_numbers(undirected, mine, region, problems)
    clock = Clock.of((row.get(Field.WHEN, "") for _, row in sheet.rows), zone, region)
    problems += [Problem(where="dates", why=clock.guess)] if clock.guess else []
    calls: dict[str, CallRecord] = {}
    foreign = 0
    for line, row in sheet.rows:
        try:
            call = _call(row, clock, own, region)
        except (ValueError, OverflowError) as error:
            problems.append(Problem(where=f"line {line}", why=str(error)))
            continue
        if call is None:
            foreign += 1
        else:
            # A call that rings on several phones has one row for each; the one that was answered is the call.
            key = row.get(Field.UNIQUE) or call.key
            calls[key] = max(calls.get(key, call), call, key=lambda leg: (leg.outcome in _ANSWERED, leg.duration))
    if foreign:
        problems.append(Problem(where="call log", why=f"left out: calls between other numbers than yours ({foreign})"))
    return list(calls.values()), problems


def _sheet(text: str) -> _Sheet:
    clean = text.lstrip("\ufeff").replace("\0", "")
    delimiter = _delimiter(clean)
    problems: list[Problem] = []
    cut = _cut(clean, delimiter, problems)
    line, first = next(cut, (0, []))
    header = fields_of(first)
    if header is None and (known := ASTERISK.get(len(first))) and _looks_asterisk(first):
        rows = [(line, _named(known, first)), *((at, _named(known, row)) for at, row in cut)]
        return _Sheet(CallFormat.ASTERISK, rows, problems)
    if header is None:
        return _Sheet(None, [], [Problem(where="line 1", why="no column tells when and with which number a call was")])
    known_format = CallFormat.ASTERISK if Field.TALKED in header.values() else CallFormat.PLAIN
    return _Sheet(known_format, [(at, _named(header, row)) for at, row in cut], problems)


def _delimiter(text: str) -> str:
    """The delimiter that occurs most in the first line."""
    first = next((line for line in text[:_HEAD].splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=lambda mark: (first.count(mark), mark == ","))


def _cut(text: str, delimiter: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with the line on which it ends."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem(where=f"line {reader.line_num}", why=f"no row of a table: {error}"))
            continue
        if any(cell.strip() for cell in row):
            yield reader.line_num, row


def _named(header: dict[int, Field], row: list[str]) -> Row:
    """The cells by field; a date and a time in two columns become one."""
    named: Row = {}
    for place, field in header.items():
        cell = row[place].strip() if place < len(row) else ""
        named[field] = f"{named[field]} {cell}".strip() if field in named else cell
    return named


def _looks_asterisk(row: list[str]) -> bool:
    """Without a header, the ninth column is the start and the fourteenth how it ended."""
    started = re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", row[9].strip())
    return bool(started) and outcome_in(row[14]) is not None


def _own_numbers(rows: list[Row], mine: frozenset[str], region: str, problems: list[Problem]) -> frozenset[str]:
    """The user's numbers among those of the log; where none is known, the one that appears most, and that is said."""
    sides = Counter(
        canonical_number(row[side], region) for row in rows for side in (Field.SOURCE, Field.TARGET) if row.get(side)
    )
    sides.pop("", None)
    known = {canonical_number(one, region) for one in mine if "@" not in one} & sides.keys()
    if known or not sides:
        return frozenset(known)
    guess = max(sides, key=lambda number: (sides[number], number))
    problems.append(Problem(where="call log", why=f"none of its numbers is known to be yours; {guess} is taken to be"))
    return frozenset({guess})


def _call(row: Row, clock: Clock, own: frozenset[str], region: str) -> CallRecord | None:
    """The call, None where the user was not part of it; ValueError says what is wrong with the row."""
    ends = _ends(row, own, region)
    if ends is None:
        return None
    number, direction = ends
    if not number:
        raise ValueError("a call without a number")
    duration = timedelta(seconds=seconds_in(row.get(Field.TALKED) or row.get(Field.LENGTH) or "0"))
    told = outcome_in(row.get(Field.OUTCOME, ""))
    outcome, guess = _outcome(told, direction, duration, row)
    return CallRecord(
        at=clock.instant(row.get(Field.WHEN, ""), row.get(Field.UNIQUE, "")),
        number=number,
        direction=direction,
        duration=duration,
        outcome=outcome,
        name=row.get(Field.NAME, ""),
        guess=guess,
    )


def _ends(row: Row, own: frozenset[str], region: str) -> tuple[str, Direction] | None:
    """The other side's number and who called; None where both or neither of the two numbers are the user's."""
    told = direction_in(row.get(Field.DIRECTION, "")) or direction_in(row.get(Field.OUTCOME, ""))
    if row.get(Field.NUMBER):
        if told is None:
            raise ValueError("nothing says who called whom")
        return canonical_number(row[Field.NUMBER], region), told
    source, target = (canonical_number(row.get(side, ""), region) for side in (Field.SOURCE, Field.TARGET))
    if told is not None:
        return (target if told is Direction.OUT else source), told
    if (source in own) == (target in own):
        return None
    return (target, Direction.OUT) if source in own else (source, Direction.IN)


def _outcome(told: Outcome | None, direction: Direction, duration: timedelta, row: Row) -> tuple[Outcome, str]:
    """What the log says goes; "answered" does not say by whom, so a short call out is judged by its length."""
    if row.get(Field.APPLICATION, "").lower() == "voicemail" and direction is Direction.IN:
        return Outcome.LEFT_VOICEMAIL, ""
    length_only = told is None or (told is Outcome.CONNECTED and Field.TALKED in row)
    if length_only:
        return outcome_of(direction, duration)
    assert told is not None
    return told, ""
