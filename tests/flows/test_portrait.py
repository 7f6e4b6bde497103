"""One person's page: where they stand on the list, and what the ladder says of the days to come."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.interaction import Outcome
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows import portrait as portraits
from ringback.flows.finish import finish, move_of
from ringback.flows.gather import gather
from ringback.flows.portrait import portrait
from ringback.flows.today import today
from ringback.store.find import find_person
from tests.mailbox import GRETA, NORA, Mail, mbox

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 12 * DAY


@pytest.fixture
def greta(tmp_path: Path) -> str:
    """She wrote, and was asked on Tuesday."""
    mails = [
        Mail(sender=GRETA, to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"
        ),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)
    return find_person(GRETA)


def test_whoever_has_a_move_stands_on_the_list(greta: str) -> None:
    assert portrait(greta, NOW).why_listed == ("On the list at place 1 of 1 move.",)


def test_a_list_that_does_not_have_them_is_no_reason_to_fall_over(greta: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something was written between the list and the page."""
    listed = replace(today(NOW), rows=())
    monkeypatch.setattr(portraits, "today", lambda _: listed)
    (why,) = portrait(greta, NOW).why_listed
    assert why.startswith("Not on the list at this moment")


def test_the_ladder_names_the_days_on_which_the_rules_will_say_so(greta: str) -> None:
    """Whenever patience is the move: the steps of the page are what is then done, each on the first day it is due."""
    told = {FactKind.NUMBER: None, FactKind.THING: "the study", FactKind.THIRD_PERSON: "Ida Falk"}
    for kind, value in told.items():
        act.answer(greta, kind, value, now=NOW)
    promised: list[list[tuple[int, date]]] = []
    came: list[tuple[int, date]] = []
    now = NOW
    while (move := move_of(greta, now)[0]) is not None:
        if move.is_patience:
            steps = [step for step in portrait(greta, now).ladder if step.tense == "then"]
            promised.append([(step.number, step.when.date()) for step in steps])
        elif move.due_at <= now:
            assert move.asks_for is None
            came.append((move.slot, move.silence.timeline.clock.local(now).date()))
            finish(greta, now)
        now = max(move.due_at, now)
    assert [slot for slot, _ in came] == [1, 2, 3, 4, 5]
    assert len(promised) == 4
    assert all(steps == came[-len(steps) :] for steps in promised)


def test_a_meeting_that_was_confirmed_takes_no_slot_of_the_ladder(greta: str) -> None:
    act.log_meeting(greta, Outcome.PLANNED, now=NOW, at=NOW + 3 * timedelta(hours=1))
    move, _ = move_of(greta, NOW)
    assert move is not None
    assert move.play == "confirm"
    finish(greta, NOW)
    shown = portrait(greta, NOW + timedelta(hours=1)).ladder
    assert [(step.number, step.tense) for step in shown][:2] == [(0, "done"), (0, "now")]
    assert [step.number for step in shown if step.tense == "then"] == [1, 2, 3, 4, 5]
