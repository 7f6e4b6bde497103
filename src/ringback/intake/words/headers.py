"""Where other people's words begin: "On Monday Ann wrote:", header blocks, "Original Message", "Forwarded by"."""

import re
from dataclasses import dataclass
from enum import Enum

from ringback.intake.words.phrases import FIELDS, FORWARDED, ORIGINAL, STARTS, WROTE, WROTE_ENDS


class Kind(Enum):
    """What a mark announces: a quotation, an unquoted older message, or a message passed on."""

    ATTRIBUTION = "attribution"
    OLDER = "older"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Lines `start` to `stop` (exclusive) are machinery, not words."""

    start: int
    stop: int
    kind: Kind


QUOTE_SIGNS = ">＞"
_OPENERS = frozenset("-_*=~0123456789")
_CLOSERS = frozenset("-®e")
_RULE = re.compile(r"[-_=*~\s]{3,}\Z")
_DATED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|\b(?:19|20)\d\d\b")
_STAMP = re.compile(  # "2016-03-03 17:21 GMT+01:00 Name": Google's old attribution, without a verb
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}\s(?:(?:\d{1,2}:\d{2}\s(?:GMT[+-]\d{1,2}:?\d{2}\s)?)[^\W\d_][^\d:;!?]{1,60}|[^\d:;!?<>]{1,60}<[^<>]{3,80})[>:]{0,2}\Z"
)
_FIELD = re.compile(r"([^\W\d_]{1,15}) ?:")
_BARE_VERBS = ("wrote", "a écrit", "skrev", "写道", "寫道")  # ends of attributions whose colon a client left out
_DATE_COLUMN = re.compile(  # Domino's gateway sets the date in a column of its own: "10/25/01 12:55    Subject: Prices"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4} \d{1,2}:\d{2}\s{1,40}(?:[AP]M\s{1,40})?([^\W\d_]{1,15}):"
)
_SELF = re.compile(r"\b(?:i|we|you|ich|wir|je|nous|yo|ik|jag|jeg)\s+(?:\w+\s+)?\Z")
_LONGEST = 400  # characters an attribution may hold over all its lines; longer is prose
_BLOCK_LINES = 60  # lines a header block may hold: To lists of hundreds are wrapped over dozens of lines


def marks_in(lines: list[str]) -> list[Mark]:
    """Every reply header and forward header of a message whose lines come stripped; in order, without overlap."""
    found: list[Mark] = []
    floor = at = 0
    while at < len(lines):
        line = lines[at]
        if not line or (":" not in line and line[0] not in _OPENERS and line[-1] not in _CLOSERS and line.isascii()):
            at += 1  # nine lines of ten: no mark of any sort begins or ends so
            continue
        if line[0] in QUOTE_SIGNS:
            mark = _attribution(lines, at, floor) if _closes_an_address(lines, at) else None
        else:
            mark = _mark_at(lines, at, floor)
        if mark is None:
            at += 1
            continue
        if found and mark.kind is Kind.OLDER and _blank_between(lines, found[-1], mark):
            mark = Mark(start=found[-1].start, stop=mark.stop, kind=found[-1].kind)
            found.pop()
        found.append(mark)
        floor = at = mark.stop
    return found


def _closes_an_address(lines: list[str], at: int) -> bool:
    """Whether a line that opens with ">" is the tail of a wrapped attribution ("Ann <ann@firm.example" / ">:"), not a quote."""
    return (
        0 < at
        and lines[at][-1] in ":："
        and len(lines[at]) < 40
        and lines[at - 1].rfind("<") > lines[at - 1].rfind(">")
    )


def _blank_between(lines: list[str], before: Mark, after: Mark) -> bool:
    """Whether a divider ("Forwarded by ...") and the header block below it belong together."""
    return before.kind is not Kind.ATTRIBUTION and not any(lines[before.stop : after.start])


def _mark_at(lines: list[str], at: int, floor: int) -> Mark | None:
    line = lines[at]
    last = line[-1]
    if line[0] in "-_*=~" and (mark := _divider(lines, at)):
        return mark
    if (last in ":：-" or line.endswith(_BARE_VERBS)) and (mark := _attribution(lines, at, floor)):
        return mark
    if ":" in line or not line.isascii():
        if field_of(line) and (mark := _block(lines, at, floor)):
            return mark
        if _is_flattened(line):
            return Mark(start=at, stop=at + 1, kind=Kind.OLDER)
    if line[0].isdigit() and _STAMP.match(line) and not (at + 1 < len(lines) and lines[at + 1]):
        return Mark(start=at, stop=at + 1, kind=Kind.ATTRIBUTION)
    if len(line) < 70 and last in ":®" and (phrase := _phrase(line)):
        return Mark(start=at, stop=at + 1, kind=phrase)
    return None


def field_of(line: str) -> str | None:
    """Which header field a line states ("*Gesendet:* Montag" is `sent`); None for ordinary words."""
    end = line.find(":", 0, 28)
    if end < 0 and (line.isascii() or (end := line.find("：", 0, 28)) < 0):
        return None
    head = line[:end].strip("*_ \t\xa0").lower()
    if head[:1].isdigit() and (dated := _DATE_COLUMN.match(line)):
        return FIELDS.get(dated.group(1).lower())
    return FIELDS.get(head) or FIELDS.get(head.replace(" ", ""))


def _is_flattened(line: str) -> bool:
    """Whether one line holds a whole header block ("Ann 10/22/01 09:48 AM To: Bob cc: Subject: Prices"), as lost line breaks leave it."""
    if line.count(":") < 3 or len(line) > 2000:
        return False
    roles = {FIELDS.get(word.lower(), "") for word in _FIELD.findall(line)}
    return _is_letterhead(roles) and "subject" in roles and _DATED.search(line) is not None


def _phrase(line: str) -> Kind | None:
    words = line.strip("-_*=~ \t>").lower()
    if FORWARDED.match(words):
        return Kind.FORWARD
    return Kind.OLDER if ORIGINAL.match(words) else None


def _divider(lines: list[str], at: int) -> Mark | None:
    """A ruled line that says what comes: "-----Original Message-----", "--- Forwarded by X on D" (wrapped by Notes at 78)."""
    line = lines[at]
    kind = _phrase(line[:200])
    if kind is None:
        return None
    stop = at + 1
    if line[0] == "-" and line[-1] != "-":
        for end in range(stop, min(at + 3, len(lines))):
            if lines[end].endswith("---"):
                stop = end + 1
                break
    return Mark(start=at, stop=stop, kind=kind)


def _attribution(lines: list[str], at: int, floor: int) -> Mark | None:
    """ "On 3 May, Ann <ann@firm.example> wrote:" that ends in line `at`; clients wrap it over up to four lines."""
    joined = ""
    for start in range(at, max(floor, at - 4, 0) - 1, -1):
        line = lines[start]
        if not line or (line[0] in QUOTE_SIGNS and start < at) or len(joined) + len(line) > _LONGEST:
            break
        # a soft line break of quoted-printable text that nobody decoded cuts words in two ("w=" / "rote:")
        joined = line[:-1] + joined if joined and line[-1] == "=" else f"{line} {joined}" if joined else line
        if _attributes(joined.lower()):
            return Mark(start=start, stop=at + 1, kind=Kind.ATTRIBUTION)
    if _names_a_writer(lines, at):
        return Mark(start=at, stop=at + 1, kind=Kind.ATTRIBUTION)
    return None


def _attributes(text: str) -> bool:
    """Whether a lower-case joined line opens like an attribution, names a time, and ends in "wrote" or an address."""
    if not STARTS.match(text) or not _DATED.search(text):
        return False
    verb = WROTE.search(text)
    if verb is None:
        return text.endswith((">:", ">：")) and "@" in text
    return text[-1] in ":：" or text.rstrip(" -").endswith(verb.group())


def _names_a_writer(lines: list[str], at: int) -> bool:
    """ "Ann via List <list@firm.example> schrieb:" with an address, or "Ann wrote:" right above a quoted line."""
    text = lines[at].lower()
    likely = "@" in text or text.rstrip(" :：-").endswith(WROTE_ENDS)
    verb = WROTE.search(text) if likely and len(text) < 200 else None
    if verb is None or _SELF.search(text[: verb.start()]):
        return False
    if "@" in text:
        return text[-1] in ":：-"
    below = next((line for line in lines[at + 1 : at + 3] if line), "")
    return below[:1] in (">", "＞") and len(text.split()) <= 10


def _block(lines: list[str], at: int, floor: int) -> Mark | None:
    """A block of header fields (Outlook's, Notes', Apple's), with wrapped address lists and the lines Notes sets above it."""
    roles: set[str] = set()
    stop = at
    row: int | None = at
    while row is not None and row < at + _BLOCK_LINES:
        roles.add(field_of(lines[row]) or "")
        stop = row + 1
        row = _next_field(lines, stop, within="subject" in roles)
    if not _is_letterhead(roles):
        return None
    stop += stop < len(lines) and lines[stop] in ("AM", "PM")  # the rest of a date column
    return Mark(start=_top_of(lines, at, floor, roles), stop=stop, kind=Kind.OLDER)


def _next_field(lines: list[str], at: int, *, within: bool) -> int | None:
    """The row of the next field, over wrapped lines; `within`: after the subject, where a blank line ends the block."""
    blanks = wraps = 0
    for row in range(at, min(at + _BLOCK_LINES, len(lines))):
        line = lines[row]
        if line and field_of(line) is not None:
            return row
        blanks, wraps = blanks + (not line), wraps + bool(line and "@" not in line)
        if (within and blanks) or blanks > 8 or wraps > 2:
            return None
    return None


def _is_letterhead(roles: set[str]) -> bool:
    if "from" in roles:
        return bool(roles & {"subject", "sent"}) or {"to", "cc"} <= roles
    return {"to", "subject"} <= roles


def _top_of(lines: list[str], at: int, floor: int, roles: set[str]) -> int:
    """The first line of a block: Notes writes name and date above "To:" and the firm above "From:", Outlook a rule."""
    top = at if "from" in roles else _name_and_date(lines, at, floor)
    above = _nonblank_above(lines, top, floor)
    if above is not None and _RULE.match(lines[above]):
        return above
    if above is not None and "from" in roles and _is_firm(lines, above, floor) and _DATED.search(lines[at]):
        return above
    return top


def _nonblank_above(lines: list[str], at: int, floor: int) -> int | None:
    """The nearest line with words above `at`, over at most two blank ones."""
    return next((row for row in range(at - 1, max(floor, at - 3) - 1, -1) if lines[row]), None)


def _name_and_date(lines: list[str], at: int, floor: int) -> int:
    """Where Notes' lines "Ann Lee@FIRM" and "10/13/2000 05:24 PM" begin above "To:"; `at` itself where they are absent."""
    low = _nonblank_above(lines, at, floor)
    if low is None:
        return at
    high = low
    while high > floor and low - high < 3 and lines[high - 1]:
        high -= 1
    dated = next((row for row in range(high, low + 1) if _DATED.search(lines[row]) and len(lines[row]) < 160), None)
    if dated is None:
        columned = any(map(_DATE_COLUMN.match, lines[at : at + 8]))
        return low if columned and low == at - 1 and len(lines[low]) < 80 else at
    bare_date = lines[dated][0].isdigit()
    return dated - 1 if bare_date and dated > high and len(lines[dated - 1]) < 80 else dated


def _is_firm(lines: list[str], at: int, floor: int) -> bool:
    """Whether a short line between blank ones is the firm's name that Notes sets above its header."""
    return (
        len(lines[at]) < 50
        and lines[at][-1] not in ".?!,:"
        and (at <= floor or not lines[at - 1])
        or lines[at].endswith(("Corp.", "Inc."))
    )
