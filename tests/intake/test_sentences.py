"""Sentences lose no word, and an abbreviation ends none."""

from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.sentences import sentences

PIECES = st.sampled_from(
    [
        "Dr. ",
        "Halm ",
        "approx. ",
        "tomorrow. ",
        "the 3. ",
        "März ",
        "offer?",
        "\n",
        "\n\n",
        "- racks",
        ")",
        "\u00a0",
        "e.g. ",
    ]
)


def test_an_abbreviation_ends_no_sentence_and_a_long_word_does() -> None:
    said = "Please call Dr. Halm tomorrow. The racks weigh approx. 40 kilos."
    assert list(sentences(said)) == ["Please call Dr. Halm tomorrow.", "The racks weigh approx. 40 kilos."]


def test_wrapped_lines_are_one_sentence_and_a_list_is_several() -> None:
    said = "We would like to see the offer for the racks once more before\nwe sign.\n- price\n- delivery"
    assert list(sentences(said)) == [
        "We would like to see the offer for the racks once more before we sign.",
        "- price",
        "- delivery",
    ]


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_no_word_is_lost(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
