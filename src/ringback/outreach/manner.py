"""How the user speaks with this person: language, form of address, greeting and sign-off, as he last used them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ringback.domain.interaction import Channel, Direction, Interaction
from ringback.domain.timeline import Timeline
from ringback.outreach.inert import one_line, person_name
from ringback.outreach.seller import Seller

WRITTEN = frozenset({Channel.EMAIL, Channel.TEXT, Channel.LETTER})
SHORT_NAME = 3  # letters that a short form shares with the name
LOOKED_AT = 40  # the latest messages; manners older than that have changed


class Form(StrEnum):
    """How a person is addressed."""

    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    DU = "du"
    SIE = "Sie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """`language` is None where no words of ours exist in it; `spoken_in` is then still what they use, None where unknown.

    `vocative` is how they are called by name, "" where no name can be used. `me` is how the user calls himself.
    """

    language: str | None
    spoken_in: str | None
    form: Form
    greeting: str
    vocative: str
    sign_off: str
    me: str


_WORDS_IN = frozenset({"en", "de"})
_GREETING = re.compile(r"([^\n,!:;?]{1,60}?)\s{0,2}([,!:–-])(?:\s|$)|([^\n,!:;?]{1,60})$")
_OPENINGS = frozenset(
    (
        "", "hi", "hello", "hey", "dear", "good morning", "good afternoon", "good evening", "good day", "hallo", "guten tag",
        "guten morgen", "guten abend", "liebe", "lieber", "moin", "servus", "grüezi", "grüß gott", "sehr geehrte", "sehr geehrter",
    )
)  # fmt: skip
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "dr.", "mr.", "mrs.", "ms.", "prof", "prof.", "frau", "herr", "herrn"}
)
_OF_THE_HOUR = re.compile(r"^(good) (?:morning|afternoon|evening)|^(guten) (?:morgen|abend)", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes|greetings)|best|all the best|cheers|sincerely|"
    r"(?:yours )?(?:sincerely|truly|faithfully)|yours|(?:many )?thanks(?: again)?|thank you|take care|"
    r"(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schönen?)? ?(?:grüßen?|grüssen?|gruß|gruss)"
    r"(?: aus \w{1,20})?|(?:vg|lg|bg|mfg)|(?:vielen|besten|herzlichen) dank|danke(?: dir| ihnen)?|bis bald)[,.!]?",
    re.IGNORECASE,
)
_DU = re.compile(r"\b(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|eu(?:er|re[mnrs]?))\b", re.IGNORECASE)
# at the start of a sentence "Sie" may be "she" or "they"
_SIE = re.compile(r"(?<=[\wäöüß,;] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")


def manner(timeline: Timeline, seller: Seller) -> Manner:
    """How to write to this person, from the user's own latest messages to them; theirs tell what his do not."""
    mine, theirs = _own_words(timeline), _their_words(timeline)
    spoken_in = _spoken_in(mine, theirs)
    language = _language(spoken_in, seller)
    name = person_name(timeline.person.name)
    said = next(filter(None, (_greeting_in(one, name, language) for one in mine)), None)
    form = _form(language, said, [one.reading.text for one in (*mine, *theirs)])
    vocative = said[1] if said else _default_vocative(form, name)
    me = person_name(seller.name) if form is Form.SIE else seller.first_name
    closing = next(filter(None, (_sign_off_in(one.reading.text, seller, language) for one in mine)), None)
    return Manner(
        language=language if language in _WORDS_IN else None,
        spoken_in=spoken_in,
        form=form,
        greeting=said[0] if said else _default_greeting(language, form, vocative),
        vocative=vocative,
        sign_off=closing or _default_sign_off(language, form, me),
        me=me,
    )


def has_words(timeline: Timeline, seller: Seller) -> bool:
    """Are there words of ours in the language that the user speaks with this person? Else only the beats of a play are given."""
    return _language(_spoken_in(_own_words(timeline), _their_words(timeline)), seller) in _WORDS_IN


def _spoken_in(mine: Iterable[Interaction], theirs: Iterable[Interaction]) -> str | None:
    return next((one.reading.language for one in (*mine, *theirs) if one.reading.language), None)


def _language(spoken_in: str | None, seller: Seller) -> str:
    return (spoken_in or seller.language)[:2].lower()


