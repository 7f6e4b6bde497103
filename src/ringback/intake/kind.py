"""What kind of message a mail is: a person's words, an absence, a bounce, a mailing, or another machine."""

import re

from ringback.domain.interaction import Kind
from ringback.intake import kind_words as words
from ringback.intake.bounce import is_bounce
from ringback.intake.calendar_mail import by_calendar
from ringback.intake.folder import in_sent_folder
from ringback.intake.kind_html import is_template
from ringback.intake.kind_model import likeliest
from ringback.intake.kind_signs import answers_or_passes_on, is_own_address, is_reply, is_signed, signs_of
from ringback.intake.letter import Letter
from ringback.intake.listed import AnyOf

_REPORT_TYPE = re.compile(r"report-type\s{0,3}=\s{0,3}\"?([a-z-]{3,40})")
_NOTES_AWAY = re.compile(
    r"\S.{0,100} (?:is|will be) out of the office\.?\Z|"
    r".{0,100} (?:ist außer haus|ist nicht im büro|est absent\(e\)|non è in ufficio)\.?\Z"
)
_AUTOMATIC = re.compile(r"[^:]{0,60}\bautom[aá]a?t[it]{1,2}[^o\s:][^:]{0,30}:")
_REPLY_OR_FORWARD = re.compile(r"(?:re|aw|antw|sv|fwd?|wg|tr|rv|r|i)\s{0,2}[:：]", re.IGNORECASE)
_BY_ITSELF = AnyOf(words.BY_ITSELF)
_ANSWER_HEADERS = frozenset(
    ["x-autoreply", "x-autorespond", "x-autoresponder", "x-autoreply-from", "x-auto-reply-from", "x-vacation"]
)
_LOGGED = re.compile(
    r"^[ \t]{0,20}(?:log (?:messages|file|output)\b|parsing file\b|stack ?trace\b|traceback \(most recent|exit (?:code|status)\b|"
    r"job (?:id|name|status) ?:|cron(?:job)?\b ?[<:]|build (?:id|status|number) ?:)",
    re.IGNORECASE | re.MULTILINE,
)
_SEPARATORS = re.compile(r"[._+-]")
_LONGEST_NOTICE = 700
_CROWD = 40  # a mail to more people than this is an announcement, whoever wrote it
_NO = frozenset({"", "no", "none", "false"})


def kind_of(letter: Letter, *, own_text: str, mine: frozenset[str]) -> Kind:
    """What kind of message is this? Headers speak first, then structure, then words.

    `own_text` is the new text without quotes and signature, `mine` the user's own addresses. Mail from one of them,
    or out of a
    Sent folder, is a person's in any case.
    """
    if letter.sender.address in mine or in_sent_folder(letter):
        return kind_of_sent(letter)
    told = told_by_rules(letter, own_text)
    if told is not None:
        return told
    nobody, signed = from_nobody(letter), is_signed(letter, own_text)
    if letter.html and not nobody:
        personal = is_own_address(letter.sender)
        if is_template(letter, own_text, personal=personal, signed=signed):
            return _of_template(letter, own_text)
        if signed and personal:
            return kind_of_sent(letter)
    guessed = likeliest(signs_of(letter, own_text, mine), nobody=nobody)
    return kind_of_sent(letter) if guessed is None else guessed


def _of_template(letter: Letter, own_text: str) -> Kind:
    """A notice tells of the reader's own affairs, a mailing of the sender's."""
    said = f"{letter.subject}\n{own_text[:_LONGEST_NOTICE]}".lower()
    if any(word in said for word in words.NOTICES) or any(word in said for word in words.TRANSACTION):
        return Kind.AUTO
    lets_go = any(word in letter.html.lower() for word in (*words.LEAVE, *words.LEAVE_LINKS))
    return Kind.BULK if lets_go or any(word in said for word in words.OFFER) else Kind.AUTO


def from_nobody(letter: Letter) -> bool:
    """Was this sent by no person: from no-reply@ and its like, or through a service that sends to crowds?"""
    local = _SEPARATORS.sub("", letter.sender.address.partition("@")[0])
    return any(word in local for word in words.NO_REPLY) or not words.MASS_SENDERS.isdisjoint(letter.headers)


def told_by_rules(letter: Letter, own_text: str) -> Kind | None:
    """The kind where one sign settles it; None where signs have to be weighed."""
    if is_bounce(letter):
        return Kind.BOUNCE
    subject = letter.subject.lower()
    replies_itself = _is_auto_reply(letter, subject)
    if _is_away(letter, own_text, subject, replies_itself=replies_itself):
        return Kind.AWAY
    told = _told_by_headers(letter, replies_itself=replies_itself)
    if told is not None:
        return told
    if by_calendar(letter, own_text) or _is_receipt(letter) or _is_log(letter, own_text):
        return Kind.AUTO
    return Kind.BULK if len(letter.to) + len(letter.cc) > _CROWD else None


