"""One TOML table, read key by key: what is missing, unknown or of the wrong type is noted, never raised."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ringback.domain.toml_lines import line_index, line_of

T = TypeVar("T", bool, int, float, str)

_SHOWN = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text in quotes",
    list: "a list in [ ]",
}


@dataclass(slots=True)
class Notes:
    """The problems of all files of a playbook, each with its place."""

    found: set[tuple[str, int, str]] = field(default_factory=set)

    def sentences(self) -> tuple[str, ...]:
        return tuple(f"{file}:{line}: {words}" for file, line, words in sorted(self.found))


class Table:
    """A table of one file. Every read gives a value of the wanted type: the file's own, or the one to go on with."""

    def __init__(self, file: str, values: Mapping[str, Any], lines: Mapping[str, int], path: str, notes: Notes) -> None:
        self.file = file
        self.values = values
        self.lines = lines
        self.path = path
        self.notes = notes
        self.read: set[str] = set()

    def note(self, key: str, words: str) -> None:
        """Name a problem at the line of that key."""
        self.notes.found.add((self.file, line_of(self.lines, self._at(key)), words))

    def take(self, key: str, kind: type[T], otherwise: T | None = None) -> T:
        """The value of a key. Without `otherwise` the key must be there."""
        self.read.add(key)
        if key not in self.values:
            if otherwise is None:
                self.note("", f"`{key}` is missing; write `{key} = ` and {_SHOWN[kind]}")
                return kind()
            return otherwise
        value = self.values[key]
        if kind is float and type(value) is int:
            return kind(value)
        if type(value) is not kind:  # a bool is an int to isinstance, and no number of days
            self.note(key, f"`{key}` is {value!r}; write {_SHOWN[kind]}")
            return kind() if otherwise is None else otherwise
        return value

    def count(self, key: str, least: int = 0, otherwise: int | None = None) -> int:
        """A whole number that is not below `least`."""
        value = self.take(key, int, otherwise)
        if key in self.values and type(self.values[key]) is int and value < least:
            self.note(key, f"`{key}` is {value}; write {least} or more")
        return max(value, least)

    def items(self, key: str, *, needed: bool = True) -> tuple[Any, ...]:
        """A list, as a tuple of whatever stands in it."""
        self.read.add(key)
        if key not in self.values:
            if needed:
                self.note("", f"`{key}` is missing; write `{key} = [ ]` with what belongs there")
            return ()
        value = self.values[key]
        if not isinstance(value, list):
            self.note(key, f"`{key}` is {value!r}; write {_SHOWN[list]}")
            return ()
        return tuple(value)

    def names(self, key: str, known: Iterable[str], what: str, *, needed: bool = True) -> tuple[str, ...]:
        """A list of names out of `known`, each once."""
        allowed, good = tuple(known), list[str]()
        for value in self.items(key, needed=needed):
            if not isinstance(value, str) or value not in allowed:
                self.note(key, f"{value!r} is no {what}; write one of {', '.join(allowed)}")
            elif value in good:
                self.note(key, f"{value!r} stands in `{key}` twice; leave one out")
            else:
                good.append(value)
        return tuple(good)

    def table(self, key: str) -> "Table | None":
        """A table inside this one; None where it is absent."""
        self.read.add(key)
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.note(key, f"`{key}` is {value!r}; write it as a table: [{key}]")
            return None
        return self._inner(value, key)

    def tables(self, key: str) -> tuple["Table", ...]:
        """An array of tables."""
        self.read.add(key)
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.note(key, f"`{key}` is no list of tables; write each one under [[{key}]]")
            return ()
        return tuple(self._inner(each, f"{key}.{n}") for n, each in enumerate(value))

    def done(self) -> None:
        """Everything has been read: what is left is unknown."""
        for key in self.values.keys() - self.read:
            self.note(key, f"`{key}` is not known here; known are {', '.join(sorted(self.read))}")

    def _inner(self, values: Mapping[str, Any], key: str) -> "Table":
        return Table(self.file, values, self.lines, self._at(key), self.notes)

    def _at(self, key: str) -> str:
        return ".".join(part for part in (self.path, key) if part)


def parsed(file: str, text: str, notes: Notes) -> Table | None:
    """The file as a table, None where it is no TOML."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        line, words = _place(str(wrong), text)
        notes.found.add((file, line, f"this is no TOML: {words}"))
        return None
    return Table(file, values, line_index(text), "", notes)


def _place(message: str, text: str) -> tuple[int, str]:
    """The line that the parser's message names in its own words: "... (at line 3, column 9)"."""
    words, _, place = message.rpartition(" (at ")
    digits = "".join(sign for sign in place.partition(",")[0] if sign.isdigit())
    return (int(digits) if digits else max(len(text.splitlines()), 1)), words or message
