"""What the model would have said of every standing wait, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ringback.domain.play import PATIENCE, PLAIN_ASK
from ringback.flows.backtesting.mailbox import Mailbox
from ringback.flows.backtesting.replay import Outcomes, Snapshot, snapshots
from ringback.model.prior import SHIPPED

UNUSUAL = 0.9
"""A silence longer than nine in ten of a person's answer times is no longer ordinary for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One wait at one instant: the chance of a real inbound within the horizon, how unusual the silence is, and the move.

    The move is told from surprise alone: patience, or a plain ask; a replay knows no deals and no plays. `answered` is what came,
    None where the mailbox ends before the horizon does.
    """

    as_of: datetime
    contact: str
    message_id: str
    sent_at: datetime
    p_answer: float
    surprise: float
    move: str
    answered: bool | None


def forecasts(box: Mailbox, moments: Sequence[datetime], horizon: timedelta, came: Outcomes) -> list[Forecast]:
    """A forecast for every standing wait at each instant, from what was known by then alone."""
    seen = list(snapshots(box, moments, horizon))
    if not seen:
        return []
    chances = SHIPPED.within(np.array([one.features for one in seen]), np.array([one.ahead for one in seen]))
    return [_forecast(one, float(chance), horizon, came) for one, chance in zip(seen, chances, strict=True)]


def _forecast(one: Snapshot, chance: float, horizon: timedelta, came: Outcomes) -> Forecast:
    until = one.as_of + horizon
    sign = came.next_sign(one.wait.contact, one.as_of)
    answered = sign is not None and sign <= until
    return Forecast(
        as_of=one.as_of,
        contact=one.wait.contact,
        message_id=one.wait.first.id,
        sent_at=one.wait.first.at,
        p_answer=chance,
        surprise=one.surprise,
        move=PLAIN_ASK if one.surprise >= UNUSUAL else PATIENCE,
        answered=answered if answered or (came.ends_at is not None and came.ends_at >= until) else None,
    )
