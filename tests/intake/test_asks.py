"""Does a message await an answer? Nora sells racking from harbour.example; Tom buys for mill.example."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.intake.asks import LONGEST_QUOTE, ask_of

ASKING = [
    (
        "en",
        "Tom,\n\nthe drawings are done. Could you tell me which bay comes first?\n\nNora",
        "Could you tell me which bay comes first?",
    ),
    ("en", "Here is the layout. Let me know which of the two you prefer.", "Let me know which of the two you prefer."),
    (
        "en",
        "I would appreciate your comments on the second page",
        "I would appreciate your comments on the second page",
    ),
    ("en", "Thanks for the visit. We look forward to hearing from you.", "We look forward to hearing from you."),
    ("en", "I need you to confirm the floor load", "I need you to confirm the floor load"),
    ("en", "are the beams in stock", "are the beams in stock"),
    ("en", "Just wondering whether the samples arrived.", "Just wondering whether the samples arrived."),
    ("en", "Maybe we could meet before the fair.", "Maybe we could meet before the fair."),
    ("en", "Please send me the signed copy by Friday.", "Please send me the signed copy by Friday."),
    ("en", "Tom - any news from the board?", "Tom - any news from the board?"),
    ("de", "Hallo Tom, passt Ihnen Dienstag um zehn?", "Hallo Tom, passt Ihnen Dienstag um zehn?"),
    ("de", "Anbei der Plan. Geben Sie mir bitte kurz Bescheid.", "Geben Sie mir bitte kurz Bescheid."),
    ("de", "Ich freue mich auf Ihre Rückmeldung.", "Ich freue mich auf Ihre Rückmeldung."),
    ("de", "Wir bitten um Rückmeldung bis Freitag.", "Wir bitten um Rückmeldung bis Freitag."),
    ("fr", "Merci de me confirmer la date.", "Merci de me confirmer la date."),
    ("es", "Quedo a la espera de su respuesta.", "Quedo a la espera de su respuesta."),
    ("it", "Mi faccia sapere cosa ne pensa.", "Mi faccia sapere cosa ne pensa."),
    ("pt", "Aguardo o seu retorno.", "Aguardo o seu retorno."),
    ("nl", "Laat me weten of dit past.", "Laat me weten of dit past."),
    ("sv", "Kan du skicka ritningen", "Kan du skicka ritningen"),
    ("da", "Kan du sende tegningen", "Kan du sende tegningen"),
    ("pl", "Czekam na odpowiedź.", "Czekam na odpowiedź."),
]

NOT_ASKING = [
    ("en", "Thanks, that is all I needed."),
    ("en", "Attached is the plan. Please feel free to call with any questions."),
    ("en", "If you need another copy, let me know."),
    ("en", "I will let you know when the truck leaves."),
    ("en", "See https://harbour.example/find?bay=7 for the picture."),
    ("en", 'The sign says "Who goes there?" in red letters.'),
    ("en", "The new bay is ready. Looks good, doesn't it?"),
    ("en", "It is the Block 7 (sp?) hall near the gate."),
    ("en", "Please find the invoice attached. Please note the new account."),
    ("de", "Anbei der Plan. Bei Fragen melden Sie sich gerne jederzeit."),
    ("de", "Vielen Dank für den Besuch gestern."),
    ("fr", "N'hésitez pas à me contacter."),
    ("es", "Quedo a su disposición."),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text", "words"), ASKING)
def test_a_message_that_awaits_an_answer_is_told_with_the_words_that_ask(language: str, text: str, words: str) -> None:
    found = ask_of(text, language)
    assert found.expects_answer
    assert found.words == words


@pytest.mark.parametrize(("language", "text"), NOT_ASKING)
def test_courtesy_asides_and_addresses_ask_nobody(language: str, text: str) -> None:
    found = ask_of(text, language)
    assert not found.expects_answer
    assert found.words is None


@pytest.mark.parametrize(("_language", "text", "_words"), ASKING)
def test_asking_is_heard_where_the_language_cannot_be_told(_language: str, text: str, _words: str) -> None:
    assert ask_of(text, None).expects_answer


def test_small_talk_counts_but_the_real_question_is_quoted() -> None:
    assert ask_of("Hi Tom! How are you? When do you need the ladder?", "en").words == "When do you need the ladder?"
    assert ask_of("Hi Tom! How are you?", "en").expects_answer


def test_a_long_sentence_is_cut_around_the_words_that_ask() -> None:
    text = (
        "The second bay, which we measured twice on the day of the visit and once more from the drawings that came "
        "later, is fine, but could you check the third one for me before we order the steel?"
    )
    words = ask_of(text, "en").words
    assert words is not None
    assert len(words) <= LONGEST_QUOTE
    assert words.startswith("could you check the third one")
    assert words in text


def test_wrapped_lines_are_folded() -> None:
    text = "We are nearly done with the drawings for the second hall and would\nlike to know which colour you "
    text += "prefer for the\nbeams?"
    assert ask_of(text, "en").words is not None
    assert "\n" not in str(ask_of(text, "en").words)


@settings(max_examples=200)
@given(st.text(max_size=600), st.sampled_from([None, "en", "de", "pl", "xx"]))
def test_any_text_gives_an_answer_and_the_words_stand_in_it(text: str, language: str | None) -> None:
    found = ask_of(text, language)
    assert found.expects_answer == (found.words is not None)
    if found.words is not None:
        assert len(found.words) <= LONGEST_QUOTE
        assert found.words in " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Please welcome Ines Roth, who joins us in May.",
        "Please join me in congratulating Tom on the new hall.",
        "Please, take note of the new gate code.",
        "Please shout with any questions.",
        "He will get back to me by Friday.",
        "She wanted to know how heavy one frame is.",
        "Let me know if he calls again.",
        "I hope you will have a good time at the fair.",
        "We don't need you to sign the second copy.",
        "How heavy is one frame?\nAnswer: forty kilos.",
    ],
)
def test_what_only_looks_like_asking(text: str) -> None:
    assert not ask_of(text, "en").expects_answer


@pytest.mark.parametrize(
    ("text", "expects"),
    [
        ("Tom,\n\nthe frames are here.\n\nGreta, could you book the crane?", False),
        ("Tom, the frames are here.\n\nGreta:\nPlease book the crane.", False),
        ("Greta/Ines\nPlease send Tom the list.", False),
        ("P.S. Greta, please bring the plan.", False),
        ("Greta brought the plan. Could you check it?", True),
        ("Tom & Greta -- can you both come on Monday?", True),
        ("Greta, please book the crane. Tom, can you be there?", True),
        ("Tommy, can you come on Monday?", True),
        ("Thanks, could you send the plan?", True),
    ],
)
def test_who_is_called_by_name_is_asked(text: str, expects: bool) -> None:
    asked = ask_of(text, "en", readers=["Tom Weiss tom.weiss@hall.example"], others=["greta@hall.example", "Ines Roth"])
    assert asked.expects_answer is expects
