"""Bytes of one mail into a letter: decoded, bounded, and never an exception."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fast_mail_parser import DecodeError, ParseError, PyAddress, PyLazyMail, parse_email

from ringback.intake.letter import Letter, Mailbox, Part
from ringback.intake.mail_address import MOST_ADDRESSES, mailbox_of, mailboxes_in, only_name
from ringback.intake.mail_date import date_problems, read_date
from ringback.intake.mail_rescue import Pieces, rescued

LONGEST_MAIL = 50 * 1024 * 1024
LONGEST_BODY = 1_000_000  # characters of text or HTML
LONGEST_PART = 1_000_000  # bytes
MOST_PARTS = 200
_LONGEST_HEAD = 1_000_000
_MOST_ENCODED_WORDS = 2_000  # the parser's time grows with their square

_MESSAGE_ID = re.compile(r"<[^<>]{1,1000}>")
_REFERENCE = re.compile(r"<[^<>\s]{1,1000}>")
_MOST_REFERENCES = 500
# Gmail's "Download original" used to begin with a line of 255 blanks.
_BEFORE_HEADERS = re.compile(rb"(?:>?From [^\r\n]{0,1000}\r?\n|[ \t]{0,300}\r?\n){1,100}|[ \t]{1,100}")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_READ_TYPES = ("text/", "message/", "multipart/", "application/ics")
_UNNAMED = Mailbox(address="")


def read_letter(raw: bytes) -> Letter:
    """What does this mail say in its headers, bodies and parts?

    Any bytes give a letter. What had to be guessed, cut or left out stands in `problems`, one sentence each. An
    attachment that
    is neither text nor mail nor calendar keeps its type and name only. Time and memory grow with the length of `raw`
    at most.
    """
    problems: list[str] = []
    bounded = _bounded(raw, problems)
    try:
        mail = parse_email(bounded, mode="lazy")
    except ParseError as why:
        problems.append(f"the mail is broken and was read as well as it could be: {str(why)[:200]}")
        return _letter(rescued(bounded), None, problems)
    return _letter(_pieces(mail, bounded, problems), mail, problems)


def _bounded(raw: bytes, problems: list[str]) -> bytes:
    """The mail without what stands before its headers, and short of what would take a parser long."""
    if raw[:1] in b"> \t\r\nF" and (lead := _BEFORE_HEADERS.match(raw)):
        raw = raw[lead.end() :]
    if len(raw) > LONGEST_MAIL:
        problems.append(f"the mail is longer than {LONGEST_MAIL // 1024 // 1024} MB; only its beginning was read")
        raw = raw[:LONGEST_MAIL]
    if len(raw) > _LONGEST_HEAD and _HEAD_END.search(raw, 0, _LONGEST_HEAD) is None:
        problems.append(f"the headers are longer than {_LONGEST_HEAD:,} bytes; only their beginning was read")
        raw = raw[:_LONGEST_HEAD]
    if raw.count(b"=?") > _MOST_ENCODED_WORDS:
        problems.append(f"only the first {_MOST_ENCODED_WORDS:,} encoded words were decoded")
        pieces = raw.split(b"=?", _MOST_ENCODED_WORDS)
        raw = b"=?".join(pieces[:-1]) + b"= ?" + pieces[-1].replace(b"=?", b"= ?")
    return raw


def _pieces(mail: PyLazyMail, raw: bytes, problems: list[str]) -> Pieces:
    headers = _headers(mail.headers)
    plains, htmls = mail.text_plain, mail.text_html
    parts = _parts(mail, problems)
    if not (plains or htmls or parts) and (end := _HEAD_END.search(raw)) and raw[end.end() :].strip():
        problems.append("the parts of the mail could not be told apart")
        return replace(rescued(raw), headers=headers)
    if not (plains or htmls):
        # Inner parts that are torn: what stands in them is read as it is.
        plains = [
            part.content.decode("utf-8", "replace") for part in parts if part.content_type.startswith("multipart/")
        ]
    if mail.warnings:
        problems += [
            f"{warning.kind}: {warning.detail}"[:200] for warning in mail.warnings[:10] if "date" not in warning.kind
        ]
    return Pieces(headers=headers, plains=plains, htmls=htmls, parts=parts)


def _headers(named: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """All values of each header by its lower-case name."""
    headers = {name.lower(): tuple(values) for name, values in named.items()}
    if len(headers) < len(named):  # "Received" and "received" in one mail
        headers = dict.fromkeys(headers, ())
        for name, values in named.items():
            headers[name.lower()] += tuple(values)
    return headers


def _parts(mail: PyLazyMail, problems: list[str]) -> tuple[Part, ...]:
    if not mail.attachments:
        return ()
    if len(mail.attachments) > MOST_PARTS:
        problems.append(f"the mail has more than {MOST_PARTS} parts; the rest was left out")
    parts = []
    for one in mail.attachments[:MOST_PARTS]:
        kind, content = one.mimetype.lower(), b""
        if kind.startswith(_READ_TYPES):
            try:
                content = one.content[:LONGEST_PART]
            except DecodeError:
                problems.append(f"a part of type {kind[:100]} could not be decoded")
        parts.append(Part(content_type=kind, filename=one.filename[:500], content=content))
    return tuple(parts)


def _letter(pieces: Pieces, mail: PyLazyMail | None, problems: list[str]) -> Letter:
    headers = pieces.headers
    date = _first(headers, "date")
    at, offset = read_date(date)
    problems += date_problems(at, date, _first(headers, "received"))
    found_id = _MESSAGE_ID.search(_first(headers, "message-id"))
    return Letter(
        message_id=found_id.group() if found_id else _first(headers, "message-id").strip()[:1000] or None,
        at=at,
        local_date_offset=offset,
        sender=_sender(headers, mail.from_ if mail else None),
        to=_recipients(headers, "to", mail.to if mail else []),
        cc=_recipients(headers, "cc", mail.cc if mail else []),
        subject=" ".join(_first(headers, "subject")[:2000].replace("\0", "").split()),
        in_reply_to=_references(headers, "in-reply-to"),
        references=_references(headers, "references"),
        headers=headers,
        plain=_text(pieces.plains, problems),
        html=_text(pieces.htmls, problems),
        parts=pieces.parts,
        raw_type=_first(headers, "content-type").lower()[:2000] or "text/plain",
        problems=tuple(problems),
    )


def _first(headers: dict[str, tuple[str, ...]], name: str) -> str:
    values = headers.get(name)
    return values[0] if values else ""


def _sender(headers: dict[str, tuple[str, ...]], parsed: PyAddress | None) -> Mailbox:
    """Who wrote it; the name may stand in a header of its own, as exports of old mail systems have it."""
    sender = mailbox_of(parsed.address, parsed.display_name) if parsed else None
    if sender is None or "@" not in sender.address:
        written = _first(headers, "from")
        sender = next(iter(mailboxes_in([written])), None) or (only_name(written) if written.strip() else None)
    if sender is None:
        sender = next(iter(mailboxes_in([_first(headers, "sender"), _first(headers, "return-path")])), _UNNAMED)
    if not sender.name and (stated := _first(headers, "x-from").partition("<")[0].strip(" \"'")) and "@" not in stated:
        return mailbox_of(sender.address, stated)
    return sender


def _recipients(headers: dict[str, tuple[str, ...]], name: str, parsed: list[PyAddress]) -> tuple[Mailbox, ...]:
    values = headers.get(name)
    if not values:
        return ()
    if parsed and len(values) == 1:
        read = [mailbox_of(one.address, one.display_name) for one in parsed[:MOST_ADDRESSES]]
        return tuple([one for one in read if one.address])
    return mailboxes_in(values)


def _references(headers: dict[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    value = _first(headers, name)
    return tuple(_REFERENCE.findall(value[:100_000])[:_MOST_REFERENCES]) if value else ()


def _text(bodies: list[str], problems: list[str]) -> str:
    """All bodies of one type as one text with plain line ends."""
    if not bodies:
        return ""
    text = bodies[0] if len(bodies) == 1 else "\n".join(bodies)
    if len(text) > LONGEST_BODY:
        problems.append(f"the text is longer than {LONGEST_BODY:,} characters; only its beginning was read")
        text = text[:LONGEST_BODY]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "") if "\0" in text else text
