"""The own words of a message: what this person wrote this time."""

import re
from dataclasses import dataclass, replace

from ringback.intake.words.disclaimer import disclaimer_rows
from ringback.intake.words.headers import QUOTE_SIGNS, Kind, closes, marks_in
from ringback.intake.words.html import text_of
from ringback.intake.words.quotes import is_quoted, split
from ringback.intake.words.signature import footer_rows, without_card

_LONGEST = 200_000  # characters of a body that are read, and lines: a person's words are far shorter
_MOST_LINES = 3_000
_MOST_FORWARDS = 3  # a chain of forwards inside forwards is followed this deep
_INVISIBLE = str.maketrans(
    {"\r": "\n", "\xa0": " ", "\u200b": None, "\u200c": None, "\ufeff": None, "\u00ad": None, "\x00": None}
)
_QUOTED = frozenset(QUOTE_SIGNS)
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a person wrote, and what they passed on below it ("" where nothing was): only `own` asks or promises."""

    own: str
    passed_on: str = ""

    @property
    def text(self) -> str:
        return f"{self.own}\n\n{self.passed_on}" if self.own and self.passed_on else self.own or self.passed_on


def words_of(plain: str, html: str, *, forwarded: bool = False) -> Words:
    """What this person wrote this time, and what they passed on.

    Without signature, reply headers, trailing quotes and notices. Quoted lines before or between own lines stay, and a
    mail of quotes alone keeps them. `forwarded` says that the subject calls it passed on ("Fwd:"): Outlook sets the same
    header above what is passed on as above what is answered. HTML is read only where there is no plain body. Any two
    strings give words; what lies beyond 200,000 characters or 3,000 lines is not read.
    """
    text = plain[:_LONGEST] if plain.strip() else text_of(html)
    return _read(_lines_of(text), _MOST_FORWARDS, forwarded=forwarded)


def own_words(plain: str, html: str, *, forwarded: bool = False) -> str:
    """What this person wrote this time; of a forwarded message the header goes and the body stays."""
    return words_of(plain, html, forwarded=forwarded).text


def folded(text: str) -> str:
    """The text on one line: every run of white space as one space. Quotes are compared and stored so."""
    return _WHITE.sub(" ", text).strip()


def _lines_of(text: str) -> list[str]:
    text = text.replace("\r\n", "\n")
    if not text.isascii() or "\r" in text or "\x00" in text:
        text = text.translate(_INVISIBLE)
    return text.split("\n", _MOST_LINES)[:_MOST_LINES]


def _read(lines: list[str], forwards: int, *, forwarded: bool = False) -> Words:
    bare = list(map(str.strip, lines))
    marks = marks_in(bare)
    if forwarded and marks and marks[0].kind is Kind.OLDER:
        marks = [replace(marks[0], kind=Kind.FORWARD)]
    end = next((mark.stop for mark in marks if closes(bare, mark)), len(lines))
    bare, marks = bare[:end], [mark for mark in marks if mark.stop <= end]
    walls = {row for mark in marks for row in range(mark.start, mark.stop)}
    walls.update(row for row, line in enumerate(bare) if line[:1] in _QUOTED and is_quoted(line, barred=False))
    noise = footer_rows(lines, bare, walls) | disclaimer_rows(bare, walls)
    parts = split(lines, bare, marks, noise)
    own = _joined(without_card(parts.own))
    if not parts.passes_on:
        return Words(own=own)
    below = lines[end:]
    return Words(own=own, passed_on=_read(below, forwards - 1).text if forwards else _joined(below))


def _joined(lines: list[str]) -> str:
    return "\n".join(map(str.rstrip, lines)).strip("\n")
