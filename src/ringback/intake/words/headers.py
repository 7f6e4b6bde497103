"""Where other people's words begin: "On Monday Ann wrote:", header blocks, "Original Message", "Forwarded by"."""

import re
from dataclasses import dataclass
from enum import Enum

from ringback.intake.words.letterhead import block_at, field_of, is_dated, is_flattened
from ringback.intake.words.phrases import DEVICE_OPENERS, FORWARDED, ORIGINAL, PASSED_ON_BY, STARTS, WROTE, WROTE_ENDS


class Kind(Enum):
    """What a mark announces: a quotation, an unquoted older message, or a message passed on."""

    ATTRIBUTION = "attribution"
    OLDER = "older"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Rows `start` to `stop` (exclusive) are machinery, not words."""

    start: int
    stop: int
    kind: Kind


QUOTE_SIGNS = ">＞"
_RULES = "-_*=~#‐–—"  # what dividers are drawn with
_OPENERS = frozenset(_RULES + "0123456789")
_CLOSERS = frozenset("-®e")
_STAMP = re.compile(  # "2016-03-03 17:21 GMT+01:00 Ann Lee": Google's old attribution, without a verb
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}\s"
    r"(?:\d{1,2}:\d{2}\s(?:GMT[+-]\d{1,2}:?\d{2}\s)?[^\W\d_][^\d:;!?]{1,60}|[^\d:;!?<>]{1,60}<[^<>]{3,80})[>:]{0,2}\Z"
)
_BARE_VERBS = ("wrote", "a écrit", "skrev", "写道", "寫道")  # ends of attributions whose colon a client left out
_SELF = re.compile(r"\b(?:i|we|you|ich|wir|je|nous|yo|ik|jag|jeg)\s+(?:\w+\s+)?\Z")
_NO_WORDS = (  # openings of footers, banners and notices, which are nobody's words
    *DEVICE_OPENERS,
    *("caution", "warning", "external", "attention", "this ", "the information", "disclaimer", "confiden", "important"),
)
_EASTERN = "⺀"
_LONGEST_TOP = 8  # lines of name, date and firm that may stand between a divider and its first field
_LONGEST = 400  # characters an attribution may hold over all its lines; longer is prose
_MOST_LINES = 5  # lines that clients wrap it over


def marks_in(lines: list[str]) -> list[Mark]:
    """The reply and forward headers among stripped lines, in order, up to one that closes the message."""
    found: list[Mark] = []
    below, limit = 0, len(lines)
    for at, line in enumerate(lines):
        # nine lines of ten: no mark of any sort begins or ends so
        if not line or (":" not in line and line[0] not in _OPENERS and line[-1] not in _CLOSERS and line.isascii()):
            continue
        if at >= limit:
            break
        if at < below or (mark := _mark_at(lines, at, below)) is None:
            continue
        if found and mark.kind is Kind.OLDER and _belongs_to(lines, found[-1], mark):
            before = found.pop()
            mark = Mark(start=before.start, stop=mark.stop, kind=before.kind)
        found.append(mark)
        below = mark.stop
        limit = min(limit, _end_of_header(lines, mark)) if closes(lines, mark) else limit
    return found


def closes(lines: list[str], mark: Mark) -> bool:
    """Whether nothing below a mark can be the sender's: a message passed on, or an older one below own words."""
    if mark.kind is Kind.FORWARD:
        return True
    top = next((line for line in lines[: mark.start] if line), ">")
    plain = top[0].isalpha() and not top.lower().startswith(_NO_WORDS) and top[0] < _EASTERN
    return mark.kind is Kind.OLDER and plain


def _end_of_header(lines: list[str], mark: Mark) -> int:
    """The row up to which a divider's own header block may begin."""
    first = next((row for row in range(mark.stop, len(lines)) if lines[row]), len(lines))
    return min(first + _LONGEST_TOP, len(lines))


def _belongs_to(lines: list[str], before: Mark, block: Mark) -> bool:
    """Whether a header block is that of the divider above it ("Forwarded by ...")."""
    return before.kind is not Kind.ATTRIBUTION and not any(lines[before.stop : block.start])


