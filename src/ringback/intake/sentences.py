"""The sentences of a mail's own words, each with whitespace folded to single spaces."""

import re
from collections.abc import Iterator

_LONGEST_TEXT = 20_000  # characters looked at; what somebody wants stands in the first pages
_LINE_FILLS = 58  # a shorter line was ended by its writer, a longer one by the mail program's wrapping
_LONG_WORD = 7  # letters; no abbreviation has so many
_CLOSING = "\"')]»”"
_END = re.compile(r"[?!….](?:[\"')\]»”]{0,3}\s+|(?<=[a-z]{2}[?!.])(?=[A-Z][a-z]))")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|st|vs|no|nr|inc|ltd|co|corp|approx|mtg|conf|dept|attn|ext|ca|ggf|evtl|inkl|bzw|usw|tel|fr|hr|sr|sra|mme|dott|ing|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|"
    r"[a-z]|(?:[a-z]\.){1,3}[a-z])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[str]:
    """The text's sentences in order, in the writer's very words."""
    for run in _runs(text[:_LONGEST_TEXT]):
        yield from _split(run)


def _runs(text: str) -> Iterator[str]:
    """Lines that belong together: wrapped lines are joined, list items, greetings and paragraphs stand alone."""
    run: list[str] = []
    last = ""
    for line in text.splitlines():
        # a line that prints has no white space but blanks
        words = line.strip() if line.isprintable() and "  " not in line else " ".join(line.split())
        if words and not _goes_on(last, words):
            if run:
                yield " ".join(run)
            run = [words]
        elif words:
            run.append(words)
        last = words
    if run:
        yield " ".join(run)


def _goes_on(last: str, words: str) -> bool:
    if not last or words[0] in "-*•":
        return False
    return len(last) >= _LINE_FILLS or (words[0].islower() and last[-1] not in ".!?:;,")


# "am 3. März", "bis Mittwoch, 11. November", "die 2. Fassung": an ordinal, with what it counts behind it.
_ORDINAL = re.compile(r"(?:^|[\s(])\d{1,2}\.$")
_COUNTED = re.compile(
    r"[a-zà-ÿ\d(]|(?:Jan|Feb|Mär|Maer|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Januar|Februar|März|April|Juni|Juli|"
    r"August|September|Oktober|November|Dezember|Kalenderwoche|KW|Quartal|Halbjahr)\b"
)


def _goes_on_behind(before: str, after: str) -> bool:
    if before[-1] != "." or (len(before) > _LONG_WORD and before[-_LONG_WORD - 1 : -1].isalpha()):
        return False
    tail = before[-12:]
    return bool(
        _ABBREVIATED.search(tail) or (_ORDINAL.search(tail) and (before == tail.strip() or _COUNTED.match(after)))
    )


def _split(run: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for end in (*(found.end() for found in _END.finditer(run) if not _inside(run, found)), len(run)):
        piece, start = run[start:end].strip(), end
        if pieces and _goes_on_behind(pieces[-1], piece):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif piece:
            pieces.append(piece)
    return pieces


def _inside(run: str, end: re.Match[str]) -> bool:
    """Does the sentence go on behind a closing quote? The sign says "Who goes there?" in red."""
    return run[end.end() : end.end() + 1].islower() and end.group().rstrip()[-1] in _CLOSING
