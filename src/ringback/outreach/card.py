"""The card for a call: the number, the voicemail and its length, whether it is legal now, and what to say if they pick up."""

from dataclasses import dataclass
from datetime import datetime

from ringback.domain.move import Move
from ringback.domain.offer import number_of
from ringback.domain.play import Playbook
from ringback.domain.reason import day_name
from ringback.domain.worktime import WorkClock
from ringback.outreach.compose import Draft, compose, shown_number, template_values
from ringback.outreach.facts import facts_of
from ringback.outreach.hours import Hours, Window, hours_in, next_window
from ringback.outreach.manner import manner
from ringback.outreach.question import Question
from ringback.outreach.render import say
from ringback.outreach.seller import Seller
from ringback.outreach.voice import WORDS_A_MINUTE, seconds
from ringback.outreach.words import words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveBranch:
    """What to say when they pick up; each line is "" where no words exist in their language."""

    opening: str
    question: str
    if_busy: str
    if_no: str
    if_yes: str
    if_later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallCard:
    """All that a call needs. `script` is the voicemail; `seconds` its length (None where only the beats are known).

    `hours` are the legal hours on their clock; `next_window` is the one open now, else the next; None where there is none in sight.
    """

    number: str | None
    shown_number: str
    script: Draft
    seconds: int | None
    hours: Hours
    may_call_now: bool
    next_window: Window | None
    live: LiveBranch


def call_card(
    move: Move, playbook: Playbook, seller: Seller, now: datetime, *, words_a_minute: int = WORDS_A_MINUTE
) -> CallCard | Question | None:
    """The card for a move by phone; the question to the user where a fact is missing; None for a move without words."""
    script = compose(move, playbook, seller, now)
    if not isinstance(script, Draft):
        return script
    clock = move.silence.timeline.clock
    window = next_window(clock, now, seller)
    number = number_of(move.silence)
    return CallCard(
        number=number,
        shown_number=shown_number(number),
        script=script,
        seconds=seconds(script.body, words_a_minute=words_a_minute) if script.language else None,
        hours=hours_in(clock.place.country),
        may_call_now=window is not None and window.opens_at <= now,
        next_window=window,
        live=_live(move, seller, now),
    )


def _live(move: Move, seller: Seller, now: datetime) -> LiveBranch:
    how = manner(move.silence.timeline, seller)
    language = words_for(how)
    values = template_values(facts_of(move, now), how, seller, language, spoken=True)

    def line(step: str) -> str:
        text = language.live.get(f"{step}.{move.play}", language.live.get(step, ""))
        return say(text, language, values)

    return LiveBranch(
        opening=line("opening"),
        question=line("question"),
        if_busy=line("if_busy"),
        if_no=line("if_no"),
        if_yes=line("if_yes"),
        if_later=line("if_later"),
    )


def hours_line(card: CallCard, clock: WorkClock) -> str:
    """When a call is fine there."""
    hours = f"fine there {card.hours.opens:%H:%M} to {card.hours.closes:%H:%M}"
    if card.may_call_now:
        return f"{hours}, so now"
    if card.next_window is None:
        return f"{hours}; no working day of theirs is in sight"
    opens = clock.local(card.next_window.opens_at)
    return f"{hours}; next {day_name(opens)} at {opens:%H:%M}"


def live_lines(card: CallCard) -> list[tuple[str, str]]:
    """What to say if they pick up, each line with what it is for; nothing where there are no words in their language."""
    live = card.live
    named = (
        ("To begin", live.opening),
        ("The one question", live.question),
        ("If it is a bad moment", live.if_busy),
        ("If it is a yes", live.if_yes),
        ("If it is later", live.if_later),
        ("If it is a no", live.if_no),
    )
    return [(name, line) for name, line in named if line]
