"""What the rules would have proposed about a wait: the person's timeline as it was known then, under the rules of today's list."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from ringback.domain.fold import open_silence
from ringback.domain.interaction import MOST_RECIPIENTS, Cue, Direction, Interaction
from ringback.domain.move import decide
from ringback.domain.person import Person, Place, Relation
from ringback.domain.play import PATIENCE
from ringback.domain.relation import Evidence, guess_relation
from ringback.domain.silence import Silence
from ringback.domain.timeline import Timeline
from ringback.flows.backtesting.mailbox import Mailbox
from ringback.flows.backtesting.replay import company
from ringback.flows.playbook import Playbooks
from ringback.intake.domains import FREE_MAIL, firm_domain
from ringback.intake.places import place_of
from ringback.model.hazard import Floats
from ringback.model.rhythm import Chance, believe, usual_time


class Proposals:
    """The moves for the waits of one mailbox. A thread is told by its subject, so that no later mail joins two of them.

    A replay knows one mailbox: no deals, no calls, nothing that the user said by hand; and each address is a person.
    """

    def __init__(self, box: Mailbox, playbooks: Playbooks) -> None:
        self._playbooks = playbooks
        self._place = box.clock.place
        self._firms = {firm_domain(each.rpartition("@")[2]) for each in box.mine} - FREE_MAIL - {""}
        self._theirs = defaultdict[str, list[Interaction]](list)
        for one in box.exchanges:
            for name in _people_of(one):
                self._theirs[name].append(one)

    def move(self, contact: str, as_of: datetime, hazard: Floats, seen: int, chance: Chance) -> str:
        """The play that `decide` chooses; patience where no silence is open: what was said asked for no answer."""
        silence = self._silence(contact, as_of, usual_time(hazard, seen))
        if silence is None:
            return PATIENCE
        elapsed = silence.timeline.clock.elapsed(silence.since, as_of).total_seconds() / 3600
        belief = believe(hazard, seen, elapsed, chance)
        return decide(silence, belief, self._playbooks.at(silence.since), as_of).play

    def _silence(self, contact: str, as_of: datetime, usual: timedelta) -> Silence | None:
        """The open silence with this address at that instant, None where today's list would have none."""
        known = _until(self._theirs[contact], as_of)
        timeline = Timeline(person=self._person(contact, known, as_of), interactions=tuple(known))
        last_words = self._playbooks.current.last_words
        found = open_silence(timeline, as_of, usual=usual, last_words=last_words)
        return None if found is None or found.is_old(as_of) else found

    def _person(self, contact: str, known: Sequence[Interaction], as_of: datetime) -> Person:
        place = _place_of(contact, self._place, as_of.year)
        return Person(
            id=contact,
            name=contact,
            addresses=(contact,),
            company="" if self._is_own(contact) else company(contact),
            relation=self._relation(contact, known),
            place=place,
        )

    def _is_own(self, contact: str) -> bool:
        return firm_domain(contact.rpartition("@")[2]) in self._firms

    def _relation(self, contact: str, known: Sequence[Interaction]) -> Relation:
        """What they are to the user by what was known then."""
        if self._is_own(contact):
            return Relation.COLLEAGUE
        cues = [mention.cue for one in known if one.author == contact for mention in one.reading.mentions]
        return guess_relation(Evidence(name="", buys=cues.count(Cue.BUYS), sells=cues.count(Cue.SELLS)))[0]


def _people_of(one: Interaction) -> Iterator[str]:
    """Whose timeline this belongs to: who wrote it, who is named in it, and whom a bounce is about.

    What a colleague wrote is theirs only where it names them: two threads of one subject are not one.
    """
    bounced = (bounce.address for bounce in one.reading.bounces)
    named = (*one.to, *one.cc) if one.direction is Direction.OUT or one.recipients <= MOST_RECIPIENTS else ()
    yield from dict.fromkeys(filter(None, (one.author or "", *named, *bounced)))


def _until(ones: Sequence[Interaction], as_of: datetime) -> Sequence[Interaction]:
    return ones[: bisect_right(ones, as_of, key=lambda one: one.at)]


@lru_cache(maxsize=4096)
def _place_of(contact: str, user: Place, year: int) -> Place:
    return place_of((), (contact,), user.zone, user.country, range(year - 3, year + 2))
