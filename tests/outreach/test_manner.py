"""Joris writes to Anna as he wrote to her last."""

import pytest

from ringback.domain.person import Person
from ringback.domain.timeline import Timeline
from ringback.outreach.inert import person_name
from ringback.outreach.manner import Form, Manner, manner
from tests.outreach.cast import JORIS, anna, at, mail, story


def after(*texts: str, language: str | None = "en", person: Person | None = None) -> Manner:
    """The manner after these mails of Joris's, the last one last."""
    mails = tuple(mail(f"m{n}", at(2 + n), text, language=language) for n, text in enumerate(texts))
    return manner(Timeline(person=person or anna(), interactions=mails), JORIS)


@pytest.mark.parametrize(
    ("tongue", "language", "form", "greeting", "sign_off"),
    [
        ("en", "en", Form.FIRST_NAME, "Hi Anna,", "Best,\nJoris"),
        ("sie", "de", Form.SIE, "Guten Tag Frau Keller,", "Mit freundlichen Grüßen\nJoris Brandt"),
        ("du", "de", Form.DU, "Hallo Anna,", "Liebe Grüße\nJoris"),
        ("nl", None, Form.FIRST_NAME, "Dag Anna,", "Groet,\nJoris"),
    ],
)
def test_language_form_greeting_and_sign_off_follow_the_last_mail(
    tongue: str, language: str | None, form: Form, greeting: str, sign_off: str
) -> None:
    how = manner(Timeline(person=anna(), interactions=story(tongue)), JORIS)
    assert (how.language, how.form, how.greeting, how.sign_off) == (language, form, greeting, sign_off)


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Dear Ms Keller,\n\nhere it is.\n\nRegards,\nJoris", "Dear Ms Keller,"),
        ("Anna,\nhere it is.", "Anna,"),
        ("Hello Anna - here it is.", "Hello Anna,"),
        ("Good morning Anna,\nhere it is.", "Good day Anna,"),  # a draft may be read in the evening
        ("Hi Anna!\nHere it is.", "Hi Anna!"),
        ("Ann -\nhere it is.", "Ann,"),  # her short name
    ],
)
def test_the_greeting_is_taken_over_with_its_mark(text: str, greeting: str) -> None:
    assert after(text).greeting == greeting


@pytest.mark.parametrize(
    "text",
    [
        "Hi Anna and Tom,\nhere it is.",
        "Hi all,\nhere it is.",
        "Thanks Anna,\nhere it is.",
        "Anna told me that you are the one to ask, so I do.",
        "Annex B is attached, as you asked.",
        "Dear Sir or Madam,\nhere it is.",
        "here it is.",
        "",
    ],
)
def test_what_greets_somebody_else_or_nobody_is_not_taken_over(text: str) -> None:
    assert after(text).greeting == "Hello Anna,"


def test_the_latest_manner_counts() -> None:
    how = after(
        "Dear Ms Keller,\n\nhere it is.\n\nKind regards,\nJoris Brandt", "Hi Anna,\n\nthanks!\n\nCheers,\nJoris"
    )
    assert (how.greeting, how.sign_off, how.form) == ("Hi Anna,", "Cheers,\nJoris", Form.FIRST_NAME)


def test_german_without_a_word_of_address_is_said_with_sie_and_without_guessing_herr_or_frau() -> None:
    how = after("anbei die Zahlen.", language="de")
    assert (how.form, how.greeting) == (Form.SIE, "Guten Tag Anna Keller,")
    assert how.sign_off == "Mit freundlichen Grüßen\nJoris Brandt"


def test_sie_at_the_start_of_a_sentence_may_be_she() -> None:
    how = after("Hallo Anna,\n\nSie kommt morgen. Hast du Zeit?\n\nGruß\nJoris", language="de")
    assert how.form is Form.DU


def test_where_joris_never_wrote_their_words_tell_the_form() -> None:
    theirs = mail("m1", at(2), "Hallo Joris, magst du mich anrufen?", theirs=True, language="de")
    how = manner(Timeline(person=anna(), interactions=(theirs,)), JORIS)
    assert (how.language, how.form, how.greeting) == ("de", Form.DU, "Hallo Anna,")


def test_with_nothing_written_the_sellers_own_language_is_used() -> None:
    how = manner(Timeline(person=anna(), interactions=()), JORIS)
    assert (how.language, how.spoken_in, how.sign_off) == ("en", None, "Best regards,\nJoris")


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Keller, Anna", "Anna Keller"),
        ("Anna Keller (Nordlicht)", "Anna Keller"),
        ('"Anna Keller" <a@nordlicht.example>', "Anna Keller"),
        ("ANNA KELLER", "Anna Keller"),
        ("Dr. Anna Keller", "Anna Keller"),
        ("Zoë O'Neill-Müller", "Zoë O'Neill-Müller"),
        ("anna.keller@nordlicht.example", ""),
        ("{{7*7}}", ""),
        ("Anna\r\nBcc: all@evil.example", ""),
        ("4711", ""),
        ("akeller", ""),
        ("anna keller", "Anna Keller"),
        ("", ""),
    ],
)
def test_a_display_name_is_a_name_or_nothing(shown: str, name: str) -> None:
    assert person_name(shown) == name


def test_without_a_name_nobody_is_called_by_one() -> None:
    assert after("here it is.", person=anna(name="info@nordlicht.example")).greeting == "Hello,"
