"""The trade's fixed phrases in many languages, lower case: header fields, "wrote", "original message", "sent from"."""

import re


def _listed(text: str) -> list[str]:
    """The phrases of a table whose entries stand between commas."""
    return [" ".join(phrase.split()) for phrase in text.split(",")]


def _any_of(text: str) -> str:
    return "|".join(map(re.escape, _listed(text)))


_ROLES = {
    "from": """
        from, von, de, da, van, från, fra, od, lähettäjä, от, отправитель, gönderen, kimden, feladó, από, від,
        de la, odosielateľ, expéditeur, remitente, mittente, afzender, absender, avsändare, afsender, avsender,
        nadawca, odesílatel, 发件人, 寄件者, 寄件人, 差出人, 送信者, 보낸사람
    """,
    "sent": """
        sent, date, date sent, gesendet, datum, envoyé, fecha, fecha de envío, enviado, enviado el, enviado em,
        enviada em, data, inviato, verzonden, skickat, sendt, dato, wysłano, lähetetty, päivämäärä, дата,
        отправлено, odesláno, odoslané, tarih, gönderildi, elküldve, στάλθηκε, надіслано, trimis, enviados,
        gesendet am, envoyé le, 发送时间, 日期, 寄件日期, 送信日時, 日時, 보낸날짜
    """,
    "to": """
        to, an, à, a, para, aan, till, til, do, komu, vastaanottaja, кому, kime, címzett, προς, către, 收件人,
        收件者, 宛先, 받는사람
    """,
    "cc": "cc, bcc, kopie, copie à, con copia, kopia, dw, копия, kopi, 抄送, 副本",
    "subject": """
        subject, betreff, objet, asunto, oggetto, onderwerp, assunto, ämne, emne, temat, předmět, aihe, тема, konu,
        tárgy, θέμα, subiect, predmet, 主题, 主旨, 件名, 제목
    """,
    "other": """
        importance, sensitivity, attachments, attachment, reply-to, organization, anlagen, wichtigkeit, prioriteit,
        prioridad, bijlagen, sent by, on behalf of, please respond to
    """,
}
FIELDS = {word: role for role, words in _ROLES.items() for word in _listed(words)}
"""What a header field says: from, sent, to, cc, subject or other. One alone says nothing: "A: yes" is no header."""

_VERBS = """
        wrote, writes, schrieb, schreibt, a écrit, escribió, escribio, ha scritto, scrisse, schreef, geschreven,
        escreveu, skrev, napisał, napisał(a), napisała, napsal, napsal(a), napsala, kirjoitti, написал, написала,
        написал(а), писал, писала, пишет, pisze, пише, написав, írta, yazdı, a scris, έγραψε, đã viết, menulis,
        va escriure, ha escrit, kirjutas, je napisao
    """
_EASTERN_VERBS = "写道, 寫道, 写了, のメール, 書きました, 작성"  # no space sets them off
WROTE = re.compile(rf"(?:\b|(?<=>))(?:{_any_of(_VERBS)})(?!\w)|{_any_of(_EASTERN_VERBS)}")
"""The verb of an attribution line, lower case: "wrote", "schrieb", "a écrit"."""
WROTE_ENDS = (*_listed(_VERBS), *_listed(_EASTERN_VERBS))

_WEEKDAYS = """
        mon, tue, wed, thu, fri, sat, sun, mo, di, mi, do, fr, sa, so, lun, mar, mer, jeu, ven, sam, dim, mié, mie,
        jue, vie, sáb, sab, dom, gio, ma, wo, vr, za, zo, mån, tis, ons, tors, tor, fre, lör, lør, sön, søn, man,
        pon, wt, śr, czw, pt, niedz, seg, ter, qua, qui, sex, po, út, st, čt, pá, пн, вт, ср, чт, пт, сб, вс,
        ke, to, pe, la, su, понедельник, четверг, пятница, суббота, воскресенье
    """
_OPENERS = (
    "on, am, le, el, pe, vào, στις, pada, il, il giorno, op, em, en, dne, den, dnia, w dniu, på, a, à, в, at, ke, kl"
)
STARTS = re.compile(
    rf"[-*_ ]{{0,9}}(?:(?:{_any_of(_OPENERS)}|(?:{_any_of(_WEEKDAYS)})[^\W\d_]{{0,12}}[.,]?)\s|"
    r"\d{1,4}[-./年년 ]|在|於|于)"
)
"""How an attribution line opens, lower case: "on ", "am ", a weekday, a day's number."""

