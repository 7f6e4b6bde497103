"""What an answer means. Tom, Greta and Ines answer Nora's offer of racking."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.interaction import Intent
from ringback.intake.intent import declines_only, intent_of, later_until

# Other words than those of benchmarks/intent_sentences.tsv, which the weights have seen.
ANSWERS = [
    ("en", "Hi Nora,\n\nyes, we take the second layout. Greta signs tomorrow.\n\nTom", Intent.YES),
    ("en", "That works for me.", Intent.YES),
    ("en", "Nora, unfortunately we can't attend. Thank you for asking.", Intent.NO),
    ("en", "We have chosen to go with a different supplier.", Intent.NO),
    ("en", "Please get back to me in October, the hall is not ready yet.", Intent.LATER),
    ("en", "Could we push this back to next quarter?", Intent.LATER),
    ("en", "How heavy is one frame?", Intent.QUESTION),
    ("en", "Thanks, Nora.", Intent.OTHER),
    ("en", "FYI, the gate code is now 4471.", Intent.OTHER),
    ("de", "Ja, gerne. Der Donnerstag passt.", Intent.YES),
    ("de", "Leider haben wir uns dagegen entschieden.", Intent.NO),
    ("de", "Das müssen wir auf nächsten Monat verschieben.", Intent.LATER),
    ("de", "Wie schwer ist ein Rahmen?", Intent.QUESTION),
    ("de", "Wir haben uns dagegen entschieden und bleiben bei unserer bisherigen Halle.", Intent.NO),
    ("de", "Danke für Ihre Geduld, aber das kommt für uns nicht in Frage.", Intent.NO),
    ("en", "I want to be open: we have gone with another builder. It was close.", Intent.NO),
    ("en", "We would rather pass on this offer.", Intent.NO),
    ("en", "No.", Intent.NO),
    ("en", "Give me a few days.", Intent.LATER),
    ("de", "Bitte geben Sie mir ein paar Tage.", Intent.LATER),
    ("de", "Wir bestellen wie angeboten, der Auftrag ist unterwegs.", Intent.YES),
]

# A no stops everything, so what only looks like one is none.
NO_REFUSALS = [
    "No, the frame is 3 metres high. The drawing is attached.",
    "No objections from our side.",
    "If you are not interested, tell Greta.",
    "We could not open the second drawing.",
    "Sorry, I can't make our meeting on Tuesday.",
    "They decided against it last year.",
    "We will not sign until the floor is dry.",
]

# A promise with its day, and the terms of an offer or a bill, put nothing off.
NO_PUT_OFFS = [
    ("en", "Thanks. I will come back to you by Wednesday."),
    ("de", "Ich spreche mit Ines und gebe Ihnen bis Dienstag Bescheid."),
    ("de", "Sie hören bis Mittwoch, 11. November von mir."),
    ("en", "Our quotation is valid until 30 June."),
    ("de", "Anbei unsere Rechnung, zahlbar in 14 Tagen."),
]

OPT_OUTS = [
    ("en", "Please remove me from your mailing list."),
    ("en", "STOP EMAILING ME."),
    ("en", "I don't want to receive any more of your messages."),
    ("en", "unsubscribe"),
    ("de", "Bitte keine weiteren Mails mehr."),
    ("de", "Streichen Sie mich von Ihrer Liste."),
    ("fr", "Ne m'écrivez plus."),
    ("es", "Por favor, deme de baja."),
    ("it", "Non mi contatti più."),
    ("pt", "Parem de me enviar e-mails."),
    ("nl", "Graag uitschrijven."),
    ("sv", "Sluta mejla mig."),
    ("da", "Kontakt mig ikke igen."),
    ("pl", "Proszę więcej nie pisać."),
]

NO_OPT_OUTS = [
    "Please stop sending the drawings to the old address, use the new one.",
    "To unsubscribe from this group, send an empty message.",
    "If you no longer wish to receive these mails, click here: https://list.example/leave",
    "Don't call me before ten.",
    "Take the ladder off the list.",
]


@pytest.mark.parametrize(("language", "text", "intent"), ANSWERS)
def test_an_answer_is_understood(language: str, text: str, intent: Intent) -> None:
    assert intent_of(text, language) is intent


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_a_no_needs_a_sentence_that_refuses(text: str) -> None:
    assert intent_of(text, "en") is not Intent.NO


@pytest.mark.parametrize(("language", "text"), NO_PUT_OFFS)
def test_a_promise_or_a_term_puts_nothing_off(language: str, text: str) -> None:
    assert intent_of(text, language) is not Intent.LATER


@pytest.mark.parametrize(("language", "text"), OPT_OUTS)
@pytest.mark.parametrize("told", [True, False])
def test_an_opt_out_is_heard_in_ten_languages(language: str, text: str, told: bool) -> None:
    assert intent_of(text, language if told else None) is Intent.OPT_OUT


@pytest.mark.parametrize("text", NO_OPT_OUTS)
def test_a_list_footer_or_a_detail_is_no_opt_out(text: str) -> None:
    assert intent_of(text, "en") is not Intent.OPT_OUT


@pytest.mark.parametrize(
    "text", ["1", "1.", "Hi Nora,\n1", "The first", "number one", "Nr. 1", "eins", "die erste", "1 :)", "option 1"]
)
def test_the_first_reading_is_busy_but_interested(text: str) -> None:
    assert intent_of(text, answers_two_readings=True) is Intent.LATER


@pytest.mark.parametrize(
    "text",
    [
        "2",
        "the second",
        "the second one",
        "Nr. 2",
        "zwei",
        "No. 2",
        "Hallo Nora,\ndie zweite",
        "It's 2.",
        "deux",
        "dos",
    ],
)
def test_the_second_reading_is_no(text: str) -> None:
    assert intent_of(text, answers_two_readings=True) is Intent.NO


@pytest.mark.parametrize("text", ["1", "the second"])
def test_a_bare_number_means_nothing_without_the_letter(text: str) -> None:
    assert intent_of(text, "en") is Intent.OTHER


def test_words_after_the_two_readings_are_read_as_words() -> None:
    assert intent_of("Two weeks from now please, call me back in May.", "en", answers_two_readings=True) is Intent.LATER
    assert intent_of("First, how heavy is one frame?", "en", answers_two_readings=True) is Intent.QUESTION


def test_no_words_mean_nothing() -> None:
    assert intent_of("  \n ") is None


def test_later_names_its_day_from_the_sentence_that_puts_off() -> None:
    days = {"2 March": date(2026, 3, 2), "20 February": date(2026, 2, 20), "9 February": date(2026, 2, 9)}

    def days_in(words: str) -> list[date]:
        return [day for phrase, day in days.items() if phrase in words]

    text = "Your offer of 9 February came on time, the fair opens on 20 February. Please call me again after 2 March."
    assert later_until(text, date(2026, 2, 10), "en", days_in=days_in) == date(2026, 3, 2)
    assert later_until("Not before 20 February.", date(2026, 2, 25), "en", days_in=days_in) is None
    assert later_until("Not now.", date(2026, 2, 10), "en", days_in=days_in) is None


@settings(max_examples=200)
@given(st.text(max_size=600), st.sampled_from([None, "en", "de", "xx"]), st.booleans())
def test_any_text_gives_an_intent(text: str, language: str | None, two_readings: bool) -> None:
    found = intent_of(text, language, answers_two_readings=two_readings)
    assert (found is None) == (not text.strip())


@pytest.mark.parametrize(
    "hostile",
    [
        "please " * 4_000,
        "let me know if " * 3_000,
        "a" * 50_000,
        "not until " * 3_000,
        "1" * 50_000,
        "we " * 20_000,
        "(?" * 20_000,
        "\n".join("no? yes." for _ in range(9_000)),
    ],
)
def test_hostile_repetition_takes_a_bounded_time(hostile: str) -> None:
    started = time.process_time()
    intent_of(hostile)
    assert time.process_time() - started < 2


def test_declining_an_invitation_is_told_apart_from_refusing_the_matter() -> None:
    assert (
        declines_only("Thank you for the invitation. Unfortunately I will be unable to attend the dinner.") is not None
    )
    assert declines_only("We have decided against it and will stay with our present supplier.") is None
