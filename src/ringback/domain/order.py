"""Today's order, and the rules between people: one live touch per company, the best first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from math import exp
from operator import attrgetter
from statistics import median

from ringback.domain.episode import State
from ringback.domain.move import Move
from ringback.domain.play import CONFIRM, NEED_FACT, PATIENCE, RELEASE, RESCHEDULE, RESCUE, Playbook
from ringback.domain.reason import Reason, because
from ringback.domain.silence import LIVE_DAYS, live_until

AT_MOST = 7
"""How many moves a person sees at first."""

ASSUMED_GAIN = 0.24
"""The gain of a touch on the log hazard of an answer: the best anchor outside selling (a reminder trial's hazard ratio of 1.27, and
log 1.27 = 0.24); assumed until the user's own data say otherwise, and shown as assumed."""
_UNLOCKED = 0.5  # an answered question makes the touch possible, but is not yet the touch
_LETTING_GO = 0.002
_CLOSES = frozenset({RESCHEDULE, CONFIRM, RESCUE})
_MINUTES = {RELEASE: 1, NEED_FACT: 1, PATIENCE: 1}


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """A move with what it is expected to be worth today, per minute."""

    move: Move
    minutes: int
    gain: float  # chance that the touch brings an answer beyond waiting; assumed
    worth_per_minute: float

    @cached_property
    def rank(self) -> tuple[bool, float, datetime, str]:
        """Its place in the order of the day: the smallest comes first."""
        return not closes_soon(self.move), -round(self.worth_per_minute, 6), self.move.silence.since, _who(self.move)


def ranked(moves: Iterable[Move], playbook: Playbook, usual: float = 1.0) -> list[Ranked]:
    """The moves, the best use of a minute first; ties by the age of the silence, then by person.

    What closes comes before what can wait: put off until tomorrow it may be worth nothing, the others nearly the same.
    """
    return sorted((ranked_one(move, playbook, usual) for move in moves), key=attrgetter("rank"))


def usual_worth(moves: Iterable[Move]) -> float:
    """What a deal of the user's is usually worth: the median of those known, which stands for the others; 1 where none is."""
    worths = (move.silence.timeline.person.worth for move in moves)
    return median([worth for worth in worths if worth] or [1.0])


def ranked_one(move: Move, playbook: Playbook, usual: float = 1.0) -> Ranked:
    """One move with what it is expected to be worth."""
    minutes = minutes_of(move, playbook)
    gain = gain_of(move)
    worth = move.silence.timeline.person.worth or usual
    return Ranked(move=move, minutes=minutes, gain=gain, worth_per_minute=gain * worth / minutes)


def minutes_of(move: Move, playbook: Playbook) -> int:
    """The seller's time for it."""
    play = playbook.plays.get(move.play)
    return play.minutes if play else _MINUTES.get(move.play, 1)


def gain_of(move: Move) -> float:
    """The chance that acting brings an answer beyond waiting: the assumed gain applied to what is still open.

    With p the chance of an answer within 7 days by waiting, a hazard ratio r = exp(gain) makes it 1 - (1 - p) ** r.
    """
    if move.is_patience:
        return 0.0
    if move.play == RELEASE:
        return _LETTING_GO
    p = min(max(move.belief.p_answer_7d, 0.01), 0.99)
    ratio = exp(ASSUMED_GAIN)
    return float(1 - (1 - p) ** ratio - p) * (_UNLOCKED if move.play == NEED_FACT else 1.0)


def closes_soon(move: Move) -> bool:
    """A window that may be gone tomorrow: the rescue call's (or the question that it waits for), a meeting missed or ahead."""
    return move.play in _CLOSES or move.because[0].code == "rescue_open"


def _who(move: Move) -> str:
    return move.silence.timeline.person.id


def one_per_company(moves: Sequence[Move], playbook: Playbook, now: datetime) -> list[Move]:
    """The moves with at most one live touch per company: a row held back becomes patience and says why.

    A touch is live for a working week after it was made; of several that are due at once the best stays. Where somebody else
    answered in a thread, the whole company waits until the user has looked.
    """
    many = Counter(_company(move) for move in moves)
    shared = [move for move in moves if many[_company(move)] > 1 or _is_paused(move)]
    company = _Companies(shared, playbook, usual_worth(moves), now)
    return [company.held_back(move) for move in moves]


class _Companies:
    """What holds back whom, by company: live touches, the best of today, answers to be looked at.

    `moves` are those of companies with several: where only one person is silent, nobody holds them back.
    """

    def __init__(self, moves: Sequence[Move], playbook: Playbook, usual: float, now: datetime) -> None:
        self.now = now
        self.live: dict[str, dict[str, datetime]] = {}
        self.paused: dict[str, Move] = {}
        self.first: dict[str, str] = {}
        for move in moves:
            self._look_at(move)
        for row in ranked((move for move in moves if move.is_touch and move.due_at <= now), playbook, usual):
            company = _company(row.move)
            if company and company not in self.live:
                self.first.setdefault(company, _who(row.move))

    def _look_at(self, move: Move) -> None:
        silence, company = move.silence, _company(move)
        if _is_paused(move):
            self.paused[company] = move
        if silence.touches and live_until(silence.timeline.clock, silence.last_touch_at) > self.now:
            self.live.setdefault(company, {})[_who(move)] = silence.last_touch_at

    def held_back(self, move: Move) -> Move:
        """The move, or patience where the company holds it."""
        company, clock = _company(move), move.silence.timeline.clock
        if not company or not move.is_touch or move.due_at > self.now:
            return move
        if company in self.paused:
            return _patience(move, clock.add_days(self.now, 1), self.paused[company].because[0])
        others = [at for who, at in self.live.get(company, {}).items() if who != _who(move)]
        if others:
            reason = because("company_live", day=clock.local(max(others)))
            return _patience(move, live_until(clock, max(others)), reason)
        if self.first.get(company, _who(move)) != _who(move):
            return _patience(move, clock.add_days(self.now, LIVE_DAYS), because("company_next"))
        return move


def _company(move: Move) -> str:
    return move.silence.timeline.person.company


def _is_paused(move: Move) -> bool:
    return move.silence.state is State.PAUSED


def _patience(move: Move, until: datetime, reason: Reason) -> Move:
    waiting = {**move.not_chosen, move.play: reason}
    waiting.pop(PATIENCE, None)
    return replace(
        move, play=PATIENCE, slot=0, due_at=until, channel=None, because=(reason, *move.because), not_chosen=waiting
    )
