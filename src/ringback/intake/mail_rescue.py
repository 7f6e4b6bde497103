"""A mail that the fast parser gave up on, read as well as it can be with the standard library."""

import email
import email.header
import email.message
import re
from dataclasses import dataclass, field

from ringback.intake.letter import Part

_LONGEST = 2_000_000  # bytes; the standard library's time grows faster than the mail
_MOST_BOUNDARIES = 100
_MOST_LEAVES = 200
_BOUNDARY = re.compile(rb"(?i)boundary\s{0,5}=")
# On broken mail the standard library raises nearly anything (TypeError, LookupError, RecursionError, its own
# errors): hence the wide nets below, each around one call of it.
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The headers, bodies and parts of one mail, whichever parser read them. Header names are in lower case."""

    headers: dict[str, tuple[str, ...]]
    plains: list[str] = field(default_factory=list)
    htmls: list[str] = field(default_factory=list)
    parts: tuple[Part, ...] = ()


def rescued(raw: bytes) -> Pieces:
    """Headers, bodies and parts of a broken mail; where its parts cannot be told apart, all of it is one text."""
    bounded = raw[:_LONGEST]
    nested = len(_BOUNDARY.findall(bounded)) > _MOST_BOUNDARIES or bounded.count(b"message/") > _MOST_BOUNDARIES
    head, body = _split(bounded)
    try:
        mail = email.message_from_bytes(head + b"\n\n" if nested else bounded)
    except Exception:
        return Pieces(headers={}, plains=[_decoded(bounded, "")])
    headers = _headers(mail)
    if nested:
        return Pieces(headers=headers, plains=[_decoded(body, "")])
    return _leaves(mail, headers)


def _split(raw: bytes) -> tuple[bytes, bytes]:
    end = _BLANK_LINE.search(raw)
    return (raw[: end.start()], raw[end.end() :]) if end else (raw, b"")


def _headers(mail: email.message.Message) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, value in list(mail.raw_items())[:1000]:
        found.setdefault(name.lower(), []).append(_header_text(str(value)[:50_000]))
    return {name: tuple(values) for name, values in found.items()}


def _header_text(value: str) -> str:
    folded = re.sub(r"\r?\n[ \t]{1,200}", " ", value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return str(email.header.make_header(email.header.decode_header(folded)))
    except Exception:
        return folded


def _leaves(mail: email.message.Message, headers: dict[str, tuple[str, ...]]) -> Pieces:
    plains: list[str] = []
    htmls: list[str] = []
    parts: list[Part] = []
    for index, leaf in enumerate(mail.walk()):
        if index >= _MOST_LEAVES:
            break
        if leaf.is_multipart():
            continue
        kind, content = leaf.get_content_type(), _content(leaf)
        attached = (leaf.get_content_disposition() or "") == "attachment"
        if kind in ("text/plain", "text/html") and not attached:
            (plains if kind == "text/plain" else htmls).append(_decoded(content, _charset(leaf)))
        else:
            parts.append(Part(content_type=kind, filename=_filename(leaf), content=content[:_LONGEST]))
    if not (plains or htmls or parts):
        plains.append(_decoded(_content(mail), ""))
    if not (plains or htmls):
        plains += [_decoded(part.content, "") for part in parts if part.content_type.startswith("multipart/")]
    return Pieces(headers=headers, plains=plains, htmls=htmls, parts=tuple(parts))


def _content(leaf: email.message.Message) -> bytes:
    try:
        content = leaf.get_payload(decode=True)
    except Exception:
        content = str(leaf.get_payload()).encode("utf-8", "replace")
    return content if isinstance(content, bytes) else b""


def _charset(leaf: email.message.Message) -> str:
    try:
        return leaf.get_content_charset() or ""
    except Exception:
        return ""


def _filename(leaf: email.message.Message) -> str:
    try:
        return leaf.get_filename() or ""
    except Exception:
        return ""


def _decoded(content: bytes, charset: str) -> str:
    """Text in the charset it claims, else in UTF-8, else in the one that knows every byte."""
    for name in (charset, "utf-8"):
        try:
            return content.decode(name) if name else content.decode()
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")
