"""Who the user's address book says people are: vCard 2.1, 3.0 and 4.0."""

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ringback.intake.numbers import canonical_number
from ringback.intake.problem import Problem

_MOST_CARDS = 50_000
_LONGEST_VALUE = 2_000
_NOT_TO_CALL = frozenset({"FAX", "PAGER", "MODEM", "BBS"})
_WANTED = frozenset({"FN", "N", "EMAIL", "TEL", "ORG", "TZ", "ADR", "NICKNAME"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One person of the address book. Numbers are E.164 where they can be told; `zone` is an IANA name or ""."""

    name: str
    addresses: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    org: str = ""
    zone: str = ""
    country: str = ""  # as written in the first postal address that names one


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    marks: frozenset[str]  # every parameter's value, upper case, whatever its name: 2.1 writes TEL;WORK;FAX
    value: str


def is_cards(data: bytes) -> bool:
    """Does this file hold vCards?"""
    return (
        re.match(rb"BEGIN\s{0,3}:\s{0,3}VCARD", data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n"), re.IGNORECASE) is not None
    )


def read_cards(data: bytes, region: str = "") -> tuple[list[Card], list[Problem]]:
    """The people of an address book; a card with neither address nor number says nothing and is passed over.

    `region` is the country in which numbers without a country code are dialled.
    """
    cards: list[Card] = []
    problems: list[Problem] = []
    for place, block in enumerate(_blocks(_text(data))):
        if place >= _MOST_CARDS:
            problems.append(Problem(where="address book", why=f"only its first {_MOST_CARDS} cards are read"))
            break
        try:
            card = _card([line for raw in block if (line := _line(raw))], region)
        except (ValueError, LookupError) as error:
            problems.append(Problem(where=f"card {place + 1}", why=f"the card cannot be read: {str(error)[:120]}"))
            continue
        if card.addresses or card.numbers:
            cards.append(card)
    return cards, problems


def _text(data: bytes) -> str:
    """Old phones write Latin-1 and say nothing; everybody else writes UTF-8, some UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252", errors="replace")


def _blocks(text: str) -> Iterator[list[str]]:
    """The unfolded lines between BEGIN and END of each card; one that breaks off ends with the file."""
    block: list[str] | None = None
    for line in _unfolded(text):
        mark = line.replace(" ", "").upper()
        if mark == "BEGIN:VCARD":
            if block:
                yield block
            block = []
        elif mark == "END:VCARD" and block is not None:
            yield block
            block = None
        elif block is not None:
            block.append(line)
    if block:
        yield block


def _unfolded(text: str) -> Iterator[str]:
    """Lines as meant: a leading blank goes on with the last line, and quoted-printable goes on after a trailing =."""
    held: list[str] = []
    soft = False
    for line in re.split(r"\r\n|\r|\n", text):
        if held and (soft or line[:1] in (" ", "\t")):
            held.append(line if soft else line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
        soft = line.endswith("=") and "QUOTED-PRINTABLE" in held[0][:200].upper()
        if soft:
            held[-1] = held[-1][:-1]
    if held:
        yield "".join(held)


def _line(raw: str) -> _Line | None:
    """A property that matters here; None for all others, photographs first."""
    head, value = _cut(raw)
    name, *parameters = head.split(";")
    name = name.rpartition(".")[2].strip().upper()  # item1.TEL: the group only binds a label to it
    if name not in _WANTED:
        return None
    marks = frozenset(
        part.strip('"').upper()
        for parameter in parameters
        for part in parameter.rpartition("=")[2].replace('"', "").split(",")
        if part
    )
    charset = re.search(r"CHARSET=([\w-]{1,30})", head, re.IGNORECASE)
    return _Line(name, marks, _decoded(value[:_LONGEST_VALUE], marks, charset[1] if charset else "utf-8"))


def _cut(raw: str) -> tuple[str, str]:
    """Name with parameters, and value: parted by the first colon that stands in no quotes."""
    quoted = False
    for place, sign in enumerate(raw[:_LONGEST_VALUE]):
        quoted ^= sign == '"'
        if sign == ":" and not quoted:
            return raw[:place], raw[place + 1 :]
    return "", ""


def _decoded(value: str, marks: frozenset[str], charset: str) -> str:
    if "QUOTED-PRINTABLE" in marks:
        return _as_text(quopri.decodestring(value.encode("utf-8")), charset)
    if marks & {"BASE64", "B"}:
        try:
            return _as_text(binascii.a2b_base64(value), charset)
        except binascii.Error:
            return ""
    return value


def _as_text(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, errors="replace")
    except LookupError:  # a charset that nobody has heard of
        return data.decode("utf-8", errors="replace")


def _card(lines: list[_Line], region: str) -> Card:
    named = {line.name: line for line in reversed(lines)}
    return Card(
        name=_name(named.get("FN"), named.get("N")),
        addresses=_distinct(_address(line.value) for line in _preferred(lines, "EMAIL")),
        numbers=_distinct(
            canonical_number(_unescaped(line.value), region)
            for line in _preferred(lines, "TEL")
            if not line.marks & _NOT_TO_CALL
        ),
        org=_fields(named["ORG"].value)[0] if "ORG" in named else "",
        zone=_zone(named["TZ"].value) if "TZ" in named else "",
        country=next((c for line in lines if line.name == "ADR" and (c := _country(line.value))), ""),
    )


def _preferred(lines: list[_Line], name: str) -> list[_Line]:
    """The preferred one first, else as written. Version 4 ranks by PREF=1, the others mark TYPE=pref or PREF."""
    return sorted((line for line in lines if line.name == name), key=lambda line: not line.marks & {"PREF", "1"})


def _name(full: _Line | None, parts: _Line | None) -> str:
    if full is not None and (name := " ".join(_unescaped(full.value).split())):
        return name
    if parts is None:
        return ""
    last, first, *_ = [*_fields(parts.value), "", ""]
    return f"{first} {last}".strip()


def _address(value: str) -> str:
    address = _unescaped(value).strip().strip("<>").lower().removeprefix("mailto:")
    return address if re.fullmatch(r"[^@\s]{1,64}@[^@\s]{1,190}", address) else ""


def _zone(value: str) -> str:
    """Only a name is a zone: an offset such as -0500 is not one that knows of summer time."""
    name = _unescaped(value).strip()
    if not re.fullmatch(r"[A-Za-z]{2,20}(/[A-Za-z_+-]{2,30}){1,2}", name):
        return ""
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, LookupError):
        return ""


def _country(value: str) -> str:
    fields = _fields(value)
    return fields[6] if len(fields) > 6 else ""


def _fields(value: str) -> list[str]:
    return [_unescaped(part).strip() for part in re.split(r"(?<!\\);", value)] or [""]


def _unescaped(value: str) -> str:
    return re.sub(r"\\([\\,;:nN])", lambda mark: " " if mark[1] in "nN" else mark[1], value).strip()


def _distinct(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
