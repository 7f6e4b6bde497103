"""Where the other side's words begin, in the languages that customers write."""

import pytest

from ringback.intake.words import Words, own_words, words_of

ATTRIBUTIONS = {
    "English": "On Mon, May 3, 2021 at 10:04 AM Sam Ortega <sam@larch.example> wrote:",
    "English, phone": "On 3 May 2021, at 10:04, Sam Ortega <sam@larch.example> wrote:",
    "English, wrapped": "On Mon, May 3, 2021 at 10:04 AM Sam Ortega\n<sam@larch.example>\nwrote:",
    "English, encoded": "On Mon, May 3, 2021 at 10:04 AM Sam Ortega <sam@larch.example> w=\nrote:",
    "English, glued": "On Mon, May 3, 2021 at 10:04 AM, Sam Ortega <sam@larch.example>wrote:",
    "English, Zoho": "---- On Mon, 03 May 2021 10:04:00 +0200 Sam Ortega <sam@larch.example> wrote ----",
    "German": "Am Mo., 3. Mai 2021 um 10:04 Uhr schrieb Sam Ortega <sam@larch.example>:",
    "German, wrapped": "Am 03.05.2021 um 10:04 schrieb Sam Ortega <sam@larch.example\n>:",
    "French": "Le lun. 3 mai 2021 à 10:04, Sam Ortega <sam@larch.example> a écrit :",
    "Spanish": "El lun, 3 may 2021 a las 10:04, Sam Ortega (<sam@larch.example>) escribió:",
    "Italian": "Il giorno lun 3 mag 2021 alle ore 10:04 Sam Ortega <sam@larch.example> ha scritto:",
    "Dutch": "Op ma 3 mei 2021 om 10:04 schreef Sam Ortega <sam@larch.example>:",
    "Dutch, Android": 'Op 3 mei 2021 10:04 schreef "Sam Ortega" <sam@larch.example> het\nvolgende geschreven:',
    "Portuguese": "Em seg., 3 de mai. de 2021 às 10:04, Sam Ortega <sam@larch.example> escreveu:",
    "Swedish": "Den mån 3 maj 2021 kl 10:04 skrev Sam Ortega <sam@larch.example>:",
    "Danish": "Den 3. maj 2021 kl. 10.04 skrev Sam Ortega <sam@larch.example>:",
    "Norwegian": "man. 3. mai 2021 kl. 10:04 skrev Sam Ortega <sam@larch.example>:",
    "Polish": "pon., 3 maj 2021 o 10:04 Sam Ortega <sam@larch.example> napisał(a):",
    "Polish, phone": "Dnia 3 maj 2021 o godz. 10:04 Sam Ortega <sam@larch.example> napisał:",
    "Finnish": "ma 3. toukok. 2021 klo 10.04 Sam Ortega (sam@larch.example) kirjoitti:",
    "Czech": "po 3. 5. 2021 v 10:04 odesílatel Sam Ortega <sam@larch.example> napsal:",
    "Russian": "пн, 3 мая 2021 г. в 10:04, Sam Ortega <sam@larch.example>:",
    "Russian, verb": "3 мая 2021 г. 10:04 пользователь Sam Ortega <sam@larch.example> написал:",
    "Japanese": "2021年5月3日(月) 10:04 Sam Ortega <sam@larch.example>:",
    "Chinese": "在 2021年5月3日，上午10:04，Sam Ortega <sam@larch.example> 写道：",
    "Korean": "2021년 5월 3일 (월) 오전 10:04, Sam Ortega <sam@larch.example>님이 작성:",
    "Polish, Thunderbird": "W dniu 03.05.2021 o 10:04, Sam Ortega pisze:",
    "German, KMail": "Am Montag, 3. Mai 2021, 10:04:11 CEST schrieb Sam Ortega:",
    "German, name first": "Sam Ortega schrieb am 03.05.2021 um 10:04:",
    "English, name first": "Sam Ortega wrote on 5/3/2021 10:04 AM:",
    "Notes": "-----Sam Ortega/Larch wrote: -----",
    "Russian, Mail.ru": "Понедельник, 3 мая 2021, 10:04 +03:00 от Sam Ortega <sam@larch.example>:",
    "Turkish": "3 May 2021 Pzt 10:04 tarihinde Sam Ortega <sam@larch.example> şunu yazdı:",
    "Hungarian": "Sam Ortega <sam@larch.example> ezt írta (időpont: 2021. máj. 3., H, 10:04):",
    "Romanian": "Pe lun., 3 mai 2021 la 10:04, Sam Ortega <sam@larch.example> a scris:",
    "no verb": "2021-05-03 10:04 GMT+02:00 Sam Ortega <sam@larch.example>:",
}

