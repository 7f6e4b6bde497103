"""What an answer means for the matter: yes, no, later, a question, never write again, or none of these."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain
from math import fsum

from ringback.domain.interaction import Intent
from ringback.intake.asks import asking_place
from ringback.intake.heard import Sentence, denied, heard, openings
from ringback.intake.intent_weights import WEIGHTS
from ringback.intake.phrasebooks.answers import AGREES, AGREES_FIRST, PLEASED, REFUSES, REFUSES_FIRST
from ringback.intake.phrasebooks.deals import BUYS, TERMS
from ringback.intake.phrasebooks.later import DEFERS, WAITS
from ringback.intake.phrasebooks.parting import OPTS_OUT, REGRETS, TELLS, THANKS
from ringback.intake.phrasebooks.refusing import DECLINES, ENDS
from ringback.intake.phrasebooks.trouble import UNCERTAIN
from ringback.intake.phrases import Phrasebook, plain_form

_MOST_SENTENCES = 25  # what an answer means stands near its beginning
_OPENING_SENTENCES = 2  # a greeting may be the first
_BEFORE_THE_NUMBER = (
    r"\W{0,3}(?:(?:it's|its|it is|option|number|no\.?|nr\.?|nummer|numero|n[o°]\.?|reading|answer|antwort|"
    r"the|die|der|das|le|la|el|il|o|a|de|het|den|det|er|es ist|eher|probably|i'd say|punkt|variante) ?){0,3}"
)
_AFTER_THE_NUMBER = (
    r"(?: (?:one|option|reading|is right|it is|stimmt|trifft zu|bitte|please|indeed))?\W{0,6}"
    r"(?:$|[.;:!)-]|(?<=\d),|busy)"
)
_FIRST_READING = re.compile(
    _BEFORE_THE_NUMBER + r"(?:1|one|first|eins|erste[nrs]?|un|une|premiere?|uno|una|prim[aoe]\w{0,2}|um|uma|een|eerste|"
    r"en|ett|forsta|forste|jeden|pierwsz[aey])" + _AFTER_THE_NUMBER
)
_SECOND_READING = re.compile(
    _BEFORE_THE_NUMBER + r"(?:2|two|second|zwei|zweite[nrs]?|zweitens|deux|deuxieme|seconde?|dos|segund[oa]|due|"
    r"second[oa]|dois|duas|twee|tweede|tva|andra|to|anden|andre|dwa|drug[aei])" + _AFTER_THE_NUMBER
)
# What a list's own software writes below a message: it tells others how to leave.
_LIST_FOOTER = re.compile(
    r"https?://|www\.|\bclick\b|-unsubscribe|subscribed\b|or unsubscribe\b|"
    r"unsubscribe (?:at|information|instructions)\b|"
    r"^\W{0,5}(?:if you (?:would|wish|do not|don't|no longer|want|prefer|need|are|have|received|feel)\b|"
    r"to (?:un|opt|be|stop|leave)|you (?:are|can|may|have)\b|wenn sie|falls sie|um sich|pour (?:vous|se|ne)|"
    r"si (?:vous|no|usted|desea)|para (?:dar|cancelar|dejar)|per (?:cancell|disiscriv)|se (?:non|nao|voce)|als u|"
    r"om (?:u|je|du)|hvis (?:du|de)|jesli|aby)"
)
_MEETING = re.compile(
    r"\b(?:meetings?|calls?|conf(?:erence)?|appointment|session|termin|gesprach|besprechung|telefonat|treffen|reunion|"
    r"rendez-vous|cita|llamada|riunione|appuntamento|reuniao|vergadering|afspraak|mote|spotkanie)\b"
)
_IF = re.compile(
    r"\b(?:if|unless|whether|when|once|until|till|do|does|did|should|wenn|falls|ob|si|se|als|om|hvis|jesli) \Z"
)
# A question puts off where it proposes to; "should we wait?" asks.
_PROPOSES = re.compile(
    r"\b(?:can|could|may) (?:we|i|you|this|it)\b|\b(?:how|what) about\b|\b(?:maybe|perhaps|possibly|please|next|"
    r"vielleicht|konnen|konnten|pouvons|pourrions|on peut|podemos|podriamos|possiamo|potremmo|poderiamos|kunnen|kan|kan vi|"
    r"mozemy|moglibysmy|lo (?:dejamos|vemos|aplazamos))\b"
)
_SHORT, _FEW, _LONG, _VERY_LONG, _DOCUMENT = 8, 40, 60, 150, 250  # words
_REFUSING_SENTENCES, _AGREEING_SENTENCES = 12, 3
_BARE, _LONGEST_NO = 12, 8  # words of a message that a bare "no" answers whole; characters of such a "no"
_EASTERN = re.compile(r"[⺀-鿿]{2}")  # about a word, where no space parts them
_AGREEING = frozenset({AGREES, AGREES_FIRST, BUYS, PLEASED})
Weights = Mapping[Intent, Mapping[str, float]]


def intent_of(
    text: str, language: str | None = None, *, fresh: bool = False, answers_two_readings: bool = False
) -> Intent | None:
    """What this person wants: go on, stop, wait, know something, never hear from us again. None where no words stand.

    `text` is the message's own words; `fresh` says that it answers nothing. With `answers_two_readings` it answers our
    letter that offered two readings of a silence (1 busy but interested, 2 not interested): a bare "1" is `later`, a bare
    "the second" is `no`.
    """
    said = answer_of(text, language)
    if not said:
        return None
    if answers_two_readings and (chosen := _reading_chosen(said)) is not None:
        return chosen
    if _opts_out(said):
        return Intent.OPT_OUT
    return by_weight(said, WEIGHTS, fresh=fresh)


def declines_only(text: str, language: str | None = None) -> str | None:
    """The words with which a no turns down an invitation and nothing more; None where the matter itself is refused."""
    said = answer_of(text, language)
    if _refused(said) or not _declined(said):
        return None
    return next(one.words for one in said if DECLINES in one.spoken)


def answer_of(text: str, language: str | None) -> tuple[Sentence, ...]:
    """The sentences of an answer that are weighed."""
    return heard(text, language)[:_MOST_SENTENCES]


def by_weight(said: Sequence[Sentence], weights: Weights, *, fresh: bool = False) -> Intent:
    """The meaning that weighs most. A no stops everything, so it needs a sentence that refuses in so many words."""
    refused = _refused(said)
    if refused and not any(_defers(one) for one in said):
        return Intent.NO
    may_be = {
        Intent.NO: refused or _declined(said),
        Intent.LATER: _put_off(said, fresh),
        Intent.YES: _agreed(said, fresh),
    }
    signs = signs_of(said, fresh=fresh)
    scores = {
        # exact, so that two meanings that weigh alike do so in whatever order a set gives its signs
        intent: fsum(of.get(sign, 0.0) for sign in signs)
        for intent, of in weights.items()
        if may_be.get(intent, True)
    }
    return Intent(max(scores, key=scores.__getitem__))


def later_until(
    text: str, sent_on: date, language: str | None = None, *, days_in: Callable[[str], Sequence[date]]
) -> date | None:
    """Not before which day, where an answer that puts off names one.

    `days_in` finds the days that a piece of text names. The sentences that put off are asked first, then the whole
    text; of several days the first after `sent_on` counts. None where no day ahead is named.
    """
    said = heard(text, language)
    said = tuple(one for one in said if TERMS not in one.spoken)
    putting_off = " ".join(one.words for one in said if _defers(one) or WAITS in one.spoken)
    for words in (putting_off, " ".join(one.words for one in said)):
        ahead = [day for day in days_in(words) if day > sent_on] if words else []
        if ahead:
            return min(ahead)
    return None


def _reading_chosen(said: Sequence[Sentence]) -> Intent | None:
    for sentence in said[:_OPENING_SENTENCES]:
        for place in openings(sentence.words, sentence.plain):
            words = sentence.plain[place:]
            if _SECOND_READING.match(words):
                return Intent.NO
            if _FIRST_READING.match(words):
                return Intent.LATER
    return None


def _opts_out(said: Sequence[Sentence]) -> bool:
    """Who wants to hear no more says so in a short letter: reports and contracts tell of others' lists."""
    leaving = [one for one in said if OPTS_OUT in one.spoken]
    return (
        bool(leaving)
        and _words_in(said) <= _DOCUMENT
        and not all(_LIST_FOOTER.search(plain_form(one.words)) for one in leaving)
    )