def kind_of_sent(letter: Letter) -> Kind:
    """A person's mail: an answer in a dialogue, or something new."""
    return Kind.ANSWER if is_reply(letter) else Kind.FRESH


def _is_mail_system(letter: Letter) -> bool:
    address, name = letter.sender.address, letter.sender.name.lower()
    if address.startswith(words.BOUNCE_SENDERS) or letter.header("return-path").strip() == "<>":
        return True
    return any(one in name or address.startswith(one.replace(" ", ".")) for one in words.BOUNCE_SENDER_NAMES)


def _is_away(letter: Letter, own_text: str, subject: str, *, replies_itself: bool) -> bool:
    """Is this an automatic notice that somebody is away? What a person wrote of his absence by hand is none."""
    if subject.startswith(words.AWAY_SUBJECTS):
        return True
    if _NOTES_AWAY.match(subject) and not _REPLY_OR_FORWARD.match(subject):
        return True
    text = own_text[:1500].lower()
    if replies_itself:
        received = any(word in text for word in words.RECEIVED)
        return _absent(text) or (not received and subject.startswith(words.AUTO_REPLY_SUBJECTS))
    if not _has_one_reader(letter) or _REPORT_TYPE.search(letter.raw_type):
        return False
    if _BY_ITSELF.stands_in(text[:600]):
        return _absent(text)
    return _is_notice_alone(subject, text, letter)


def _is_notice_alone(subject: str, text: str, letter: Letter) -> bool:
    """Is an answer nothing but a notice of absence? Some systems send theirs as "Re: ..." without any header.

    It begins with the absence, hands over to somebody, asks nothing and greets nobody.
    """
    if len(text) > _LONGEST_NOTICE or "?" in text or not _REPLY_OR_FORWARD.match(subject):
        return False
    greeted = any(one.address.partition("@")[0].partition(".")[0] in text[:40] for one in letter.to)
    return not greeted and _absent(text[:120]) and any(word in text for word in words.HANDS_OVER)


def _absent(text: str) -> bool:
    for notice in ("out of office auto", "out of office reply", "out-of-office reply", "out-of-office message"):
        text = text.replace(notice, "")  # a person may write of a notice that came to him
    return any(word in text for word in words.AWAY_TEXT)


def _has_one_reader(letter: Letter) -> bool:
    return len(letter.to) + len(letter.cc) <= 2


def _is_auto_reply(letter: Letter, subject: str) -> bool:
    """Did a machine write this as an answer (RFC 3834 and what was in use before it)?"""
    if letter.header("auto-submitted").lower().startswith("auto-replied"):
        return True
    if any(letter.header(name).lower() not in _NO for name in _ANSWER_HEADERS.intersection(letter.headers)):
        return True
    if letter.header("precedence").lower().strip() in ("auto_reply", "auto-reply"):
        return True
    # "Automatic message" may also stand at the end of the subject.
    if subject.startswith(words.AUTO_REPLY_SUBJECTS) or subject.endswith(words.AUTO_REPLY_SUBJECTS):
        return True
    # The stem is the same from Lisbon to Riga, whatever the rest of the phrase.
    return _AUTOMATIC.match(subject) is not None


def _told_by_headers(letter: Letter, *, replies_itself: bool) -> Kind | None:
    """The kind where a header says it outright; None where it takes more."""
    report = _REPORT_TYPE.search(letter.raw_type)
    if report or "feedback-type" in letter.headers or "x-mailer-feedback" in letter.headers:
        return Kind.AUTO
    if "list-id" in letter.headers or "list-post" in letter.headers:
        return Kind.BULK
    submitted = letter.header("auto-submitted").lower().partition(";")[0].strip()
    if submitted not in _NO or replies_itself:
        return Kind.AUTO
    precedence = letter.header("precedence").lower().strip()
    if precedence in ("bulk", "list", "junk"):
        return Kind.BULK
    if "list-unsubscribe" in letter.headers:
        said = (letter.subject + letter.plain[:3000]).lower()
        return Kind.AUTO if sum(word in said for word in words.TRANSACTION) > 1 else Kind.BULK
    return None


def _is_log(letter: Letter, own_text: str) -> bool:
    """Did a program write down what it did, under whomever's name it runs?"""
    said = own_text[:_LONGEST_NOTICE]
    return _LOGGED.search(said) is not None and "?" not in said and not answers_or_passes_on(letter.subject)


def _is_receipt(letter: Letter) -> bool:
    """Receipts of delivery and of reading, as mail systems wrote them before there were reports."""
    subject = letter.subject.lower()
    return subject.startswith(words.DELIVERED) and (_is_mail_system(letter) or len(letter.plain) < 2000)
