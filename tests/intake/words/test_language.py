"""Which language somebody writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.intake.words import language_of

LETTERS = {
    "en": "Thanks for the list, we will look at it and come back to you on Friday.",
    "de": "Vielen Dank für die Liste, wir sehen sie uns an und melden uns am Freitag.",
    "fr": "Merci pour la liste, nous revenons vers vous vendredi avec une réponse.",
    "es": "Gracias por la lista, la revisamos y le contestamos el viernes.",
    "it": "Grazie per la lista, la guardiamo e le rispondiamo venerdì con una proposta.",
    "nl": "Bedankt voor de lijst, wij kijken ernaar en laten het je vrijdag weten.",
    "pt": "Obrigado pela lista, vamos ver e não demoramos, a resposta é para você na sexta.",
    "sv": "Tack för listan, vi tittar på den och hör av oss till er på fredag, inte förr.",
    "da": "Tak for listen, vi kigger på den og vender tilbage til jer på fredag, hilsen Ines.",
    "no": "Takk for listen, vi ser på den og kommer tilbake til dere fredag, hilsen Ines.",
    "pl": "Dziękuję za listę, przejrzymy ją i nie później niż w piątek się odezwiemy.",
    "fi": "Kiitos listasta, katsomme sitä ja vastaamme teille, mutta se ei ole helppo, terveisin Ines.",
    "cs": "Děkuji za seznam, podíváme se na něj a ozveme se v pátek, pokud to bude možné.",
    "ru": "Спасибо за список, мы посмотрим и ответим в пятницу.",
    "ja": "リストをありがとうございます。金曜日にお返事します。",
    "zh": "谢谢您的清单，我们星期五回复您。",
}


@pytest.mark.parametrize(("code", "letter"), LETTERS.items(), ids=LETTERS)
def test_a_letter_shows_its_language(code: str, letter: str) -> None:
    assert language_of(letter) == code


@pytest.mark.parametrize("text", ["", "OK", "123 456", "Ines Dahl", ":-)"])
def test_too_little_to_tell(text: str) -> None:
    assert language_of(text) is None


@given(st.text())
def test_any_text_gives_a_code_or_none(text: str) -> None:
    code = language_of(text)
    assert code is None or len(code) == 2
