"""Finds the days that a text names and says which calendar days they are."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ringback.intake.days import calendar
from ringback.intake.days.calendar import FRIDAY, Grain, Span, shifted
from ringback.intake.days.foreign import foreign_days
from ringback.intake.days.grammar import Found, Token, may_name_day, phrases, tokens
from ringback.intake.days.japanese import japanese_days
from ringback.intake.days.vocabulary import LANGUAGES, guess, vocabulary

MOST_CHARACTERS = 20_000
_TELLING = 800  # characters that tell the language
_SMALL_FRACTION = re.compile(r"(?:[1-4]/[234]|24/7|50/50)$")
_BRITISH = re.compile(
    r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/\d\d"
)  # 21/12/2026: this writer puts days first
_BETWEEN = re.compile(r",?(?:-|[oa]?c(?:[.'/]?[cioax&]){0,3}|[,']?c\.?)a?$")
_JAPANESE = re.compile("[\u3040-\u30ff]|[月日曜週]")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPhrase:
    """Words of a text that name a day or a span of days: where they stand, and the first and last day they mean."""

    start: int
    end: int
    text: str
    first: date
    last: date
    grain: Grain = Grain.DAY


_Meaning = tuple[date, date, Grain] | None
_Named = Mapping[str, Token]


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """From where a phrase is read: the day of writing and the language's habits."""

    sent: date
    language: str
    month_first: bool


def _day(day: date | None) -> _Meaning:
    return None if day is None else (day, day, Grain.DAY)


def _span(span: Span, grain: Grain) -> _Meaning:
    return (*span, grain)


def _year(named: _Named) -> int | None:
    return named["year"].value if "year" in named else None


def _date(named: _Named, view: _View) -> _Meaning:
    month, year = named["month"].value, _year(named)
    last = calendar.dated(month, named["day"].value, year, view.sent)
    if last is None:
        return None
    if "week_of" in named:
        return _span(calendar.week(last, 0), Grain.WEEK)
    first = last
    if "from" in named:
        first = calendar.on(last.year, month, named["from"].value) or last
    if "to" in named:
        last = calendar.on(last.year, month, named["to"].value) or last
    return (min(first, last), max(first, last), Grain.DAY)


def _numeric(named: _Named, view: _View) -> _Meaning:
    text = named["numeric"].text
    if _SMALL_FRACTION.match(text) or (text.endswith(".") and view.language == "en"):
        return None
    day = calendar.numeric(text, view.sent, month_first=view.month_first)
    if day is not None and "week_of" in named:
        return _span(calendar.week(day, 0), Grain.WEEK)
    return _day(day)


def _end_of_month_named(named: _Named, view: _View) -> _Meaning:
    first = calendar.dated(named["month"].value, 1, _year(named), view.sent)
    return _day(calendar.month_of(first.year, first.month)[1]) if first else None


def _end_of(named: _Named, view: _View) -> _Meaning:
    unit = (named.get("unit") or named["early"]).letter
    later = 1 if "next" in named or "after" in named else 0
    if unit in "dB":
        return _day(view.sent)
    if unit == "k":
        friday = calendar.week(view.sent, later)[1]
        return _day(friday if friday >= view.sent else shifted(friday, 7))
    if unit == "m":
        return _day(calendar.month(view.sent, later)[1])
    return _day(calendar.on(min(view.sent.year + later, 9999), 12, 31))


def _end(named: _Named, view: _View) -> _Meaning:
    value = named["end"].value
    if value == 1:
        return _day(calendar.on_or_after(view.sent, FRIDAY))
    return _day(view.sent if value == 0 else calendar.month(view.sent, 0)[1])


def _weekday_of_week(named: _Named, view: _View) -> _Meaning:
    weekday = (named.get("weekday") or named["later"]).value
    return _day(shifted(calendar.week(view.sent, 0 if "same" in named else 1)[0], weekday))


