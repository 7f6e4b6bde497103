"""Replay before trust: what the model would have said of a mailbox's silences, and what fixed rules would have done."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from ringback.domain.errors import BadInputError
from ringback.domain.play import PATIENCE, RELEASE
from ringback.flows.backtesting.alarms import (
    FIXED_DAYS,
    Alarms,
    LongSilences,
    after_days,
    alarms,
    as_many,
    long_silences,
    never_answered,
)
from ringback.flows.backtesting.forecast import Forecast, forecasts
from ringback.flows.backtesting.mailbox import mailbox
from ringback.flows.backtesting.replay import instants, outcomes
from ringback.flows.playbook import playbook_in_force
from ringback.model.judging import Bin, Judgement, bins, judge
from ringback.model.rhythm import NeverShare

YEAR = timedelta(days=365)
MOST_INSTANTS = 100_000
COLUMNS = ("as_of", "contact", "message_id", "sent_at", "p_answer", "surprise", "move")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A fixed rule's alarms, and those of the chance where it rings about as often."""

    days: int
    fixed: Alarms
    ringback: Alarms


@dataclass(frozen=True, slots=True, kw_only=True)
class Backtest:
    """What came of a replay. `judgement` and `picture` are over the forecasts whose outcome is known."""

    read: int
    copies: int
    start: datetime
    end: datetime
    every: timedelta
    horizon: timedelta
    forecasts: tuple[Forecast, ...]
    long: LongSilences
    never: NeverShare
    rules: tuple[Rule, ...]
    own: Alarms
    judgement: Judgement
    picture: tuple[Bin, ...]


def backtest(
    paths: Iterable[Path],
    me: Iterable[str],
    *,
    start: datetime | None,
    end: datetime | None,
    every: timedelta,
    horizon: timedelta,
) -> Backtest:
    """Replay this mailbox at start + k * every until the end; without them over the last year that can be judged.

    Raises UnreadableError where a path cannot be read, BadInputError where there is nothing to replay.
    """
    if every <= timedelta(0) or horizon <= timedelta(0):
        raise BadInputError(
            "the time between instants and the horizon must be longer than nothing: write them like 7d or 12h"
        )
    box = mailbox(paths, me)
    came = outcomes(box)
    if came.ends_at is None:
        raise BadInputError("there is no mail with a credible date here: nothing can be replayed")
    end = end or came.ends_at.replace(hour=0, minute=0, second=0, microsecond=0) - horizon
    start = start or end - YEAR
    if (end - start) / every > MOST_INSTANTS:
        raise BadInputError(f"that makes more than {MOST_INSTANTS:,} instants: choose a longer time between them")
    found = forecasts(box, instants(start, end, every), horizon, came, playbook_in_force())
    known = [one for one in found if one.answered is not None]
    chance = np.array([one.p_answer for one in known])
    answered = np.array([float(bool(one.answered)) for one in known])
    return Backtest(
        read=box.read,
        copies=box.read - len(box.said),
        start=start,
        end=end,
        every=every,
        horizon=horizon,
        forecasts=tuple(found),
        long=long_silences(box, came, start, end),
        never=never_answered(box, came),
        rules=tuple(_rule(days, known) for days in FIXED_DAYS),
        own=alarms(known, lambda one: one.move not in (PATIENCE, RELEASE)),
        judgement=judge(chance, answered),
        picture=tuple(bins(chance, answered)),
    )


def _rule(days: int, known: Sequence[Forecast]) -> Rule:
    fixed = alarms(known, after_days(days))
    return Rule(days=days, fixed=fixed, ringback=as_many(known, fixed.raised))


def write_predictions(path: Path, found: Iterable[Forecast]) -> None:
    """The forecasts as CSV, one row a wait and instant."""
    try:
        with path.open("w", newline="", encoding="utf-8", errors="replace") as file:
            rows = csv.writer(file)
            rows.writerow(COLUMNS)
            rows.writerows(_row(one) for one in found)
    except OSError as error:
        raise BadInputError(f"{path} cannot be written ({error.strerror}): name another file") from error


def _row(one: Forecast) -> tuple[str, ...]:
    chance, surprise = f"{one.p_answer:.6f}", f"{one.surprise:.6f}"
    return (stamp(one.as_of), one.contact, one.message_id, stamp(one.sent_at), chance, surprise, one.move)


def stamp(at: datetime) -> str:
    """ISO 8601 in UTC with Z, whole seconds."""
    return at.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"
