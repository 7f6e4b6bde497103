"""Where the user sits, by the offsets that he writes with: his zone in summer and winter, whatever journeys and odd machines say."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.home import NOWHERE, home, home_by_weeks, recent, week_of

NEW_YEAR = datetime(2026, 1, 1, 12, tzinfo=UTC)
ZONES = (
    "Europe/Berlin",
    "America/Los_Angeles",
    "Australia/Sydney",
    "Asia/Kathmandu",
    "America/Phoenix",
    "Europe/London",
)
days = st.lists(st.integers(0, 364), min_size=1, max_size=60)


def written(zone: str, on: list[int]) -> list[tuple[datetime, int, int]]:
    """A mail on each of these days of the year, at the clock of that zone."""
    return [(at, offset(zone, at), 1) for at in (NEW_YEAR + timedelta(days=day) for day in on)]


def offset(zone: str, at: datetime) -> int:
    found = at.astimezone(ZoneInfo(zone)).utcoffset()
    assert found is not None
    return int(found.total_seconds() // 60)


@given(st.sampled_from(ZONES), days)
def test_his_clock_is_right_on_every_day_on_which_he_wrote(zone: str, on: list[int]) -> None:
    found = home(written(zone, on), [])
    assert all(offset(found.zone.key, at) == minutes for at, minutes, _ in written(zone, on))


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.lists(st.integers(0, 11), min_size=1, max_size=2))
def test_over_a_year_journeys_change_nothing(lives: str, travels: str, months: list[int]) -> None:
    year = written(lives, list(range(0, 365, 7)))
    found = home(year + written(travels, [30 * month for month in months]), [])
    assert found.zone.key == lives


@given(st.sampled_from(ZONES), days, st.randoms(use_true_random=False))
def test_the_order_in_which_mails_come_says_nothing(zone: str, on: list[int], chance: object) -> None:
    mails = written(zone, on)
    other = sorted(mails, key=lambda _: chance.random())  # type: ignore[attr-defined] # hypothesis hides its kind
    assert home(mails, []) == home(other, [])


@given(st.sampled_from(ZONES), days)
def test_counted_by_weeks_it_is_the_same_clock_but_for_the_day_that_it_changes(zone: str, on: list[int]) -> None:
    mails = written(zone, on)
    found = home_by_weeks(Counter(week_of(at, minutes) for at, minutes, _ in mails), [])
    agree = sum(offset(found.zone.key, at) == minutes for at, minutes, _ in mails)
    sundays = sum(at.weekday() == 6 for at, _, _ in mails)
    assert agree >= len(mails) - 2 * sundays


def test_the_country_of_his_domain_counts_more_than_a_few_odd_mails_and_less_than_a_year() -> None:
    assert home(written("America/New_York", [1]), ["nora@seller.de"]).zone.key == "Europe/Berlin"
    assert home([], ["nora@seller.de"]).country == "DE"
    emigrated = home(written("America/New_York", list(range(365))), ["nora@seller.de"])
    assert (emigrated.zone.key, emigrated.country) == ("America/New_York", "US")


def test_a_machine_that_writes_utc_all_the_year_tells_nothing() -> None:
    mails = [(NEW_YEAR + timedelta(days=day), 0, 1) for day in range(365)]
    assert home(mails, ["nora@seller.example"]) == NOWHERE
    assert home(mails, ["nora@seller.de"]).zone.key == "Europe/Berlin"


def test_an_offset_that_no_common_zone_has_stays_what_it_is() -> None:
    mails = [(NEW_YEAR + timedelta(days=day), 14 * 60, 1) for day in range(365)]
    found = home(mails, [])
    assert (found.zone.key, offset(found.zone.key, NEW_YEAR), found.country) == ("Etc/GMT-14", 14 * 60, "")
    assert home([(NEW_YEAR, 7, 1)], []) == NOWHERE  # minutes that no zone has


def test_what_is_a_year_old_or_dated_ahead_does_not_count() -> None:
    old, new, ahead = (week_of(NEW_YEAR + timedelta(days=day), 60) for day in (-500, 0, 4000))
    assert set(recent({old: 9, new: 1, ahead: 9}, (NEW_YEAR + timedelta(days=7)).date())) == {new}
    assert recent({}, NEW_YEAR.date()) == {}


@given(st.lists(st.tuples(st.integers(0, 900), st.sampled_from((-300, 0, 60)))), st.integers(0, 900))
def test_what_is_written_later_changes_nothing_of_what_was_known_before(mails: list[tuple[int, int]], cut: int) -> None:
    """Of a whole week more, that is: a week counts once it is over."""
    day = NEW_YEAR + timedelta(days=cut)
    every = Counter(week_of(NEW_YEAR + timedelta(days=later), minutes) for later, minutes in mails)
    until = Counter(week_of(NEW_YEAR + timedelta(days=later), minutes) for later, minutes in mails if later <= cut)
    if any(monday + 7 <= day.toordinal() for monday, _ in until):
        assert recent(every, day.date()) == recent(until, day.date())