ORIGINAL = re.compile(
    _any_of("""
        original message, original appointment, original email, original e-mail, mail original, ursprüngliche mail,
        original-nachricht, originalnachricht, ursprüngliche nachricht, ursprüngliche e-mail, message d'origine,
        message d’origine, message original, message initial, messaggio originale, messaggio originario,
        mensaje original, mensagem original, oorspronkelijk bericht, origineel bericht, ursprungligt meddelande,
        originalmeddelande, oprindelig meddelelse, opprinnelig melding, original meddelelse, wiadomość oryginalna,
        oryginalna wiadomość, původní zpráva, alkuperäinen viesti, исходное сообщение, оригинальное сообщение,
        eredeti üzenet, özgün ileti, reply separator, reply above this line, please reply above this line,
        please type your reply above this line, 原始邮件, 原始郵件, 元のメッセージ, 원본 메시지
    """)
)
FORWARDED = re.compile(
    _any_of("""
        begin forwarded message, start of forwarded message, forwarded message, forwarded mail, forwarded email,
        anfang der weitergeleiteten nachricht, weitergeleitete nachricht, weitergeleitete mail,
        début du message réexpédié, début du message transféré, message transféré, message réexpédié,
        inizio messaggio inoltrato, messaggio inoltrato, begin doorgestuurd bericht, doorgestuurd bericht,
        inicio del mensaje reenviado, mensaje reenviado, mensagem encaminhada, mensagem reencaminhada,
        início da mensagem reencaminhada, vidarebefordrat meddelande, vidarebefordrat brev, videresendt meddelelse,
        videresendt melding, videresendt besked, videresendte beskeder, przekazana wiadomość, message transmis,
        e-mail transféré, inoltrato messaggio, doorgestuurde e-mail, doorgestuurde berichten, vidarebefordrat mejl,
        początek przekazywanej wiadomości,
        wiadomość przekazana, přeposlaná zpráva, začátek přeposlané zprávy, välitetty viesti,
        edelleenlähetetty viesti, пересылаемое сообщение, начало переадресованного сообщения, továbbított üzenet,
        转发邮件, 转发的邮件, 转发信息, 轉寄郵件, 転送メッセージ, 転送されたメッセージ
    """)
)
PASSED_ON_BY = re.compile(
    r"forwarded (?:by|from)|weitergeleitet von|transféré par|réexpédié par|reenviado por|encaminhado por|reencaminhado por|"
    r"inoltrato da|doorgestuurd door|doorgezonden door|vidarebefordrat av|videresendt a[fv]|przekazane przez|"
    r"переслано|転送者|转发者"
)
"""What counts after a rule only: "--- Forwarded by Ann on Monday ---"; in a sentence these words are ordinary."""

DEVICE = re.compile(
    r"sent (?:from|via|with|using) |get outlook for|get the new outlook|outlook f(?:or|ür) |outlook pour |"
    r"(?:télécharger|download) outlook|von meinem .{1,40} gesendet|gesendet (?:von|mit|über) |"
    r"diese nachricht wurde von mein|"
    r"envoyé (?:de|depuis|à partir de|avec) |enviado (?:desde|do|de|a partir d[oe]|via|con) |inviato (?:da|dal|con) |"
    r"verzonden (?:vanaf|met|vanuit|via) |verstuurd vanaf|skickat från|sänt från|sendt fra|wysłan[eoy] (?:z|przez) |"
    r"lähetetty |отправлено (?:с|из) |odesláno (?:z|pomocí) |(?:iphone|ipad)から送信|发自我的|從我的|从我的|发送自"
)
DEVICE_OPENERS = frozenset(
    _listed("""
        sent, outl, télé, down, gese, dies, envo, envi, invi, verz, vers, skic, sänt, send, wysł, lähe, отпр, odes,
        ipho, ipad
    """)
) | {"get ", "von "}
"""The first four letters of every device footer in an alphabet: a test that costs nothing."""
APP = re.compile(r"outlook .{1,20}(?:ios|android|iphone|mac)\b")
"""The one footer whose wording changes with every language but names its app."""
EXCUSE = re.compile(r"excuse|pardon|forgive|typo|brevity|sorry|apolog|autocorrect|tippfehler|kürze|fautes|errat")
