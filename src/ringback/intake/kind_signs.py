"""The signs by which a person's mail, a mailing and a machine's notice differ where no header tells."""

import math
import re
from functools import lru_cache

from ringback.intake import kind_words as words
from ringback.intake.letter import Letter, Mailbox
from ringback.intake.listed import AnyOf, Listed

_SIGNED = 250  # characters at the end of the words in which a name signs
_HEAD, _TAIL = 1500, 600  # characters of the own words that are looked at: salutation and matter, then the small print

_HTML_TAIL = 4000
_TAGS = re.compile(r"<[^<>]{0,1000}>")
_TOKEN = re.compile(r"[^\W_]{2,40}")
_PRINT = Listed(
    {
        "leave": words.LEAVE,
        "offer": words.OFFER,
        "to_all": words.TO_ALL,
        "service": words.SERVICE,
        "transaction": words.TRANSACTION,
        "received": words.RECEIVED,
    }
)
_FIRST_PERSON, _TO_ONE = AnyOf(words.FIRST_PERSON), AnyOf(words.TO_ONE)
_NOTICE, _ISSUE = AnyOf(words.NOTICE_SUBJECTS), AnyOf(words.ISSUE_SUBJECTS)
_LINKS = ("http://", "https://", "www.", "[image]", "<img")
_RULE, _RULE_SIGN = re.compile(r"[=*_~#-]{12}"), re.compile(r"[=*_~#-]")
_PEOPLE = 4_000  # whose names are remembered: the same few hundred write and read most mail
_FIELD = re.compile(r"^[ \t]{0,10}[A-Z][\w /#-]{1,30}: {0,20}\S", re.MULTILINE)
_TAG = re.compile(r"\s{0,10}\[[\w .&-]{2,40}\]")
_FIGURE = re.compile(r"\d")
_DATED_SUBJECT = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\b(?:19|20)\d\d\b")
_NUMBERED_SUBJECT = re.compile(r"[#(\[]?\b[A-Z]{0,4}-?\d{5,}")
# "Re:" and "Fwd:" as mail programs write them, also numbered: "Re[2]:".
_REPLY = re.compile(
    r"(?:re|aw|antw|antwort|sv|vs|vá|ref|rif|res|r|odp|ynt|atb|回复|答复|回覆|답장|返信)"
    r"\s{0,2}(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"(?:fwd?|wg|tr|rv|i|inoltro|enc|vb|vl|pd|doorst|fs|ilt|转发|轉寄|転送|전달)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}[:：]",
    re.IGNORECASE,
)
# Lines quoted one by one, or "On ... wrote:": what an answer has below it. A block with the headers of another mail may
# as well be a mail passed on, and does not count.
_ANSWERED = re.compile(r"^(?:>[^\n]{0,200}\n|On [^\n]{5,200} wrote:)", re.MULTILINE)
_QUOTED = re.compile(
    r"^(?:>[^\n]{0,200}\n|[ \t]{0,20}-{2,20} ?(?:Original|Ursprüngliche|Ursprungligt|Message d'origine|Mensaje|"
    r"Messaggio originale|Oorspronkelijk|Mensagem|Wiadomość|元のメッセージ)|On [^\n]{5,200} wrote:)",
    re.MULTILINE | re.IGNORECASE,
)


NAMES = (
    "constant", "recipients", "no_recipient", "many", "crowd", "other_one", "not_addressed", "to_self",
    "list_address", "machine_name", "mailing_name", "person_name", "no_name", "same_firm", "subdomain",
    "reply_subject", "forward_subject", "tagged_subject", "dated_subject", "numbered_subject", "shouted_subject",
    "exclaimed_subject", "no_subject", "notice_subject", "issue_subject", "leave", "offer_1", "offer_3", "to_all",
    "service", "transaction_1", "transaction_2", "received", "first_person", "to_one", "asks", "greets", "long",
    "signed", "fields", "links_1", "links_5", "rules", "length", "short", "quotes",
)  # fmt: skip


