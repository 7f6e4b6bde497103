"""Which play fills a slot: the first whose conditions hold, a cause's preference before the default order."""

from collections.abc import Iterator
from dataclasses import dataclass

from ringback.domain.cause import Cause, agreed_step
from ringback.domain.interaction import Channel
from ringback.domain.play import PLAIN_ASK, RESCUE, CauseName, CauseRule, Need, Offer, Only, Play, Playbook, Slot
from ringback.domain.reason import Reason, because
from ringback.domain.silence import Silence
from ringback.domain.timeline import WAYS, FactKind

PHONE = frozenset({Channel.CALL, Channel.VOICEMAIL})
_MISSING = {
    "missing_thing": FactKind.THING,
    "missing_third_person": FactKind.THIRD_PERSON,
    "missing_number": FactKind.NUMBER,
    "missing_address": FactKind.ADDRESS,
    "missing_agreed_step": FactKind.AGREED_STEP,
    "missing_something_new": FactKind.THING,
}
_NO_RULE = CauseRule()
_NEEDED_FACT = {Need.THING: FactKind.THING, Need.THIRD_PERSON: FactKind.THIRD_PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A play that fits, on a channel, and why it comes first."""

    play: Play
    channel: Channel
    because: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """Why none fits: the reason against each play of the slot, and what to ask the user for, None where he was asked before."""

    against: dict[str, Reason]
    ask_for: FactKind | None


def offers_of(slot: Slot, causes: tuple[Cause, ...], playbook: Playbook) -> Iterator[tuple[Offer, CauseName | None]]:
    """The slot's offers in the order in which they are tried, each with the cause that brought it forward."""
    only_last_words = all(playbook.play(offer.play).last_word for offer in slot.offers)
    listed = {offer.play: offer for rung in playbook.frame.slots if rung.number <= slot.number for offer in rung.offers}
    own = {offer.play: offer for offer in slot.offers}
    avoid = {play for cause in causes for play in _rule(playbook, cause).avoid}
    # a cause may leave plays out, but never all that a slot has
    tried: set[str] = avoid if own.keys() - avoid else set()
    for cause in causes:
        for name in _rule(playbook, cause).prefer:
            offer = own.get(name) or listed.get(name)
            misplaced = playbook.play(name).last_word is not only_last_words and name not in own
            if offer and name not in tried and not misplaced:
                tried.add(name)
                yield offer, cause.name
    for offer in slot.offers:
        if offer.play not in tried:
            yield offer, None


def _rule(playbook: Playbook, cause: Cause) -> CauseRule:
    return playbook.causes.get(cause.name, _NO_RULE)


def choose(
    slot: Slot, silence: Silence, causes: tuple[Cause, ...], playbook: Playbook
) -> tuple[Choice | None, Refusals]:
    """The first offer of the slot that can be done, and the reasons against those tried before it."""
    against: dict[str, Reason] = {}
    for offer, cause in offers_of(slot, causes, playbook):
        play = playbook.play(offer.play)
        channel = channel_of(play, silence)
        refusal = why_not(offer, play, channel, silence)
        if refusal is None and isinstance(channel, Channel):
            reason = because("suits", cause=cause.replace("_", " ")) if cause else because("default_order")
            return Choice(play=play, channel=channel, because=reason), Refusals(against=against, ask_for=None)
        if refusal:
            against[offer.play] = refusal
    return None, Refusals(against=against, ask_for=_first_to_ask(against, silence))


def channel_of(play: Play, silence: Silence) -> Channel | Reason:
    """The first channel of the play on which the person can be reached, or what is missing for it."""
    for channel in play.channels:
        if (channel in PHONE and number_of(silence)) or (channel is Channel.EMAIL and silence.timeline.address):
            return channel
    return because("missing_number" if play.channels[0] in PHONE else "missing_address")


def number_of(silence: Silence) -> str | None:
    """Their number: from the timeline, else as the user told it."""
    told = silence.timeline.fact(FactKind.NUMBER)
    return silence.timeline.person.number or (told.value if told else None)


def why_not(offer: Offer, play: Play, channel: Channel | Reason, silence: Silence) -> Reason | None:
    """The one reason against this play in this slot, None where it can be done."""
    if isinstance(channel, Reason):
        return channel
    for need in play.needs:
        if need in _NEEDED_FACT and not _told(_NEEDED_FACT[need], silence):
            return because(f"missing_{need}")
        if need is Need.AGREED_STEP and agreed_step(silence) is None:
            return because("missing_agreed_step")
    if play.id == PLAIN_ASK and any(touch.asks and touch.play in ("", PLAIN_ASK) for touch in silence.touches):
        return because("second_bare_ask")
    if offer.only is Only.SOMETHING_NEW and not _told(FactKind.THING, silence):
        return because("missing_something_new")
    if (
        offer.only is Only.ANOTHER_CHANNEL
        and silence.touches
        and _family(silence.touches[-1].channel) == _family(channel)
    ):
        return because("same_channel")
    return None


def _family(channel: Channel) -> Channel:
    return Channel.CALL if channel in PHONE else channel


def _told(kind: FactKind, silence: Silence) -> bool:
    fact = silence.timeline.fact(kind)
    return bool(fact and fact.value)


def said_none(kind: FactKind, silence: Silence) -> bool:
    """Did the user say that there is none? Who knows no other way to reach them knows neither a number nor an address."""
    fact = silence.timeline.fact(kind)
    if fact is None and kind in WAYS:
        fact = silence.timeline.fact(FactKind.OTHER_WAY)
    return bool(fact and fact.value is None)


def _first_to_ask(against: dict[str, Reason], silence: Silence) -> FactKind | None:
    wanted = (_MISSING[reason.code] for reason in against.values() if reason.code in _MISSING)
    return next((kind for kind in wanted if not said_none(kind, silence)), None)


def missing_for_rescue(silence: Silence, playbook: Playbook) -> tuple[FactKind, Reason] | None:
    """What the rescue call lacks, its number first; None where it can be made."""
    channel = channel_of(playbook.play(RESCUE), silence)
    if isinstance(channel, Reason):
        return FactKind.NUMBER, channel
    if agreed_step(silence) is None:
        return FactKind.AGREED_STEP, because("missing_agreed_step")
    return None
