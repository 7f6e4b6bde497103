"""Which lines are the sender's: the cut between own words and the history below them."""

import re
from dataclasses import dataclass

from ringback.intake.words.headers import QUOTE_SIGNS, Kind, Mark

_WRAPPED = 55  # a quoted line at least this long may have lost its tail to a client that wraps without a sign

# A header and its quotation first, then nothing but own words: the quotation is no more than the context of the answer below it.
_BELOW = re.compile(r"[es]*b[bes]*q[qbes]*(?=t[tes]*\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """The lines a person wrote, and those they passed on below a forward header (empty where nothing was forwarded)."""

    own: list[str]
    passed_on: list[str]


def is_quoted(line: str, barred: bool) -> bool:
    """Whether a stripped line is quoted; `barred`: below a reply header, where some clients quote with "|"."""
    first = line[:1]
    if first in QUOTE_SIGNS and first:
        return not line.startswith(">From ")  # mbox's escape of an ordinary line
    return barred and first == "|"


def split(lines: list[str], bare: list[str], marks: list[Mark], noise: set[int]) -> Split:
    """Own lines and passed-on lines of one message; `bare` are the same lines stripped, `noise` the rows of signatures and footers."""
    kinds = _kinds(bare, marks, noise)
    end = len(lines)
    passed_on = end
    for mark in marks:
        wrote_above = "t" in kinds[: mark.start]
        if mark.kind is Kind.FORWARD:
            end, passed_on = mark.start, mark.stop
            break
        if wrote_above and _ends_own_words(kinds, mark):
            end = mark.start
            break
    answer = _BELOW.match(kinds[:end])
    first = answer.end() if answer else 0
    own = [row for row in range(first, _end_without_quotes(kinds, end)) if kinds[row] not in "bs"]
    return Split(own=[lines[row] for row in own], passed_on=lines[passed_on:])


def _kinds(bare: list[str], marks: list[Mark], noise: set[int]) -> str:
    """One letter a line: e(mpty), q(uoted), b (reply header), s(ignature or footer), t(ext)."""
    below = marks[0].stop if marks else len(bare)
    kinds = ["e" if not line else "q" if is_quoted(line, row >= below) else "t" for row, line in enumerate(bare)]
    for row in noise:
        kinds[row] = "s" if kinds[row] != "q" else "q"
    for mark in marks:
        kinds[mark.start : mark.stop] = "b" * (mark.stop - mark.start)
    for row in range(1, len(kinds) - 1):
        if kinds[row] == "t" and kinds[row - 1] == kinds[row + 1] == "q" and len(bare[row - 1]) >= _WRAPPED:
            kinds[row] = "q"
    return "".join(kinds)


def _ends_own_words(kinds: str, mark: Mark) -> bool:
    """Whether all below a header is history: always, unless it quotes line by line and the sender answers between or below."""
    below = kinds[mark.stop :]
    if mark.kind is not Kind.ATTRIBUTION or not below.lstrip("es").startswith("q"):
        return True
    return "t" not in below.partition("b")[0]


def _end_without_quotes(kinds: str, end: int) -> int:
    """Where the own words end: trailing quotes go, unless the message holds nothing else."""
    if "t" not in kinds[:end]:
        return end
    return len(kinds[:end].rstrip("eqbs"))