def is_forward(letter: Letter) -> bool:
    """Does its subject call this mail passed on?"""
    return _FORWARD.match(letter.subject) is not None


def answers_or_passes_on(subject: str) -> bool:
    """Does this subject begin with "Re:" or "Fwd:"?"""
    return _REPLY.match(subject) is not None or _FORWARD.match(subject) is not None


def is_signed(letter: Letter, own_text: str) -> bool:
    """Does the sender's name stand at the end of the words?"""
    return _names_one_of(own_text[-_SIGNED:].lower(), _names_of(letter.sender.address, letter.sender.name))


def _names_one_of(text: str, names: frozenset[str]) -> bool:
    """Does one of these names stand in a text, as a word of its own? Most texts hold none of them at all."""
    return any(name in text for name in names) and not names.isdisjoint(_TOKEN.findall(text))


def is_own_address(sender: Mailbox) -> bool:
    """Is this a person's own address, by the names in it: ann.lee@, or alee@ of Ann Lee?"""
    tokens, names = _TOKEN.findall(sender.address.partition("@")[0]), _TOKEN.findall(sender.name.lower())
    machine = any(
        _any_name(found, known) for found in (tokens, names) for known in (words.MACHINE_NAMES, words.MAILING_NAMES)
    )
    return not machine and not set(tokens).isdisjoint(names)


def is_reply(letter: Letter) -> bool:
    """Is this an answer in a thread, rather than a new matter or something passed on?"""
    subject = letter.subject
    if _FORWARD.match(subject):
        return False
    if _REPLY.match(subject) or letter.in_reply_to:
        return True
    if letter.references:
        return True
    text = letter.plain[:20_000]
    return (">" in text or " wrote:" in text) and _ANSWERED.search(text) is not None


def signs_of(letter: Letter, own_text: str, mine: frozenset[str]) -> tuple[float, ...]:
    """The signs in the order of NAMES, each in [0, 1] or a small number."""
    own = _ends_of(own_text)
    quoted = _quotes(letter.plain[:20_000])
    # The small print below a mailing is no own word, but it tells; below an answer it may be the quoted mail's.
    lower = (own if quoted or _REPLY.match(letter.subject) else _shown(letter, own)).lower()
    return (
        1.0,
        *_of_addresses(letter, mine),
        *_of_subject(letter),
        *_of_print(letter.subject.lower() + "\n" + lower),
        *_of_words(letter, own, mine),
        *_of_form(lower, len(own_text)),
        float(quoted),
    )


def _quotes(text: str) -> bool:
    # most hold none of these signs, and the pattern looks at every line
    may = text.startswith(">") or "\n>" in text or "--" in text or "wrote:" in text.lower()
    return may and _QUOTED.search(text) is not None


def _ends_of(text: str) -> str:
    return text if len(text) <= _HEAD + _TAIL else text[:_HEAD] + "\n" + text[-_TAIL:]


def _shown(letter: Letter, own: str) -> str:
    """The body as it would be seen, small print included."""
    if letter.plain:
        return _ends_of(letter.plain)
    return own + "\n" + _TAGS.sub(" ", letter.html[-_HTML_TAIL:])


def _of_addresses(letter: Letter, mine: frozenset[str]) -> tuple[float, ...]:
    recipients = letter.to + letter.cc
    count = len(recipients)
    domain = letter.sender.address.partition("@")[2]
    machine, mailing, personal = _of_sender(letter.sender.address, letter.sender.name)
    missed = bool(mine) and not any(one.address in mine for one in recipients)
    return (
        math.log1p(count) / 4,
        float(count == 0),
        float(count > 12),
        float(count > 30),
        float(missed and count == 1),
        float(missed and count > 1),
        float(any(one.address == letter.sender.address for one in recipients[:3])),
        float(any(_is_list(one.address) for one in (letter.sender, *recipients[:5]))),
        float(machine),
        float(mailing),
        float(personal),
        float(not letter.sender.name),
        float(any(address.endswith("@" + domain) for address in mine)) if domain else 0.0,
        float(domain.count(".") > 1),
    )


