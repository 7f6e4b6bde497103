"""Days named in Japanese, which has no spaces between words."""

import re
from collections.abc import Iterator
from datetime import date

from ringback.intake.days import calendar
from ringback.intake.days.calendar import Grain, shifted

_WEEKDAYS = "月火水木金土日"
_RELATIVE = {"本日": 0, "今日": 0, "明日": 1, "明後日": 2, "昨日": -1}
_PHRASE = re.compile(
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"|(?P<slash_month>\d{1,2})/(?P<slash_day>\d{1,2})(?!\d|/)"
    r"|(?P<week>今週|来週|再来週)(?:の?(?P<of>[月火水木金土日])曜|(?P<end>末))?"
    r"|(?P<month_end>今?月末|来月末)|(?P<next_month>来月)"
    r"|(?P<weekday>[月火水木金土日])曜"
    r"|(?P<relative>本日|今日|明日|明後日|昨日)"
    r"|(?<![月\d])(?P<alone>\d{1,2})日(?!間|前|後)"
    r"|(?P<count>\d{1,2})(?P<unit>日|週間)(?:以内|後)"
)
_TO = re.compile(r"(?:\([月火水木金土日]\)|（[月火水木金土日]）)?\s?(?:から|より|[~〜～-])\s?$")
_Meaning = tuple[date, date, Grain]


def _meaning(match: re.Match[str], sent: date) -> _Meaning | None:
    has = {name: value for name, value in match.groupdict().items() if value}
    if "week" in has:
        monday, friday = calendar.week(sent, ("今週", "来週", "再来週").index(has["week"]))
        if "of" in has:
            day = shifted(monday, _WEEKDAYS.index(has["of"]))
            return day, day, Grain.DAY
        return (friday, friday, Grain.DAY) if "end" in has else (monday, friday, Grain.WEEK)
    if "next_month" in has:
        return (*calendar.month(sent, 1), Grain.MONTH)
    single = _single(has, sent)
    return (single, single, Grain.WEEKDAY if "weekday" in has else Grain.DAY) if single else None


def _single(has: dict[str, str], sent: date) -> date | None:
    if "day" in has:
        return calendar.dated(int(has["month"]), int(has["day"]), int(has["year"]) if "year" in has else None, sent)
    if "slash_day" in has:
        return calendar.dated(int(has["slash_month"]), int(has["slash_day"]), None, sent)
    if "month_end" in has:
        return calendar.month(sent, int(has["month_end"].startswith("来")))[1]
    if "weekday" in has:
        return calendar.on_or_after(sent, _WEEKDAYS.index(has["weekday"]))
    if "relative" in has:
        return shifted(sent, _RELATIVE[has["relative"]])
    if "alone" in has:
        return calendar.day_of_month(sent, int(has["alone"]))
    return shifted(sent, int(has["count"]) * (7 if has["unit"] == "週間" else 1))


def japanese_days(text: str, sent: date) -> Iterator[tuple[int, int, _Meaning]]:
    """Places and meanings of the days that a Japanese text names; "A から B" is one span."""
    waiting: tuple[int, int, _Meaning] | None = None
    for match in _PHRASE.finditer(text):
        meaning = _meaning(match, sent)
        if meaning is None:
            continue
        if waiting and _TO.match(text[waiting[1] : match.start()]) and meaning[1] >= waiting[2][0]:
            waiting = (waiting[0], match.end(), (waiting[2][0], meaning[1], Grain.DAY))
            continue
        if waiting:
            yield waiting
        waiting = (match.start(), match.end(), meaning)
    if waiting:
        yield waiting
