"""Away notices that answer a seller's letter of Tuesday 15 December 2026."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.intake.away import Absence, absence

TUESDAY = date(2026, 12, 15)


def read(text: str, language: str | None = None, sent_on: date = TUESDAY, sender: str = "") -> Absence:
    return absence("Automatic reply", text, sent_on, language, sender)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("I am out of the office until 3 January.", date(2027, 1, 3)),
        ("I will be back on Monday, 4 January.", date(2027, 1, 4)),
        ("Back Thursday.", date(2026, 12, 17)),
        ("I will return on 1/4/2027.", date(2027, 1, 4)),
        ("I'm on leave from 21/12/2026, returning 4/1/2027.", date(2027, 1, 4)),
        ("I am back in the office in two weeks.", date(2026, 12, 29)),
        ("I am on parental leave, returning in March 2027.", date(2027, 3, 1)),
        ("I am away this week and will be back on Thursday.", date(2026, 12, 17)),
        ("I am away from 12/14/2026 until 12/18/2026.", date(2026, 12, 18)),
        ("Away Dec 14 until Wednesday, December 16. I will answer when I return on Thursday.", date(2026, 12, 17)),
    ],
)
def test_a_stated_day_of_return_is_taken_as_it_is(text: str, back: date) -> None:
    assert read(text).until == back


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("I am out of the office today.", date(2026, 12, 16)),
        ("I am out this Friday.", date(2026, 12, 21)),
        ("I am away through January 1.", date(2027, 1, 4)),
        ("Out of office 12/21-1/1.", date(2027, 1, 4)),
        ("On vacation December 14-18, 2026.", date(2026, 12, 21)),
        ("I'm out Monday and Tuesday.", date(2026, 12, 16)),
        ("I am away the week of December 14th.", date(2026, 12, 21)),
        ("Out all of December 18 and 21.", date(2026, 12, 22)),
    ],
)
def test_where_only_the_last_day_is_stated_the_next_weekday_is_the_return(text: str, back: date) -> None:
    assert read(text, "en").until == back


def test_a_weekday_of_return_counts_from_the_days_away_that_were_named() -> None:
    notice = "I am out January 14 and January 15, returning on Monday."
    assert read(notice).until == date(2027, 1, 18)


def test_a_year_mistyped_in_january_is_mended() -> None:
    assert read("I am out until January 21, 2026.", sent_on=date(2027, 1, 12)).until == date(2027, 1, 21)


def test_a_notice_without_any_day_says_nothing_about_the_return() -> None:
    assert read("I am on leave. Your message will not be forwarded.") == Absence()


def test_a_subject_can_name_the_day_where_the_text_does_not() -> None:
    assert absence("Away until 4 January", "Thank you for your message.", TUESDAY).until == date(2027, 1, 4)


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize(
    ("language", "text", "back", "name"),
    [
        ("de", "Ich bin bis zum 4. Januar nicht da. Bitte wenden Sie sich an Frau Petra Muster.", 4, "Petra Muster"),
        ("de", "Vom 21.12. bis einschließlich 3.1. im Urlaub. Meine Vertretung ist Jan Beispiel.", 4, "Jan Beispiel"),
        ("de", "Ich bin am 04.01.2027 wieder zurück. Sie erreichen meine Kollegin Eva Klein.", 4, "Eva Klein"),
        ("de", "Ab dem 7.1. bin ich wieder für Sie da.", 7, None),
        ("fr", "Je suis absente du 21 décembre au 3 janvier inclus. Contactez Paul Martin.", 4, "Paul Martin"),
        ("fr", "Je serai de retour le 5 janvier. Vous pouvez contacter Paul Martin.", 5, "Paul Martin"),
        ("es", "Estaré fuera hasta el lunes 11 de enero. Contacte con Lucía Gómez.", 11, "Lucía Gómez"),
        ("es", "Estoy de vacaciones del 24 de diciembre al 6 de enero.", 7, None),
        ("it", "Sarò assente dal 24 dicembre al 6 gennaio. Rivolgersi a Marco Rossi.", 7, "Marco Rossi"),
        ("nl", "Ik ben afwezig t/m 3 januari. U kunt contact opnemen met Jan de Vries.", 4, "Jan de Vries"),
        ("nl", "Ik ben vanaf 4 januari weer bereikbaar.", 4, None),
        ("pt", "Estarei ausente até 5 de janeiro. Em caso de urgência, contacte Ana Silva.", 5, "Ana Silva"),
        ("sv", "Jag är ledig till och med den 6 januari. Kontakta Lars Berg.", 7, "Lars Berg"),
        ("pl", "Jestem nieobecny do 4 stycznia. Proszę o kontakt z Anna Nowak.", 4, "Anna Nowak"),
        ("ja", "12月28日から1月4日まで休暇です。緊急の場合は田中までご連絡ください。", 5, "田中"),
    ],
)
def test_ten_languages(language: str, text: str, back: int, name: str | None, told: bool) -> None:
    found = read(text, language if told else None)
    assert found.until == date(2027, 1, back)
    if name:
        assert found.stand_in == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Please contact Mira Holt at 555-0100 or Tom Reed.", "Mira Holt"),
        ("For help please call my assistant, Mira Holt.", "Mira Holt"),
        ("Mira Holt (mira@acme.example) is covering for me.", "Mira Holt"),
        ("Mira will be able to help you.", "Mira"),
        ("If urgent, reach out to my colleague Sam O'Neil at sam@acme.example", "Sam O'Neil"),
        ("In urgent cases write to or contact mira.holt@acme.example", "mira.holt@acme.example"),
        ("Please respond to one of the following:\n\nMira Holt  555-0100", "Mira Holt"),
        ("Please call the Help Desk at 555-0100.", None),
        ("For urgent matters you may reach me by cell phone at 555-0100.", None),
        ("I will be checking voicemail. Thank you, Mira Holt", None),
    ],
)
def test_the_stand_in_is_the_first_person_to_turn_to(text: str, name: str | None) -> None:
    assert read(text).stand_in == name


def test_nobody_stands_in_for_himself() -> None:
    notice = "If it is urgent, call Mira Holt at 555-0100, or contact Tom Reed."
    assert read(notice, sender="Holt, Mira <mira.holt@acme.example>").stand_in == "Tom Reed"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.text(max_size=40), st.dates())
def test_any_notice_gives_an_answer(text: str, sender: str, sent_on: date) -> None:
    found = absence(text[:50], text, sent_on, None, sender)
    assert found.stand_in is None or found.stand_in in text


@pytest.mark.parametrize(
    "hostile", ["contact " * 4_000, "Contact Aa " * 3_000, "A a " * 9_000, "call my " + "aa " * 9_000, "until " * 5_000]
)
def test_a_hostile_notice_takes_bounded_time(hostile: str) -> None:
    started = time.process_time()
    read(hostile)
    assert time.process_time() - started < 1.0
