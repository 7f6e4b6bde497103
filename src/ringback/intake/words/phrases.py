"""The trade's fixed phrases in many languages: header fields, "wrote", "original message", "sent from my".

Plain data. Keys are lower case; a role is what a header field says: from, sent, to, cc, subject or other.
"""

import re

_ROLES = {
    "from": "from von de da van från fra od lähettäjä от отправитель 发件人 寄件者 寄件人 差出人 送信者 gönderen feladó expéditeur "
    "remitente mittente afzender absender avsändare afsender avsender nadawca odesílatel 보낸사람",
    "sent": "sent date gesendet datum envoyé fecha enviado data inviato verzonden skickat sendt dato wysłano lähetetty päivämäärä "
    "дата отправлено 发送时间 日期 寄件日期 送信日時 日時 odesláno tarih 보낸날짜",
    "to": "to an à a para aan till til do komu vastaanottaja кому 收件人 收件者 宛先 kime címzett 받는사람",
    "cc": "cc bcc kopie kopia dw копия 抄送 副本 kopi",
    "subject": "subject betreff objet asunto oggetto onderwerp assunto ämne emne temat předmět aihe тема 主题 主旨 件名 konu tárgy 제목 "
    "re",
    "other": "importance attachments attachment reply-to organization anlagen wichtigkeit prioriteit prioridad bijlagen",
}
_LONG_FIELDS = {
    "enviado el": "sent",
    "enviado em": "sent",
    "enviada em": "sent",
    "fecha de envío": "sent",
    "date sent": "sent",
    "copie à": "cc",
    "con copia": "cc",
    "sent by": "other",
    "on behalf of": "other",
    "please respond to": "other",
}
# `re` and `a` alone open ordinary lines too ("Re: your note", "A: yes"); they count only inside a block that other fields make.
FIELDS = {word: role for role, words in _ROLES.items() for word in words.split()} | _LONG_FIELDS

WROTE = re.compile(
    r"(?:\b|(?<=>))(?:wrote|writes|schrieb|schreibt|a écrit|escribió|escribio|ha scritto|scrisse|schreef|geschreven|escreveu|"
    r"skrev|napisał(?:\(a\)|a)?|napsala?|napsal\(a\)|kirjoitti|написала?|написал\(а\)|писал[аи]?|пишет|írta|yazdı|a scris)"
    r"(?!\w)|写道|寫道|写了|のメール|さんは書きました|작성"
)
"""The verb of an attribution line, lower case: "wrote", "schrieb", "a écrit"."""
WROTE_ENDS = tuple(
    "wrote writes schrieb schreibt écrit escribió escribio scritto scrisse schreef geschreven escreveu skrev napisał napisał(a) napisała "
    "napsal napsala kirjoitti написал написала написал(а) писал пишет írta yazdı scris 写道 寫道 写了 のメール 書きました 작성".split()
)

_WEEKDAYS = (
    "mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mié mie jue vie sáb sab dom gio ma wo vr za zo "
    "mån tis ons tors tor fre lör lor sön man lør søn pon wt śr czw pt sob niedz seg ter qua qui sex po út st čt pá пн вт ср чт пт сб вс ke to pe la su"
)
STARTS = re.compile(
    r"(?:[-*_ ]*)(?:on|am|le|el|il(?: giorno)?|op|em|en|dne|den|dnia|w dniu|på|på|a|à|в|at|il|ke|kl|"
    rf"(?:{'|'.join(_WEEKDAYS.split())})[a-zéáçãäöøůйь-]{{0,12}}[.,]?)\s|\d{{1,4}}[-./年 ]|在|於|于"
)
"""How an attribution line opens, lower case: "on ", "am ", a weekday, a day's number."""

ORIGINAL = re.compile(
    r"(?:original (?:message|appointment|e-?mail|nachricht)|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message (?:d'origine|d’origine|"
    r"original|initial)|messaggio (?:originale|originario)|mensaje original|mensagem original|mensagem originaria|oorspronkelijk bericht|origineel bericht|"
    r"ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|opprinnelig melding|original ?meddelelse|wiadomość oryginalna|"
    r"oryginalna wiadomość|původní zpráva|alkuperäinen viesti|исходное сообщение|оригинальное сообщение|原始邮件|原始郵件|元のメッセージ|"
    r"eredeti üzenet|özgün ileti|원본 메시지|reply message|reply separator)"
)
FORWARDED = re.compile(
    r"(?:begin forwarded message|forwarded (?:message|by|mail|email|from)|start of forwarded|anfang der weitergeleiteten|weitergeleitete (?:nachricht|mail)|"
    r"weitergeleitet von|début du message (?:réexpédié|transféré)|message (?:transféré|transfere|réexpédié)|inizio messaggio inoltrato|"
    r"messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|mensaje reenviado|inicio del mensaje reenviado|"
    r"mensagem (?:encaminhada|reencaminhada)|início da mensagem|vidarebefordrat|vidarebefordrat brev|"
    r"videresendt|początek przekazywanej|przekazana wiadomość|przeposlaná zpráva|začátek přeposlané|välitetty viesti|edelleenlähetetty|"
    r"пересылаемое сообщение|начало переадресованного|转发的?(?:邮件|信息)|轉寄郵件|転送(?:された)?メッセージ|továbbított üzenet)"
)

DEVICE = re.compile(
    r"(?:sent (?:from|via|with|using|by) (?:my |an? |the )?|get outlook for|get (?:the )?new outlook|von meinem .{1,40} gesendet|gesendet (?:von|mit|über)|"
    r"diese nachricht wurde von mein|envoyé (?:de|depuis|à partir de|avec) |enviado (?:desde|do|de|a partir d[oe]|via|con) |"
    r"inviato (?:da|dal|con) |verzonden (?:vanaf|met|vanuit|via) |verstuurd vanaf|skickat från|sänt från|sendt fra|wysłan[eoy] (?:z|przez) |"
    r"lähetetty |отправлено (?:с|из) |odesláno z |odesláno pomocí|iphoneから送信|ipadから送信|发自我的|從我的|从我的|发送自|sent on the go|"
    r"download outlook|outlook for |outlook für |outlook pour |télécharger outlook)"
)
DEVICE_OPENERS = frozenset(  # the first four letters of each
    [
        "sent",
        "get ",
        "von ",
        "gese",
        "dies",
        "envo",
        "envi",
        "invi",
        "verz",
        "vers",
        "skic",
        "sänt",
        "send",
        "wysł",
        "lähe",
        "отпр",
    ]
    + ["odes", "ipho", "ipad", "outl", "down", "télé"]
)
EXCUSE = re.compile(r"excuse|pardon|forgive|typo|brevity|sorry|apolog|autocorrect|tippfehler|kürze|fautes|errat")