BLOCKS = {
    "English": "From: Sam Ortega <sam@larch.example>\nSent: Monday, May 3, 2021\nTo: Ines Dahl\nSubject: Prices",
    "English, bold": "*From:* Sam Ortega\n*Sent:* Monday, May 3, 2021 10:04\n*To:* Ines Dahl\n*Subject:* Price list",
    "German": "Von: Sam Ortega\nGesendet: Montag, 3. Mai 2021 10:04\nAn: Ines Dahl\nBetreff: Preisliste",
    "French": "De : Sam Ortega\nEnvoyé : lundi 3 mai 2021 10:04\nÀ : Ines Dahl\nObjet : Tarifs",
    "Spanish": "De: Sam Ortega\nEnviado el: lunes, 3 de mayo de 2021 10:04\nPara: Ines Dahl\nAsunto: Precios",
    "Italian": "Da: Sam Ortega\nInviato: lunedì 3 maggio 2021 10:04\nA: Ines Dahl\nOggetto: Prezzi",
    "Dutch": "Van: Sam Ortega\nVerzonden: maandag 3 mei 2021 10:04\nAan: Ines Dahl\nOnderwerp: Prijslijst",
    "Portuguese": "De: Sam Ortega\nEnviada em: segunda-feira, 3 de maio de 2021\nPara: Ines Dahl\nAssunto: Preços",
    "Swedish": "Från: Sam Ortega\nSkickat: den 3 maj 2021 10:04\nTill: Ines Dahl\nÄmne: Priser",
    "Danish": "Fra: Sam Ortega\nSendt: 3. maj 2021 10:04\nTil: Ines Dahl\nEmne: Priser",
    "Polish": "Od: Sam Ortega\nWysłano: poniedziałek, 3 maja 2021 10:04\nDo: Ines Dahl\nTemat: Cennik",
    "Finnish": "Lähettäjä: Sam Ortega\nLähetetty: maanantai 3. toukokuuta 2021\nVastaanottaja: Ines Dahl\nAihe: Hinnat",
    "Czech": "Od: Sam Ortega\nOdesláno: pondělí 3. května 2021 10:04\nKomu: Ines Dahl\nPředmět: Ceník",
    "Russian": "От: Sam Ortega\nОтправлено: 3 мая 2021 г. 10:04\nКому: Ines Dahl\nТема: Цены",
    "Japanese": "差出人: Sam Ortega\n送信日時: 2021年5月3日 10:04\n宛先: Ines Dahl\n件名: 価格表",
    "Chinese": "发件人： Sam Ortega\n发送时间： 2021年5月3日 10:04\n收件人： Ines Dahl\n主题： 价格",
    "Notes": "Sam Ortega@LARCH\n05/03/2021 10:04 AM\nTo: Ines Dahl/OSL/Fjordline\ncc:  \n\nSubject: Prices  ",
    "Notes, address": "sam@larch.example on 05/03/2021 10:04:11 AM\nTo: ines@fjordline.example\ncc:  \nSubject: Prices",
    "Notes, firm": "\tLarch Timber Corp.\n\t\n\tFrom:  Sam Ortega @ LARCH      05/03/2021 10:04 AM\n\t\n\n"
    "To: Ines Dahl\ncc:  \nSubject: Prices",
    "Domino": "                Sam Ortega\n                                To:     Ines Dahl\n"
    "                                cc:\n                05/03/21 10:04  Subject:     Prices\n                AM",
    "flattened": "Sam Ortega 05/03/2021 10:04 AM  To: Ines Dahl  cc:   Subject: Price list",
    "long list": "From: Sam Ortega\nSent: Monday, May 3, 2021\nTo: ines@fjordline.example, ola@fjordline.example,\n"
    "kari@fjordline.example, per@fjordline.example\nSubject: A subject that\nruns over two lines\nImportance: High",
}

