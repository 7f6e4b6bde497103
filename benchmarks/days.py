"""How often an away notice's day of return and its stand-in are read right, on hand-labelled mailboxes.

`python benchmarks/days.py` reads ../shared/data beside the project. The strict figure leaves out rows noted as
doubtful.
"""

import json
import lzma
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from ringback.intake.away import absence

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_FROM_LINE = re.compile(rb"(?m)^From (?=[^\n]*\d{4}\s*$)")
_ID = re.compile(rb"(?mi)^Message-ID:\s*(<[^>\n]*>)")
_BELOW = re.compile(
    r"-----Original Message|-{3,} ?Forwarded|\n[ \t>]*From:|\A\s*From:|>>> |\n>"
    r"|\n[^\n]{3,70}\n[ \t]*\d\d/\d\d/\d{2,4} |\n[^\n]{3,70} on \d\d/\d\d/\d{2,4} "
)
Label = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A message with the label that was given to it by hand."""

    label: Label
    mailbox: str
    sender: str
    subject: str
    text: str
    sent_on: date
    mine: bool


def own_text(text: str) -> str:
    """A crude cut above the first quoted message: enough here, the intake does it better."""
    above = _BELOW.split(text, maxsplit=1)[0]
    return above if above.strip() else text


def _text(message: Message) -> str:
    part = message
    while part.is_multipart():
        part = part.get_payload(0)  # type: ignore[assignment]
    content = part.get_payload(decode=True)
    return content.decode(part.get_content_charset() or "utf-8", "replace") if isinstance(content, bytes) else ""


def labelled(file: str) -> Iterator[Labelled]:
    """The labelled messages of one label file, mailbox by mailbox."""
    owners = json.loads((DATA / "enron" / "index.json").read_text())
    wanted: dict[str, dict[str, Label]] = defaultdict(dict)
    for line in (DATA / "labels" / file).read_text().splitlines():
        row = json.loads(line)
        wanted[row["mailbox"]][row["message_id"]] = row
    for name, rows in sorted(wanted.items()):
        packed = (DATA / "enron" / f"{name}.mbox.xz").read_bytes()
        for raw in _FROM_LINE.split(lzma.decompress(packed)):
            found = _ID.search(raw[:6000])
            row = rows.get(found.group(1).decode("latin-1")) if found else None
            if row is not None:
                yield _labelled(row, raw.split(b"\n", 1)[1], owners[name]["addresses"])


def _labelled(row: Label, raw: bytes, owner: list[str]) -> Labelled:
    message = message_from_bytes(raw)
    sender = str(message["From"] or "")
    return Labelled(
        label=row,
        mailbox=row["mailbox"],
        sender=sender,
        subject=str(message["Subject"] or ""),
        text=own_text(_text(message)),
        sent_on=parsedate_to_datetime(str(message["Date"])).date(),
        mine=any(address in sender.lower() for address in owner),
    )


def _same_name(one: str | None, two: str | None) -> bool:
    first, second = (re.sub(r"\W", "", name or "").lower() for name in (one, two))
    return first == second or bool(first and second and (first in second or second in first))


def main() -> int:
    """Prints the share of days and stand-ins read right, for all rows and for each half of the mailboxes."""
    if not DATA.exists():
        print(f"no labelled data at {DATA}")
        return 0
    rows = [one for one in labelled("inbound.jsonl") if one.label["kind"] == "away"]
    boxes = sorted({one.mailbox for one in labelled("inbound.jsonl")})
    started = time.process_time()
    read = [(one, absence(one.subject, one.text, one.sent_on, sender=one.sender)) for one in rows]
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
