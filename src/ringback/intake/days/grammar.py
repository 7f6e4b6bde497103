"""Where a day is named: words become letters; a few patterns over them find the phrases of every language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ringback.intake.days.vocabulary import CAPITAL_ONLY, Sense, day_words

# A numeric date must not be cut out of a phone number, a version or an amount.
_TOKEN = re.compile(
    r"(?P<date>(?:(?<![\d/.$€£-])|(?<=[/.]\d-)|(?<=[/.]\d\d-)|(?<=[/.]\d{4}-)|"
    r"(?<=\d\.-))(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|"
    r"\d{1,2}-\d{1,2}-\d{2,4})(?![\d/%]|[.,-]\d{3}))"
    r"|(?P<number>\d{1,9}(?:st|nd|rd|th|er|ème|:e|:a|[ºª]|ste|de|e)?(?!\w))"
    r"|(?P<word>week-end|t/m|t\.o\.m|fi[mn] de seman?a|que viene|que vem|qui vient|den här|[^\W\d_]{1,30}-feira|"
    r"o'clock|[^\W\d_]{1,30})"
    r"|(?P<mark>[^\w\s])|\d",
    re.IGNORECASE,
)

_WORDS = re.compile(r"[^\W\d_]{1,30}")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|[/.-]\d)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")

_WEEKDAY = r"(?:(?P<weekday>W)\.?,?[ao]?\(?)?"
_WEEK_OF = r"(?P<week_of>k[fgb]?a?)?"
# "24 to 28 December 2026" and "Dec 24-28, 2026"
_DAY_FIRST = r"(?:(?P<from>[NO])\.?(?:-|&|c'?c?)a?)?(?P<day>[NO])\.?f?(?P<month>M)(?:\.?,?f?(?P<year>Y))?"
_MONTH_FIRST = r"(?P<month>M)\.?,?a?(?P<day>[NO])(?:(?:-|c|&)a?(?P<to>[NO])(?![:h]|\.?f?M|\.N))?(?:[.,]?,?(?P<year>Y))?"
_FORMS = {
    "day_first": _WEEK_OF + _WEEKDAY + _DAY_FIRST,
    "month_first": _WEEK_OF + _WEEKDAY + _MONTH_FIRST,
    "numeric": _WEEK_OF + _WEEKDAY + "(?P<numeric>X)",
    "end_of_month_named": r"ef?(?P<month>M)(?P<year>Y)?",
    "end_of": r"ef?[at]{0,2}(?:(?P<next>n)?(?P<unit>[kmydB])(?P<after>n)?)|(?P<early>[kmy])-?e",
    "end": r"(?P<end>E)",
    "weekday_of_week": r"(?P<weekday>W),?(?:f?a?(?:nk|kn)|(?P<same>f?tk))|(?:nk|kn),?o?a?(?P<later>W)",
    "next_span": r"(?:n(?P<unit>[kmw])|(?P<early>[kmw])n)",
    "this_span": r"ta?(?P<unit>[kmw])",
    "last_span": r"(?:l(?P<unit>[kmw])|(?P<early>[kmw])l)",
    "day_alone": r"(?:(?<=[oc]a)(?P<ordinal>O)|(?:[oc]f?a?d?|iad?)(?P<number>N)(?=\.|[,;!?)]|-|c|x|$)(?!\.[NM]))",
    "weekday": r"(?:(?P<how>[ntl])a?)?(?P<weekday>W)(?:(?P<after>[nl])(?![kmdy]))?\.?(?:,?(?:i?aP|tP|P))?",
    "weekday_dated": r"(?P<weekday>W),?[ao]{0,2}(?P<day>[NO])(?![:h%#P]|\.N|\.?f?M|[CNO])",
    "relative": r"(?:(?P<after>d?A-?f?))?(?P<relative>R)(?:,?(?:i?aP|tP|P|R))?|(?P<today>t)P|ia(?P<morning>P)",
    "count": r"ia?n?[Ca]?(?P<count>[CN])f?B?(?P<unit>[dkmy])",
    "month": r"(?<=[iufocbg])-?(?P<month>M)(?:,?f?(?P<year>Y))?",
    "weekend": r"(?P<weekend>w)",
}
_ORDER = (
    "day_first", "month_first", "numeric", "weekday_of_week", "weekday_dated", "end_of_month_named", "end_of", "end",
    "next_span", "this_span", "last_span", "weekday", "count", "relative", "day_alone", "month", "weekend",
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(_FORMS[name])) for name in _ORDER)
_STARTS = {
    name: frozenset(starts)
    for name, starts in {
        "day_first": "kWNO", "month_first": "kWM", "numeric": "kWX", "weekday_of_week": "Wnk", "weekday_dated": "W",
        "end_of_month_named": "e", "end_of": "ekmy", "end": "E", "next_span": "nkmw", "this_span": "t",
        "last_span": "lkmw", "weekday": "ntlW", "count": "i", "relative": "dARti", "day_alone": "ociO", "month": "-M",
        "weekend": "w",
    }.items()
}  # fmt: skip
_BY_START: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    letter: tuple((name, pattern) for name, pattern in _PATTERNS if letter in _STARTS[name])
    for letter in frozenset().union(*_STARTS.values())
}
_HOLDS_DAY = re.compile("[MWRXEOkmwedNP]")

# "the 14th floor" is no day.
_NO_DAY_AFTER = frozenset({"floor", "quarter", "street", "st", "avenue", "ave", "place", "grade", "century", "circuit"})


class Token(NamedTuple):
    """A word, number or mark of the text with its letter in the grammar; a tuple, since mail has very many."""

    start: int
    end: int
    text: str
    letter: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One phrase: which form, its tokens, and the named tokens in it."""

    form: str
    first: int
    last: int
    named: Mapping[str, Token]


