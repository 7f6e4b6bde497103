"""What is passed on stays, its header goes: in the manners of Outlook, Gmail, Apple and Notes."""

import pytest

from ringback.domain.interaction import Direction
from ringback.intake.mail import read_letter
from ringback.intake.understand import understand
from ringback.intake.words import words_of

OUTLOOK = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "pt": ("De", "Enviado em", "Para", "Assunto"),
    "sv": ("Från", "Skickat", "Till", "Ämne"),
    "da": ("Fra", "Sendt", "Til", "Emne"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
}
PASSED_ON = [
    "-----Original Message-----\nFrom: Ines Roth\nSent: Monday, May 6, 2024 9:12 AM\nTo: Tom Weiss\nSubject: Frames\n",
    "________________________________\nFrom: Ines Roth <ines@mill.example>\nSent: Monday, May 6, 2024 9:12 AM\n"
    "To: Tom Weiss <tom@hall.example>\nSubject: Frames\n",
    "---------- Forwarded message ---------\nFrom: Ines Roth <ines@mill.example>\nDate: Mon, May 6, 2024 at 9:12 AM\n"
    "Subject: Frames\nTo: <tom@hall.example>\n\n",
    "Begin forwarded message:\n\nFrom: Ines Roth <ines@mill.example>\nSubject: Frames\n"
    "Date: 6 May 2024 at 09:12:00 CEST\nTo: Tom Weiss <tom@hall.example>\n",
    "---------------------- Forwarded by Tom Weiss/HALL on 05/06/2024 09:12 AM ---------------------------\n\n\n"
    "Ines Roth\n05/03/2024 05:24 PM\nTo: Tom Weiss/HALL@HALL\ncc:\nSubject: Frames\n",
    "----- Videresendt af Tom Weiss -----\n\nFra: Ines Roth\nSendt: 6. maj 2024 09:12\nTil: Tom Weiss\nEmne: Rammer\n",
]


@pytest.mark.parametrize("header", PASSED_ON)
def test_own_words_above_what_is_passed_on(header: str) -> None:
    words = words_of(f"Nora, can we offer this?\n\nTom\n\n{header}\nDear Tom,\nwe need forty.\n", "", forwarded=True)
    assert words.own == "Nora, can we offer this?\n\nTom"
    assert words.passed_on == "Dear Tom,\nwe need forty."


@pytest.mark.parametrize("language", OUTLOOK)
def test_outlook_in_ten_languages(language: str) -> None:
    sender, sent, to, subject = OUTLOOK[language]
    header = f"{sender}: Ines Roth <ines@mill.example>\n{sent}: 6. 5. 2024 09:12\n{to}: Tom Weiss\n{subject}: 40\n"
    words = words_of(f"Nora, 40?\n\n{header}\nForty frames.\n", "", forwarded=True)
    assert (words.own, words.passed_on) == ("Nora, 40?", "Forty frames.")
    assert words_of(f"Nora, 40?\n\n{header}\nForty frames.\n", "").text == "Nora, 40?"


def test_the_history_below_what_is_passed_on_goes() -> None:
    header = "From: {}\nSent: Monday, May 6, 2024 9:12 AM\nTo: {}\nSubject: Frames\n"
    text = (
        f"See below.\n\n{header.format('Ines', 'Tom')}\nWe need forty.\n\n{header.format('Tom', 'Ines')}\nHow many?\n"
    )
    assert words_of(text, "", forwarded=True).text == "See below.\n\nWe need forty."


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("FW: Frames", "See below.\n\nWe need forty."),
        ("WG: Frames", "See below.\n\nWe need forty."),
        ("RE: FW: Frames", "See below."),
    ],
)
def test_the_subject_tells_what_is_passed_on(subject: str, text: str) -> None:
    header = "-----Original Message-----\nFrom: Ines\nSent: 6 May 2024 09:12\nTo: Tom\nSubject: Frames\n"
    body = f"See below.\n\n{header}\nWe need forty.\n"
    mail = f"From: tom@hall.example\nTo: nora@racks.example\nSubject: {subject}\nDate: Mon, 6 May 2024 10:00:00 +0200\n\n{body}"
    assert understand(read_letter(mail.encode()), Direction.IN, frozenset({"nora@racks.example"})).text == text