def _refused(said: Sequence[Sentence]) -> bool:
    """Is the matter itself refused? A bare "no" in a longer message answers some question; a document tells of others."""
    if not any(ENDS in one.spoken for one in said):  # most letters: nothing more needs to be counted
        return False
    words = _words_in(said)
    weighed = (
        said[:_REFUSING_SENTENCES] if words <= _LONG else (*said[:_AGREEING_SENTENCES], *said[-_AGREEING_SENTENCES:])
    )
    return words <= _DOCUMENT and any(
        ENDS in one.spoken and _stated(one) and not _supposed(one, ENDS) and (words <= _BARE or not _is_bare(one))
        for one in weighed
    )


def _is_bare(one: Sentence) -> bool:
    start, end = one.spoken[ENDS]
    return end - start <= _LONGEST_NO and one.plain[start:end].isascii()


def _declined(said: Sequence[Sentence]) -> bool:
    """Is an invitation refused, and nothing else wanted? Who cannot come to a meeting has not refused what it is about."""
    return (
        any(
            DECLINES in one.spoken
            and _stated(one)
            and not (_defers(one) or WAITS in one.spoken or _supposed(one, DECLINES))
            and not _MEETING.search(one.plain)
            for one in said[:3]
        )
        and _words_in(said) <= _VERY_LONG
        and not any(asking_place(one) is not None for one in said)
    )


