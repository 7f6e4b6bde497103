"""Which lines are the sender's: the cut between own words and the history below them."""

import re
from dataclasses import dataclass

from ringback.intake.words.headers import QUOTE_SIGNS, Kind, Mark

_WRAPPED = 70  # a quoted line that its next word would have made this long lost its tail to a client that wraps

_MAY_QUOTE = f"{QUOTE_SIGNS}|"
# A header and its quotation first, then nothing but own words: the quotation is the context of the answer below it.
_BELOW = re.compile(r"[es]*b[bes]*q[qbes]*(?=t[tes]*\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """The lines a person wrote, and whether they pass on what stands below the last mark."""

    own: list[str]
    passes_on: bool


def is_quoted(line: str, barred: bool) -> bool:
    """Whether a stripped line is quoted; `barred`: below a reply header, where some clients quote with "|"."""
    first = line[:1]
    if first in QUOTE_SIGNS and first:
        return not line.startswith(">From ")  # mbox's escape of an ordinary line
    return barred and first == "|"


def split(lines: list[str], bare: list[str], marks: list[Mark], noise: set[int]) -> Split:
    """The own lines of one message; `bare` are its lines stripped, `noise` the rows of signatures and footers."""
    kinds = _kinds(bare, marks, noise)
    end, passes_on = len(bare), False
    for mark in marks:
        passes_on = mark.kind is Kind.FORWARD
        if passes_on or ("t" in kinds[: mark.start] and _ends_own_words(kinds, mark)):
            end = mark.start
            break
    answer = _BELOW.match(kinds[:end])
    first = answer.end() if answer else 0
    last = _end_without_quotes(kinds, end)
    own = [line for line, kind in zip(lines[first:last], kinds[first:last], strict=True) if kind not in "bs"]
    return Split(own=own, passes_on=passes_on)


def _kinds(bare: list[str], marks: list[Mark], noise: set[int]) -> str:
    """One letter a line: e(mpty), q(uoted), b (reply header), s(ignature or footer), t(ext)."""
    below = marks[0].stop if marks else len(bare)
    kinds = [
        "e" if not line else "q" if line[0] in _MAY_QUOTE and is_quoted(line, row >= below) else "t"
        for row, line in enumerate(bare)
    ]
    for row in noise:
        kinds[row] = "s" if kinds[row] != "q" else "q"
    for mark in marks:
        kinds[mark.start : mark.stop] = "b" * (mark.stop - mark.start)
    if "q" in kinds:
        for row in range(1, len(kinds)):
            if kinds[row] == "t" and kinds[row - 1] == "q" and _is_tail(bare, row):
                kinds[row] = "q"
    return "".join(kinds)


def _is_tail(bare: list[str], row: int) -> bool:
    """Whether a lone line below a quoted one is the quotation's own, wrapped without a sign, not an answer to it."""
    above, below = bare[row - 1], bare[row + 1 : row + 2]
    if above[-1] in ".?!:;" or len(above) + len(bare[row].split(maxsplit=1)[0]) < _WRAPPED:
        return False
    return not any(below) or below[0][0] in QUOTE_SIGNS


def _ends_own_words(kinds: str, mark: Mark) -> bool:
    """Whether all below a header is history: yes, unless it quotes line by line and there are answers between."""
    below = kinds[mark.stop :]
    if mark.kind is not Kind.ATTRIBUTION or not below.lstrip("es").startswith("q"):
        return True
    return "t" not in below.partition("b")[0]


def _end_without_quotes(kinds: str, end: int) -> int:
    """Where the own words end: trailing quotes go, unless the message holds nothing else."""
    if "t" not in kinds[:end]:
        return end
    return len(kinds[:end].rstrip("eqbs"))
