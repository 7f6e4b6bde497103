"""The book in which the simulated world is written down as it happens."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from statistics import NormalDist

import numpy as np

from ringback.domain.person import Place
from ringback.sim.events import Appointment, Mail, PhoneCall, Promise, Wait, World
from ringback.sim.hours import Absence, hours_between, later
from ringback.sim.people import SELLER_ADDRESS, SELLER_NAME, Actor

SELLER = (SELLER_NAME, SELLER_ADDRESS)
_YEAR = timedelta(days=365)


class Diary:
    """Collects what happens up to `until`; whatever would happen later is known to the truth only."""

    def __init__(self, *, seed: int, until: datetime, home: Place, rng: np.random.Generator) -> None:
        self.seed, self.until, self.home, self.rng = seed, until.astimezone(UTC).replace(microsecond=0), home, rng
        self.mails: list[Mail] = []
        self.calls: list[PhoneCall] = []
        self.appointments: list[Appointment] = []
        self.waits: list[Wait] = []
        self.promises: list[Promise] = []
        self.situations: dict[str, str] = {}
        self._away_told: set[tuple[str, date]] = set()
        self._serial = 0

    @property
    def today(self) -> date:
        return self.until.astimezone(self.home.zone).date()

    def pick(self, texts: tuple[str, ...]) -> str:
        return texts[int(self.rng.integers(len(texts)))]

    def new_id(self, domain: str) -> str:
        self._serial += 1
        return f"<{self.seed:x}.{self._serial:05d}@{domain}>"

    def put(self, mail: Mail) -> Mail:
        """Write a mail down, if its time has come by the end of the world."""
        if mail.at <= self.until:
            self.mails.append(mail)
        return mail

    def call(self, actor: Actor, at: datetime, kind: int, seconds: int) -> None:
        if actor.number and at <= self.until:
            self.calls.append(PhoneCall(at=at, actor=actor, kind=kind, seconds=seconds))

    def tell_away(self, actor: Actor, day: date) -> Absence | None:
        """The absence whose notice this seller gets now: a machine tells everybody once."""
        absence = next((one for one in actor.absences if one.notice and one.covers(day)), None)
        if absence is None or (actor.role, absence.first) in self._away_told:
            return None
        self._away_told.add((actor.role, absence.first))
        return absence

    def own_pause(self, start: datetime, median_hours: float = 2.5) -> datetime:
        """When the seller gets around to her own answer."""
        return later(start, float(self.rng.lognormal(np.log(median_hours), 0.5)), self.home)

    def answer_at(self, actor: Actor, sent_at: datetime, *, surely: bool = False) -> datetime | None:
        """When this person answers by themselves, None for never."""
        if not surely and self.rng.random() > actor.rhythm.p_answers:
            return None
        hours = float(self.rng.lognormal(np.log(self.median(actor, sent_at)), actor.rhythm.spread))
        return later(sent_at, max(hours, 0.1), actor.place, actor.absences)

    def median(self, actor: Actor, at: datetime) -> float:
        """Working hours; it moves evenly over the year from the first to the last value."""
        share = 1 - (self.until - at) / _YEAR
        return float(actor.rhythm.median_hours * actor.rhythm.change ** min(max(share, 0.0), 1.0))

    def answer_after_silence(self, actor: Actor, sent_at: datetime) -> datetime | None:
        """When somebody who has been silent until now would answer without a touch, None for never.

        The chance that they still answer is p S(t) / (p S(t) + 1 - p), with S the share of their answers that take
        longer than the working time t gone by.
        """
        waited = hours_between(sent_at, self.until, actor.place, actor.absences)
        times = NormalDist(float(np.log(self.median(actor, sent_at))), actor.rhythm.spread)
        longer = 1 - times.cdf(float(np.log(max(waited, 0.01))))
        p = actor.rhythm.p_answers
        if self.rng.random() > p * longer / (p * longer + 1 - p):
            return None
        share = min(1 - longer * float(self.rng.random()), 1 - 1e-9)
        hours = max(float(np.exp(times.inv_cdf(share))), waited + 0.1)
        return max(later(sent_at, hours, actor.place, actor.absences), self.until + timedelta(minutes=1))

    def world(self, actors: tuple[Actor, ...]) -> World:
        return World(
            seed=self.seed,
            until=self.until,
            actors=actors,
            mails=tuple(sorted(self.mails, key=lambda mail: (mail.at, mail.message_id))),
            calls=tuple(sorted(self.calls, key=lambda call: (call.at, call.actor.role))),
            appointments=tuple(sorted(self.appointments, key=lambda one: (one.starts_at, one.uid))),
            waits=tuple(
                self._settled(wait) for wait in sorted(self.waits, key=lambda one: (one.sent_at, one.message_id))
            ),
            promises=tuple(self.promises),
            situations=dict(sorted(self.situations.items())),
        )

    def _settled(self, wait: Wait) -> Wait:
        """A wait ends with the first sign of life after it, whatever that sign was meant to answer."""
        signs = [
            *(mail.at for mail in self.mails if mail.sender[1] in wait.actor.addresses and not _by_machine(mail)),
            *(
                call.at
                for call in self.calls
                if call.actor.role == wait.actor.role and (call.kind != 2 or call.seconds > 60)
            ),
            *(
                one.starts_at
                for one in self.appointments
                if one.actor and one.actor.role == wait.actor.role and one.held
            ),
        ]
        first = min((sign for sign in signs if wait.sent_at < sign <= self.until), default=None)
        return replace(wait, answer_at=first) if first else wait


def _by_machine(mail: Mail) -> bool:
    return any(name == "Auto-Submitted" for name, _ in mail.headers)
