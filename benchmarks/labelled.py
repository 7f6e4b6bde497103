"""The hand-labelled mail beside the project: each label with its message, read as an import reads it. Never copied."""

import csv
import hashlib
import json
import lzma
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ringback.intake.letter import Letter
from ringback.intake.mail import read_letter
from ringback.intake.understand import said_in, sent_on
from ringback.intake.words import words_of

SHARED = Path(__file__).parents[2] / "shared" / "data"
_FROM_LINE = re.compile(rb"(?m)^From (?=[^\n]{0,300}\d{4}\s*$)[^\n]{0,300}\n")
_MESSAGE_ID = re.compile(rb"(?mi)^Message-ID:\s*(<[^>\n]{1,300}>)")
Label = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One label, its message, and the words that its sender wrote this time. `mine`: the mailbox's owner wrote it."""

    label: Label
    mailbox: str
    letter: Letter
    text: str
    sent_on: date
    mine: bool

    @property
    def sender(self) -> str:
        return self.letter.sender.name or self.letter.sender.address


def labelled(name: str) -> Iterator[Labelled]:
    """The rows of one label file (`inbound`, `outbound`, `commitments`) with their messages, mailbox by mailbox."""
    owners = json.loads((SHARED / "enron" / "index.json").read_text())
    wanted: dict[str, dict[str, Label]] = defaultdict(dict)
    for line in (SHARED / "labels" / f"{name}.jsonl").read_text().splitlines():
        row = json.loads(line)
        wanted[row["mailbox"]][row["message_id"]] = row
    for mailbox, rows in sorted(wanted.items()):
        mine = frozenset(owners[mailbox]["addresses"])
        for message_id, raw in _messages(mailbox):
            row = rows.pop(message_id, None)
            if row is not None:
                yield _labelled(row, read_letter(raw), mine)


def read_by_hand(table: str, columns: Sequence[str]) -> Iterator[Labelled]:
    """The rows of a table beside this file: a digest of mailbox and Message-ID, then `columns`; no word of any mail."""
    owners = json.loads((SHARED / "enron" / "index.json").read_text())
    rows = {row[0]: row[1:] for row in csv.reader(Path(__file__).with_name(table).read_text().splitlines())}
    for mailbox, about in owners.items():
        for message_id, raw in _messages(mailbox):
            row = rows.pop(digest_of(mailbox, message_id), None)
            if row is not None:
                label = {"mailbox": mailbox, **dict(zip(columns, row, strict=True))}
                yield _labelled(label, read_letter(raw), frozenset(about["addresses"]))


def digest_of(mailbox: str, message_id: str) -> str:
    return hashlib.sha256(f"{mailbox} {message_id}".encode()).hexdigest()[:16]


def _messages(mailbox: str) -> Iterator[tuple[str, bytes]]:
    for raw in _FROM_LINE.split(lzma.decompress((SHARED / "enron" / f"{mailbox}.mbox.xz").read_bytes())):
        if found := _MESSAGE_ID.search(raw[:6000]):
            yield found.group(1).decode("latin-1"), raw


def _labelled(label: Label, letter: Letter, mine: frozenset[str]) -> Labelled:
    words = words_of(letter.plain, letter.html)
    return Labelled(
        label=label,
        mailbox=label["mailbox"],
        letter=letter,
        text=said_in(words) or words.text,  # a mail without own words is read whole
        sent_on=sent_on(letter) or date.min,
        mine=letter.sender.address in mine,
    )


def sentences_that_ask() -> Iterator[tuple[bool, str]]:
    """The single sentences of `asks/`, with whether they ask for something."""
    for path in sorted((SHARED / "asks").glob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            says, _, words = line.partition("\t")
            if words:
                yield says == "Yes", words
