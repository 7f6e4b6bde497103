"""A message's own words as sentences, white space folded."""

import re
from collections.abc import Iterator

_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n|(?=(?:[-*•>]|\d{1,2}[.)])[ \t]))")
_RULE_SIGN, _RULE = re.compile(r"[-_*=~]"), re.compile(r"[-_*=~]{5,200}")
_PARAGRAPH_OR_RULE = re.compile(rf"{_PARAGRAPH.pattern}|{_RULE.pattern}")
_END = re.compile(r"[.!?][\"'”’)\]]{0,2}[ ]{1,3}(?=\S)|[。！？]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|no|nr|vs|ca|bzw|approx|inc|ltd|co|corp|dept|ext|etc|jan|feb|mar|apr|jun|jul|aug|"
    r"sept?|oct|okt|nov|dec|dez"
    r"|mon|tues?|wed|thurs?|thu|fri|sat|sun|z\.b|u\.a|d\.h|i\.e|e\.g|p|a)"
    r"|\b(?:am|bis|vom|zum|den|der|ab|und) \d{1,2})\.$",
    re.IGNORECASE,
)
# "am 3. März", "bis Mittwoch, 11. November", "die 2. Fassung": an ordinal, with what it counts behind it.
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_COUNTED = re.compile(
    r"[a-zà-ÿ\d(]|(?:Jan|Feb|Mär|Maer|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Januar|Februar|März|April|Juni|Juli|"
    r"August|September|Oktober|November|Dezember|Kalenderwoche|KW|Quartal|Halbjahr)\b"
)
_LONG_WORD = 7  # letters; no abbreviation has so many
_MOST_PARAGRAPHS = 200
_LONGEST = 600


def _cut(paragraph: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(paragraph):
        end = match.start() + 1
        is_long_word = end - start > _LONG_WORD and paragraph[end - _LONG_WORD - 1 : end - 1].isalpha()
        if paragraph[end - 1] == "." and not is_long_word:
            if _ABBREVIATED.search(paragraph[max(start, end - 12) : end]):
                continue
            if _ORDINAL.search(paragraph[max(start, end - 4) : end]) and _COUNTED.match(paragraph, match.end()):
                continue
        yield paragraph[start:end]
        start = match.end()
    yield paragraph[start:]


def paragraphs(text: str) -> Iterator[str]:
    """The first 200 paragraphs, each with single spaces."""
    # most have no rule, and then it is twice as fast; a rule has a sign in every fifth place
    ruled = _RULE_SIGN.search(text[::5]) and _RULE.search(text)
    ends = _PARAGRAPH_OR_RULE if ruled else _PARAGRAPH
    for paragraph in ends.split(text)[:_MOST_PARAGRAPHS]:
        yield " ".join(paragraph.split())


def sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph in order, at most 600 characters of each."""
    for sentence in _cut(paragraph):
        if len(sentence) > 3:
            yield sentence[:_LONGEST]
