"""Facts said in passing that the causes of a silence need: a hard time, a decision inside, a person who left."""

import re
from collections.abc import Iterator
from itertools import islice

from ringback.domain.interaction import Cue, Direction, Mention
from ringback.intake.asks import cut
from ringback.intake.heard import Sentence, denied, heard
from ringback.intake.phrasebooks.deals import BUYS, MISSED_MEETING, OUR_PROPOSAL, PROPOSAL, SELLS
from ringback.intake.phrasebooks.house import CHANGED, DECISION_INSIDE, LEFT
from ringback.intake.phrasebooks.needs import POINTS_BACK, PROBLEM, REASON
from ringback.intake.phrasebooks.parting import LAST_WORD
from ringback.intake.phrasebooks.trouble import CONDOLENCE, HARD_TIME, OVERLOADED, UNCERTAIN
from ringback.intake.phrases import Phrasebook

LONGEST_QUOTE = 160  # characters
_MOST_MENTIONS = 12

# Whose words tell what: their own hard time is told by them, the user's sympathy tells of it too.
_TOLD: dict[Direction, tuple[tuple[Phrasebook, Cue], ...]] = {
    Direction.IN: (
        (HARD_TIME, Cue.HARD_TIME),
        (DECISION_INSIDE, Cue.DECISION_INSIDE),
        (CHANGED, Cue.CHANGED),
        (LEFT, Cue.LEFT),
        (OVERLOADED, Cue.OVERLOADED),
        (OUR_PROPOSAL, Cue.PROPOSAL),
        (PROBLEM, Cue.PROBLEM),
        (REASON, Cue.REASON),
        (BUYS, Cue.BUYS),
        (SELLS, Cue.SELLS),
    ),
    Direction.OUT: (
        (CONDOLENCE, Cue.HARD_TIME),
        (PROPOSAL, Cue.PROPOSAL),
        (MISSED_MEETING, Cue.MISSED_MEETING),
        (LAST_WORD, Cue.LAST_WORD),
    ),
}
# A question may hold these facts ("could you send the invoice?"); the others are no facts when they are asked.
_MAY_BE_ASKED = frozenset({Cue.BUYS, Cue.SELLS, Cue.PROPOSAL, Cue.MISSED_MEETING})


_LONG_AGO = re.compile(
    r"\b(?:in|since|of|seit|anno|jahr) (?:19|20)\d\d\b|\byears? ago\b|\blong ago\b|\bvor (?:\w{2,12} )?jahren\b|"
    r"\bwhen (?:i|he|she|we) (?:was|were) (?:\w{2,12} )?(?:young|a (?:kid|child|boy|girl))\b|\bals kind\b"
)


def mentions_of(text: str, direction: Direction, language: str | None = None) -> tuple[Mention, ...]:
    """What this message lets us know about the other side, each with the exact words (whitespace folded, at most 160).

    Precision before recall: what is only supposed, asked or told of somebody else is left out. At most twelve.
    """
    found: dict[Mention, None] = {}
    before: Sentence | None = None
    for sentence in heard(text, language):
        if sentence.spoken:
            found.update(dict.fromkeys(_in_sentence(sentence, direction)))
        if before and direction is Direction.IN and POINTS_BACK in sentence.spoken and _is_stated(before):
            found[_mention(Cue.PROBLEM, before, 0)] = None  # "that is what we want to solve"
        before = sentence
    return tuple(islice(found, _MOST_MENTIONS))


def who_left(text: str, language: str | None = None) -> tuple[Mention, ...]:
    """What an automatic notice says of somebody who no longer works there: all that a machine's words are read for."""
    said = (sentence for sentence in heard(text, language) if LEFT in sentence.spoken)
    return tuple(_mention(Cue.LEFT, sentence, sentence.spoken[LEFT][0]) for sentence in islice(said, 1))


def _in_sentence(sentence: Sentence, direction: Direction) -> Iterator[Mention]:
    spoken = sentence.spoken
    if not spoken or UNCERTAIN in spoken:
        return
    asked = _asked(sentence)
    for book, cue in _TOLD[direction]:
        if book not in spoken or (asked and cue not in _MAY_BE_ASKED):
            continue
        if cue is Cue.HARD_TIME and _LONG_AGO.search(sentence.plain):
            continue
        if cue is Cue.DECISION_INSIDE and denied(sentence, book):  # "does not | require board approval"
            continue
        yield _mention(cue, sentence, spoken[book][0])


def _mention(cue: Cue, sentence: Sentence, place: int) -> Mention:
    return Mention(cue=cue, quote=cut(sentence.words, place, LONGEST_QUOTE))


def _is_stated(sentence: Sentence) -> bool:
    return UNCERTAIN not in sentence.spoken and not _asked(sentence)


def _asked(sentence: Sentence) -> bool:
    return sentence.words.rstrip("\"')»” ").endswith("?")
