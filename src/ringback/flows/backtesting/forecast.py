"""What the model would have said of every standing wait, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from ringback.flows.backtesting.mailbox import Mailbox
from ringback.flows.backtesting.proposals import Proposals
from ringback.flows.backtesting.replay import Outcomes, Snapshot, snapshots
from ringback.flows.playbook import Playbooks
from ringback.model.chance import p_bounds
from ringback.model.prior import SHIPPED
from ringback.model.rhythm import Chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One wait at one instant: the chance of a real inbound within the horizon, how unusual the silence is, and the move.

    The move is what today's list would have proposed: `patience` too where it would have had no silence, since nothing was asked.
    `answered` is what came, None where the mailbox ends before the horizon does.
    """

    as_of: datetime
    contact: str
    message_id: str
    sent_at: datetime
    p_answer: float
    surprise: float
    move: str
    answered: bool | None


def forecasts(
    box: Mailbox, moments: Sequence[datetime], horizon: timedelta, came: Outcomes, playbooks: Playbooks
) -> list[Forecast]:
    """A forecast for every standing wait at each instant, from what was known by then alone."""
    seen = list(snapshots(box, moments, horizon))
    if not seen:
        return []
    chances = SHIPPED.within(np.array([one.features for one in seen]), np.array([one.ahead for one in seen]))
    low, high = p_bounds(chances, np.array([float(one.seen) for one in seen]))
    proposals = Proposals(box, playbooks)
    bounds = (Chance(*map(float, each)) for each in zip(chances, low, high, strict=True))
    return [_forecast(one, chance, horizon, came, proposals) for one, chance in zip(seen, bounds, strict=True)]


def _forecast(one: Snapshot, chance: Chance, horizon: timedelta, came: Outcomes, proposals: Proposals) -> Forecast:
    until, contact = one.as_of + horizon, one.wait.contact
    sign = came.next_sign(contact, one.as_of)
    answered = sign is not None and sign <= until
    return Forecast(
        as_of=one.as_of,
        contact=contact,
        message_id=one.wait.first.id,
        sent_at=one.wait.first.at,
        p_answer=chance.middle,
        surprise=one.surprise,
        move=proposals.move(contact, one.as_of, one.hazard, one.seen, chance),
        answered=answered if answered or (came.ends_at is not None and came.ends_at >= until) else None,
    )
