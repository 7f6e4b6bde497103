"""Every mailbox beside the project, as its owner would read it: `python -m benchmarks.mailboxes [../shared/data]`.

Each is imported into an empty store, twice, and asked for today's list on 15 June 2001. What was read must equal what the index says,
the second import must add nothing, and every move must have its reasons.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

AS_OF = "2001-06-15T12:00:00Z"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    folder = parser.parse_args().data / "enron"
    index = json.loads((folder / "index.json").read_text())
    failed = 0
    print("| mailbox | read | as the index | new at the second import | moves | patience | debts | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, known in sorted(index.items()):
        row, right = _one(folder / f"{name}.mbox.xz", known["addresses"], known["messages"])
        failed += not right
        print(f"| {name} | {row} |", flush=True)
    print(f"\n{len(index) - failed} of {len(index)} mailboxes as they should be")
    return failed


def _one(mailbox: Path, addresses: list[str], messages: int) -> tuple[str, bool]:
    """One row of the table, and whether all of it is right."""
    with tempfile.TemporaryDirectory() as home:
        mine = [word for address in addresses for word in ("--me", address)]
        first, second = (_run(home, "import", str(mailbox), *mine, "--json") for _ in range(2))
        today = _run(home, "today", "--as-of", AS_OF, "--json")
    moves = today["moves"]
    patient = sum(move["move"] == "patience" for move in moves)
    reasoned = all(move["because"] and len(move["not_chosen"]) == 12 for move in moves)
    same = first["read"] == messages and not first["unreadable"] and second["new"] == 0
    shown = (
        first["read"],
        first["read"] == messages,
        second["new"],
        len(moves) - patient,
        patient,
        len(today["debts"]),
    )
    return " | ".join(map(str, (*shown, first["seconds"]))), same and reasoned


def _run(home: str, *words: str) -> Any:
    call = [sys.executable, "-m", "ringback.cli.main", *words]
    done = subprocess.run(call, env={**os.environ, "RINGBACK_HOME": home}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"ringback {' '.join(words)}: {done.stderr.strip()}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
