"""What the history with somebody says about the next days: a state per person that one message changes in O(1)."""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import log, log1p, nan

from ringback.domain.interaction import MOST_RECIPIENTS
from ringback.domain.wait import Said
from ringback.model.decayed import Decayed, WorkScale

WEEK = timedelta(days=7)
WORKING_DAY_HOURS = 8.0
_WEEKS_BACK = 4
_MOST_TOPICS = 2_000  # threads remembered of one person

FEATURES = (
    "reached_lately", "asked_long", "named_lately", "signs", "sign_days", "active_weeks", "since_asked",
    "gaps_as_long", "last_recipients", "last_was_reply", "answers_seen", "quick_share",
    "user_hears_lately", "user_asks", "user_hears_more", "turn_of_year",
)  # fmt: skip
"""The plain values, each on the scale on which it acts (logs of rates and counts); `prior.py` says what each weighs."""


class Dialogue:
    """The state of one dialogue: fading counts, last instants, own gaps and waits."""

    __slots__ = (
        "answered_seen",
        "answered_unseen",
        "asked",
        "away_until",
        "gaps",
        "last_asked",
        "last_recipients",
        "last_reply",
        "last_sign",
        "last_sign_day",
        "named",
        "quick",
        "reached",
        "recent",
        "sign_days",
        "signs",
        "topics",
        "wait_from",
        "waits",
    )  # fmt: skip

    def __init__(self) -> None:
        self.reached, self.named = Decayed(2), Decayed(2)
        self.asked, self.sign_days = Decayed(60), Decayed(20)
        self.answered_seen, self.answered_unseen = Decayed(60), Decayed(60)
        self.signs = self.waits = self.quick = 0
        self.last_sign = self.last_asked = -1.0
        self.wait_from: float | None = None
        self.last_sign_day: date | None = None
        self.last_recipients, self.last_reply = 1, False
        self.gaps: list[float] = []
        self.recent: deque[datetime] = deque(maxlen=200)
        self.topics: set[str] = set()
        self.away_until: datetime | None = None

    def sign(self, one: Said, at: float) -> None:
        """They gave a sign of life."""
        if self.signs:
            insort(self.gaps, max(at - self.last_sign, 0.0))
        if self.wait_from is not None:
            self.waits += 1
            self.quick += at - self.wait_from <= 1.0
            self.wait_from = None
        if one.at.date() != self.last_sign_day:
            self.sign_days.add(at)
            self.last_sign_day = one.at.date()
        self.signs += 1
        self.last_sign, self.last_recipients, self.last_reply = at, one.recipients, one.reply
        self.recent.append(one.at)
        if len(self.topics) < _MOST_TOPICS:
            self.topics.add(one.topic)

    def ask(self, one: Said, at: float) -> None:
        """The user put something to them."""
        self.asked.add(at)
        self.last_asked = at
        if one.reply:
            (self.answered_seen if one.topic in self.topics else self.answered_unseen).add(at)
        if self.signs and self.wait_from is None:
            self.wait_from = at

    def features(self, at: float, now: datetime) -> Iterator[float]:
        """The values of this dialogue in the order of FEATURES, at a place of the scale and the instant it stands for."""
        yield log(self.reached.value(at) + 0.1)
        yield log(self.asked.value(at) + 0.1)
        yield log(self.named.value(at) + 0.1)
        yield log1p(self.signs)
        yield log(self.sign_days.value(at) + 0.1)
        yield float(len({(now - one) // WEEK for one in self.recent if timedelta(0) <= now - one < _WEEKS_BACK * WEEK}))
        yield log((at - self.last_asked) * WORKING_DAY_HOURS + 2) if 0 <= self.last_asked <= at else log(2.0)
        yield log1p(len(self.gaps) - bisect_left(self.gaps, at - self.last_sign))
        yield log1p(self.last_recipients)
        yield float(self.last_reply)
        seen, unseen = self.answered_seen.value(at), self.answered_unseen.value(at)
        yield (seen + 0.5) / (seen + unseen + 1)
        yield (self.quick + 0.5) / (self.waits + 1.5)


class History:
    """All dialogues of one user, and how lively their mail is at all. Messages are taken in order."""

    def __init__(self, scale: WorkScale, only: str | None = None) -> None:
        """`only` names the one person whose dialogue is wanted: the others' are not kept then."""
        self.scale = scale
        self.only = only
        self.dialogues: dict[str, Dialogue] = {}
        self._nobody = Dialogue()
        self._hears, self._hears_long, self._asks = Decayed(2), Decayed(60), Decayed(10)

    def take(self, one: Said) -> None:
        """Let the next message happen: O(1) for each person that it touches."""
        at = self.scale.day(one.at)
        if one.author is None:
            self._asks.add(at)
            for name in self._named(one):
                self._with(name).reached.add(at)
            for name in one.puts_to:
                self._with(name).ask(one, at)
            return
        if one.is_sign:
            self._hears.add(at)
            self._hears_long.add(at)
            self._with(one.author).sign(one, at)
        if one.away_until:
            self._with(one.author).away_until = datetime.combine(one.away_until, datetime.min.time(), one.at.tzinfo)
        if one.recipients <= MOST_RECIPIENTS:
            for name in self._named(one):
                self._with(name).named.add(at)

    def _named(self, one: Said) -> set[str]:
        """Whom the message names in To or Cc, as far as they are wanted."""
        named = {*one.to, *one.cc}
        return named if self.only is None else named & {self.only}

    def _with(self, name: str) -> Dialogue:
        if self.only is not None and name != self.only:
            return self._nobody
        found = self.dialogues.get(name)
        if found is None:
            found = self.dialogues[name] = Dialogue()
        return found

    def features(self, name: str, now: datetime, *, whole: bool = True) -> tuple[float, ...]:
        """The values for one person at that instant, in the order of FEATURES; a stranger's are those of no history.

        `whole` is False where only this person's messages were taken: how lively the user's mail is cannot be told then (nan).
        """
        at = self.scale.day(now)
        dialogue = self.dialogues.get(name) or Dialogue()
        hears, usual = self._hears.value(at), self._hears_long.value(at) / 30
        lively = (log(hears + 0.1), log(self._asks.value(at) + 0.1), log((hears + 0.3) / (usual + 0.3)))
        return (*dialogue.features(at, now), *(lively if whole else (nan, nan, nan)), turn_of_year(now))

    def ahead(self, name: str, now: datetime, horizon: timedelta) -> float:
        """Working hours of that person in (now, now + horizon]: their stated absence does not count."""
        dialogue = self.dialogues.get(name)
        start = max(now, dialogue.away_until) if dialogue and dialogue.away_until else now
        return self.scale.hours(start, now + horizon)


def turn_of_year(now: datetime) -> float:
    """How many of the next seven days lie between 20 December and 2 January, when many are away without saying so."""
    days = ((now + timedelta(days=day)) for day in range(7))
    return float(sum((day.month == 12 and day.day >= 20) or (day.month == 1 and day.day <= 2) for day in days))
