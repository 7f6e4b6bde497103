"""Who signs: "-- " blocks, device footers, list footers, and name, title and phone lines at the end."""

import re
from itertools import dropwhile, takewhile

from ringback.intake.words.phrases import APP, DEVICE, DEVICE_OPENERS, EXCUSE

_SEALED = ("-----BEGIN PGP SIGNED MESSAGE", "-----BEGIN PGP SIGNATURE")
_SIGN = frozenset(["--", "—", "---", "__", "–", "––", "——"])
_FRAMES = "([*_~–—< >])"  # what people set around "Sent from my phone"; a hyphen opens a list instead
_DRAWN = frozenset("-_=*~—–")
_MARKS = _DRAWN | frozenset(_FRAMES)
_OPENINGS = frozenset(
    first + second
    for one in DEVICE_OPENERS
    for first in (one[0], one[0].upper())
    for second in (one[1], one[1].upper())
)
_RULE = re.compile(r"[-_=*~]{5,}\Z")
_LONGEST_BLOCK = 15  # lines; below "--" more than this is no signature but a person who rules off paragraphs
_CONTACT = re.compile(
    r"\d{3}\)?[ ./-]{0,2}\d{2,4}[ ./-]{0,2}\d{2}|\+\d|\bx ?\d[\d-]{3}|\bext[. ]|@[\w-]+\.\w|(?:://|www\.)[^/\s]+/?>?\Z|"
    r"\b(?:tel|fax|phone|mobile|cell|office|direct|telefon|tél|móvil|handy)\b"
)
_NAME = re.compile(r"(?:(?:[^\W\d_a-z][\w'’.-]*|de|van|von|der|da|la|le|di|del)(?:,? |\Z)){1,5}\Z")
_SHORTENED = ("inc.", "ltd.", "llc.", "corp.", "ph.d.", "st.", "co.", "jr.", "sr.", "s.a.", "b.v.", "s.r.l.")
_CLOSING = re.compile(
    r"(?:many |vielen )?(?:thank|dank|merci|gracias|grazie)|(?:(?:best|kind|warm|with) )?regards|best\b|cheers|"
    r"sincerely|cordialement|saludos|saluti|groet|mvh|hilsen|pozdrawiam",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"[-/][^\W\d_a-z][\w.'’]*(?: [^\W\d_][\w.'’]*){0,3}\Z")  # "-Ann Lee", in Sweden "/Ann"


def footer_rows(lines: list[str], bare: list[str], walls: set[int]) -> set[int]:
    """Rows of "-- " signatures, "Sent from my phone" and list footers; a wall (quote, reply header) ends a block."""
    rows: set[int] = set()
    for row in _suspects(bare):
        line = bare[row]
        if row in rows:
            continue
        if line[0] in _DRAWN:
            if line.startswith(_SEALED):
                rows.update(_seal(bare, row))
            elif line in _SIGN or _RULE.match(line):
                rows.update(_block_below(bare, walls, row, sure=lines[row] == "-- "))
            elif is_device_footer(line.strip(_FRAMES)):
                rows.add(row)
        elif is_device_footer(line.strip(_FRAMES)):
            rows.add(row)
    return rows


def _suspects(bare: list[str]) -> list[int]:
    """The rows that may open a signature, by how they begin: nine of ten do not."""
    rows = [
        row
        for row, line in enumerate(bare)
        if line and (line[:2] in _OPENINGS or line[0] in _MARKS or line[0] > "⺀") and _may_open(line)
    ]
    named = [row for row, line in enumerate(bare) if "Outlook" in line] if "Outlook" in "".join(bare) else []
    return sorted({*rows, *named}) if named else rows


def _may_open(line: str) -> bool:
    return line[0] in _MARKS or line[0] > "⺀" or line[:4].lower() in DEVICE_OPENERS


def _seal(bare: list[str], at: int) -> range:
    """The rows of a PGP signature, or of the two lines that announce a signed text."""
    if "SIGNED" in bare[at]:
        return range(at, at + 1 + any(line.startswith("Hash:") for line in bare[at + 1 : at + 2]))
    end = next((row for row in range(at, len(bare)) if bare[row].startswith("-----END PGP")), len(bare) - 1)
    return range(at, end + 1)


def is_device_footer(line: str) -> bool:
    """Whether a line is what a phone or app adds ("Sent from my phone"), not a sentence that opens so."""
    text = line.lower()
    if len(text) > 160 or not (DEVICE.match(text) or APP.search(text)):
        return False
    if EXCUSE.search(text):
        return True
    words = text.partition("<")[0].split()
    return len(words) <= 9 and "," not in text.partition("<")[0]


def _block_below(bare: list[str], walls: set[int], at: int, *, sure: bool) -> range:
    """The signature below a delimiter, or below a long rule where a card or a list's address follows; else nothing.

    `sure`: the delimiter is "-- " with its space, which mail programs set (RFC 3676) and people do not.
    """
    stop = at + 1
    while stop < len(bare) and stop not in walls and (sure or stop - at <= 4 * _LONGEST_BLOCK):
        stop += 1
    words = [line for line in bare[at + 1 : stop] if line]
    if bare[at] in _SIGN:
        return range(at, stop) if sure or (0 < len(words) <= _LONGEST_BLOCK and any(bare[:at])) else range(0)
    if not any(bare[:at]) or len(words) > 2 * _LONGEST_BLOCK:
        return range(0)
    if len(bare[at]) >= 10 and len(words) <= 6 and any("://" in line for line in words):
        return range(at, stop)  # a free mail service's advertisement
    card = list(takewhile(lambda line: not _RULE.match(line), dropwhile(_RULE.match, words)))
    is_card = 0 < len(card) <= _LONGEST_BLOCK and all(map(_is_label, card)) and any(map(_is_contact, card))
    return range(at, stop) if is_card else range(0)


def _is_label(line: str) -> bool:
    """Whether a line could stand on a business card: short, and not the end of a sentence."""
    if line.startswith(("http", "www.", "<http")):
        return True
    last = line[-1]
    return len(line) <= 70 and last not in "?!:;," and (last != "." or line.lower().endswith(_SHORTENED))


def without_card(lines: list[str]) -> list[str]:
    """Own lines without the name, title, address and phone lines at their end, where these are surely a card."""
    end = _end(lines, len(lines))
    top, contacts = end, 0
    while top and end - top < 2 * _LONGEST_BLOCK:
        line = lines[top - 1].strip()
        if line and not _is_label(line):
            break
        contacts += _is_contact(line)
        top -= 1
    if not contacts:
        hyphened = end > 2 and not lines[end - 2].strip() and _HYPHENED.match(lines[end - 1].strip())
        return lines[: _end(lines, end - 1) if hyphened else end]
    for row in range(top, end - 1):
        line = lines[row].strip()
        if (
            _NAME.match(line)
            and not _CLOSING.match(line)
            and not _is_contact(line)
            and any(map(_is_contact, lines[row + 1 : end]))
        ):
            return lines[: _end(lines, row) or end]
    return lines[:end]


def _end(lines: list[str], end: int) -> int:
    """`end` moved up over blank lines, rules and a delimiter with nothing below it."""
    while end and (not (line := lines[end - 1].strip()) or line in _SIGN or _RULE.match(line)):
        end -= 1
    return end


def _is_contact(line: str) -> bool:
    """Whether a line holds a phone number, an address or a link, or says that it does."""
    is_page = "://" in line and line.count("/") > 3  # a link to a page is what somebody says, a firm's address is not
    return line != "" and not is_page and _CONTACT.search(line.lower()) is not None
