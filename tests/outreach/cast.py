"""The cast of the outreach stories: Joris sells for Halden; Anna is silent; the others have their turns. All are invented."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from ringback.domain.belief import Belief
from ringback.domain.cause import Cause
from ringback.domain.fold import open_silence
from ringback.domain.interaction import (
    By,
    Channel,
    Commitment,
    Cue,
    Direction,
    Intent,
    Interaction,
    Kind,
    Mention,
    Outcome,
    Reading,
    in_order,
)
from ringback.domain.move import Move
from ringback.domain.person import Person, Place
from ringback.domain.play import CauseName, Playbook
from ringback.domain.playbook_text import read_playbook
from ringback.domain.reason import because
from ringback.domain.silence import Silence
from ringback.domain.timeline import FactKind, KnownFact, Timeline
from ringback.outreach.seller import Seller

SHIPPED = Path(__file__).parents[2] / "src" / "ringback" / "playbook"
HAMBURG = Place(zone=ZoneInfo("Europe/Berlin"), country="DE", known_by="stated")
AMSTERDAM = Place(zone=ZoneInfo("Europe/Amsterdam"), country="NL", known_by="stated")
JORIS = Seller(name="Joris Brandt", company="Halden", number="+31205550123", place=AMSTERDAM)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # a Friday, 10:00 in Hamburg
THREAD = "t1"
SUBJECT = "Tariff for the second plant"

ENGLISH = {
    "hello": "Hi Anna,\n\nthank you for your time today. The figures are attached.\n\nBest,\nJoris",
    "problem": "our billing runs take us two days every month",
    "reason": "the old tool goes out of support next summer",
    "step": "I will come back to you after the board",
    "offer": "Hi Anna,\n\nhere is the offer. What do you think of it?\n\nBest,\nJoris",
    "ask": "What do you think of it?",
    "chase": "Hi Anna,\n\nis there anything that you need from me?\n\nBest,\nJoris",
}
SIE = {
    "hello": "Guten Tag Frau Keller,\n\nvielen Dank, dass Sie sich Zeit genommen haben.\n\nMit freundlichen Grüßen\nJoris Brandt",
    "problem": "unsere Abrechnung dauert jeden Monat zwei Tage",
    "reason": "das alte Programm läuft im Sommer aus",
    "step": "ich melde mich nach der Sitzung bei Ihnen",
    "offer": "Guten Tag Frau Keller,\n\nanbei das Angebot. Was halten Sie davon?\n\nMit freundlichen Grüßen\nJoris Brandt",
    "ask": "Was halten Sie davon?",
    "chase": "Guten Tag Frau Keller,\n\nbrauchen Sie noch etwas von mir?\n\nMit freundlichen Grüßen\nJoris Brandt",
}
DU = {
    "hello": "Hallo Anna,\n\ndanke, dass du dir Zeit genommen hast.\n\nLiebe Grüße\nJoris",
    "problem": "unsere Abrechnung dauert jeden Monat zwei Tage",
    "reason": "das alte Programm läuft im Sommer aus",
    "step": "ich melde mich nach der Sitzung bei dir",
    "offer": "Hallo Anna,\n\nanbei das Angebot. Was hältst du davon?\n\nLiebe Grüße\nJoris",
    "ask": "Was hältst du davon?",
    "chase": "Hallo Anna,\n\nbrauchst du noch etwas von mir?\n\nLiebe Grüße\nJoris",
}
DUTCH = {
    "hello": "Dag Anna,\n\nbedankt voor je tijd vandaag.\n\nGroet,\nJoris",
    "problem": "de facturatie kost ons elke maand twee dagen",
    "reason": "het oude programma loopt in de zomer af",
    "step": "ik kom erop terug na het overleg",
    "offer": "Dag Anna,\n\nhierbij de offerte. Wat vind je ervan?\n\nGroet,\nJoris",
    "ask": "Wat vind je ervan?",
    "chase": "Dag Anna,\n\nheb je nog iets van mij nodig?\n\nGroet,\nJoris",
}
TALKS = {"en": ENGLISH, "sie": SIE, "du": DU, "nl": DUTCH}
_LANGUAGES = {"en": "en", "sie": "de", "du": "de", "nl": "nl"}

PLAYS_BY_MAIL = ("plain_ask", "value", "introduction", "autonomy", "two_readings", "reversing", "confirm", "reschedule")
PLAYS_BY_PHONE = ("call", "autonomy", "rescue", "two_readings")


@lru_cache
def playbook(frame: str = "standard") -> Playbook:
    return read_playbook(shipped_files(), frame=frame)


def shipped_files() -> dict[str, str]:
    return {str(file.relative_to(SHIPPED)): file.read_text("utf-8") for file in SHIPPED.rglob("*.toml")}


def at(day: int, hour: int = 9, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, 0, tzinfo=UTC)


def anna(**changes: object) -> Person:
    known = Person(
        id="anna",
        name="Anna Keller",
        addresses=("anna.keller@nordlicht.example",),
        numbers=("+49405550177",),
        company="nordlicht.example",
        place=HAMBURG,
    )
    return replace(known, **changes)  # type: ignore[arg-type] # fields by name


def mail(
    id_: str, when: datetime, text: str, *, theirs: bool = False, subject: str = SUBJECT, **reading: object
) -> Interaction:
    return Interaction(
        id=id_,
        at=when,
        direction=Direction.IN if theirs else Direction.OUT,
        channel=Channel.EMAIL,
        author="anna" if theirs else None,
        to=() if theirs else ("anna",),
        matter=THREAD,
        subject=subject,
        recipients=1,
        address="anna.keller@nordlicht.example",
        reading=Reading(kind=Kind.ANSWER, text=text, **reading),  # type: ignore[arg-type] # fields by name
    )


def talk(id_: str, when: datetime, **more: object) -> Interaction:
    return Interaction(
        id=id_,
        at=when,
        direction=Direction.OUT,
        channel=Channel.MEETING,
        author=None,
        to=("anna",),
        outcome=Outcome.HELD,
        ends_at=when + timedelta(minutes=45),
        **more,  # type: ignore[arg-type] # fields by name
    )


def voicemail(id_: str, when: datetime) -> Interaction:
    return Interaction(
        id=id_,
        at=when,
        direction=Direction.OUT,
        channel=Channel.CALL,
        author=None,
        to=("anna",),
        outcome=Outcome.LEFT_VOICEMAIL,
    )


def story(
    tongue: str = "en",
    *,
    problem: bool = True,
    agreed: bool = True,
    proposal: bool = True,
    chased: bool = True,
    met: bool = True,
    subject: str = SUBJECT,
) -> tuple[Interaction, ...]:
    """They met, she named what hurts, they agreed on a step, he sent an offer and asked, he chased, and she is silent."""
    words, language = TALKS[tongue], _LANGUAGES[tongue]
    mentions = (Mention(cue=Cue.PROBLEM, quote=words["problem"]), Mention(cue=Cue.REASON, quote=words["reason"]))
    step = Commitment(by=By.THEM, what="come back", due=None, quote=words["step"])
    offer = (Mention(cue=Cue.PROPOSAL, quote="offer"),)
    told = [
        mail("m1", at(26, month=10), words["hello"], subject=subject, language=language),
        talk("meet", at(28, month=10)) if met else None,
        mail(
            "m2",
            at(29, month=10),
            words["problem"],
            theirs=True,
            subject=f"Re: {subject}",
            language=language,
            mentions=mentions if problem else (),
            commitments=(step,) if agreed else (),
            intent=Intent.OTHER,
        ),
        mail(
            "m3",
            at(6),
            words["offer"],
            subject=subject,
            language=language,
            expects_answer=True,
            ask=words["ask"],
            mentions=offer if proposal else (),
        ),
        mail("m4", at(11), words["chase"], subject=subject, language=language, expects_answer=True) if chased else None,
        voicemail("v1", at(16)) if chased else None,
    ]
    return tuple(one for one in told if one)


def told(kind: FactKind, value: str | None) -> KnownFact:
    return KnownFact(kind=kind, value=value, at=at(19))


THING = told(FactKind.THING, "a two-page note on splitting billing runs, https://halden.example/note")
THIRD = told(FactKind.THIRD_PERSON, "Ruth Adler, head of billing at Ostwind")
STEP = told(FactKind.AGREED_STEP, "a look at the offer together, with her colleague")
BELIEF = Belief(
    usual=timedelta(hours=14),
    usual_low=timedelta(hours=3),
    usual_high=timedelta(hours=40),
    p_answer_7d=0.1,
    p_low=0.05,
    p_high=0.2,
    surprise=0.97,
    waits_seen=40,
)


def silence_of(
    interactions: Iterable[Interaction],
    *,
    facts: tuple[KnownFact, ...] = (),
    person: Person | None = None,
    now: datetime = NOW,
) -> Silence:
    timeline = Timeline(person=person or anna(), interactions=in_order(interactions), facts=facts)
    silence = open_silence(timeline, now, last_words=playbook().last_words)
    assert silence is not None, "nobody is silent in this story"
    return silence


def move_of(
    play: str,
    silence: Silence,
    *,
    channel: Channel | None = Channel.EMAIL,
    causes: tuple[CauseName, ...] = (CauseName.UNKNOWN,),
    asks_for: FactKind | None = None,
    slot: int = 2,
) -> Move:
    return Move(
        silence=silence,
        belief=BELIEF,
        play=play,
        slot=slot,
        due_at=NOW,
        channel=channel,
        causes=tuple(Cause(name=name, because=because("cause_unknown")) for name in causes),
        because=(because("default_order"),),
        asks_for=asks_for,
    )


def planned(when: datetime) -> Interaction:
    return replace(
        talk("next", when, subject="Second plant, next steps", matter=""), outcome=Outcome.PLANNED, known_at=at(2)
    )


def missed(when: datetime, text: str = "") -> Interaction:
    return replace(talk("missed", when), outcome=Outcome.NO_SHOW, ends_at=None)


def promise_story(tongue: str = "en") -> tuple[Interaction, ...]:
    """She promised to come back by a day, and the day has passed."""
    words, language = TALKS[tongue], _LANGUAGES[tongue]
    promise = Commitment(by=By.THEM, what="come back", due=date(2026, 11, 13), quote=words["step"])
    return (
        mail("m1", at(9), words["hello"], language=language),
        mail(
            "m2",
            at(10),
            words["step"],
            theirs=True,
            subject=f"Re: {SUBJECT}",
            language=language,
            commitments=(promise,),
        ),
    )
