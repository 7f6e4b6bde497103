"""What is gone through twice is the same both times, kept in memory or not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback.adapters.files import RawRecord
from ringback.flows.gathering import archives
from ringback.flows.gathering.archives import Archives
from tests.mailbox import GRETA, NORA, Mail, mbox

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("kept", [0, 300, 1_000_000])
def test_both_looks_see_the_same_mails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(archives, "_KEPT", kept)
    mails = [Mail(sender=NORA, to=GRETA, at=MONDAY, body=f"Offer number {number}.") for number in range(4)]
    opened = Archives([mbox(tmp_path / "one.mbox", mails[:3]), mbox(tmp_path / "two.mbox", mails[3:])])
    first = [one.raw for one in opened.first_look()]
    assert len(first) == 4
    assert [one.raw for one in opened.all_records() if isinstance(one, RawRecord)] == first
