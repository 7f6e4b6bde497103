"""One row of a list, ready for the template: who, the strip, what to do and why, and how long it takes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from ringback.domain.debt import Debt
from ringback.domain.interaction import Channel
from ringback.domain.move import Move
from ringback.domain.order import Ranked
from ringback.domain.person import Person
from ringback.domain.play import NEED_FACT, RELEASE, Playbook
from ringback.domain.sending import Mode, State
from ringback.flows.sending.identity import way_out
from ringback.flows.sending.seen import of_move
from ringback.flows.sending.shown import Line
from ringback.flows.today import Today, question_of, short_reasons
from ringback.outreach.manner import has_words
from ringback.outreach.seller import Seller
from ringback.web.drawing.strip import Strip, strip_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A silence with its move. `way` is the button that lets its words go, `seen` says which move it was for.

    `message` is what stands in the outbox already.
    """

    id: str
    name: str
    about: str
    strip: Strip
    title: str
    why: tuple[str, ...]
    due: datetime
    button: str
    minutes: str
    can_be_done: bool
    is_release: bool
    way: str = ""
    seen: str = ""
    message: Line | None = None

    @property
    def can_be_approved(self) -> bool:
        return self.message is None or self.message.state is State.DRAFTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A silence in a folded list: one line, without its strip."""

    id: str
    name: str
    title: str
    why: str
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A debt."""

    id: str
    name: str
    about: str
    why: str
    button: str


WAYS = {Mode.DRAFTS: "Put into Drafts", Mode.APPROVE: "Approve", Mode.AUTO: "Approve"}


def row_of(ranked: Ranked, today: Today, outbox: Mapping[str, Line], me: Seller) -> Row:
    move, playbook = ranked.move, today.playbook
    silence = move.silence
    person = silence.timeline.person
    question = question_of(move, playbook, today.as_of) if move.play == NEED_FACT else None
    return Row(
        id=person.id,
        name=person.name,
        about=about(person),
        strip=strip_of(silence, move.belief, today.as_of),
        title=_title(ranked, playbook),
        why=(question.words,) if question else tuple(str(reason) for reason in short_reasons(move)),
        due=silence.timeline.clock.local(move.due_at),
        button=_button(ranked),
        minutes=f"{ranked.minutes} min",
        can_be_done=move.is_touch,
        is_release=move.play == RELEASE,
        way=way_label(move) if has_words(silence.timeline, me) else "",
        seen=of_move(move.play, move.slot),
        message=outbox.get(person.id),
    )


def way_label(move: Move) -> str:
    """What the button that lets the words go is called; "" where they are not for a mail."""
    mode = way_out(move)
    return WAYS[mode] if mode else ""


def at_home(line: Line, zone: tzinfo) -> Line:
    """The line with its instants on the user's clock."""
    due_at, sent_at = (at.astimezone(zone) if at else None for at in (line.due_at, line.sent_at))
    return replace(line, due_at=due_at, sent_at=sent_at)


def folded_of(ranked: Ranked, today: Today) -> Folded:
    move = ranked.move
    person = move.silence.timeline.person
    return Folded(
        id=person.id,
        name=person.name,
        title=_title(ranked, today.playbook),
        why=str(short_reasons(move)[0]),
        due=move.silence.timeline.clock.local(move.due_at),
    )


def _title(ranked: Ranked, playbook: Playbook) -> str:
    title = playbook.title(ranked.move.play)
    by = {Channel.CALL: "by phone", Channel.EMAIL: "by mail"}
    channels = playbook.plays[ranked.move.play].channels if ranked.move.play in playbook.plays else ()
    # only where the play could go either way does the channel need a word
    return f"{title}, {by[ranked.move.channel]}" if ranked.move.channel in by and len(channels) > 1 else title


def _button(ranked: Ranked) -> str:
    if ranked.move.play == NEED_FACT:
        return "Answer it"
    if ranked.move.play == RELEASE:
        return "Let go"
    return "Open card" if ranked.move.channel is Channel.CALL else "Read draft"


def owed_of(debt: Debt) -> Owed:
    call = debt.channel in (Channel.CALL, Channel.VOICEMAIL)
    return Owed(
        id=debt.person.id,
        name=debt.person.name,
        about=about(debt.person),
        why="; ".join(str(reason) for reason in debt.because),
        button="Call back" if call else "Answer",
    )


def about(person: Person) -> str:
    """Company, relation and worth, as far as known."""
    worth = f"worth {person.worth:,.0f}".replace(",", " ") if person.worth else ""
    return " · ".join(filter(None, [person.company, person.relation.value, worth]))


def seen_line(today: Today, zone_of_day: datetime) -> str:
    """What was seen until when, channel by channel."""
    names = {"email": "mail", "call": "calls", "calendar": "calendar"}
    return " · ".join(f"{names[channel]} {_until(until, zone_of_day)}" for channel, until in today.seen.items())


def _until(until: datetime | None, now: datetime) -> str:
    if until is None:
        return "none"
    local = until.astimezone(now.tzinfo)
    if local.date() == now.date():
        return f"until {local:%H:%M} today"
    return f"until {local.day} {local:%B}" + (f" {local.year}" if local.year != now.year else "")