def _mark_at(lines: list[str], at: int, floor: int) -> Mark | None:
    line = lines[at]
    if line[0] in QUOTE_SIGNS:
        return _attribution(lines, at, floor) if _closes_an_address(lines, at) else None
    if line[0] in _RULES and (mark := _divider(lines, at)):
        return mark
    if (line[-1] in ":：-" or line.endswith(_BARE_VERBS)) and (mark := _attribution(lines, at, floor)):
        return mark
    if field_of(line) and (rows := block_at(lines, at, floor)):
        return Mark(start=rows[0], stop=rows[1], kind=Kind.OLDER)
    return _single(lines, at)


def _single(lines: list[str], at: int) -> Mark | None:
    """Marks of one line: a flattened header block, Google's stamp, "Begin forwarded message:" without a rule."""
    line = lines[at]
    kind: Kind | None = None
    if is_flattened(line):
        kind = Kind.OLDER
    elif line[0].isdigit() and _STAMP.match(line) and not any(lines[at + 1 : at + 2]):
        kind = Kind.ATTRIBUTION
    elif line[-1] in ":®" and len(line) < 60:
        kind = _announced(line.lower())
    return Mark(start=at, stop=at + 1, kind=kind) if kind else None


def _announced(words: str) -> Kind | None:
    if FORWARDED.match(words):
        return Kind.FORWARD
    return Kind.OLDER if ORIGINAL.match(words) else None


def _divider(lines: list[str], at: int) -> Mark | None:
    """A ruled line that says what comes ("-----Original Message-----"); Notes wraps "--- Forwarded by X ---" at 78."""
    line = lines[at]
    words = line[:200].strip(_RULES + " \t>").lower()
    kind = Kind.FORWARD if PASSED_ON_BY.match(words) else _announced(words)
    if kind is None:
        return None
    wrapped = line[0] == "-" and line[-1] != "-"
    below = range(at + 1, min(at + 3, len(lines))) if wrapped else range(0)
    stop = next((row + 1 for row in below if lines[row].endswith("---")), at + 1)
    return Mark(start=at, stop=stop, kind=kind)


def _closes_an_address(lines: list[str], at: int) -> bool:
    """Whether a line that opens with ">" quotes nothing but ends an attribution ("Ann <ann@firm.example" / ">:")."""
    if at == 0 or lines[at][-1] not in ":：" or len(lines[at]) >= 40:
        return False
    return lines[at - 1].rfind("<") > lines[at - 1].rfind(">")


def _attribution(lines: list[str], at: int, floor: int) -> Mark | None:
    """ "On 3 May, Ann <ann@firm.example> wrote:" that ends in row `at`, wrapped over any of the lines above."""
    joined = ""
    for start in range(at, max(floor, at - _MOST_LINES + 1) - 1, -1):
        line = lines[start]
        if not line or (line[0] in QUOTE_SIGNS and start < at) or len(joined) + len(line) > _LONGEST:
            break
        # a soft line break of quoted-printable text that nobody decoded cuts words in two ("w=" / "rote:")
        joined = line[:-1] + joined if joined and line[-1] == "=" else f"{line} {joined}".rstrip()
        if _attributes(joined.lower()):
            return Mark(start=start, stop=at + 1, kind=Kind.ATTRIBUTION)
    return Mark(start=at, stop=at + 1, kind=Kind.ATTRIBUTION) if _names_a_writer(lines, at) else None


def _attributes(text: str) -> bool:
    """Whether a lower-case joined line opens like an attribution, names a time, and ends in "wrote" or an address."""
    if not STARTS.match(text) or not is_dated(text):
        return False
    verb = WROTE.search(text)
    if verb is None:
        return text.endswith((">:", ">：")) and "@" in text
    return text[-1] in ":：" or text.rstrip(" -").endswith(verb.group())


def _names_a_writer(lines: list[str], at: int) -> bool:
    """ "Ann <ann@firm.example> schrieb:", "Ann wrote on 3/5/21:", "--- Ann wrote ---", "Ann wrote:" above a quote."""
    text = lines[at].lower()
    verb = WROTE.search(text) if len(text) < 200 else None
    if verb is None or _SELF.search(text[: verb.start()]):
        return False
    if "@" in text or (text[0] == text[-1] == "-"):
        return text[-1] in ":：-"
    if not text.rstrip(" :：-").endswith(WROTE_ENDS):
        return is_dated(text[verb.end() :]) and len(text.split()) <= 12
    below = next((line for line in lines[at + 1 : at + 3] if line), "-")
    return below[0] in QUOTE_SIGNS and len(text.split()) <= 10
