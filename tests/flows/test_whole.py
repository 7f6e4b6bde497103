"""The mail as a whole: one person's timeline out of the store gives the values that a replay of the mailbox gives."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from ringback.flows.backtesting.mailbox import mailbox
from ringback.flows.backtesting.replay import snapshots
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.flows.watch import history_of
from ringback.flows.whole import whole
from ringback.model.history import FEATURES
from ringback.store.find import find_person
from ringback.store.timelines import timelines
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
AS_OF = datetime(2026, 3, 26, tzinfo=UTC)
WEEK = timedelta(days=7)


def mail(number: int, sender: str, to: str, day: float, body: str, answers: int = -1) -> Mail:
    return Mail(
        sender=sender,
        to=to,
        at=MONDAY + timedelta(days=day),
        subject="Re: The offer" if answers >= 0 else "The offer",
        body=body,
        id=f"{number}@mail.example",
        answers=f"{answers}@mail.example" if answers >= 0 else "",
    )


STORY = [
    mail(0, GRETA, NORA, 0, "Here is what we need."),
    mail(1, NORA, GRETA, 1, "Shall we go ahead with the offer?", 0),
    mail(2, GRETA, NORA, 4, "We are still looking at it.", 1),
    mail(3, PIET, NORA, 5, "Good morning, may I ask what it costs?"),
    mail(4, NORA, PIET, 5.1, "It costs ten thousand a year.", 3),
    mail(5, PIET, NORA, 7, "That is fine with us.", 4),
    mail(6, TILDA, f"{NORA}, {GRETA}", 21.5, "Greta and I met you at the fair."),
    mail(7, NORA, GRETA, 16, "Have you decided on the offer?", 2),
    mail(8, PIET, NORA, 22, "When do we start?"),
]  # fmt: skip


def test_today_sees_what_a_replay_sees(tmp_path: Path) -> None:
    """No value of Greta's differs by more than what an hour's rounding of the mail as a whole makes."""
    path = mbox(tmp_path / "box.mbox", STORY)
    gather([path], (NORA,), now=AS_OF)
    (known,) = timelines([find_person(GRETA)], AS_OF)
    listed = history_of(known, AS_OF, whole(AS_OF)).features(known.person.id, AS_OF)
    (replayed,) = (one for one in snapshots(mailbox([path], [NORA]), [AS_OF], WEEK) if one.wait.contact == GRETA)
    off = dict(zip(FEATURES, np.abs(np.array(listed) - np.array(replayed.features)), strict=True))
    assert max(off.values()) < 0.05, off


def test_the_users_average_is_of_everybody_not_of_those_with_something_open(tmp_path: Path) -> None:
    """Piet has answered, so he is not on the list: his slow answers still say what is usual."""
    ask = [mail(0, GRETA, NORA, 0, "Here is what we need."), mail(1, NORA, GRETA, 22, "Shall we go ahead?", 0)]
    slow = [
        one
        for day in range(0, 20, 2)
        for one in (
            mail(100 + day, NORA, PIET, day, "Can you send me the figures?"),
            mail(200 + day, PIET, NORA, day + 1.2, "Here they are.", 100 + day),
        )
    ]
    gather([mbox(tmp_path / "ask.mbox", ask)], (NORA,), now=AS_OF)
    (before,) = today(AS_OF).rows
    gather([mbox(tmp_path / "slow.mbox", slow)], (NORA,), now=AS_OF)
    (after,) = today(AS_OF).rows
    assert after.move.belief.usual > before.move.belief.usual * 1.3
