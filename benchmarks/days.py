"""How often an away notice's day of return and its stand-in are read right, on hand-labelled mailboxes.

`python -m benchmarks.days` reads ../shared/data beside the project. The strict figure leaves out rows noted as
doubtful.
"""

import re
import sys
import time

from benchmarks.labelled import SHARED, labelled
from ringback.intake.away import absence


def _same_name(one: str | None, two: str | None) -> bool:
    first, second = (re.sub(r"\W", "", name or "").lower() for name in (one, two))
    return first == second or bool(first and second and (first in second or second in first))


def main() -> int:
    """Prints the share of days and stand-ins read right, for all rows and for each half of the mailboxes."""
    if not SHARED.exists():
        print(f"no labelled data at {SHARED}")
        return 0
    read_in = list(labelled("inbound"))
    rows = [one for one in read_in if one.label["kind"] == "away"]
    boxes = sorted({one.mailbox for one in read_in})
    started = time.process_time()
    read = [(one, absence(one.letter.subject, one.text, one.sent_on, sender=one.sender)) for one in rows]
    spent = time.process_time() - started
    for name, chosen in (("all", boxes), ("half written on", boxes[::2]), ("other half", boxes[1::2])):
        part = [(one.label, found) for one, found in read if one.mailbox in set(chosen)]
        days = [(label, found) for label, found in part if label["away_until"]]
        strict = [(label, found) for label, found in days if not str(label.get("note")).startswith("doubtful")]
        right, sure = (sum(str(found.until) == label["away_until"] for label, found in some) for some in (days, strict))
        named = sum(_same_name(label.get("stand_in"), found.stand_in) for label, found in part)
        print(
            f"{name:>16}: day {right}/{len(days)} = {right / len(days):.3f}, strict {sure}/{len(strict)} = "
            f"{sure / len(strict):.3f}, stand-in {named}/{len(part)} = {named / len(part):.3f}"
        )
    print(f"{spent / len(rows) * 1000:.2f} ms a notice")
    return 0


if __name__ == "__main__":
    sys.exit(main())
