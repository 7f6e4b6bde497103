"""The words for a move: a mail or a voicemail made only of facts in the timeline, or the one question to ask the user first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import phonenumbers

from ringback.domain.interaction import Channel, Direction
from ringback.domain.move import Move
from ringback.domain.offer import PHONE
from ringback.domain.play import CONFIRM, NEED_FACT, PLAIN_ASK, CauseName, Need, Playbook
from ringback.domain.silence import Silence
from ringback.domain.timeline import FactKind
from ringback.outreach.facts import Fact, Facts, facts_of, thread
from ringback.outreach.inert import MOST_SUBJECT, one_line, person_name, topic_of
from ringback.outreach.manner import Manner, manner
from ringback.outreach.question import Question, question_for
from ringback.outreach.quotation import Quoted
from ringback.outreach.render import Ink, Span, render, say, unmarked
from ringback.outreach.seller import Seller
from ringback.outreach.words import words_for
from ringback.outreach.words.language import Language, count


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words fit to send or to speak. `subject` is None for what is spoken.

    `language` is None where only the beats are given. `spans` say which words are facts and where each comes from; `beats`
    are (name, start, end). Both count characters of `body`. `answers` is the mail of the thread that this one goes on from,
    None for a new matter; `quoted` is what of it may stand below the words, None where they stand on their own.
    """

    play: str
    channel: Channel
    subject: str | None
    body: str
    language: str | None
    spans: tuple[Span, ...]
    beats: tuple[tuple[str, int, int], ...]
    answers: str | None = None
    quoted: Quoted | None = None

    @property
    def is_outline(self) -> bool:
        """Is it what the user is to say, in his own working language, and nothing that anybody else may get to see?"""
        return self.language is None


_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}")
_VARIANTS = {
    CauseName.PROMISE_OVERDUE: "promise",
    CauseName.CHANGED: "changed",
    CauseName.OVERLOADED: "overloaded",
}
_NEEDED = {
    Need.THING: (FactKind.THING, "thing"),
    Need.THIRD_PERSON: (FactKind.THIRD_PERSON, "third_person"),
    Need.AGREED_STEP: (FactKind.AGREED_STEP, "agreed"),
}


def compose(move: Move, playbook: Playbook, seller: Seller, now: datetime) -> Draft | Question | None:
    """The draft for a move; a question where a fact is missing; None for patience and release, which need no words."""
    facts = facts_of(move, now)
    name = move.silence.timeline.person.name
    if move.asks_for:
        return question_for(move.asks_for, name, facts)
    if not move.is_touch or move.play == NEED_FACT:
        return None
    missing = _missing(move, playbook, facts)
    if missing:
        return question_for(missing, name, facts)
    draft = _draft(move, facts, manner(move.silence.timeline, seller), seller)
    # a last word is short and stands on its own; a confirmation opens a subject of its own
    alone = move.play in playbook.last_words or move.play == CONFIRM
    return draft if alone or draft.answers is None else replace(draft, quoted=_quoted(move.silence, seller))


def _missing(move: Move, playbook: Playbook, facts: Facts) -> FactKind | None:
    for need in playbook.play(move.play).needs:
        kind, fact = _NEEDED[need]
        if getattr(facts, fact) is None:
            return kind
    return None


def _draft(move: Move, facts: Facts, how: Manner, seller: Seller) -> Draft:
    spoken = move.channel in PHONE
    language = words_for(how)
    answered = None if spoken else answered_mail(move.silence)
    values = template_values(facts, how, seller, language, in_thread=answered is not None, spoken=spoken)
    marked, beats = render(text_of(move, facts, language), language, values, between=" " if language.code else "\n")
    if spoken:
        marked = "\n\n".join(_with_first_letter(part) for part in marked.split("\n\n"))
    else:
        marked = "\n\n".join(part for part in (how.greeting, _after_greeting(marked, how), how.sign_off) if part)
    ready = unmarked(marked, values["ink"].evidence, beats)
    return Draft(
        play=move.play,
        channel=move.channel or Channel.EMAIL,
        subject=None if spoken else _subject(move, language, values),
        body=ready.text,
        language=how.language,
        spans=ready.spans,
        beats=ready.beats,
        answers=answered,
    )


