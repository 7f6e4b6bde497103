"""What a mailbox holds, as its server tells: folders, the mails in them, and what was fetched of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from ringback.intake.folder import Folder

LONGEST_MAIL = 4_000_000
"""Bytes: of a longer mail only its beginning is fetched, where its text is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A folder opened to be read: how many mails it holds, and the numbers that tell what is new in it.

    `next_uid` is the number that the next mail will get, `modseq` that of the last change (0 where the server has none).
    """

    name: str
    exists: int
    uidvalidity: int
    next_uid: int
    modseq: int


class Listed(NamedTuple):
    """One mail of a folder, not fetched yet. `labels` are Gmail's."""

    uid: int
    size: int
    draft: bool
    labels: tuple[str, ...]


class Fetched(NamedTuple):
    """One mail as it lies on the server, and when it took it in; `cut` where it is longer than what was fetched of it."""

    uid: int
    raw: bytes
    folder: Folder
    cut: bool
    arrived: datetime | None


def told(name: str, count: str, said: Mapping[bytes, Any]) -> Opened:
    """What a server told of a folder; `count` is its word for how many mails there are."""
    return Opened(
        name=name,
        exists=int(said.get(count.encode(), 0)),
        uidvalidity=int(said.get(b"UIDVALIDITY", 0)),
        next_uid=int(said.get(b"UIDNEXT", 0)),
        modseq=int(said.get(b"HIGHESTMODSEQ", 0)),
    )
