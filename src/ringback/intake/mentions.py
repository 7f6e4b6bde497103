"""Facts said in passing that the causes of a silence need: a hard time, a decision inside, a person who left."""

from collections.abc import Iterator

from ringback.domain.interaction import Cue, Direction, Mention
from ringback.intake.asks import cut
from ringback.intake.heard import Sentence, heard
from ringback.intake.phrasebooks.deals import BUYS, MISSED_MEETING, OUR_PROPOSAL, PROPOSAL, SELLS
from ringback.intake.phrasebooks.house import CHANGED, DECISION_INSIDE, LEFT
from ringback.intake.phrasebooks.needs import PROBLEM, REASON
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
    ),
}
# A question may hold these facts ("could you send the invoice?"); the others are no facts when they are asked.
_MAY_BE_ASKED = frozenset({Cue.BUYS, Cue.SELLS, Cue.PROPOSAL, Cue.MISSED_MEETING})


def mentions_of(text: str, direction: Direction, language: str | None = None) -> tuple[Mention, ...]:
    """What this message lets us know about the other side, each with the exact words (whitespace folded, at most 160).

    Precision before recall: what is only supposed, asked or told of somebody else is left out. At most twelve.
    """
    found: list[Mention] = []
    for sentence in heard(text, language):
        found.extend(mention for mention in _in_sentence(sentence, direction) if mention not in found)
    return tuple(found[:_MOST_MENTIONS])


def _in_sentence(sentence: Sentence, direction: Direction) -> Iterator[Mention]:
    if UNCERTAIN in sentence.spoken:
        return
    asked = sentence.words.rstrip("\"')»” ").endswith("?")
    for book, cue in _TOLD[direction]:
        if book in sentence.spoken and (not asked or cue in _MAY_BE_ASKED):
            yield Mention(cue=cue, quote=cut(sentence.words, sentence.spoken[book][0], LONGEST_QUOTE))
