"""Where the user sits, as his own mail tells: by the country of his domain, and by the offsets from UTC that he writes with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ringback.intake.places import by_domain

Week = tuple[int, int]
"""The Monday of a week as a day's number (proleptic ordinal), and an offset from UTC in minutes."""
RECENT = timedelta(weeks=57)
"""So far back from his newest mail offsets count: once around the year, so that summer time shows, and no older than needed."""
_DOMAIN_COUNTS_AS = 10  # mails: fewer say nothing against the country of his domain, from a journey or an odd machine
_CLEARLY = 1.25
_A_WEEK = 7
_NOON = time(12, tzinfo=UTC)

# Where somebody sits who writes with these offsets, the most people first; of a country with several zones each has its line. No
# country where the zone's people live in many: its holidays would be somebody else's.
_COMMON = (
    ("America/New_York", "US"), ("America/Los_Angeles", "US"), ("Europe/Berlin", "DE"), ("Europe/London", "GB"),
    ("America/Chicago", "US"), ("America/Denver", "US"), ("Asia/Kolkata", "IN"), ("Asia/Tokyo", "JP"),
    ("Australia/Sydney", "AU"), ("America/Sao_Paulo", "BR"), ("Europe/Helsinki", "FI"), ("Asia/Shanghai", "CN"),
    ("Europe/Istanbul", ""), ("Asia/Dubai", ""), ("Asia/Karachi", ""), ("Asia/Jakarta", ""), ("Asia/Dhaka", ""),
    ("Africa/Lagos", ""), ("Africa/Johannesburg", ""), ("America/Bogota", ""), ("America/Mexico_City", ""),
    ("America/Caracas", ""), ("America/Phoenix", "US"), ("America/Anchorage", "US"), ("Pacific/Honolulu", "US"),
    ("America/Halifax", "CA"), ("America/St_Johns", "CA"), ("America/Santiago", "CL"), ("Asia/Jerusalem", "IL"),
    ("Africa/Cairo", "EG"), ("Asia/Tehran", "IR"), ("Asia/Kabul", "AF"), ("Asia/Kathmandu", "NP"), ("Asia/Yangon", "MM"),
    ("Australia/Brisbane", "AU"), ("Australia/Adelaide", "AU"), ("Australia/Darwin", "AU"), ("Pacific/Auckland", "NZ"),
)  # fmt: skip


class Home(NamedTuple):
    """A zone, and whose holidays are kept there ("" where that is not told)."""

    zone: ZoneInfo
    country: str


NOWHERE = Home(ZoneInfo("UTC"), "")


def week_of(at: datetime, minutes: int) -> Week:
    """Under what an own mail of that instant and offset counts."""
    day = (at + timedelta(minutes=minutes)).date()
    return day.toordinal() - day.weekday(), minutes


def recent(weeks: Mapping[Week, int], until: date) -> dict[Week, int]:
    """Those of the last year before the newest that was over on that day: what came later was not known then, and people move.

    Before the first one is over, it is that one.
    """
    begun = {week: many for week, many in weeks.items() if week[0] <= until.toordinal()}
    over = {week: many for week, many in begun.items() if week[0] + _A_WEEK <= until.toordinal()} or begun
    first = max((day for day, _ in over), default=0) - RECENT.days
    return {week: many for week, many in over.items() if week[0] > first}


def home_by_weeks(weeks: Mapping[Week, int], addresses: Iterable[str]) -> Home:
    """Where he sits who wrote so many mails in those weeks with those offsets, by all of them."""
    return home(
        ((datetime.combine(date.fromordinal(day + 2), _NOON), minutes, many) for (day, minutes), many in weeks.items()),
        addresses,
    )


def home(written: Iterable[tuple[datetime, int, int]], addresses: Iterable[str]) -> Home:
    """The common zone whose offsets fit the most of his mails (instant, minutes from UTC, how many), his domain's before others.

    Where an offset that never changes fits clearly more, it is that one; UTC so found is a machine's and tells nothing.
    """
    told = by_domain(addresses)
    offsets, fitting = Counter[int](), Counter[Home]()
    common = [Home(ZoneInfo(name), country) for name, country in _COMMON]
    known = list(dict.fromkeys([Home(*told[:2]), *common] if told else common))
    for at, minutes, many in written:
        offsets[minutes] += many
        for one in known:
            fitting[one] += many * (at.astimezone(one.zone).utcoffset() == timedelta(minutes=minutes))
    best = max(known, key=lambda one: fitting[one] + _DOMAIN_COUNTS_AS * bool(told and one == known[0]))
    minutes, most = max(offsets.items(), key=lambda each: each[1], default=(0, 0))
    if most > max(_CLEARLY * fitting[best], _DOMAIN_COUNTS_AS if told else 0):
        return _always(minutes) or (known[0] if told else NOWHERE)
    return best if fitting[best] or told else NOWHERE


def _always(minutes: int) -> Home | None:
    """The zone that never changes its clock; None for UTC, and for what is not whole hours."""
    hours, rest = divmod(minutes, 60)
    if rest or not hours or not -12 <= hours <= 14:
        return None
    return Home(ZoneInfo(f"Etc/GMT{-hours:+d}"), "")  # their signs are the other way round
