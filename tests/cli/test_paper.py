"""What the terminal shows of a person, and what it says where it is given nothing to read."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from ringback.cli.paper import print_person
from ringback.cli.show import lint
from ringback.domain.errors import BadInputError
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows.contract import portrait_json
from ringback.flows.gather import gather
from ringback.flows.portrait import Portrait, portrait
from ringback.store.find import find_person
from tests.mailbox import GRETA, NORA, Mail, mbox

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NIGHT = MONDAY + 16 * DAY + timedelta(hours=13)


@pytest.fixture
def greta(db: None, tmp_path: Path) -> Portrait:
    """A call is due, but it is ten at night at her place."""
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"
        ),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=NIGHT)
    act.answer(find_person(GRETA), FactKind.NUMBER, "+44 20 7946 0002", now=NIGHT)
    return portrait(find_person(GRETA), NIGHT)


def test_the_call_card_says_when_a_call_is_fine_and_what_to_say_live(greta: Portrait) -> None:
    paper = StringIO()
    print_person(Console(file=paper, width=120), greta)
    shown = paper.getvalue()
    assert "fine there 08:00 to 21:00; next Thursday 19 March at " in shown
    assert "If they pick up" in shown
    assert "If it is a bad moment: " in shown
    card = greta.card
    assert card is not None
    call = portrait_json(greta)["call"]
    assert (call["number"], call["hours"], call["may_call_now"]) == ("+442079460002", ["08:00", "21:00"], False)
    assert call["if_they_pick_up"]["opening"] == card.live.opening
    assert call["next_window"][0].startswith("2026-03-19T")


def test_a_file_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"missing\.txt cannot be read"):
        lint("greta", tmp_path / "missing.txt")
