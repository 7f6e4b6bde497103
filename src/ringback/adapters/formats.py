"""What a file holds, told by its content and never by its name."""

import csv
import lzma
import re
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from ringback.domain.errors import UnreadableError


class Format(StrEnum):
    """What a path can be read as."""

    MBOX = "mbox"
    MAILDIR = "maildir"
    FOLDER = "folder"  # of .eml files, mbox files and the rest, at any depth
    EML = "eml"
    ANDROID_CALLS = "android_calls"  # "SMS Backup & Restore"
    ASTERISK_CDR = "asterisk_cdr"
    CALL_CSV = "call_csv"
    ICS = "ics"
    VCARD = "vcard"

    @property
    def is_mail(self) -> bool:
        return self in (Format.MBOX, Format.MAILDIR, Format.EML)


_HEAD = 64 * 1024
_READ = 256 * 1024
_MOST_AT_ONCE = (
    1024 * 1024
)  # bytes out of a decompressor at a time: an archive that swells a thousandfold stays small in memory
_MEMORY_OF_XZ = 256 * 1024 * 1024

_REFUSED = (
    (b"!BDN", "is an Outlook data file (.pst): convert it with `readpst -M -o FOLDER FILE` and import the folder"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        'is an Outlook message (.msg): open it in a mail program that reads it and use "Save as" to keep it as .eml',
    ),
    (b"PK\x03\x04", "is a zip archive: unpack it and import the folder"),
    (b"BZh", "is packed with bzip2: unpack it with `bunzip2` first"),
    (b"7z\xbc\xaf", "is a 7z archive: unpack it and import the folder"),
    (b"SQLite format 3", "is a database of a mail program: export the mail as mbox or .eml first"),
)
_FIELD = re.compile(rb"[!-9;-~]{1,76}[ \t]*:")
_MAIL_FIELD = re.compile(
    rb"^(?:from|to|cc|subject|date|received|message-id|return-path|mime-version|delivered-to|reply-to|sender|content-type|"
    rb"x-[a-z-]{1,40})[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_DISPOSITIONS = frozenset({"ANSWERED", "NO ANSWER", "NOANSWER", "BUSY", "FAILED", "CONGESTION"})
_NUMBER_WORDS = (
    "number",
    "phone",
    "caller",
    "callee",
    "telefon",
    "rufnummer",
    "nummer",
    "numéro",
    "número",
    "numero",
    "numer",
    "番号",
    "src",
    "dst",
)
_WHEN_WORDS = ("date", "time", "when", "start", "datum", "zeit", "fecha", "data", "heure", "kiedy", "日時", "calldate")


def sniff(path: Path) -> Format:
    """What can this path be read as?

    Raises UnreadableError with one sentence where it is absent, empty, not allowed to be read, or nothing that can be
    read.
    """
    try:
        if path.is_dir():
            return Format.MAILDIR if is_maildir(path) else Format.FOLDER
        if not path.is_file():
            raise UnreadableError(
                f"{path} is not there: check the path"
                if not path.exists()
                else f"{path} is neither a file nor a folder"
            )
        return _of_content(path, _head(path))
    except OSError as why:
        raise UnreadableError(f"{path} cannot be read: {why.strerror or why}") from why


def is_maildir(path: Path) -> bool:
    """A Maildir has its mail in cur and new."""
    return (path / "cur").is_dir() or (path / "new").is_dir()


def chunks_of(path: Path) -> Iterator[bytes]:
    """The content of a file, unpacked where it is packed with gzip or xz.

    Raises OSError; and UnreadableError behind the last good bytes of an archive that is cut short or damaged.
    """
    with path.open("rb") as file:
        data = file.read(_READ)
        unpack = _unpacker(data)
        while data:
            if unpack is None:
                yield data
            else:
                try:
                    yield from unpack.all_of(data)
                except (lzma.LZMAError, zlib.error) as why:
                    raise UnreadableError(
                        f"{path} is damaged inside: what came before was read; get it again from its source"
                    ) from why
            data = file.read(_READ)
    if unpack is not None and not unpack.ended:
        raise UnreadableError(f"{path} is cut short: what came before was read; get it again from its source")


class _Xz:
    """An .xz stream, also several one behind the other."""

    def __init__(self) -> None:
        self._stream = lzma.LZMADecompressor(memlimit=_MEMORY_OF_XZ)

    @property
    def ended(self) -> bool:
        return self._stream.eof

    def all_of(self, data: bytes) -> Iterator[bytes]:
        while True:
            if self._stream.eof:
                data = data.lstrip(b"\0")  # padding between streams
                if not data:
                    return
                self._stream = lzma.LZMADecompressor(memlimit=_MEMORY_OF_XZ)
            piece = self._stream.decompress(data, _MOST_AT_ONCE)
            data = self._stream.unused_data if self._stream.eof else b""
            if piece:
                yield piece
            if not data and (self._stream.eof or self._stream.needs_input):
                return


class _Gz:
    """A .gz stream, also several one behind the other."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(wbits=31)

    @property
    def ended(self) -> bool:
        return self._stream.eof

    def all_of(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._stream.eof:
                data = data.lstrip(b"\0")
                if not data:
                    return
                self._stream = zlib.decompressobj(wbits=31)
            piece = self._stream.decompress(data, _MOST_AT_ONCE)
            data = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail
            if piece:
                yield piece


def _unpacker(start: bytes) -> _Xz | _Gz | None:
    if start.startswith(b"\xfd7zXZ\x00"):
        return _Xz()
    return _Gz() if start.startswith(b"\x1f\x8b") else None


def _head(path: Path) -> bytes:
    """The first bytes, unpacked; fewer where the archive is cut short early."""
    head = b""
    try:
        for chunk in chunks_of(path):
            head += chunk
            if len(head) >= _HEAD:
                break
    except UnreadableError:
        if not head:
            raise
    return head[:_HEAD]


def _of_content(path: Path, head: bytes) -> Format:
    if not head.strip(b"\0 \t\r\n"):
        raise UnreadableError(f"{path} is empty")
    for magic, what in _REFUSED:
        if head.startswith(magic):
            raise UnreadableError(f"{path} {what}")
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # a table that a spreadsheet saved as "Unicode text"
        text = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    found = _of_text(text) or _of_table(text)
    if found is None:
        raise UnreadableError(
            f"{path} is nothing that can be imported: "
            "mail as mbox, Maildir or .eml, call logs, calendars as .ics and vCards can be"
        )
    return found


def _of_text(text: bytes) -> Format | None:
    upper = text[:20].upper()
    if text.startswith(b"From ") and _MAIL_FIELD.search(text):
        return Format.MBOX
    if upper.startswith(b"BEGIN:VCALENDAR"):
        return Format.ICS
    if upper.startswith(b"BEGIN:VCARD"):
        return Format.VCARD
    if text.startswith(b"<") and re.search(rb"<calls[\s>]", text):
        return Format.ANDROID_CALLS
    return Format.EML if _looks_like_mail(text) else None


def _looks_like_mail(text: bytes) -> bool:
    """Does it begin with headers, at least two of which a mail has?"""
    head = re.split(rb"\r?\n\r?\n", text, maxsplit=1)[0]
    return bool(_FIELD.match(text)) and len(_MAIL_FIELD.findall(head)) >= 2


def _of_table(text: bytes) -> Format | None:
    """A call log as CSV: Asterisk's has no header and says how each call ended; any other needs a header that names
    number and time."""
    lines = text.decode("utf-8", "replace").splitlines()[:20]
    if not lines or "\0" in lines[0]:
        return None
    delimiter = max(",;\t", key=lines[0].count)
    try:
        table = [[cell.strip() for cell in row] for row in csv.reader(lines[:-1] or lines, delimiter=delimiter) if row]
    except csv.Error:
        return None
    if not table or len(table[0]) < 2:
        return None
    header = [cell.lower() for cell in table[0]]
    if "disposition" in header or any(len(row) >= 14 and not _DISPOSITIONS.isdisjoint(row) for row in table):
        return Format.ASTERISK_CDR
    named = [sum(any(word in cell for word in known) for cell in header) for known in (_NUMBER_WORDS, _WHEN_WORDS)]
    return Format.CALL_CSV if all(named) and not any(cell[:1].isdigit() for cell in header) else None
