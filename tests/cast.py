"""The cast of every test, and short words for what they do.

Nora sells. Piet answers quickly; Greta went silent after an offer; Olaf said stop; Tilda sits beside Greta;
Bruno is Nora's colleague.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from ringback.domain.belief import Belief
from ringback.domain.interaction import (
    By,
    Channel,
    Commitment,
    Direction,
    Intent,
    Interaction,
    Kind,
    Mention,
    Outcome,
    Reading,
    in_order,
)
from ringback.domain.person import Person, Place, Relation
from ringback.domain.timeline import Timeline

BERLIN = ZoneInfo("Europe/Berlin")
PLACE = Place(zone=BERLIN, country="DE", known_by="the user's own", days_off=frozenset({date(2026, 5, 14)}))


def person(name: str, company: str = "", relation: Relation = Relation.PROSPECT, number: str = "") -> Person:
    first = name.lower()
    return Person(
        id=first,
        name=name,
        addresses=(f"{first}@{company or 'private.example'}",),
        numbers=(number,) if number else (),
        company=company,
        relation=relation,
        place=PLACE,
    )


PIET = person("Piet", "quick.example", number="+493023125001")
GRETA = person("Greta", "silent.example", number="+493023125002")
OLAF = person("Olaf", "stop.example")
TILDA = person("Tilda", "silent.example")
BRUNO = person("Bruno", relation=Relation.COLLEAGUE)


def at(day: int, hour: int = 10, month: int = 3) -> datetime:
    """An hour in Berlin on a day of March 2026 (the 2nd is a Monday)."""
    return datetime(2026, month, 1, hour, tzinfo=BERLIN).astimezone(UTC) + timedelta(days=day - 1)


def _id(who: str, when: datetime, what: str) -> str:
    return f"{who}-{when:%m%dT%H%M}-{what}"


def wrote(
    who: Person,
    when: datetime,
    *,
    asks: bool = False,
    intent: Intent | None = None,
    promises: str = "",
    due: date | None = None,
    matter: str = "offer",
    kind: Kind = Kind.ANSWER,
    mentions: tuple[Mention, ...] = (),
    away_until: date | None = None,
    later_until: date | None = None,
) -> Interaction:
    """A mail from them."""
    said = (Commitment(by=By.THEM, what=promises, due=due, quote=promises),) if promises else ()
    return Interaction(
        id=_id(who.id, when, "in"),
        at=when,
        direction=Direction.IN,
        channel=Channel.EMAIL,
        author=who.id,
        matter=matter,
        subject="Offer",
        reading=Reading(
            kind=kind,
            text="Words.",
            expects_answer=asks,
            ask="what does it cost?" if asks else None,
            intent=intent,
            commitments=said,
            mentions=mentions,
            away_until=away_until,
            later_until=later_until,
        ),
    )


def mailed(
    who: Person,
    when: datetime,
    *,
    asks: bool = True,
    matter: str = "offer",
    play: str = "",
    mine: str = "",
    due: date | None = None,
    mentions: tuple[Mention, ...] = (),
) -> Interaction:
    """A mail from Nora to them."""
    said = (Commitment(by=By.ME, what=mine, due=due, quote=mine),) if mine else ()
    return Interaction(
        id=_id(who.id, when, "out"),
        at=when,
        direction=Direction.OUT,
        channel=Channel.EMAIL,
        author=None,
        to=(who.id,),
        matter=matter,
        subject="Offer",
        play=play,
        reading=Reading(
            expects_answer=asks, ask="shall we go ahead?" if asks else None, commitments=said, mentions=mentions
        ),
    )


def rang(who: Person, when: datetime, outcome: Outcome = Outcome.LEFT_VOICEMAIL, play: str = "") -> Interaction:
    """A call from Nora to them."""
    return Interaction(
        id=_id(who.id, when, "call"),
        at=when,
        direction=Direction.OUT,
        channel=Channel.CALL,
        author=None,
        to=(who.id,),
        outcome=outcome,
        play=play,
    )


def met(who: Person, when: datetime, outcome: Outcome = Outcome.HELD, known_at: datetime | None = None) -> Interaction:
    """A meeting with them."""
    return Interaction(
        id=_id(who.id, when, "meeting"),
        at=when,
        direction=Direction.OUT,
        channel=Channel.MEETING,
        author=None,
        to=(who.id,),
        outcome=outcome,
        known_at=known_at,
        ends_at=when + timedelta(hours=1),
    )


def timeline(who: Person, *interactions: Interaction) -> Timeline:
    return Timeline(person=who, interactions=in_order(interactions), zone_of_user=BERLIN)


def belief(surprise: float = 0.95, usual_days: float = 1.0, high_days: float = 2.0, seen: int = 12) -> Belief:
    return Belief(
        usual=timedelta(hours=8 * usual_days),
        usual_low=timedelta(hours=2),
        usual_high=timedelta(hours=8 * high_days),
        p_answer_7d=0.3,
        p_low=0.2,
        p_high=0.4,
        surprise=surprise,
        waits_seen=seen,
    )