def _own_words(timeline: Timeline) -> list[Interaction]:
    """What the user wrote to this person, the latest first."""
    person = timeline.person.id
    return [one for one in _written(timeline) if one.reaches(person)][:LOOKED_AT]


def _their_words(timeline: Timeline) -> list[Interaction]:
    person = timeline.person.id
    return [one for one in _written(timeline) if one.direction is Direction.IN and one.author == person][:LOOKED_AT]


def _written(timeline: Timeline) -> Iterator[Interaction]:
    return (
        one for one in reversed(timeline.interactions) if one.channel in WRITTEN and one.is_real and one.reading.text
    )


def _greeting_in(one: Interaction, name: str, language: str) -> tuple[str, str] | None:
    """The greeting and the name in it, from the first line, where it greets this person and nobody else."""
    found = _GREETING.match(one_line(one.reading.text.lstrip()[:200].split("\n")[0], 100))
    if not found or not name:
        return None
    words, mark = (found[1] or found[3]).split(), found[2] or ","
    names = {part.lower() for part in re.split(r"[\s-]", name)} | {name.lower()}
    if len(one.to) == 1 and name[:SHORT_NAME].lower() == words[-1][:SHORT_NAME].lower():
        names.add(words[-1].lower())  # "Dave" to David and nobody else
    called = list[str]()
    while words and words[-1].strip(".").lower() in names | _TITLES:
        called.insert(0, words.pop())
    opening = " ".join(words)
    # in the languages that we know, "Thanks Anna," is no greeting; in others any short opening is taken as it stands
    greets = opening.lower() in _OPENINGS if language in _WORDS_IN else len(words) <= 2
    if not greets or all(word.strip(".").lower() in _TITLES for word in called):
        return None
    opening = _OF_THE_HOUR.sub(lambda hour: "Good day" if hour[1] else "Guten Tag", opening)
    return f"{opening} {' '.join(called)}".strip() + (mark if mark in ",!:" else ","), " ".join(called)


def _form(language: str, said: tuple[str, str] | None, texts: list[str]) -> Form:
    formal = said is not None and said[1].split()[0].lower() in _TITLES
    if language != "de":
        return Form.LAST_NAME if formal else Form.FIRST_NAME
    for text in texts:
        du, sie = len(_DU.findall(text[:4000])), len(_SIE.findall(text[:4000]))
        if du != sie:
            return Form.DU if du > sie else Form.SIE
    # a first name alone is said with "du"; nothing at all is said with "Sie"
    return Form.DU if said and not formal and " " not in said[1] else Form.SIE


def _default_vocative(form: Form, name: str) -> str:
    """By first name, or by the whole name where "Frau" or "Herr" would have to be guessed."""
    return name if form in (Form.SIE, Form.LAST_NAME) else name.partition(" ")[0]


def _default_greeting(language: str, form: Form, vocative: str) -> str:
    """None where we have no words in the language: the user greets as he does there."""
    if language not in _WORDS_IN:
        return ""
    opening = "Hello" if language == "en" else "Guten Tag" if form is Form.SIE else "Hallo"
    return f"{opening} {vocative}," if vocative else f"{opening},"


def _sign_off_in(text: str, seller: Seller, language: str) -> str | None:
    """The last lines where they close the message: a closing phrase, the user's name, or both."""
    lines = [one_line(line, 60) for line in text.rstrip()[-300:].split("\n") if line.strip()]
    if len(lines) < 2:
        return None
    names = {part.lower() for part in person_name(seller.name).split()}
    before, last = lines[-2], lines[-1]
    signed = bool(names) and {part.strip(".,").lower() for part in last.split()} <= names
    closes = bool(_SIGN_OFF.fullmatch(before)) or (
        language not in _WORDS_IN and before.endswith(",") and len(before) < 30
    )
    if signed:
        return f"{before}\n{last}" if closes else last
    return f"{last}\n{seller.first_name}".rstrip() if _SIGN_OFF.fullmatch(last) else None


def _default_sign_off(language: str, form: Form, me: str) -> str:
    closing = "Best regards," if language == "en" else "Mit freundlichen Grüßen" if form is Form.SIE else "Viele Grüße"
    return f"{closing if language in _WORDS_IN else ''}\n{me}".strip()
