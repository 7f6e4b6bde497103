"""Days named in a language without an own table: the phrase is cut out here, dateparser reads it."""

import re
from collections.abc import Iterator
from datetime import date, datetime

_CUT = re.compile(r"(?<!\d)\d{1,2}\.?[ \t](?:de[ \t])?[^\W\d_]{3,14}\.?(?:[ \t]\d{4})?(?!\w)")
_MOST_PHRASES = 8  # dateparser takes milliseconds for one


def foreign_days(text: str, sent: date, language: str) -> Iterator[tuple[int, int, date]]:
    """Places and days of the "12. joulukuuta 2026" of other languages; none where dateparser does not know them."""
    import dateparser  # takes a tenth of a second, and few mails need it

    settings = {"RELATIVE_BASE": datetime(sent.year, sent.month, sent.day), "PREFER_DATES_FROM": "future"}  # noqa: DTZ001 - a day, no instant
    for match, _ in zip(_CUT.finditer(text), range(_MOST_PHRASES), strict=False):
        try:
            found = dateparser.parse(match.group(), languages=[language], settings=settings)
        except (ValueError, OverflowError):  # an unknown language; a day outside the calendar
            return
        if found is not None:
            yield match.start(), match.end(), found.date()
