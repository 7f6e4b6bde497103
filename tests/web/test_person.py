"""One person's page: what its buttons do."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from ringback.adapters.clock import now
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.store.find import find_person
from tests.mailbox import GRETA, NORA, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
ASKED = now() - 40 * DAY
SVEN = "Sven Holm <sven@silent.example>"


def asked(who: str, number: int) -> list[Mail]:
    """They wrote, and Nora asked; two threads at one company."""
    first, second = f"{number}@x.example", f"{number + 1}@x.example"
    subject = f"Offer {number}"
    return [
        Mail(sender=who, to=NORA, at=ASKED - DAY, subject=subject, body="We are interested.", id=first),
        Mail(
            sender=NORA, to=who, at=ASKED, subject=f"Re: {subject}", body="Shall we go ahead?", id=second, answers=first
        ),
    ]


def browser() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8000")


def moves() -> dict[str, str]:
    return {row.move.silence.timeline.person.addresses[0]: row.move.play for row in today(now()).rows}


def test_what_somebody_else_answered_is_looked_at_and_holds_nobody_back_any_longer(tmp_path: Path) -> None:
    answer = Mail(
        sender=SVEN, to=NORA, at=ASKED + 2 * DAY, subject="Re: Offer 1", body="I look into it.", answers="2@x.example"
    )
    gather([mbox(tmp_path / "all.mbox", [*asked(GRETA, 1), *asked(TILDA, 11), answer])], [NORA], now=now())
    assert moves() == {GRETA: "patience", TILDA: "patience"}
    page = f"/people/{find_person(GRETA)}/"
    assert "I have looked" in browser().get(page).content.decode()
    assert "I have looked" not in browser().get(f"/people/{find_person(TILDA)}/").content.decode()
    browser().post(f"{page}settled/")
    assert moves() == {TILDA: "plain_ask"}


def test_a_debt_beside_a_move_can_be_settled(tmp_path: Path) -> None:
    """Nora promised the offer and asked a question; she sent the offer in another way."""
    promised = Mail(
        sender=NORA, to=GRETA, at=ASKED, subject="Re: Offer", body="I will send you the figures tomorrow. Shall we go ahead?",
        id="2@x.example", answers="1@x.example",
    )  # fmt: skip
    wrote = Mail(sender=GRETA, to=NORA, at=ASKED - DAY, body="We are interested.", id="1@x.example")
    gather([mbox(tmp_path / "all.mbox", [wrote, promised])], [NORA], now=now())
    assert len(today(now()).debts) == 1
    page = f"/people/{find_person(GRETA)}/"
    assert ">Settled</button>" in browser().get(page).content.decode()
    browser().post(f"{page}settled/")
    assert (len(today(now()).debts), moves()) == (0, {GRETA: "plain_ask"})


def test_the_page_counts_the_silence_from_the_day_at_their_place(tmp_path: Path) -> None:
    """Asked shortly before midnight by the world's clock: in Tokyo the next day had begun, as the reason says too."""
    late = ASKED.replace(hour=23, minute=30)
    wrote = Mail(sender=GRETA, to=NORA, at=late - DAY, body="We are interested.", id="1@x.example")
    mine = Mail(
        sender=NORA, to=GRETA, at=late, subject="Re: Offer", body="Shall we go ahead?", id="2@x.example",
        answers="1@x.example",
    )  # fmt: skip
    gather([mbox(tmp_path / "all.mbox", [wrote, mine])], [NORA], now=now())
    act.answer(find_person(GRETA), FactKind.NUMBER, "+81 3 3224 5000", now=now())
    (row,) = today(now()).rows
    assert str(row.move.silence.timeline.person.place.zone) == "Asia/Tokyo"
    there = late + DAY
    page = browser().get(f"/people/{find_person(GRETA)}/").content.decode()
    assert f"Silent since {there.day} {there:%B}" in page
    assert f"you asked on {there:%A} {there.day} {there:%B}" in page
