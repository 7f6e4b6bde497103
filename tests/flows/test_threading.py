"""New mail finds the matter that it belongs to: the same one as if all had come at once, and without reading the rest."""

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from ringback.adapters.files import RawRecord
from ringback.adapters.formats import Format
from ringback.flows.gather import gather_records
from ringback.flows.gathering import threading
from ringback.intake.threads import Threaded, matters
from ringback.store.models import Exchange
from tests.mailbox import NORA, Mail

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def take(mails: Iterable[Mail]) -> None:
    records = [RawRecord(where="", raw=one.raw.encode(), format=Format.EML) for one in mails]
    gather_records(records, frozenset({NORA}), now=NOW, remember=lambda: None)


def some_mails(rng: random.Random) -> list[Mail]:
    """Four people, two subjects, a hundred days; every fourth mail refers to another one."""
    return [
        Mail(
            sender=NORA if rng.random() < 0.4 else f"p{rng.randrange(4)}@silent.example",
            to=f"p{rng.randrange(4)}@silent.example",
            at=MONDAY + timedelta(hours=rng.randrange(2_400)),
            subject=rng.choice(["Enquiry", "Re: Enquiry", "Offer"]),
            body=f"Number {number}.",
            id=f"{number}@x.example",
            answers=f"{rng.randrange(40)}@x.example" if rng.random() < 0.25 else "",
        )
        for number in range(40)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_however_it_comes_in_it_hangs_together_as_if_all_had_come_at_once(seed: int) -> None:
    rng = random.Random(seed)
    mails = some_mails(rng)
    while mails:
        many = rng.randrange(1, 6)
        take(mails[:many])
        mails = mails[many:]
    stored = threading._loaded(list(Exchange.objects.values_list("id", flat=True))).values()
    assert 1 < len({one.matter for one in stored}) < len(stored)
    assert {one.stamp: one.matter for one in stored} == matters(one._replace(matter="") for one in stored)


@pytest.mark.parametrize("sender", ["form@shop.example", "visitor{}@elsewhere.example"], ids=["a form", "visitors"])
def test_one_new_mail_beside_a_thousand_of_its_subject_looks_at_few(
    sender: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An info@ mailbox: each enquiry bears the subject of all the others."""

    def enquiry(number: int) -> Mail:
        at = MONDAY + timedelta(minutes=10 * number)
        return Mail(sender=sender.format(number), to=NORA, at=at, subject="New enquiry", body=f"Enquiry {number}.")

    take(map(enquiry, range(1_000)))
    known, looked_at = threading._loaded, list[int]()

    def loaded(numbers: Sequence[int]) -> dict[int, Threaded]:
        looked_at.append(len(numbers))
        return known(numbers)

    monkeypatch.setattr(threading, "_loaded", loaded)
    take([enquiry(1_000)])
    assert 1 <= looked_at[-1] <= 3
    shared = "form" in sender
    assert Exchange.objects.values("matter").distinct().count() == (1 if shared else 1_001)