def _some_span(named: _Named, view: _View, later: int) -> _Meaning:
    unit = (named.get("unit") or named["early"]).letter
    if unit == "m":
        return _span(calendar.month(view.sent, later), Grain.MONTH)
    first, last = calendar.week(view.sent, later)
    return (shifted(first, 5), shifted(last, 2), Grain.WEEK) if unit == "w" else (first, last, Grain.WEEK)


def _weekday(named: _Named, view: _View) -> _Meaning:
    weekday = named["weekday"].value
    how = named.get("how") or named.get("after")
    coming = calendar.on_or_after(view.sent, weekday)
    if how is None:
        return (coming, coming, Grain.WEEKDAY)
    if how.letter == "l":
        return _day(shifted(view.sent, -((view.sent.weekday() - weekday - 1) % 7 + 1)))
    if how.letter == "n" and how.value == 1:  # English "next Friday", said on a Monday, is the one of next week
        return _day(shifted(calendar.week(view.sent, 1)[0], weekday))
    if how.letter == "n" and coming == view.sent:
        return _day(shifted(coming, 7))
    return _day(coming)


def _weekday_dated(named: _Named, view: _View) -> _Meaning:
    days = [calendar.day_of_month(start, named["day"].value) for start in (shifted(view.sent, -10), view.sent)]
    named_so = [day for day in days if day is not None and day.weekday() == named["weekday"].value]
    if named_so or named["day"].letter == "O":
        return _day(named_so[0] if named_so else days[1])
    return _weekday({"weekday": named["weekday"]}, view)


def _relative(named: _Named, view: _View) -> _Meaning:
    if "today" in named:
        return _day(view.sent)
    if "morning" in named:
        return _day(shifted(view.sent, 1)) if named["morning"].value else None
    after = 1 if "after" in named and (view.language != "en" or named["after"].letter == "d") else 0
    return _day(shifted(view.sent, named["relative"].value + after))


def _count(named: _Named, view: _View) -> _Meaning:
    count, unit = named["count"].value, named["unit"].letter
    if unit == "m":
        return _day(calendar.in_months(view.sent, count))
    if unit == "y":
        return _day(calendar.in_months(view.sent, 12 * count))
    return _day(shifted(view.sent, count * (7 if unit == "k" else 1)))


def _day_alone(named: _Named, view: _View) -> _Meaning:
    if "number" in named and view.language == "en":  # "by 12" is an hour
        return None
    return _day(calendar.day_of_month(view.sent, (named.get("ordinal") or named["number"]).value))


def _month(named: _Named, view: _View) -> _Meaning:
    number, year = named["month"].value, _year(named)
    if year is None:
        behind = (view.sent.month - number) % 12
        year = (
            view.sent.year - (number > view.sent.month) if behind <= 1 else view.sent.year + (number < view.sent.month)
        )
    return _span(calendar.month_of(min(max(year, 1), 9999), number), Grain.MONTH)


_MEANINGS: Mapping[str, Callable[[_Named, _View], _Meaning]] = {
    "day_first": _date,
    "month_first": _date,
    "numeric": _numeric,
    "end_of_month_named": _end_of_month_named,
    "end_of": _end_of,
    "end": _end,
    "weekday_of_week": _weekday_of_week,
    "next_span": lambda named, view: _some_span(named, view, 1),
    "this_span": lambda named, view: _some_span(named, view, 0),
    "last_span": lambda named, view: _some_span(named, view, -1),
    "weekday": _weekday,
    "weekday_dated": _weekday_dated,
    "relative": _relative,
    "count": _count,
    "day_alone": _day_alone,
    "month": _month,
    "weekend": lambda named, view: _some_span(named, view, 0) if named else None,
}


def _read(found: Found, line: list[Token], text: str, view: _View) -> tuple[DayPhrase, Found] | None:
    named = dict(found.named)
    if found.form == "weekend":
        named["unit"] = named["weekend"]
    meaning = _MEANINGS[found.form](named, view)
    if meaning is None:
        return None
    start, end = line[found.first].start, line[found.last].end
    first, last, grain = meaning
    return DayPhrase(start=start, end=end, text=text[start:end], first=first, last=last, grain=grain), found


