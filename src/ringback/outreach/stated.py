"""Days, times, numbers and names that a text states and nobody knows."""

import re
from collections.abc import Iterator

from ringback.outreach.days import DATE, MONTHS, parts
from ringback.outreach.known import Known, bare_number
from ringback.outreach.words import de, en

_WEEKDAYS = {name.lower(): index % 7 for index, name in enumerate((*en.WEEKDAYS, *de.WEEKDAYS))}
_COUNTED = {word: number for words in (en.NUMBERS, de.NUMBERS) for number, word in enumerate(words)} | {"einen": 1}
_TIME = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s?(uhr|am|pm|o'clock)\b|\b(\d{1,2}):(\d{2})\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})s?\b", re.IGNORECASE)
_PHONE = re.compile(r"\+?\d(?:[ ()/-]{0,2}\d){6,17}")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}|\S{1,60}@\S{1,100}", re.IGNORECASE)
_MARKER = re.compile(r"^\s{0,4}\d{1,2}[.)](?=\s)|[“„\"]\d{1,2}[”“\"]", re.MULTILINE)
_AMOUNT = re.compile(
    r"[€$£]?\s?\d[\d.,]{0,20}(?:\s?(?:%|€|\$|£|k|eur|usd|percent|prozent|euros?|dollars?)(?!\w))?", re.IGNORECASE
)
_NUMBER_WORD = "|".join(sorted(map(re.escape, _COUNTED), key=len, reverse=True))
_LEFT = re.compile(
    rf"\b({_NUMBER_WORD}|\d{{1,3}})\s(?:\w{{1,14}}\s)?(?:e-?mails?|mails?|messages?|voicemails?|calls?|nachrichten?|anrufe?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]{1,40}")
_TITLED = re.compile(r"\b(?:Frau|Herrn?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s([A-ZÄÖÜ][\w'’-]{1,40})")

Place = tuple[int, int, str]


def unknown_facts(text: str, language: str | None, known: Known) -> Iterator[Place]:
    """Start, end and reason of everything stated that is not known, each place once."""
    rest = text
    for check in (_links, _phones, _markers, _dates, _times, _counts):
        places = list(check(rest, known))
        yield from ((start, end, because) for start, end, because in places if because)
        rest = _blanked(rest, places)
    yield from _numbers(rest, known)
    yield from _weekdays(rest, known)
    yield from _names(rest, language, known)


def _blanked(text: str, places: list[Place]) -> str:
    for start, end, _ in places:
        text = text[:start] + "·" * (end - start) + text[end:]
    return text


def _links(text: str, known: Known) -> Iterator[Place]:
    for one in _LINK.finditer(text):
        link = one[0].rstrip(".,;:!?)”“'\"")
        yield one.start(), one.start() + len(link), "" if known.has(link) else "this address is not in the timeline"


def _phones(text: str, known: Known) -> Iterator[Place]:
    for one in _PHONE.finditer(text):
        digits = "".join(filter(str.isdigit, one[0]))
        fits = any(phone.endswith(digits.lstrip("0")) for phone in known.phones) or known.has(one[0])
        yield one.start(), one.end(), "" if fits else "this number is neither theirs nor yours"


def _markers(text: str, _known: Known) -> Iterator[Place]:
    """The 1 and 2 of a list, or a figure in quotes to answer with, state nothing."""
    return ((one.start(), one.end(), "") for one in _MARKER.finditer(text))


def _dates(text: str, known: Known) -> Iterator[Place]:
    for one in DATE.finditer(text):
        because = "" if _is_known_day(one, known) else "nothing in the timeline happened or is due on this day"
        yield one.start(), one.end(), because


def _is_known_day(one: re.Match[str], known: Known) -> bool:
    month, day, year = parts(one)
    fits = ((each.month, each.day) == (month, day) and year in (None, each.year) for each in known.days)
    return any(fits) or known.has(one[0])


def _times(text: str, known: Known) -> Iterator[Place]:
    for one in _TIME.finditer(text):
        hour, minute = int(one[1] or one[4]), int(one[2] or one[5] or 0)
        if (one[3] or "").lower() == "pm":
            hour = hour % 12 + 12
        fits = (hour, minute) in known.times or known.has(one[0])
        yield one.start(), one.end(), "" if fits else "no meeting is, was or is proposed at this hour"


def _counts(text: str, known: Known) -> Iterator[Place]:
    """How many messages were left: a number before the noun must be the number in the timeline."""
    for one in _LEFT.finditer(text):
        word = one[1].lower()
        number = int(word) if word.isdigit() else _COUNTED[word]
        fits = number in known.counts or number == 0
        yield one.start(), one.end(), "" if fits else "the timeline counts another number of messages"


def _numbers(text: str, known: Known) -> Iterator[Place]:
    for one in _AMOUNT.finditer(text):
        figure = re.search(r"\d[\d.,]{0,20}", one[0])
        if figure and bare_number(figure[0]) not in known.numbers:
            words = one[0].strip().rstrip(".,")
            start = one.start() + one[0].index(words)
            yield start, start + len(words), "this figure is not in the timeline"


def _weekdays(text: str, known: Known) -> Iterator[Place]:
    for one in _WEEKDAY.finditer(text):
        if _WEEKDAYS[one[1].lower()] not in known.near_weekdays and not known.has(one[1]):
            yield one.start(), one.end(), "nothing in the timeline is on this day of the week"


def _names(text: str, language: str | None, known: Known) -> Iterator[Place]:
    """Names that nobody knows. German writes every noun large: there a title has to give the name away."""
    found = [(one.start(1), one.end(1), one[1]) for one in _TITLED.finditer(text)]
    if language == "en":
        found += [(one.start(), one.end(), one[0]) for one in _NAME.finditer(text)]
    seen = set[int]()
    for start, end, name in found:
        plain_name = name.lower().removesuffix("'s").removesuffix("’s")
        common = plain_name in _WEEKDAYS or plain_name in MONTHS or plain_name.startswith(("i'", "i’"))
        if start not in seen and not common and plain_name not in known.words:
            seen.add(start)
            yield start, end, "this name is not in the timeline"
