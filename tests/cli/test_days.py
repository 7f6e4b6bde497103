"""Days that the user names are counted on his own calendar."""

from datetime import UTC, date, datetime

import pytest

from ringback.cli import common
from ringback.flows import act

NOW = datetime(2026, 3, 3, 1, tzinfo=UTC)
"""Tuesday the 3rd by UTC; in Los Angeles it is Monday, five in the afternoon, in Auckland Tuesday, two."""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zone", "tomorrow", "friday"),
    [
        ("America/Los_Angeles", date(2026, 3, 3), date(2026, 3, 6)),
        ("Pacific/Auckland", date(2026, 3, 4), date(2026, 3, 6)),
    ],
)
def test_tomorrow_is_the_users_tomorrow(
    zone: str, tomorrow: date, friday: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(common, "now", lambda: NOW)
    act.about_me(now=NOW, zone=zone)
    assert (common.day("tomorrow"), common.day("friday")) == (tomorrow, friday)
    assert common.day("2026-03-02") == date(2026, 3, 2)
    # an instant is one by UTC, as the commands say
    assert common.instant("tomorrow") == datetime(2026, 3, 4, tzinfo=UTC)