def _joined(one: DayPhrase, two: DayPhrase, text: str) -> DayPhrase | None:
    """ "A to B" as one span. A bare weekday as B counts from A; "Monday to Wednesday", said on a Tuesday, has begun."""
    first, last = one.first, two.last
    if two.grain is Grain.WEEKDAY and one.grain is not Grain.WEEKDAY:
        last = calendar.on_or_after(one.last, two.last.weekday())
    if one.grain is Grain.WEEKDAY and first > last:
        first = shifted(first, -7)
    if last < first or one.grain is Grain.MONTH:
        return None
    return replace(one, end=two.end, text=text[one.start : two.end], first=first, last=last, grain=Grain.DAY)


def _pair(one: DayPhrase, two: DayPhrase, text: str) -> DayPhrase | None:
    """ "Monday and Tuesday": two weekdays in a row are one span."""
    if one.grain is not Grain.WEEKDAY or two.grain is not Grain.WEEKDAY:
        return None
    in_a_row = (two.last.weekday() - one.first.weekday()) % 7 == 1
    return _joined(one, two, text) if in_a_row else None


def _together(one: DayPhrase, two: DayPhrase, gap: str, text: str) -> DayPhrase | None:
    if gap in {"&", ",&"}:
        return _pair(one, two, text)
    return _joined(one, two, text) if gap and _BETWEEN.match(gap) else None


def _spans(read: list[tuple[DayPhrase, Found]], letters: str, text: str) -> list[DayPhrase]:
    whole: list[DayPhrase] = []
    before = -1
    for phrase, found in read:
        gap = letters[before + 1 : found.first]
        if whole and before >= 0 and len(gap) <= 6:
            joined = _together(whole[-1], phrase, gap, text)
            if joined:
                whole[-1] = joined
                before = found.last
                continue
            if gap in {"", "o", ",", "oa", ",o"} and letters[before] in "EdB":  # "end of day Friday": the day counts
                whole.pop()
        whole.append(phrase)
        before = found.last
    return whole


def guess_language(text: str) -> str:
    """The language whose words for days and dates a text uses, "en" where that says nothing."""
    if _JAPANESE.search(text):
        return "ja"
    return guess(frozenset(re.findall(r"[^\W\d_]{1,30}", text[:_TELLING].lower())))


def day_phrases(text: str, sent_on: date, language: str | None = None) -> list[DayPhrase]:
    """Which days does this text name, seen from the day on which it was written?

    `sent_on` is the sender's own calendar day. `language` is ISO 639-1, guessed from the words where None.
    Dates without a year are taken as the coming ones, or as past ones of the last ten weeks. Never raises; only the
    first 20,000 characters are read.
    """
    text = text[:MOST_CHARACTERS]
    own = language or guess_language(text)
    if own == "ja":
        return [
            DayPhrase(start=start, end=end, text=text[start:end], first=first, last=last, grain=grain)
            for start, end, (first, last, grain) in japanese_days(text, sent_on)
        ]
    if not may_name_day(text, own):
        return []
    view = _View(sent=sent_on, language=own, month_first=own == "en" and not _BRITISH.search(text))
    line = tokens(text, vocabulary(own))
    letters = "".join(token.letter for token in line)
    read = [one for found in phrases(line) if (one := _read(found, line, text, view)) is not None]
    named = _spans(read, letters, text)
    if own in LANGUAGES:
        return named
    taken = [(one.start, one.end) for one in named]
    strange = [
        DayPhrase(start=start, end=end, text=text[start:end], first=day, last=day)
        for start, end, day in foreign_days(text, sent_on, own)
        if not any(start < stop and begin < end for begin, stop in taken)
    ]
    return sorted([*named, *strange], key=lambda one: one.start)