@lru_cache(maxsize=_PEOPLE)
def _of_sender(address: str, name: str) -> tuple[bool, bool, bool]:
    """Does a machine, a mailing or a person write so?"""
    tokens, names = _TOKEN.findall(address.partition("@")[0]), _TOKEN.findall(name.partition("@")[0].lower())
    machine = _any_name(tokens, words.MACHINE_NAMES) or _any_name(names, words.MACHINE_NAMES)
    mailing = _any_name(tokens, words.MAILING_NAMES) or _any_name(names, words.MAILING_NAMES)
    personal = (len(tokens) == 2 or not set(tokens).isdisjoint(names)) and not machine and not mailing
    return machine, mailing, personal


@lru_cache(maxsize=_PEOPLE)
def _is_list(address: str) -> bool:
    return not words.LIST_NAMES.isdisjoint(_TOKEN.findall(address[:100]))


def _any_name(tokens: list[str], known: frozenset[str]) -> bool:
    return not known.isdisjoint(tokens) or any(token.rstrip("0123456789") in known for token in tokens)


def _of_subject(letter: Letter) -> tuple[float, ...]:
    subject = letter.subject
    lower = subject.lower()
    letters = list(filter(str.isalpha, subject))
    figures = _FIGURE.search(subject) is not None
    return (
        float(_REPLY.match(subject) is not None),
        float(_FORWARD.match(subject) is not None),
        float(_TAG.match(subject) is not None),
        float(figures and _DATED_SUBJECT.search(subject) is not None),
        float(figures and _NUMBERED_SUBJECT.search(subject) is not None),
        float(len(letters) > 10 and sum(map(str.isupper, letters)) > 0.6 * len(letters)),
        float("!" in subject),
        float(not letters),
        float(_NOTICE.stands_in(lower)),
        float(_ISSUE.stands_in(lower)),
    )


def _of_print(said: str) -> tuple[float, ...]:
    found = _PRINT.counts(said)
    return (
        float(found["leave"] > 0),
        float(found["offer"] > 0),
        float(found["offer"] > 2),
        float(found["to_all"] > 0),
        float(found["service"] > 0),
        float(found["transaction"] > 0),
        float(found["transaction"] > 1),
        float(found["received"] > 0),
    )


def _of_words(letter: Letter, own: str, mine: frozenset[str]) -> tuple[float, ...]:
    text = own.lower()
    start, end = _TOKEN.findall(text[:60])[:4], text[-250:]
    sender = _names_of(letter.sender.address, letter.sender.name)
    greeted = (_names_of(one.address, one.name) for one in letter.to[:4])
    return (
        float(_FIRST_PERSON.stands_in(" " + text)),
        float(_TO_ONE.stands_in(text)),
        float("?" in text or "？" in text),
        float(not (_own_names(mine).isdisjoint(start) and all(names.isdisjoint(start) for names in greeted))),
        float(len(text) > 1200),
        float(_names_one_of(end, sender)),
        float(own.count(":") > 2 and len(_FIELD.findall(own)) > 2),
    )


@lru_cache(maxsize=_PEOPLE)
def _names_of(address: str, name: str) -> frozenset[str]:
    """The words by which somebody may be greeted or sign."""
    named = (token.lower() for token in _TOKEN.findall(name))
    return frozenset(token for token in (*named, *_TOKEN.findall(address.partition("@")[0])) if len(token) > 2)


@lru_cache(maxsize=4)
def _own_names(mine: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*(_names_of(address, "") for address in mine))


def _of_form(shown: str, length: int) -> tuple[float, ...]:
    links = sum(map(shown.count, _LINKS))
    return (
        float(links > 0),
        float(links > 4),
        # a rule of so many signs has one in every twelfth place: most texts have none there
        float(_RULE_SIGN.search(shown[::12]) is not None and _RULE.search(shown) is not None),
        math.log1p(length) / 8,
        float(0 < length < 300),
    )
