"""Where one mail ends and the next begins in an mbox file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 50 * 1024 * 1024
_LINE_MAX = 1024  # a separator is a short line; a longer "From ..." is prose

# "From somebody Mon Apr 18 14:23:16 2022", the zone before or after the year or absent; Gmail, Thunderbird ("From -
# ...") and
# Eudora ("From ???@??? ...") all keep to a time of day and a year, in either order of day and month.
_DATED = re.compile(
    rb"From [^\r\n]{0,400}?\b\d{1,2}:\d\d\b[^\r\n]{0,60}?\b\d{4}\b|From [^\r\n]{0,400}?\b\d{4}\b[^\r\n]{0,20}?\d\d:\d\d"
)
_ENVELOPE_ONLY = re.compile(rb"From (?:-|\S{1,200}@\S{1,200}|MAILER-DAEMON|nobody)[ \t]*\r?\n")
_WEEKDAY_OR_MONTH = re.compile(
    rb"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d{4}-\d\d"
)
_FIELD = re.compile(rb">?[!-9;-~]{1,120}[ \t]*:|>?From ")
_QUOTED_FROM = re.compile(rb"(?m)^>(>{0,200}From )")


@dataclass(frozen=True, slots=True, kw_only=True)
class MboxMessage:
    """One message without its separator line. `cut` says that it was longer than the limit and only its beginning is
    here."""

    raw: bytes
    cut: bool = False


def mbox_messages(chunks: Iterable[bytes], *, longest: int = LONGEST) -> Iterator[MboxMessage]:
    """Which mails does this mbox hold? `chunks` are its bytes in pieces of any size.

    Holds one message and one chunk at a time. Text before the first separator, a message without one, is a message too.
    """
    held = bytearray(b"\n\n")  # a file begins as if after a blank line
    start, looked, overlong = 2, 0, False
    for chunk in chunks:
        held += chunk
        while (at := held.find(b"\nFrom ", looked)) >= 0:
            line_end = held.find(b"\n", at + 1)
            if _undecided(held, line_end, at):
                break
            looked = at + 1
            if _is_separator(held, at, line_end):
                yield from _message(held, start, at + 1, longest, overlong)
                del held[: at - 1]  # keeps what shows that a blank line came before
                start, looked, overlong = 2, 2, False
        else:
            looked = max(looked, len(held) - 5)
        if len(held) - start > longest + 4 * _LINE_MAX:
            # A monster: its beginning is kept, the middle is thrown away, the tail may hold the next separator.
            keep = start + longest
            tail = max(keep, min(looked, len(held) - 2 * _LINE_MAX) - 2)
            del held[keep:tail]
            looked, overlong = max(looked - (tail - keep), keep), True
    yield from _the_last(held, start, looked, longest, overlong)


def _undecided(held: bytearray, line_end: int, at: int) -> bool:
    """Must more bytes come before this candidate can be judged? It takes its own line and the beginning of the next."""
    if line_end < 0:
        return len(held) - at <= _LINE_MAX
    return len(held) - line_end <= 200 and held.find(b":", line_end) < 0


def _is_separator(held: bytearray, at: int, line_end: int) -> bool:
    """Does the line after position `at` begin a new message, or is it prose that begins with "From"?"""
    if line_end < 0 or line_end - at > _LINE_MAX:
        return False
    line = bytes(held[at + 1 : line_end + 1])
    after = bytes(held[line_end + 1 : line_end + 400])
    after_blank = held[at - 1 : at] == b"\n" or held[at - 2 : at] == b"\n\r"
    if _DATED.match(line) and _WEEKDAY_OR_MONTH.search(line):
        # Writers that forget the blank line exist; then the header that follows has to vouch for it.
        return after_blank or bool(_FIELD.match(after))
    return after_blank and bool(_ENVELOPE_ONLY.match(line)) and bool(_FIELD.match(after))


def _the_last(held: bytearray, start: int, looked: int, longest: int, overlong: bool) -> Iterator[MboxMessage]:
    """What is left when the file ends, where a separator on the last lines can no longer wait for more."""
    while (at := held.find(b"\nFrom ", looked)) >= 0:
        line_end = held.find(b"\n", at + 1)
        looked = at + 1
        if _is_separator(held, at, line_end):
            yield from _message(held, start, at + 1, longest, overlong)
            start, overlong = at + 1, False
    yield from _message(held, start, len(held), longest, overlong)


def _message(held: bytearray, start: int, end: int, longest: int, overlong: bool) -> Iterator[MboxMessage]:
    raw = bytes(held[start : min(end, start + longest)])
    if raw.startswith(b"From "):
        raw = raw.partition(b"\n")[2]
    raw = raw.removesuffix(b"\n").removesuffix(b"\r") if raw.endswith((b"\n\n", b"\n\r\n")) else raw
    if raw.strip():
        unquoted = _QUOTED_FROM.sub(rb"\1", raw) if b"\n>" in raw and b">From " in raw else raw
        yield MboxMessage(raw=unquoted, cut=overlong or end - start > longest)
