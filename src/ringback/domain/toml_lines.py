"""Where a key stands in a TOML file, so that a problem can be named with its line; `tomllib` keeps no lines."""

import re
from collections.abc import Mapping

_TABLE = re.compile(r"\s{0,20}(\[\[?)\s{0,20}([\w.\"-]{1,80})\s{0,20}\]\]?")
_KEY = re.compile(r"\s{0,20}([\w.\"-]{1,80})\s{0,20}=")


def line_index(text: str) -> Mapping[str, int]:
    """Line numbers, counted from 1, by path: ``patience``, ``patience.most_working_days``, ``slot.0.plays``.

    Reads `[table]`, `[[table]]` and `key =` at the start of a line, which is how a playbook is written.
    """
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    prefix = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if table := _TABLE.match(line):
            prefix = table[2].replace('"', "")
            if table[1] == "[[":
                counts[prefix] = counts.get(prefix, -1) + 1
                prefix = f"{prefix}.{counts[prefix]}"
            lines.setdefault(prefix, number)
        elif key := _KEY.match(line):
            name = key[1].replace('"', "")
            lines.setdefault(f"{prefix}.{name}" if prefix else name, number)
    return lines


def line_of(lines: Mapping[str, int], path: str) -> int:
    """The line of a path, or of the nearest thing around it; 1 where the file says nothing of it."""
    while path:
        if path in lines:
            return lines[path]
        path = path.rpartition(".")[0]
    return 1
