"""One person's timeline: every exchange on every channel, what the user did by hand, and what he told when asked."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import chain, takewhile
from zoneinfo import ZoneInfo

from ringback.domain.interaction import Channel, Cue, Direction, Interaction, Kind, Mention, Outcome, in_order
from ringback.domain.person import Person
from ringback.domain.worktime import Absence, WorkClock, merged

NOWHERE = ZoneInfo("UTC")
"""By which clock the user's days are counted where nobody knows where he is."""
UNDATED_ABSENCE = timedelta(days=7)
"""An out-of-office note without a day of return holds for a week: five working days."""


class MarkKind(StrEnum):
    """What the user said of a person by hand."""

    NO = "no"
    WON = "won"
    RELEASED = "released"
    REVIVED = "revived"
    SNOOZED = "snoozed"
    LOOKED = "looked"
    OPTED_OUT = "opted_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    kind: MarkKind
    at: datetime
    until: date | None = None
    note: str = ""


class FactKind(StrEnum):
    """What the user can be asked for, and is asked for only once."""

    THING = "thing"  # something of value to send
    THIRD_PERSON = "third_person"  # who has agreed to be introduced
    NUMBER = "number"
    ADDRESS = "address"
    AGREED_STEP = "agreed_step"
    PROBLEM = "problem"
    OTHER_WAY = "other_way"  # how to reach somebody whose address is dead
    WRITE_AGAIN = "write_again"  # from which day on somebody who mentioned a hard time may be written to


WAYS = frozenset({FactKind.NUMBER, FactKind.ADDRESS, FactKind.OTHER_WAY})
"""By what they can be reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """An answer of the user's. `value` is None where he said that there is none. `used_at` is set once it was sent."""

    kind: FactKind
    value: str | None
    at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """All that the rules may know about one person. `interactions` are in order and end with what is known now.

    They include what others wrote in threads that this person takes part in; `Interaction.author` tells whose words they are.
    """

    person: Person
    interactions: tuple[Interaction, ...]
    marks: tuple[Mark, ...] = ()
    facts: tuple[KnownFact, ...] = ()
    holidays_of_user: tuple[Absence, ...] = ()
    zone_of_user: ZoneInfo = NOWHERE

    def at(self, now: datetime) -> "Timeline":
        """What was known by that instant: later exchanges are cut, meetings still ahead are plans."""
        if self._all_known(now):
            return self
        known = (one if one.at <= now else _as_plan(one) for one in self.interactions if _known_at(one) <= now)
        return replace(
            self,
            interactions=in_order(known),
            marks=tuple(mark for mark in self.marks if mark.at <= now),
            facts=tuple(fact for fact in self.facts if fact.at <= now),
        )

    def _all_known(self, now: datetime) -> bool:
        latest = self.interactions[-1].at if self.interactions else now
        return (
            latest <= now and all(mark.at <= now for mark in self.marks) and all(fact.at <= now for fact in self.facts)
        )

    def is_the_same(self, one: datetime, other: datetime) -> bool:
        """Is the same known of it at both instants? Then nothing happened, or was said, between them."""
        first, last = min(one, other), max(one, other)
        happened = (at for each in self.interactions for at in (each.at, _known_at(each)))
        marked, told = (mark.at for mark in self.marks), (fact.at for fact in self.facts)
        return not any(first < at <= last for at in chain(happened, marked, told))

    @cached_property
    def signs(self) -> tuple[Interaction, ...]:
        """Their real signs of life, in order. A meeting in the calendar is none where the user wrote that day that he waited."""
        person = self.person.id
        found = tuple(one for one in self.interactions if one.is_sign_of(person))
        missed = self._days_missed()
        return (
            tuple(one for one in found if not (one.outcome is Outcome.HELD and self._day(one) in missed))
            if missed
            else found
        )

    def _days_missed(self) -> frozenset[date]:
        waited = (
            one for one, mention in self.mentions if mention.cue is Cue.MISSED_MEETING and one.reaches(self.person.id)
        )
        return frozenset(self._day(one) for one in waited)

    def _day(self, one: Interaction) -> date:
        return one.at.astimezone(self.person.place.zone).date()

    @cached_property
    def absences(self) -> tuple[Absence, ...]:
        """When this person said that they are away."""
        return merged(
            _absence(one, self.clock_without_absences) for one in self.interactions if self._is_away_note(one)
        )

    @cached_property
    def clock_without_absences(self) -> WorkClock:
        return WorkClock(self.person.place)

    @cached_property
    def clock(self) -> WorkClock:
        """Their working time; the user's own holidays stop it as well, since nobody could have touched them."""
        return WorkClock(self.person.place, merged((*self.absences, *self.holidays_of_user)))

    def _is_away_note(self, one: Interaction) -> bool:
        # who has left is not away: such a notice opens no absence that would only delay the question where to write
        left = any(mention.cue is Cue.LEFT for mention in one.reading.mentions)
        return one.author == self.person.id and one.reading.kind is Kind.AWAY and not left

    def last_sign(self) -> Interaction | None:
        return self.signs[-1] if self.signs else None

    def meeting_ahead(self, now: datetime) -> Interaction | None:
        """The next agreed meeting with this person."""
        ahead = list(takewhile(lambda one: one.at > now, reversed(self.interactions)))
        agreed = (one for one in reversed(ahead) if one.outcome in (Outcome.PLANNED, Outcome.ACCEPTED))
        return next((one for one in agreed if one.channel is Channel.MEETING), None)

    @cached_property
    def mentions(self) -> tuple[tuple[Interaction, Mention], ...]:
        """Every cue in anybody's words, the latest first."""
        return tuple((one, mention) for one in reversed(self.interactions) for mention in one.reading.mentions)

    def fact(self, kind: FactKind) -> KnownFact | None:
        """The latest answer of that kind that has not been sent yet."""
        return next((one for one in reversed(self.facts) if one.kind is kind and one.used_at is None), None)

    @cached_property
    def address(self) -> str | None:
        """The address to write to: the one used last of those from which mail does not come back for good."""
        return next((one for one in self.person.addresses if one not in self.dead_addresses), None)

    @cached_property
    def dead_addresses(self) -> frozenset[str]:
        """Which addresses gave back a message for good: nothing has come from there since, nor did the user name them again."""
        told = {fact.value: fact.at for fact in self.facts if fact.value}
        dead: set[str] = set()
        for one in self.interactions:
            if one.reading.kind is Kind.BOUNCE:
                final = (bounce.address for bounce in one.reading.bounces if bounce.is_final)
                dead.update(address for address in final if address not in told or told[address] < one.at)
            elif dead and one.author == self.person.id:
                dead.discard(one.address)
        return frozenset(dead)

    @cached_property
    def by_id(self) -> dict[str, Interaction]:
        return {one.id: one for one in self.interactions}


def _known_at(one: Interaction) -> datetime:
    return one.known_at or one.at


def _as_plan(one: Interaction) -> Interaction:
    if one.outcome in (Outcome.CANCELLED, Outcome.DECLINED):
        return one
    return replace(one, outcome=Outcome.PLANNED, direction=Direction.OUT)


def _absence(note: Interaction, clock: WorkClock) -> Absence:
    first = clock.local(note.at).date()
    back = note.reading.away_until
    if back is None:
        return Absence(first=first, back=first + UNDATED_ABSENCE, evidence=note.id, dated=False)
    return Absence(first=first, back=back, evidence=note.id)
