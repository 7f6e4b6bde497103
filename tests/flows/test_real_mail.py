"""Real mailboxes come in whole, once, and with silences to tell (public data beside the project; never copied into it)."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback.flows.gather import gather
from ringback.store.looks import open_timelines
from ringback.store.models import Exchange, Part

MAILBOXES = Path(__file__).parents[3] / "shared" / "data" / "enron"
INDEX = MAILBOXES / "index.json"
NOW = datetime(2001, 6, 15, 12, tzinfo=UTC)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not INDEX.is_file(), reason=f"the public mailboxes are not at {MAILBOXES}"),
]


@pytest.mark.parametrize("place", [0, 13, 26, 39])
def test_everything_is_read_and_nothing_twice(place: int) -> None:
    name, about = sorted(json.loads(INDEX.read_text()).items())[place]
    path = MAILBOXES / f"{name}.mbox.xz"
    done = gather([path], about["addresses"], now=NOW)
    assert done.read == about["messages"]
    assert done.new + done.duplicates == done.read
    assert Exchange.objects.filter(direction="out").exists()
    rows = Exchange.objects.count(), Part.objects.count()
    again = gather([path], about["addresses"], now=NOW)
    assert (again.read, again.new) == (done.read, 0)
    assert (Exchange.objects.count(), Part.objects.count()) == rows
    assert all(known.last_sign() for known in open_timelines(NOW))