def _number(word: str) -> tuple[str, int]:
    digits = word.rstrip("stndrheèmaºª:STNDRHEÈMA")
    value = int(digits)
    if digits != word:
        return ("O", value) if 1 <= value <= 31 else ("#", value)
    if 1 <= value <= 31 and len(digits) <= 2:
        return "N", value
    return ("Y", value) if 1980 <= value <= 2100 and len(digits) == 4 else ("#", value)


def _word(word: str, words: Mapping[str, Sense]) -> tuple[str, int]:
    lower = word.lower()
    sense = words.get(lower) or words.get(lower.replace(" ", "-"))
    if sense is None or (lower in CAPITAL_ONLY and word.islower() and sense.letter in "MW"):
        return "x", 0
    return sense


def may_name_day(text: str, language: str) -> bool:
    """A cheap test: holds the text a word or a number at all without which no day can be named?"""
    if not day_words(language).isdisjoint(_WORDS.findall(text.lower())):
        return True
    return (_ORDINAL if language == "en" else _DIGIT).search(text) is not None


def tokens(text: str, words: Mapping[str, Sense]) -> list[Token]:
    """The text as tokens with letters; spaces fall away."""
    found = []
    for match in _TOKEN.finditer(text):
        word, kind = match.group(), match.lastgroup
        if kind == "word":
            letter, value = _word(word, words)
        elif kind == "number":
            letter, value = _number(word)
        elif kind == "date":
            letter, value = "X", 0
        else:
            letter, value = ("-" if word in "-–—" else word if word in ".,:()%'&" else ";"), 0
        found.append(Token(*match.span(), word, letter, value))
    return found


def _named(match: re.Match[str], line: list[Token]) -> dict[str, Token]:
    return {name: line[match.start(name)] for name, value in match.groupdict().items() if value}


def _at(letters: str, place: int) -> tuple[str, re.Match[str]] | None:
    for name, pattern in _BY_START.get(letters[place], ()):
        match = pattern.match(letters, place)
        if match and match.end() > match.start():
            return name, match
    return None


def phrases(line: list[Token]) -> Iterator[Found]:
    """The phrases that name a day or a span of days, from left to right and without overlap."""
    letters = "".join(token.letter for token in line)
    if not _HOLDS_DAY.search(letters):
        return
    place = 0
    while place < len(letters):
        hit = _at(letters, place)
        if hit is None:
            place += 1
            continue
        form, match = hit
        after = line[match.end()].text.lower() if match.end() < len(line) else ""
        if not (form == "day_alone" and after in _NO_DAY_AFTER):
            first = match.start("number") if match.groupdict().get("number") else match.start()
            yield Found(form=form, first=first, last=match.end() - 1, named=_named(match, line))
        place = match.end()
