"""Nora's mailbox, written as files the way mail programs leave them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

NORA = "nora@seller.example"
PIET = "piet@quick.example"
GRETA = "greta@silent.example"
TILDA = "tilda@silent.example"


@dataclass(frozen=True, kw_only=True)
class Mail:
    """One mail as somebody wrote it; `sent` says that it lay in the Sent folder."""

    sender: str
    to: str
    at: datetime | str
    subject: str = "Offer"
    body: str = "Hello."
    id: str = ""
    answers: str = ""
    cc: str = ""
    folder: str = ""

    @property
    def raw(self) -> str:
        date = self.at if isinstance(self.at, str) else format_datetime(self.at)
        headers = [f"From: {self.sender}", f"To: {self.to}", f"Date: {date}", f"Subject: {self.subject}"]
        headers += [f"Cc: {self.cc}"] if self.cc else []
        headers += [f"Message-ID: <{self.id}>"] if self.id else []
        headers += [f"In-Reply-To: <{self.answers}>"] if self.answers else []
        headers += [f"X-Gmail-Labels: {self.folder}"] if self.folder else []
        return "\n".join(headers) + f"\n\n{self.body}\n"


def mbox(path: Path, mails: Iterable[Mail]) -> Path:
    """The mails as an mbox file."""
    path.write_text("".join(f"From x@example Mon Mar  2 10:00:00 2026\n{mail.raw}\n" for mail in mails))
    return path
