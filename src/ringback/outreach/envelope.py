"""A message as the bytes that go out: in its thread, from the right identity, plain and HTML, nothing that looks bulk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from html import escape

from ringback.domain.errors import BadInputError
from ringback.outreach.inert import one_line
from ringback.outreach.quotation import as_page

MOST_REFERENCES = 20
"""Of a long thread its first mail and its latest are named (RFC 5322, 3.6.4 allows to leave out those between)."""
LONGEST_SUBJECT = 250
LONGEST_NAME = 100
_MESSAGE_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>")
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f]{1,64}@[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f]{1,255}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """All that a message needs besides its words. `at` bears the user's own offset from UTC.

    `thread` are the Message-IDs of the thread's mails, the first one first; the last is the one that is answered.
    """

    sender: str
    sender_name: str
    to: str
    to_name: str
    subject: str
    message_id: str
    at: datetime
    thread: tuple[str, ...] = ()
    language: str | None = None


def message(envelope: Envelope, text: str, quoted: str = "") -> bytes:
    """The message, ready for SMTP (lines end with CRLF). Names and subjects from outside cannot add a header.

    `quoted` is the quotation (outreach/quotation.py) that stands below the words, "" for none.
    Raises BadInputError where an address or the Message-ID is none.
    """
    # 7bit: every server takes it, and none rewrites it on the way
    mail = EmailMessage(policy=SMTPUTF8 if _needs_utf8(envelope) else SMTP.clone(cte_type="7bit"))
    mail["From"] = _mailbox(envelope.sender_name, envelope.sender)
    mail["To"] = _mailbox(envelope.to_name, envelope.to)
    mail["Subject"] = _header(envelope.subject, LONGEST_SUBJECT)
    mail["Date"] = format_datetime(envelope.at)
    if not _MESSAGE_ID.fullmatch(envelope.message_id):
        raise BadInputError(f"“{one_line(envelope.message_id)}” is no Message-ID")
    mail["Message-ID"] = envelope.message_id
    answered = references(envelope.thread)
    if answered:
        mail["In-Reply-To"] = answered[-1]
        mail["References"] = " ".join(answered)
    words, below = _unix(text), _unix(quoted)
    mail.set_content("\n\n".join(filter(None, [words, below])) + "\n", charset="utf-8")
    mail.add_alternative(_page(words, below, envelope), subtype="html", charset="utf-8")
    # the same bytes each time: the copy in Sent is the message that went out
    mail.set_boundary("=_" + "".join(filter(str.isalnum, envelope.message_id))[:50])
    return mail.as_bytes()


def message_id(sender: str, token: str) -> str:
    """A Message-ID at the sender's own domain; `token` is random and made of letters and digits."""
    return f"<{token}@{ascii_domain(sender.rpartition('@')[2])}>"


def references(thread: Sequence[str]) -> tuple[str, ...]:
    """The Message-IDs that a message in this thread refers to: the first and the latest, at most `MOST_REFERENCES`."""
    sound = tuple(dict.fromkeys(each for each in thread if _MESSAGE_ID.fullmatch(each)))
    # the answered mail must be the last one, also where it stood in the thread twice
    return sound if len(sound) <= MOST_REFERENCES else (sound[0], *sound[1 - MOST_REFERENCES :])


def ascii_address(address: str) -> str:
    """The address with its domain as it is written in a message: an international one in its ASCII form."""
    if not _ADDRESS.fullmatch(address):
        raise BadInputError(f"“{one_line(address)}” is no mail address")
    local, _, domain = address.rpartition("@")
    return f"{local}@{ascii_domain(domain)}"


def ascii_domain(domain: str) -> str:
    """ "bücher.example" as "xn--bcher-kva.example"."""
    try:
        return domain.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise BadInputError(f"“{one_line(domain)}” is no domain") from error


def _mailbox(name: str, address: str) -> Address:
    local, _, domain = ascii_address(address).rpartition("@")
    return Address(display_name=_header(name, LONGEST_NAME), username=local, domain=domain)


def _header(text: str, most: int) -> str:
    """Words from outside as a header may bear them: the library decodes "=?utf-8?q?=0D=0ABcc: ...?=", line ends included."""
    return one_line(text.replace("=?", "= ?"), most)


def _needs_utf8(envelope: Envelope) -> bool:
    """Only letters beyond ASCII before the @ need a server that takes them as they are (RFC 6531)."""
    return not (envelope.sender.rpartition("@")[0] + envelope.to.rpartition("@")[0]).isascii()


def _unix(text: str) -> str:
    """The text with plain line ends, without zero characters, without blank lines at its ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip("\n")


def _page(words: str, quoted: str, envelope: Envelope) -> str:
    """The same text as a mail program writes it: paragraphs and line ends, no pictures, no styles of its own."""
    language = f' lang="{escape(envelope.language)}"' if envelope.language else ""
    paragraphs = [f"<p>{_lines(paragraph)}</p>" for paragraph in words.split("\n\n") if paragraph.strip()]
    body = "\n".join([*paragraphs, *([as_page(quoted)] if quoted else [])])
    head = f'<!DOCTYPE html>\n<html{language}><head><meta charset="utf-8"></head>\n'
    return f'{head}<body dir="auto">\n{body}\n</body></html>\n'


def _lines(paragraph: str) -> str:
    return "<br>\n".join(escape(line) for line in paragraph.strip("\n").split("\n"))
