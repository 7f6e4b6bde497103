"""Laws of working time."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.person import Place
from ringback.domain.worktime import WORKING_DAY, Absence, WorkClock

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC", "America/St_Johns"]
instants = st.integers(0, 4 * 365 * 86_400).map(
    lambda passed: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=passed)
)
days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
absences = st.builds(
    lambda first, length: Absence(first=first, back=first + timedelta(days=length), evidence="note"),
    days,
    st.integers(1, 30),
)
clocks = st.builds(
    lambda zone, off, away: WorkClock(
        Place(zone=ZoneInfo(zone), country="", known_by="stated", days_off=frozenset(off)), tuple(away)
    ),
    st.sampled_from(ZONES),
    st.lists(days, max_size=20),
    st.lists(absences, max_size=3),
)


@given(clocks, instants, st.integers(0, 40 * 8 * 60))
def test_adding_is_the_inverse_of_elapsed(clock: WorkClock, start: datetime, minutes: int) -> None:
    working = timedelta(minutes=minutes)
    assert clock.elapsed(start, clock.add(start, working)) == working


@given(clocks, instants, instants, instants)
def test_elapsed_time_adds_up(clock: WorkClock, one: datetime, two: datetime, three: datetime) -> None:
    first, middle, last = sorted((one, two, three))
    assert clock.elapsed(first, last) == clock.elapsed(first, middle) + clock.elapsed(middle, last)


@given(clocks, instants, instants)
def test_never_more_than_eight_hours_a_day_and_never_less_than_nothing(
    clock: WorkClock, one: datetime, two: datetime
) -> None:
    first, last = sorted((one, two))
    whole_days = (last - first).days + 2
    assert timedelta(0) <= clock.elapsed(first, last) <= WORKING_DAY * whole_days


@given(clocks, absences, instants, instants)
def test_an_absence_never_lengthens_a_silence(clock: WorkClock, absence: Absence, one: datetime, two: datetime) -> None:
    first, last = sorted((one, two))
    away = WorkClock(clock.place, (*clock.absences, absence))
    assert away.elapsed(first, last) <= clock.elapsed(first, last)


@given(clocks, instants)
def test_the_next_moment_of_work_is_one(clock: WorkClock, start: datetime) -> None:
    moment = clock.local(clock.add(start, timedelta(0)))
    assert clock.is_working_day(moment.date())
    assert 9 <= moment.hour < 17


def test_nine_to_five_on_the_wall_over_both_nights_of_the_year() -> None:
    clock = WorkClock(Place(zone=ZoneInfo("Europe/Berlin"), country="DE", known_by="stated"))
    before_summer = datetime(2026, 3, 27, 16, tzinfo=ZoneInfo("Europe/Berlin"))
    before_winter = datetime(2026, 10, 23, 16, tzinfo=ZoneInfo("Europe/Berlin"))
    for friday in (before_summer, before_winter):
        monday = clock.local(clock.add(friday, timedelta(hours=2)))
        assert (monday.weekday(), monday.hour) == (0, 10)
