"""The index hears what a plain search at every word would hear, and no line of a book can run away."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.intake import heard
from ringback.intake.phrases import Index, Phrasebook, plain_form

SAID = [
    "I am completely swamped this month, could you call me back in May?",
    "We have decided to stay with our current supplier, sorry.",
    "Please let me know if you have any questions about our offer.",
    "Our board still has to approve the budget for the new racks.",
    "Wir haben uns leider für einen anderen Anbieter entschieden.",
    "Können Sie mir bitte kurz Bescheid geben, ob der Termin passt?",
    "Merci de me confirmer la date, nous sommes d'accord.",
    "No nos interesa, no me escriban más.",
    "Nous ne pouvons malheureusement pas participer à la réunion de ce matin.",
    "Please feel free to call; der Preis beträgt 40 Euro.",
]


@pytest.mark.parametrize("words", SAID)
@pytest.mark.parametrize("language", ["en", "de", "fr", None])
def test_the_index_hears_what_a_search_at_every_word_hears(words: str, language: str | None) -> None:
    (sentence,) = heard.heard(words, language)
    openings = heard.openings(sentence.words, sentence.plain)
    languages = heard._LANGUAGES if language is None else frozenset({language, "en", "any"})
    wanted = set()
    for book in heard._BOOKS:
        single = [Index([Phrasebook({"en": line})], frozenset({"en"})) for line in book.lines(languages)]
        entries = [index._entries[0] for index in single]
        for word in re.finditer(r"\b\w", sentence.plain):
            for entry in entries:
                if entry.match(sentence.plain, word.start()) and (not entry.opening or word.start() in openings):
                    wanted.add(book)
    assert set(sentence.spoken) == wanted


def test_every_line_is_a_bounded_pattern_that_begins_with_a_word() -> None:
    for book in heard._BOOKS:
        for line in book.lines(heard._LANGUAGES):
            Index([Phrasebook({"en": line})], frozenset({"en"}))
            outside_classes = re.sub(r"\[[^\]]*\]", "x", line)
            assert not re.search(r"(?<!\\)[*+]", outside_classes), line
            re.compile(plain_form(line))


def test_a_line_that_begins_with_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="begin with a word"):
        Index([Phrasebook({"en": r"[a-z]{3} racks"})], frozenset({"en"}))


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_the_plain_form_has_the_length_of_the_text(text: str) -> None:
    assert len(plain_form(text)) == len(text)
