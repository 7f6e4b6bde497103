"""Days that are named in a text, in English or German."""

import re
from collections.abc import Iterator
from datetime import date

from ringback.outreach.words import de, en

MONTHS = {name.lower(): index % 12 + 1 for index, name in enumerate((*en.MONTHS, *de.MONTHS))}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DATE = re.compile(
    rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<m1>{_MONTH})\b(?:,?\s(?P<y1>\d{{4}}))?"
    rf"|\b(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<y2>\d{{4}}))?"
    r"|\b(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})\b"
    r"|\b(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4}|\d{2})?",
    re.IGNORECASE,
)


def parts(found: re.Match[str]) -> tuple[int, int, int | None]:
    """Month, day and year of a date as it was written; the year is None where none was written."""
    groups = found.groupdict()
    day, month, year = (next((groups[f"{key}{n}"] for n in range(1, 5) if groups[f"{key}{n}"]), "") for key in "dmy")
    number = MONTHS.get(month.lower()) or int(month)
    return number, int(day), int(year) + (2000 if len(year) == 2 else 0) if year else None


def names_passed_day(text: str, said_on: date, today: date) -> bool:
    """Does the text name a day that was still to come when it was written, and has passed by now?"""
    return any(said_on <= day < today for day in _named(text, said_on))


def names_day_before(text: str, said_on: date, today: date) -> bool:
    """Does the text name a day that has passed by now? A day without a year is the next one after it was said."""
    return any(day < today for day in _named(text, said_on))


def _named(text: str, said_on: date) -> Iterator[date]:
    for found in DATE.finditer(text):
        month, day, year = parts(found)
        try:
            yield date(year or said_on.year + ((month, day) < (said_on.month, said_on.day)), month, day)
        except ValueError:  # a version number, a 30 February
            continue
