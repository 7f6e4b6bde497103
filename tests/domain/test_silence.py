"""What a silence hears in the user's own words. Nora writes to Greta, who does not answer."""

from dataclasses import replace

import pytest

from ringback.domain.episode import State
from ringback.domain.fold import open_silence, standing
from ringback.domain.interaction import Cue, Interaction, Mention
from tests.cast import GRETA, at, mailed, timeline, wrote

ENDS = Mention(cue=Cue.LAST_WORD, quote="I take it that we will not do this together and close my file.")


def saying(one: Interaction, mention: Mention) -> Interaction:
    return replace(one, reading=replace(one.reading, mentions=(mention,)))


@pytest.fixture
def asked() -> tuple[Interaction, ...]:
    return (wrote(GRETA, at(2)), mailed(GRETA, at(3), asks=True))


def test_a_last_word_in_the_users_own_words_ends_the_writing(asked: tuple[Interaction, ...]) -> None:
    ended = timeline(GRETA, *asked, saying(mailed(GRETA, at(12), asks=False), ENDS))
    silence = open_silence(ended, at(16))
    assert silence is not None
    assert silence.state is State.LAST_WORD
    assert [touch.at for touch in silence.touches] == [at(12)]


def test_another_mail_leaves_the_silence_as_it_is(asked: tuple[Interaction, ...]) -> None:
    assert standing(timeline(GRETA, *asked, mailed(GRETA, at(12))), at(16)) is State.SILENT


def test_a_last_word_ends_only_a_silence() -> None:
    said = saying(mailed(GRETA, at(3), asks=False), ENDS)
    assert standing(timeline(GRETA, wrote(GRETA, at(2)), said), at(16)) is State.RESTING


def test_their_answer_to_a_last_word_opens_the_dialogue_again(asked: tuple[Interaction, ...]) -> None:
    answered = timeline(GRETA, *asked, saying(mailed(GRETA, at(12), asks=False), ENDS), wrote(GRETA, at(13)))
    assert standing(answered, at(16)) is State.RESTING