def _put_off(said: Sequence[Sentence], fresh: bool) -> bool:
    """Is anything put off at the beginning of a letter? Reports and plans are full of things that come later.

    A mere absence or a "still working on it" puts off only where little else is said, and in an answer.
    """
    if not any(DEFERS in one.spoken or WAITS in one.spoken for one in said):
        return False
    words = _words_in(said)
    first = said if words <= _FEW else said[:_OPENING_SENTENCES]
    if words <= _VERY_LONG and any(_defers(one) for one in first):
        return True
    if fresh or words > _FEW or _agreed(said, fresh) or any(asking_place(one) is not None for one in said):
        return False
    return any(WAITS in one.spoken for one in first)


def _agreed(said: Sequence[Sentence], fresh: bool) -> bool:
    """Is anything agreed to? Who answers does it at the beginning; who writes anew does it in a short letter."""
    if _AGREEING.isdisjoint(chain.from_iterable(one.spoken for one in said)):
        return False
    words = _words_in(said)
    first = said if words <= _LONG else said[:_AGREEING_SENTENCES]
    agreed = any(
        AGREES in one.spoken and UNCERTAIN not in one.spoken and not (denied(one, AGREES) or _supposed(one, AGREES))
        for one in first
    )
    if fresh:
        return words <= _LONG and (agreed or any(BUYS in one.spoken for one in said))
    if agreed or any({AGREES_FIRST, BUYS} & one.spoken.keys() for one in said):
        return words <= _DOCUMENT
    return words <= _LONG and sum(PLEASED in one.spoken for one in said) > 1


def _supposed(one: Sentence, book: Phrasebook) -> bool:
    """Does an "if" stand right before these words? "Unless I approve" approves nothing."""
    place = one.spoken[book][0]
    return _IF.search(one.plain[max(0, place - 10) : place]) is not None


