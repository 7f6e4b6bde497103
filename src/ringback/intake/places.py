"""Where a person sits: their clock, their public holidays and their weekend, and how that is known."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
import phonenumbers
from phonenumbers import timezone

from ringback.domain.person import Place
from ringback.intake.domains import country_of

BY_NUMBER = "phone number"
BY_DOMAIN = "domain"
BY_USER = "the user's own"

_UNKNOWN_ZONE = timezone.UNKNOWN_TIMEZONE


def place_of(
    numbers: Iterable[str], addresses: Iterable[str], user_zone: ZoneInfo, user_country: str, years: Iterable[int]
) -> Place:
    """Where this person lives by the clock: by phone number, else by the country of their domain, else as the user.

    `numbers` are E.164, `years` those for which public holidays are wanted. Where a country has several zones and only
    the country is known, the zone is that of the most people there.
    """
    found = _by_number(numbers) or by_domain(addresses) or (user_zone, user_country, BY_USER)
    zone, country, known_by = found
    span = tuple(sorted(set(years)))
    return Place(
        zone=zone, country=country, known_by=known_by, days_off=days_off(country, span), weekend=weekend_in(country)
    )


def stated_place(zone: ZoneInfo, country: str, years: Iterable[int]) -> Place:
    """The place that the user stated himself."""
    span = tuple(sorted(set(years)))
    return Place(
        zone=zone, country=country, known_by="stated", days_off=days_off(country, span), weekend=weekend_in(country)
    )


def country_of_number(number: str) -> str:
    """The country of an E.164 number (ISO 3166-1 alpha-2), "" where it has none."""
    parsed = _parsed(number)
    region = phonenumbers.region_code_for_number(parsed) if parsed else None
    return region if region and region.isalpha() else ""


@lru_cache(maxsize=512)
def days_off(country: str, years: tuple[int, ...]) -> frozenset[date]:
    """The public holidays of the whole country in those years; none where the country is unknown.

    Regional ones are left out: nobody knows in which region a person works, and a day too many would excuse a silence.
    """
    sane = [year for year in years if 1970 <= year <= 2100]
    if not country or not sane:
        return frozenset()
    try:
        return frozenset(holidays.country_holidays(country, years=sane))
    except NotImplementedError:
        return frozenset()


@lru_cache(maxsize=512)
def weekend_in(country: str) -> frozenset[int]:
    """The days on which nobody works there, as date.weekday() numbers; Saturday and Sunday where nothing is known."""
    try:
        return frozenset(holidays.country_holidays(country).weekend) if country else frozenset({5, 6})
    except NotImplementedError:
        return frozenset({5, 6})


def _by_number(numbers: Iterable[str]) -> tuple[ZoneInfo, str, str] | None:
    for number in numbers:
        country = country_of_number(number)
        parsed = _parsed(number)
        if not country or parsed is None:
            continue
        zones = timezone.time_zones_for_number(parsed)
        # A mobile or toll-free number fits every zone of its country: then the country's main zone speaks.
        zone = _zone(zones[0]) if len(zones) == 1 else _zone_of(country)
        if zone is not None:
            return zone, country, BY_NUMBER
    return None


@lru_cache(maxsize=4096)
def _parsed(number: str) -> phonenumbers.PhoneNumber | None:
    if not number.startswith("+"):
        return None
    try:
        return phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None


def by_domain(addresses: Iterable[str]) -> tuple[ZoneInfo, str, str] | None:
    """The main zone and the country of the first address whose domain belongs to a country, and how that is known."""
    for address in addresses:
        country = country_of(address.rpartition("@")[2])
        zone = _zone_of(country) if country else None
        if zone is not None:
            return zone, country, BY_DOMAIN
    return None


# Countries with several zones: the one in which most people live.
_MAIN_ZONE = {
    "US": "America/New_York", "CA": "America/Toronto", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo",
    "MX": "America/Mexico_City", "RU": "Europe/Moscow", "ID": "Asia/Jakarta", "ES": "Europe/Madrid",
    "PT": "Europe/Lisbon", "CL": "America/Santiago", "NZ": "Pacific/Auckland", "KZ": "Asia/Almaty",
    "CN": "Asia/Shanghai", "UA": "Europe/Kyiv", "AR": "America/Argentina/Buenos_Aires", "EC": "America/Guayaquil",
    "MN": "Asia/Ulaanbaatar", "CD": "Africa/Kinshasa", "FR": "Europe/Paris", "GB": "Europe/London",
}  # fmt: skip


@lru_cache(maxsize=512)
def _zone_of(country: str) -> ZoneInfo | None:
    """The zone of a country, by the numbers of its own numbering plan; None where there is no such country."""
    if country in _MAIN_ZONE:
        return _zone(_MAIN_ZONE[country])
    example = phonenumbers.example_number(country)
    if example is None:
        return None
    return _zone(timezone.time_zones_for_number(example)[0])


def _zone(name: str) -> ZoneInfo | None:
    if name == _UNKNOWN_ZONE:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None
