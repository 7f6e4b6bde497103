"""What is gone through twice is the same both times, kept in memory or not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringback.adapters.files import RawRecord
from ringback.flows.gathering import archives
from ringback.flows.gathering.archives import Archives
from ringback.flows.gathering.mail import Parsed
from ringback.flows.gathering.pool import Readers
from ringback.intake.letter import Letter, Mailbox, Part
from tests.mailbox import GRETA, NORA, Mail, mbox

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("kept", [0, 300, 1_000_000])
def test_both_looks_see_the_same_mails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(archives, "_KEPT", kept)
    mails = [Mail(sender=NORA, to=GRETA, at=MONDAY, body=f"Offer number {number}.") for number in range(4)]
    paths = [mbox(tmp_path / "one.mbox", mails[:3]), mbox(tmp_path / "two.mbox", mails[3:])]
    with Readers(1) as readers:
        opened = Archives(paths, readers)
        assert sum(seen.mails for seen in opened.first_look(frozenset())) == 4
        parsed = [Letter.from_bytes(one.letter) for one in opened.everything() if isinstance(one, Parsed)]
    assert [one.plain.strip() for one in parsed] == [f"Offer number {number}." for number in range(4)]


def test_what_is_no_mail_keeps_its_place(tmp_path: Path) -> None:
    mails = [Mail(sender=NORA, to=GRETA, at=MONDAY, body="One.")]
    (tmp_path / "card.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Greta\nEND:VCARD\n")
    paths = [mbox(tmp_path / "one.mbox", mails), tmp_path / "card.vcf", mbox(tmp_path / "two.mbox", mails)]
    with Readers(1) as readers:
        opened = Archives(paths, readers)
        list(opened.first_look(frozenset()))
        assert [type(one) for one in opened.everything()] == [Parsed, RawRecord, Parsed]


def test_a_letter_is_the_same_on_the_other_side() -> None:
    part = Part(content_type="text/calendar", filename="a.ics", content=b"\x00\xff")
    people = (Mailbox(address="greta@mill.example", name="Greta Holm"), Mailbox(address="x@mill.example"))
    letter = Letter(message_id="<1@x>", at=MONDAY, sender=people[0], to=people, headers={"a": ("b",)}, parts=(part,))
    assert Letter.from_bytes(letter.to_bytes()) == letter
