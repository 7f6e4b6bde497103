"""Every language has every text, every text its play's beats in order, and nobody is called du and Sie in one breath."""

import re

import pytest

from ringback.domain.playbook_text import BEATS
from ringback.outreach.beats import ABOUT, PATTERNS
from ringback.outreach.render import NO_BEAT
from ringback.outreach.tone import FAULTS
from ringback.outreach.words import LANGUAGES, de_du, de_sie, en, outline
from ringback.outreach.words.language import Language, count

SPOKEN_OF = (en.WORDS, de_sie.WORDS, de_du.WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_its_plays_beats_in_order(language: Language) -> None:
    assert {name.partition(".")[0] for name in language.texts} == set(BEATS)
    for name, text in language.texts.items():
        beats = [beat for beat in re.findall(r"^\[([a-z_-]+)\]", text, re.MULTILINE) if beat != NO_BEAT]
        assert tuple(beats) == BEATS[name.partition(".")[0]], name


@pytest.mark.parametrize("language", SPOKEN_OF[1:])
def test_german_has_all_that_english_has(language: Language) -> None:
    for part in ("texts", "subjects", "live"):
        assert set(getattr(language, part)) == set(getattr(en.WORDS, part))


def test_every_beat_can_be_recognised_and_named() -> None:
    beats = {beat for play in BEATS.values() for beat in play}
    assert set(ABOUT) == beats
    assert all(set(PATTERNS[code]) == beats for code in ("en", "de"))
    assert set(PATTERNS) == set(FAULTS)


def test_sie_and_du_are_never_mixed() -> None:
    du = re.compile(r"\b(?:du|dich|dir|dein\w*)\b", re.IGNORECASE)
    sie = re.compile(r"\b(?:Ihnen|Ihre?[mnrs]?|haben Sie|Sie mir|Sie sich)\b")
    for part in ("texts", "subjects", "live"):
        assert not [text for text in getattr(de_sie.WORDS, part).values() if du.search(text)]
        assert not [text for text in getattr(de_du.WORDS, part).values() if sie.search(text)]


def test_a_subject_has_two_to_four_plain_words() -> None:
    for language in SPOKEN_OF:
        for subject in language.subjects.values():
            assert 1 < len(re.sub(r"\{\{.*?\}\}", "", subject).split()) <= 4
            assert "!" not in subject


def test_the_outline_has_no_words_of_its_own_to_send() -> None:
    assert outline.WORDS.code is None
    assert not outline.WORDS.subjects
    assert not outline.WORDS.live


@pytest.mark.parametrize(
    ("number", "noun", "english", "german"),
    [
        (1, "mail", "one mail", "eine Mail"),
        (1, "call", "one call", "einen Anruf"),
        (3, "call", "three calls", "drei Anrufe"),
        (14, "other", "14 messages", "14 Nachrichten"),
    ],
)
def test_numbers_are_said_with_their_noun(number: int, noun: str, english: str, german: str) -> None:
    assert count(number, noun, en.WORDS) == english
    assert count(number, noun, de_sie.WORDS) == german


@pytest.mark.parametrize("language", SPOKEN_OF)
def test_what_is_said_when_they_pick_up_keeps_the_tone(language: Language) -> None:
    """The live branch is spoken as it stands, so the ban holds for its words as well."""
    for step, text in language.live.items():
        plain = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", text)
        found = [fault.code for fault in FAULTS[language.code or "en"] if fault.pattern.search(plain)]
        assert found == [], step