def text_of(move: Move, facts: Facts, language: Language) -> str:
    """The play's text, in the variant that the channel or the first cause asks for."""
    if move.channel in PHONE and language.code:
        text = language.texts.get(f"{move.play}.spoken", language.texts[move.play])
        # whoever is rung hears first who speaks; the texts for a voice have that in their own place
        return text if "speaker()" in text else f"[-] {{{{ speaker() }}}}\n\n{text.strip()}\n\n[-] {{{{ number() }}}}"
    if move.play == PLAIN_ASK:
        for cause in move.causes:
            variant = f"{PLAIN_ASK}.{_VARIANTS.get(cause.name, '')}"
            if variant in language.texts and (facts.promise or cause.name is not CauseName.PROMISE_OVERDUE):
                return language.texts[variant]
    return language.texts[move.play]


def template_values(
    facts: Facts, how: Manner, seller: Seller, language: Language, *, in_thread: bool = False, spoken: bool = False
) -> dict[str, Any]:
    """What the project's templates may name. In a thread its subject need not be told again; a link cannot be spoken."""
    known = {name: getattr(facts, name) for name in facts.__dataclass_fields__}
    ink = Ink(language, facts.now)
    return known | {
        "ink": ink,
        "topic": None if in_thread else facts.topic,
        "thing": _speakable(facts.thing) if spoken else facts.thing,
        "left": _left(facts, ink),
        "you": how.vocative,
        "me": how.me,
        "firm": one_line(seller.company, 60),
        "my_number": shown_number(seller.number),
    }


def _speakable(thing: Fact | None) -> Fact | None:
    """The thing without its link."""
    return replace(thing, words=_LINK.sub("", thing.words).strip(" ,:;") or thing.words) if thing else None


def _left(facts: Facts, ink: Ink) -> str:
    """What was left unanswered, counted: "two mails and one call"; "" for nothing."""
    counted = (("mail", facts.mails), ("call", facts.calls), ("other", facts.others))
    parts = [count(number, noun, ink.language) for noun, number in counted if number]
    if not parts or not facts.left_since:
        return ""
    shown = ink.language.joint.join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    return ink.marked(shown, facts.left_since.evidence)


def shown_number(number: str | None) -> str:
    """A number as people read it aloud: "+49 40 1234567"."""
    try:
        parsed = phonenumbers.parse(number or "", None)
    except phonenumbers.NumberParseException:
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def _after_greeting(text: str, how: Manner) -> str:
    """After a comma German goes on small, after anything else the sentence begins large."""
    if how.language != "de" or how.greeting.endswith(","):
        return text
    return _with_first_letter(text)


def _with_first_letter(text: str) -> str:
    for index, sign in enumerate(text):
        if sign.isalpha():
            return text[:index] + sign.upper() + text[index + 1 :]
    return text


def answered_mail(silence: Silence) -> str | None:
    """The mail of the silence's thread that an answer goes on from; None where the matter has no mail yet."""
    one = thread(silence)
    return one.id if one and topic_of(one.subject) else None


def _quoted(silence: Silence, seller: Seller) -> Quoted | None:
    """The mail that is answered, where it is the user's own or this person's."""
    one, person = thread(silence), silence.timeline.person
    if one is None or not one.reading.text.strip():
        return None
    mine = one.direction is Direction.OUT
    name = "" if mine else person_name(person.name) or person.address or ""
    if not mine and not name:
        return None
    language = one.reading.language or manner(silence.timeline, seller).spoken_in or seller.language
    return Quoted(text=one.reading.text, name=name, day=one.at.astimezone(seller.place.zone).date(), language=language)


def _subject(move: Move, language: Language, values: Mapping[str, Any]) -> str | None:
    """The thread's subject, with "Re: " only where they took part in it; else a few plain words. One line, always."""
    one = thread(move.silence)
    if move.play != CONFIRM and one and topic_of(one.subject):
        topic = topic_of(one.subject)
        return f"Re: {topic}" if _took_part(move.silence) else topic
    own = language.subjects.get(move.play)
    return one_line(say(own, language, values), MOST_SUBJECT) if own else None


def _took_part(silence: Silence) -> bool:
    """Did they write in this thread? A subject that the user gave himself is no answer to anybody."""
    person = silence.timeline.person.id
    return any(
        one.matter == silence.matter and one.direction is Direction.IN and one.author == person and one.is_real
        for one in silence.timeline.interactions
    )
