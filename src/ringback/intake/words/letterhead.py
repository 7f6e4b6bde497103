"""Header blocks inside a text: "From: ... Sent: ... To: ... Subject: ...", in Outlook's, Apple's and Notes' manners."""

import re

from ringback.intake.words.phrases import FIELDS

_RULE = re.compile(r"[-_=*~\s]{3,}\Z")
_DATED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|\b(?:19|20)\d\d\b")
_FIELD = re.compile(r"([^\W\d_]{1,15}) ?:")
_DATE_COLUMN = re.compile(  # Domino's gateway sets the date in a column of its own: "10/25/01 12:55    Subject: Prices"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4} \d{1,2}:\d{2}\s{1,40}(?:[AP]M\s{1,40})?([^\W\d_]{1,15}):"
)
_FIRM = ("Corp.", "Inc.", "Ltd.", "Co.")
_MOST_FIELDS, _MOST_LINES = 40, 300  # of one block; To lists of hundreds are wrapped over as many lines
_FIELD_WITHIN = 28  # characters within which a field's colon stands
_BLANKS, _WRAPS = 8, 2  # blank and wrapped lines between two fields; Notes leaves up to six blank ones below "From:"


def field_of(line: str) -> str | None:
    """Which header field a line states ("*Gesendet:* Montag" is `sent`); None for ordinary words."""
    end = line.find(":", 0, _FIELD_WITHIN)
    if end < 0 and (line.isascii() or (end := line.find("：", 0, _FIELD_WITHIN)) < 0):
        return None
    head = line[:end].strip("*_ \t\xa0").lower()
    if head[:1].isdigit() and (dated := _DATE_COLUMN.match(line)):
        return FIELDS.get(dated.group(1).lower())
    return FIELDS.get(head) or FIELDS.get(head.replace(" ", ""))


def is_dated(text: str) -> bool:
    """Whether a text names a day, a year or a time of day in figures."""
    return _DATED.search(text) is not None


def is_flattened(line: str) -> bool:
    """Whether one line holds a whole block, as lost line breaks leave it: "Ann 3/5/01 To: Bob cc: Subject: Prices"."""
    if line.count(":") < 3 or len(line) > 2000:
        return False
    roles = {FIELDS.get(word.lower(), "") for word in _FIELD.findall(line)}
    return _is_letterhead(roles) and "subject" in roles and is_dated(line)


def block_at(lines: list[str], at: int, floor: int) -> tuple[int, int] | None:
    """First row and end of the block whose first field stands in row `at`, above `floor`; None if it is none."""
    roles: set[str] = set()
    stop = at
    row: int | None = at
    fields = 0
    while row is not None and fields < _MOST_FIELDS:
        fields += 1
        roles.add(field_of(lines[row]) or "")
        stop = row + 1
        row = _next_field(lines, stop, past_subject="subject" in roles)
    if not _is_letterhead(roles):
        return None
    stop += stop < len(lines) and lines[stop] in ("AM", "PM")  # the rest of a date column
    top = at if "from" in roles else _name_and_date(lines, at, floor)
    return _with_rule_or_firm(lines, top, floor, named="from" in roles and is_dated(lines[at])), stop


def _is_letterhead(roles: set[str]) -> bool:
    if "from" in roles:
        return bool(roles & {"subject", "sent"}) or {"to", "cc"} <= roles
    return {"to", "subject"} <= roles


def _next_field(lines: list[str], at: int, *, past_subject: bool) -> int | None:
    """The row of the next field, over wrapped and blank lines; past the subject a blank line ends the block."""
    blanks = wraps = 0
    for row in range(at, min(at + _MOST_LINES, len(lines))):
        line = lines[row]
        if line and field_of(line) is not None:
            return row
        blanks, wraps = blanks + (not line), wraps + bool(line and not _holds_addresses(line))
        if (past_subject and blanks) or blanks > _BLANKS or wraps > _WRAPS:
            return None
    return None


def _holds_addresses(line: str) -> bool:
    return "@" in line or "/" in line or line[-1] in ",;"


def _with_rule_or_firm(lines: list[str], top: int, floor: int, *, named: bool) -> int:
    """The block's first row with Outlook's rule above it, or the firm's name that Notes sets above a dated "From:"."""
    above = _nonblank_above(lines, top, floor)
    if above is None:
        return top
    return above if _RULE.match(lines[above]) or (named and _is_firm(lines, above, floor)) else top


def _nonblank_above(lines: list[str], at: int, floor: int) -> int | None:
    """The nearest row with words above `at`, over at most two blank ones."""
    return next((row for row in range(at - 1, max(floor, at - 3) - 1, -1) if lines[row]), None)


def _name_and_date(lines: list[str], at: int, floor: int) -> int:
    """Where Notes' lines "Ann Lee@FIRM" and "10/13/2000 05:24 PM" begin above "To:"; `at` where they are absent."""
    low = _nonblank_above(lines, at, floor)
    if low is None:
        return at
    high = low
    while high > floor and low - high < 3 and lines[high - 1]:
        high -= 1
    dated = next((row for row in range(high, low + 1) if is_dated(lines[row]) and len(lines[row]) < 160), None)
    if dated is None:
        columned = any(map(_DATE_COLUMN.match, lines[at : at + 8]))
        return low if columned and low == at - 1 and len(lines[low]) < 80 else at
    name_above = lines[dated][0].isdigit() and dated > high and len(lines[dated - 1]) < 80
    return dated - 1 if name_above else dated


def _is_firm(lines: list[str], at: int, floor: int) -> bool:
    """Whether a short line below a blank one can be a firm's name."""
    line = lines[at]
    if len(line) >= 50 or line[-1] in "?!,:" or (line[-1] == "." and not line.endswith(_FIRM)):
        return False
    return line.endswith(_FIRM) or at <= floor or not lines[at - 1]
