"""Where the people sit whom Nora Lindt (Berlin) talks to."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from ringback.domain.person import Place
from ringback.intake.places import country_of_number, place_of, stated_place

BERLIN = ZoneInfo("Europe/Berlin")


def place(numbers: tuple[str, ...] = (), addresses: tuple[str, ...] = ()) -> Place:
    return place_of(numbers, addresses, BERLIN, "DE", (2026,))


@pytest.mark.parametrize(
    ("numbers", "addresses", "zone", "country", "known_by"),
    [
        (("+13035550112",), ("ida@kranich.de",), "America/Denver", "US", "phone number"),
        (("+442079460123",), (), "Europe/London", "GB", "phone number"),
        (("+18005550123",), (), "America/New_York", "US", "phone number"),
        (("12345", "+493023125017"), (), "Europe/Berlin", "DE", "phone number"),
        ((), ("ida@kranich.example", "ida@kranich.fr"), "Europe/Paris", "FR", "domain"),
        ((), ("ida@kranich.co.uk",), "Europe/London", "GB", "domain"),
        ((), ("ida@kranich.pl",), "Europe/Warsaw", "PL", "domain"),
        ((), ("ida@kranich.io",), "Europe/Berlin", "DE", "the user's own"),
        ((), ("ida@kranich.zz",), "Europe/Berlin", "DE", "the user's own"),
        (("voicemail",), (), "Europe/Berlin", "DE", "the user's own"),
    ],
)
def test_where_somebody_is_and_how_that_is_known(
    numbers: tuple[str, ...], addresses: tuple[str, ...], zone: str, country: str, known_by: str
) -> None:
    found = place(numbers, addresses)
    assert (found.zone.key, found.country, found.known_by) == (zone, country, known_by)


def test_their_holidays_and_weekend() -> None:
    assert date(2026, 7, 4) in place(("+13035550112",)).days_off
    assert date(2026, 10, 3) in place().days_off
    assert date(2027, 10, 3) not in place().days_off
    assert place(("+97225550123",)).weekend == {4, 5}
    assert place().weekend == {5, 6}


def test_what_the_user_states_himself() -> None:
    found = stated_place(ZoneInfo("Asia/Tokyo"), "JP", (2026,))
    assert (found.known_by, found.country) == ("stated", "JP")
    assert found.days_off
    assert not stated_place(BERLIN, "", (2026,)).days_off


def test_the_country_of_a_number() -> None:
    assert country_of_number("+493023125017") == "DE"
    assert country_of_number("+80012345678") == ""
    assert country_of_number("30") == ""
