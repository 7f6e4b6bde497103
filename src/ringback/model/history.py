"""What the history with somebody says about the next days: a state per person that one message changes in O(1)."""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import log, log1p, nan

from ringback.domain.interaction import MOST_RECIPIENTS
from ringback.domain.wait import Said
from ringback.model import lively
from ringback.model.decayed import Decayed, WorkScale
from ringback.model.lively import Liveliness

WEEK = timedelta(days=7)
WORKING_DAY_HOURS = 8.0
_WEEKS_BACK = 4
_MOST_TOPICS = 2_000  # threads remembered of one person

_OF_THE_DIALOGUE = (
    "reached_lately", "asked_long", "named_lately", "signs", "sign_days", "active_weeks", "since_asked",
    "gaps_as_long", "last_recipients", "last_was_reply", "answers_seen", "quick_share", "turn_of_year",
    "sign_days_3", "sign_days_10", "sign_days_30", "sign_days_90", "signs_1", "signs_10", "named_1", "named_3",
    "since_sign", "since_reached", "last_gap",
)  # fmt: skip
FEATURES = (*_OF_THE_DIALOGUE, *lively.FEATURES)
"""The plain values, each on the scale on which it acts (logs of rates and counts); `prior.py` says what each weighs."""
_SIGN_DAYS = (20, 3, 10, 30, 90)
_NEVER = log(4_000.0)


class Dialogue:
    """The state of one dialogue: fading counts, last instants, own gaps and waits."""

    __slots__ = (
        "answered_seen", "answered_unseen", "asked", "away_until", "gaps", "last_asked", "last_gap", "last_reached",
        "last_recipients", "last_reply", "last_sign", "last_sign_day", "named", "quick", "reached", "recent", "sign_days",
        "signs", "signs_lately", "topics", "wait_from", "waits",
    )  # fmt: skip

    def __init__(self) -> None:
        self.reached, self.asked = Decayed(2), Decayed(60)
        self.named = (Decayed(2), Decayed(1), Decayed(3))
        self.signs_lately = (Decayed(1), Decayed(10))
        self.sign_days = tuple(Decayed(days) for days in _SIGN_DAYS)
        self.answered_seen, self.answered_unseen = Decayed(60), Decayed(60)
        self.signs = self.waits = self.quick = 0
        self.last_sign = self.last_asked = self.last_reached = self.last_gap = -1.0
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
            self.last_gap = max(at - self.last_sign, 0.0)
            insort(self.gaps, self.last_gap)
        if self.wait_from is not None:
            self.waits += 1
            self.quick += at - self.wait_from <= 1.0
            self.wait_from = None
        if one.at.date() != self.last_sign_day:
            for count in self.sign_days:
                count.add(at)
            self.last_sign_day = one.at.date()
        for count in self.signs_lately:
            count.add(at)
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

    def reach(self, at: float) -> None:
        """The user addressed them, in To or Cc."""
        self.reached.add(at)
        self.last_reached = at

    def name(self, at: float) -> None:
        """Somebody else named them in To or Cc of a mail to the user."""
        for count in self.named:
            count.add(at)

    def features(self, at: float, now: datetime) -> Iterator[float]:
        """The values of this dialogue in their order, at a place of the scale and the instant it stands for."""
        yield log(self.reached.value(at) + 0.1)
        yield log(self.asked.value(at) + 0.1)
        yield log(self.named[0].value(at) + 0.1)
        yield log1p(self.signs)
        yield log(self.sign_days[0].value(at) + 0.1)
        yield float(len({(now - one) // WEEK for one in self.recent if timedelta(0) <= now - one < _WEEKS_BACK * WEEK}))
        yield _since(at, self.last_asked) if self.last_asked >= 0 else log(2.0)
        yield log1p(len(self.gaps) - bisect_left(self.gaps, at - self.last_sign))
        yield log1p(self.last_recipients)
        yield float(self.last_reply)
        seen, unseen = self.answered_seen.value(at), self.answered_unseen.value(at)
        yield (seen + 0.5) / (seen + unseen + 1)
        yield (self.quick + 0.5) / (self.waits + 1.5)
        yield turn_of_year(now)
        for count in (*self.sign_days[1:], *self.signs_lately, *self.named[1:]):
            yield log(count.value(at) + 0.1)
        yield _since(at, self.last_sign)
        yield _since(at, self.last_reached)
        yield log((self.last_gap if self.last_gap >= 0 else 10.0) * WORKING_DAY_HOURS + 2)


def _since(at: float, last: float) -> float:
    """The log of the working hours since then; long where it never was, none where the clock ran backwards."""
    return _NEVER if last < 0 else log(max(at - last, 0.0) * WORKING_DAY_HOURS + 2)


class History:
    """All dialogues of one user, and how lively their mail is at all. Messages are taken in order."""

    def __init__(self, scale: WorkScale, only: str | None = None, lively: Liveliness | None = None) -> None:
        """`only` names the one person whose dialogue is wanted: the others' are not kept then, and `lively` is what is known
        of the user's mail as a whole (None where nothing is).
        """
        self.scale = scale
        self.only = only
        self.lively = lively if only is not None else Liveliness(scale)
        self.dialogues: dict[str, Dialogue] = {}
        self._nobody = Dialogue()

    def take(self, one: Said) -> None:
        """Let the next message happen: O(1) for each person that it touches."""
        at = self.scale.day(one.at)
        if self.only is None and self.lively:
            _enliven(self.lively, one, at)
        if one.author is None:
            for name in self._named(one):
                self._with(name).reach(at)
            for name in one.puts_to:
                self._with(name).ask(one, at)
            return
        if one.is_sign:
            self._with(one.author).sign(one, at)
        if one.away_until:
            self._with(one.author).away_until = datetime.combine(one.away_until, datetime.min.time(), one.at.tzinfo)
        if one.recipients <= MOST_RECIPIENTS and self.only is None:
            for name in self._named(one):
                self._with(name).name(at)

    def named(self, at: datetime) -> None:
        """Somebody else named the one person in To or Cc: a timeline holds only part of such mail, the store knows it all."""
        if self.only is not None:
            self._with(self.only).name(self.scale.day(at))

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

    def features(self, name: str, now: datetime) -> tuple[float, ...]:
        """The values for one person at that instant, in the order of FEATURES; a stranger's are those of no history.

        How lively the user's mail is is nan where nothing is known of it.
        """
        dialogue = self.dialogues.get(name) or Dialogue()
        at = self.scale.day(now)
        whole = self.lively.values(self.lively.scale.day(now)) if self.lively else _UNKNOWN
        return (*dialogue.features(at, now), *whole)

    def ahead(self, name: str, now: datetime, horizon: timedelta) -> float:
        """Working hours of that person in (now, now + horizon]: their stated absence does not count."""
        dialogue = self.dialogues.get(name)
        start = max(now, dialogue.away_until) if dialogue and dialogue.away_until else now
        return self.scale.hours(start, now + horizon)


def _enliven(lively: Liveliness, one: Said, at: float) -> None:
    if one.author is None:
        lively.said(at)
        return
    lively.came(at)
    if one.is_sign:
        lively.sign(one.author, at)


_UNKNOWN = (nan,) * len(lively.FEATURES)


def turn_of_year(now: datetime) -> float:
    """How many of the next seven days lie between 20 December and 2 January, when many are away without saying so."""
    days = ((now + timedelta(days=day)) for day in range(7))
    return float(sum((day.month == 12 and day.day >= 20) or (day.month == 1 and day.day <= 2) for day in days))