def _stated(one: Sentence) -> bool:
    return UNCERTAIN not in one.spoken and not one.plain.rstrip().endswith("?")


def _defers(one: Sentence) -> bool:
    """Is it put off here? The day until which a bill is to be paid or an offer holds puts nothing off, nor does an if."""
    if DEFERS not in one.spoken or TERMS in one.spoken or UNCERTAIN in one.spoken:
        return False
    if denied(one, DEFERS) or _supposed(one, DEFERS):
        return False
    return _PROPOSES.search(one.plain) is not None if one.plain.rstrip().endswith("?") else True


def _words_in(said: Sequence[Sentence]) -> int:
    return sum(
        one.plain.count(" ") + 1 + (0 if one.plain.isascii() else len(_EASTERN.findall(one.plain))) for one in said
    )


def signs_of(said: Sequence[Sentence], *, fresh: bool = False) -> set[str]:
    """The signs in a message that the weights know: which meanings are spoken, where, and how much is said."""
    asks = [asking_place(one) is not None for one in said]
    stated = [one for one, is_ask in zip(said, asks, strict=True) if not is_ask]
    opening = said[:_OPENING_SENTENCES]
    defers = [_defers(one) for one in said]
    terms = [one for one in said if TERMS not in one.spoken]
    spoken = frozenset(chain.from_iterable(one.spoken for one in said))
    signs = {
        name
        for name, (book, within) in _signs(terms, stated, opening).items()
        if book in spoken and any(book in one.spoken for one in within)
    }
    signs.update(
        name
        for name, holds in (
            ("always", True),
            ("fresh", fresh),
            ("defers twice", sum(defers) > 1),
            ("asks", any(asks)),
            ("asks mostly", 2 * sum(asks) >= len(asks)),
            ("asks last", asks[-1]),
        )
        if holds
    )
    return signs | _length(said) | _together(signs)


def _signs(
    said: Sequence[Sentence], stated: Sequence[Sentence], opening: Sequence[Sentence]
) -> dict[str, tuple[Phrasebook, Sequence[Sentence]]]:
    """Each spoken sign, and the sentences in which it counts: agreement within a question agrees to nothing."""
    return {
        "agrees first": (AGREES_FIRST, opening),
        "agrees": (AGREES, stated),
        "agrees then": (AGREES_FIRST, stated),
        "pleased": (PLEASED, said),
        "orders": (BUYS, said),
        "refuses first": (REFUSES_FIRST, opening),
        "refuses": (REFUSES, stated),
        "declines": (DECLINES, stated),
        "defers": (DEFERS, said),
        "defers first": (DEFERS, opening),
        "waits": (WAITS, stated),
        "thanks first": (THANKS, opening),
        "regrets": (REGRETS, said),
        "tells": (TELLS, said),
    }


def _length(said: Sequence[Sentence]) -> set[str]:
    words = _words_in(said)
    return {
        name
        for name, holds in (("short", words <= _SHORT), ("long", words > _LONG), ("very long", words > _VERY_LONG))
        if holds
    }


_PAIRS = (
    ("agrees first", "asks"),
    ("agrees first", "pleased"),
    ("pleased", "asks"),
    ("agrees first", "refuses"),
    ("agrees first", "defers"),
    ("agrees", "asks"),
    ("refuses", "defers"),
    ("refuses", "asks"),
    ("refuses", "regrets"),
    ("refuses first", "refuses"),
    ("defers", "asks"),
    ("defers", "agrees"),
    ("defers", "waits"),
    ("waits", "agrees first"),
    ("thanks first", "refuses"),
    ("tells", "asks"),
)
_SPOKEN = frozenset({"agrees first", "agrees", "refuses first", "refuses", "defers", "waits", "asks"})


def _together(signs: set[str]) -> set[str]:
    pairs = {f"{one} + {other}" for one, other in _PAIRS if one in signs and other in signs}
    return pairs if signs & _SPOKEN else pairs | {"nothing spoken"}
