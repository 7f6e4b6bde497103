"""The user's files: mailboxes, call logs, calendars and cards, one record at a time."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ringback.adapters.formats import Format, chunks_of, is_maildir, sniff
from ringback.domain.errors import UnreadableError
from ringback.intake.folder import Folder, folder_named
from ringback.intake.mbox import LONGEST, mbox_messages

LONGEST_RECORD = 200 * 1024 * 1024  # of a call log, a calendar or a card file, which are read as a whole
# Files in a folder that are expected to hold something: these are reported where they do not, others (indexes, notes)
# are passed by.
_EXPECTED = frozenset({".eml", ".mbox", ".mbx", ".pst", ".ost", ".msg", ".ics", ".vcf"})
_PACKED = frozenset({".gz", ".xz"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """One mail as it lay in a file; or a call log, a calendar or a card file as a whole, as `format` says.

    `where` names the place for a person to find it again. `folder` is the role of the folder by the file's path.
    `arrived` is when the user's mail server took it in, where that server was asked.
    """

    where: str
    raw: bytes
    folder: Folder = Folder.OTHER
    format: Format
    arrived: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Something that could not be read, or not wholly; the rest goes on."""

    where: str
    why: str


def open_archive(path: Path) -> Iterator[RawRecord | Unreadable]:
    """What lies in this file or folder, one record after the other, in a stable order.

    Raises UnreadableError at once where nothing in it can be read. Whatever goes wrong later comes as an `Unreadable`
    between the records
    and never stops the rest. Holds one message at a time.
    """
    found = sniff(path)
    if found is Format.MAILDIR:
        return _in_maildir(path)
    if found is Format.FOLDER:
        records = _in_folder(path)
        first = next(records, None)
        if first is None:
            raise UnreadableError(f"{path} holds no mail, call log, calendar or vCard: give the folder that has them")
        return _with_first(first, records)
    return _in_file(path, found, folder_named(path.name))


def _with_first(
    first: RawRecord | Unreadable, rest: Iterator[RawRecord | Unreadable]
) -> Iterator[RawRecord | Unreadable]:
    yield first
    yield from rest


def _in_file(path: Path, found: Format, folder: Folder) -> Iterator[RawRecord | Unreadable]:
    try:
        if found is Format.MBOX:
            yield from _in_mbox(path, folder)
        else:
            yield from _whole(path, found, folder, LONGEST if found is Format.EML else LONGEST_RECORD)
    except OSError as why:
        yield Unreadable(where=str(path), why=f"it cannot be read: {why.strerror or why}")


def _in_mbox(path: Path, folder: Folder) -> Iterator[RawRecord | Unreadable]:
    broken: list[str] = []
    number = 0
    for number, message in enumerate(mbox_messages(_until_broken(path, broken)), start=1):
        where = f"{path}: message {number}"
        yield RawRecord(where=where, raw=message.raw, folder=folder, format=Format.MBOX)
        if message.cut:
            yield Unreadable(where=where, why=f"it is longer than {LONGEST // 1024 // 1024} MB; its beginning was read")
    if broken:
        yield Unreadable(where=f"{path}: after message {number}", why=broken[0])


def _until_broken(path: Path, broken: list[str]) -> Iterator[bytes]:
    """The content as far as it is good; the reason why no further goes into `broken`."""
    try:
        yield from chunks_of(path)
    except UnreadableError as why:
        broken.append(str(why))
    except OSError as why:  # a disk that fails in the middle
        broken.append(f"it cannot be read further: {why.strerror or why}")


def _whole(path: Path, found: Format, folder: Folder, longest: int) -> Iterator[RawRecord | Unreadable]:
    broken: list[str] = []
    held = bytearray()
    for chunk in _until_broken(path, broken):
        held += chunk
        if len(held) > longest:
            del held[longest:]
            broken.append(f"it is longer than {longest // 1024 // 1024} MB; its beginning was read")
            break
    if held.strip():
        yield RawRecord(where=str(path), raw=bytes(held), folder=folder, format=found)
    else:
        broken.append("it is empty")
    if broken:
        yield Unreadable(where=str(path), why=broken[0])


def _in_maildir(path: Path) -> Iterator[RawRecord | Unreadable]:
    """The folder's own mail, then that of the folders in it (Maildir++ has them as .Sent, .Archive.2024)."""
    for part in ("cur", "new"):
        for file in _sorted(path / part):
            if file.is_file():
                role = _by_flags(file.name, folder_named(path.name))
                yield from _in_file(file, Format.EML, role)
    for inner in _sorted(path):
        if inner.is_dir() and not inner.is_symlink() and inner.name not in ("cur", "new", "tmp"):
            yield from _in_maildir(inner) if is_maildir(inner) else _in_folder(inner)


def _by_flags(name: str, folder: Folder) -> Folder:
    """Maildir keeps "draft" and "trashed" as letters behind ":2," in the file's name."""
    flags = name.rpartition(":2,")[2] if ":2," in name else ""
    if "T" in flags:
        return Folder.TRASH
    return Folder.DRAFTS if "D" in flags else folder


def _in_folder(root: Path) -> Iterator[RawRecord | Unreadable]:
    unseen: list[Unreadable] = []
    for current, folders, names in os.walk(root, onerror=lambda why: unseen.append(_not_opened(why))):
        folders.sort()
        here = Path(current)
        yield from unseen
        unseen.clear()
        if here != root and is_maildir(here):
            folders.clear()
            yield from _in_maildir(here)
            continue
        for name in sorted(names):
            yield from _one_of_many(here / name, str((here / name).relative_to(root)))
    yield from unseen


def _not_opened(why: OSError) -> Unreadable:
    return Unreadable(where=str(why.filename), why=f"it cannot be opened: {why.strerror or why}")


def _one_of_many(path: Path, inside: str) -> Iterator[RawRecord | Unreadable]:
    try:
        found = sniff(path)
    except UnreadableError as why:
        if path.suffix.lower() in _EXPECTED or (
            path.with_suffix("").suffix.lower() in _EXPECTED and path.suffix in _PACKED
        ):
            yield Unreadable(where=str(path), why=str(why))
        return
    yield from _in_file(path, found, folder_named(inside))


def _sorted(path: Path) -> list[Path]:
    try:
        return sorted(path.iterdir())
    except OSError:
        return []
