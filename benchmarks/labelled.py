"""The hand-labelled mail beside the project: each label with its message's own words. Read only, never copied."""

import email
import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from functools import cache
from pathlib import Path
from typing import Any

SHARED = Path(__file__).parents[2] / "shared" / "data"
_FROM_LINE = re.compile(rb"(?m)^From [^\n]{0,300}\n")
_MESSAGE_ID = re.compile(rb"(?mi)^Message-ID:\s*(<[^>]{1,300}>)")
_QUOTED_BELOW = re.compile(
    r"(?im)^[ \t>]*-{2,}[ \t]*Original Message|^[ \t>]*-{3,}[ \t]*Forwarded by|^[ \t]*From:[ \t].{0,200}$"
    r"|^[ \t]*(?:To|Sent by):[ \t]{1,9}.{0,200}\n|^[ \t]*.{0,120}@.{0,120}\bon \d\d?/\d\d?/\d{2,4} \d\d?:\d\d"
    r"|^[^\n]{0,80}\n?[^\n]{0,80}\d\d?/\d\d?/(?:\d\d){1,2}[ \t]+\d\d?:\d\d[ \t]*(?:[AP]M)?"
    r"[ \t]*\n+[ \t]*(?:To|Sent by)\b"
    r"|^[ \t]*On .{5,120}wrote:|^_{5,}"
)
_QUOTED_LINE = re.compile(r"(?m)^[ \t]*>.*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One label and the own words of its message."""

    mailbox: str
    text: str
    label: dict[str, Any]


def labelled(name: str) -> Iterator[Labelled]:
    """The rows of one label file (`inbound`, `outbound`, `commitments`) with their messages' own words."""
    rows = [json.loads(line) for line in (SHARED / "labels" / f"{name}.jsonl").read_text().splitlines()]
    for row in rows:
        text = messages(row["mailbox"]).get(row["message_id"])
        if text is not None:
            yield Labelled(mailbox=row["mailbox"], text=text, label=row)


@cache
def _wanted() -> frozenset[str]:
    files = ("inbound", "outbound", "commitments")
    lines = [line for name in files for line in (SHARED / "labels" / f"{name}.jsonl").read_text().splitlines()]
    return frozenset(json.loads(line)["message_id"] for line in lines)


@cache
def messages(mailbox: str) -> dict[str, str]:
    """The labelled messages of one mailbox: Message-ID to own words."""
    raw = lzma.decompress((SHARED / "enron" / f"{mailbox}.mbox.xz").read_bytes())
    found: dict[str, str] = {}
    for block in _FROM_LINE.split(raw)[1:]:
        named = _MESSAGE_ID.search(block[:3000])
        message_id = named.group(1).decode("latin-1") if named else ""
        if message_id in _wanted():
            found[message_id] = own_words(_body(email.message_from_bytes(block)))
    return found


def _body(message: Message) -> str:
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            payload = part.get_payload(decode=True)
            return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    return ""


def own_words(text: str) -> str:
    """A crude cut, enough for these mailboxes, so that a benchmark measures what is read and not how quotes are cut."""
    below = _QUOTED_BELOW.search(text)
    return _QUOTED_LINE.sub("", text[: below.start()] if below else text).strip()


def sentences_that_ask() -> Iterator[tuple[bool, str]]:
    """The single sentences of `asks/`, with whether they ask for something."""
    for path in sorted((SHARED / "asks").glob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            says, _, words = line.partition("\t")
            if words:
                yield says == "Yes", words
