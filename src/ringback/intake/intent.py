"""What an answer means for the matter: yes, no, later, a question, never write again, or none of these."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from ringback.domain.interaction import Intent
from ringback.intake.asks import asking_place
from ringback.intake.intent_weights import WEIGHTS
from ringback.intake.meaning import (
    AGREES,
    AGREES_FIRST,
    DEFERS,
    OPTS_OUT,
    REFUSES,
    REFUSES_FIRST,
    REGRETS,
    TELLS,
    THANKS,
)
from ringback.intake.phrases import plain_form
from ringback.intake.sentences import sentences

_MOST_SENTENCES = 25  # what an answer means stands near its beginning
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?|lieber|"
    r"sehr geehrte[rs]?|bonjour|bonsoir|cher|chere|hola|buenos dias|buenas tardes|estimad[oa]|ciao|buongiorno|gentile|"
    r"salve|ola|bom dia|boa tarde|caro|cara|prezad[oa]|beste|geachte|goedemorgen|hej|hei|kaere|dzien dobry|witam|szanown[ya])\b"
    r"[^,.!:?]{0,40}[,.!:]|[\w.'-]{2,20}(?: [\w.'-]{1,20}){0,2}(?:,|:| ?--?(?= )))\s{0,3}"
)
_FIRST_READING = re.compile(
    r"^\W{0,3}(?:(?:it's|its|it is|option|number|no\.?|nr\.?|nummer|numero|n[o°]\.?|reading|answer|antwort|the|die|der|das|le|la|el|il|o|"
    r"de|het|den|det|er|es ist|eher|probably|i'd say|punkt|variante) ?){0,3}"
    r"(?:1|one|first|eins|erste[nrs]?|un|une|premiere?|uno|una|prim[aoe]\w{0,2}|um|uma|een|eerste|en|ett|forsta|forste|jeden|pierwsz[aey])"
    r"(?: (?:one|option|reading|is right|it is|stimmt|trifft zu|bitte|please|indeed))?\W{0,6}(?:$|[.,;:!)\n-]|busy)"
)
_SECOND_READING = re.compile(
    r"^\W{0,3}(?:(?:it's|its|it is|option|number|no\.?|nr\.?|nummer|numero|n[o°]\.?|reading|answer|antwort|the|die|der|das|le|la|el|il|o|"
    r"a|de|het|den|det|er|es ist|eher|probably|i'd say|punkt|variante) ?){0,3}"
    r"(?:2|two|second|zwei|zweite[nrs]?|zweitens|deux|deuxieme|seconde?|dos|segund[oa]|due|second[oa]|dois|duas|twee|tweede|"
    r"tva|andra|to|anden|andre|dwa|drug[aei])"
    r"(?: (?:one|option|reading|is right|it is|stimmt|trifft zu|bitte|please|indeed))?\W{0,6}(?:$|[.,;:!)\n-])"
)
_SHORT, _LONG, _VERY_LONG = 8, 60, 150  # words


def intent_of(text: str, language: str | None = None, *, answers_two_readings: bool = False) -> Intent | None:
    """What this person wants: go on, stop, wait, know something, or never hear from us again. None where no words stand.

    `text` is the message's own words. With `answers_two_readings` it answers our letter that offered two readings of a
    silence (1 busy but interested, 2 not interested): a bare "1" is `later`, a bare "the second" is `no`.
    """
    said = sentences(text)[:_MOST_SENTENCES]
    if not said:
        return None
    if answers_two_readings and (chosen := _reading_chosen(said)) is not None:
        return chosen
    if _opts_out(said, language):
        return Intent.OPT_OUT
    signs = signs_of(said, language)
    scores = {intent: sum(weights.get(sign, 0.0) for sign in signs) for intent, weights in WEIGHTS.items()}
    return Intent(max(scores, key=scores.__getitem__))


def later_until(
    text: str, sent_on: date, language: str | None = None, *, days_in: Callable[[str], Sequence[date]]
) -> date | None:
    """Not before which day, where an answer that puts off names one.

    `days_in` finds the days that a piece of text names. The sentences that put off are asked first, then the whole text;
    of several days the first after `sent_on` counts. None where no day ahead is named.
    """
    said = sentences(text)[:_MOST_SENTENCES]
    putting_off = " ".join(one for one in said if DEFERS.search(plain_form(one), language))
    for words in (putting_off, " ".join(said)):
        ahead = [day for day in days_in(words) if day > sent_on] if words else []
        if ahead:
            return min(ahead)
    return None


def _reading_chosen(said: Sequence[str]) -> Intent | None:
    for sentence in said[:2]:  # a greeting may come first
        plain = plain_form(sentence)
        for words in (plain, _GREETING.sub("", plain, count=1)):
            if _SECOND_READING.match(words):
                return Intent.NO
            if _FIRST_READING.match(words):
                return Intent.LATER
    return None


def _opts_out(said: Sequence[str], language: str | None) -> bool:
    return any(OPTS_OUT.search(plain_form(one), language) for one in said)


def signs_of(said: Sequence[str], language: str | None) -> set[str]:
    """The signs in a message's sentences that the weights know: which meanings are spoken, where, and how much is said."""
    plain = [plain_form(one) for one in said]
    opening = [words for one in plain[:2] for words in (one, _GREETING.sub("", one, count=1)) if words][:4]
    asks = [asking_place(one, language) is not None for one in said]
    defers = [DEFERS.search(one, language) is not None for one in plain]
    whole = " ".join(plain)
    signs = {"always"}
    signs.update(
        name
        for name, holds in (
            ("agrees first", any(AGREES_FIRST.search(one, language) for one in opening)),
            ("agrees", any(AGREES.search(one, language) for one in plain)),
            ("refuses first", any(REFUSES_FIRST.search(one, language) for one in opening)),
            ("refuses", any(REFUSES.search(one, language) for one in plain)),
            ("defers", any(defers)),
            ("defers twice", sum(defers) > 1),
            ("asks", any(asks)),
            ("asks mostly", 2 * sum(asks) >= len(asks)),
            ("asks last", asks[-1]),
            ("thanks first", any(THANKS.search(one, language) for one in opening)),
            ("regrets", REGRETS.search(whole, language) is not None),
            ("tells", TELLS.search(whole, language) is not None),
        )
        if holds
    )
    return signs | _length(whole) | _together(signs)


def _length(whole: str) -> set[str]:
    words = whole.count(" ") + 1
    return {
        name
        for name, holds in (("short", words <= _SHORT), ("long", words > _LONG), ("very long", words > _VERY_LONG))
        if holds
    }


_PAIRS = (
    ("agrees first", "asks"),
    ("agrees first", "refuses"),
    ("agrees first", "defers"),
    ("agrees", "asks"),
    ("refuses", "defers"),
    ("refuses", "asks"),
    ("refuses", "regrets"),
    ("refuses first", "refuses"),
    ("defers", "asks"),
    ("defers", "agrees"),
    ("thanks first", "refuses"),
    ("tells", "asks"),
)
_SPOKEN = frozenset({"agrees first", "agrees", "refuses first", "refuses", "defers", "asks"})


def _together(signs: set[str]) -> set[str]:
    pairs = {f"{one} + {other}" for one, other in _PAIRS if one in signs and other in signs}
    return pairs if signs & _SPOKEN else pairs | {"nothing spoken"}