DIVIDERS = [
    "-----Original Message-----",
    "----- Original Message -----",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-----Mensaje original-----",
    "-----Messaggio originale-----",
    "-----Oorspronkelijk bericht-----",
    "-----Mensagem original-----",
    "-----Ursprungligt meddelande-----",
    "-----Oprindelig meddelelse-----",
    "-----Wiadomość oryginalna-----",
    "-----Исходное сообщение-----",
    "-----原始邮件-----",
    "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐",
    "##- Please type your reply above this line -##",
]

FORWARDS = [
    "---------- Forwarded message ---------",
    "Begin forwarded message:",
    "---------------------- Forwarded by Ines Dahl/OSL/Fjordline on 05/04/2021 09:12 \nAM ---------------------------",
    "---------- Weitergeleitete Nachricht ---------",
    "Anfang der weitergeleiteten Nachricht:",
    "---------- Message transféré ---------",
    "---------- Mensaje reenviado ---------",
    "---------- Messaggio inoltrato ---------",
    "---------- Doorgestuurd bericht ---------",
    "---------- Mensagem encaminhada ---------",
    "---------- Vidarebefordrat meddelande ---------",
    "---------- Videresendt meddelelse ---------",
    "---------- Przekazana wiadomość ---------",
    "---------- Пересылаемое сообщение ---------",
    "---------- 转发的邮件 ---------",
]


@pytest.mark.parametrize("header", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS)
@pytest.mark.parametrize("sign", ["> ", ""], ids=["quoted", "unquoted"])
def test_a_reply_ends_where_the_attribution_begins(header: str, sign: str) -> None:
    text = f"Hi Sam,\n\nwe take forty.\n\nInes\n\n{header}\n\n{sign}How many?\n{sign}\n{sign}Sam\n"
    assert own_words(text, "") == "Hi Sam,\n\nwe take forty.\n\nInes"


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_reply_ends_where_the_header_block_begins(block: str) -> None:
    assert own_words(f"We take forty.\n\nInes\n\n\n{block}\n\n\nHow many?\n\nSam\n", "") == "We take forty.\n\nInes"


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_mail_of_history_alone_keeps_the_words_and_drops_the_header(block: str) -> None:
    assert own_words(f"{block}\n\nHow many do you take?\n", "") == "How many do you take?"


@pytest.mark.parametrize("divider", DIVIDERS)
def test_a_reply_ends_where_the_original_message_is_announced(divider: str) -> None:
    assert own_words(f"We take forty.\n\n{divider}\nSam Ortega, 3 May\n\nHow many?\n", "") == "We take forty."


@pytest.mark.parametrize("divider", FORWARDS)
def test_of_a_forward_the_header_goes_and_the_body_stays(divider: str) -> None:
    block = "From: Sam Ortega <sam@larch.example>\nDate: Mon, May 3, 2021 at 10:04 AM\nSubject: Prices\nTo: Ines Dahl"
    assert own_words(f"{divider}\n{block}\n\n\nForty at ten each.\n", "") == "Forty at ten each."
    assert (
        own_words(f"See below.\n\n{divider}\n{block}\n\nForty at ten each.\n", "") == "See below.\n\nForty at ten each."
    )


def test_what_is_passed_on_is_kept_apart_from_what_the_sender_says() -> None:
    text = (
        "Can you take this?\n\n-- \nInes\n\nBegin forwarded message:\n\nFrom: Sam\nSubject: Prices\n\nForty at ten.\n"
    )
    assert words_of(text, "") == Words(own="Can you take this?", passed_on="Forty at ten.")
    assert words_of("Forty.", "") == Words(own="Forty.")


@pytest.mark.parametrize(
    "line",
    [
        "On Monday I will send the list:",
        "Am Montag schicke ich die Liste:",
        "To: do today, at 10:04:",
        "From: Oslo",
        "The subject: forty boards",
        "I wrote to you on 3 May 2021:",
        "He wrote a long letter in 2020.",
        "2021-05-03 10:04 is the time we agreed on; see you there",
        "--> 10:04",
    ],
)
def test_ordinary_lines_are_no_headers(line: str) -> None:
    text = f"Hi Sam,\n{line}\nboards and nails.\n\nInes"
    assert own_words(text, "") == text
