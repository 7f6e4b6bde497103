"""The call log that "SMS Backup & Restore" writes on Android."""

import io
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

from ringback.domain.interaction import Direction, Outcome
from ringback.intake.calls.record import CallRecord, outcome_of
from ringback.intake.numbers import canonical_number
from ringback.intake.problem import Problem

_HEAD = 4096
_MISSED, _VOICEMAIL, _REJECTED, _REFUSED = "3", "4", "5", "6"
_OUTGOING = "2"
_INCOMING = frozenset({"1", _MISSED, _VOICEMAIL, _REJECTED, "7"})  # 7: answered on another device
_NOBODY = frozenset({"", "(Unknown)", "null"})


def is_android(text: str) -> bool:
    return re.search(r"<calls[\s>]", text[:_HEAD]) is not None


def read_android(text: str, region: str) -> tuple[list[CallRecord], list[Problem]]:
    """Every `call` element that can be read; a file that breaks off gives what stood before the break."""
    problems: list[Problem] = []
    calls: list[CallRecord] = []
    left_out: Counter[str] = Counter()
    for row, attributes in enumerate(_elements(text, problems), start=1):
        try:
            call = _call(attributes, region)
        except (ValueError, OverflowError) as error:
            problems.append(Problem(where=f"call {row}", why=str(error)))
            continue
        if isinstance(call, CallRecord):
            calls.append(call)
        else:
            left_out[call] += 1
    problems += [Problem(where="call log", why=f"left out: {why} ({n})") for why, n in sorted(left_out.items())]
    return calls, problems


def _elements(text: str, problems: list[Problem]) -> list[dict[str, str]]:
    """The attributes of each call element, without ever expanding an entity of the file's own."""
    if re.search(r"<!\s*(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        problems.append(Problem(where="call log", why="the file declares entities of its own and is refused"))
        return []
    found: list[dict[str, str]] = []
    try:
        for _, element in ET.iterparse(io.StringIO(_without_half_characters(text))):  # noqa: S314 (no entities, see above)
            if element.tag == "call":
                found.append(dict(element.attrib))
            element.clear()
    except ET.ParseError as error:
        problems.append(Problem(where=f"line {error.position[0]}", why="the file breaks off or is damaged here"))
    return found


def _without_half_characters(text: str) -> str:
    """Emoji in contact names stand there as two surrogate references, which no XML parser takes: they are joined."""

    def joined(pair: re.Match[str]) -> str:
        high, low = int(pair[1]) - 0xD800, int(pair[2]) - 0xDC00
        return chr(0x10000 + (high << 10) + low) if 0 <= high < 0x400 and 0 <= low < 0x400 else ""

    def lone(reference: re.Match[str]) -> str:
        return "" if 0xD800 <= int(reference[1]) <= 0xDFFF else reference[0]

    sound = re.sub(r"&#(5[5-6]\d{3});&#(5[6-7]\d{3});", joined, text.lstrip("\ufeff \t\r\n"))
    return re.sub(r"&#(5[5-7]\d{3});", lone, sound)


def _call(attributes: dict[str, str], region: str) -> CallRecord | str:
    """The call, or what kind of call is passed over; ValueError where the row makes no sense."""
    kind = attributes.get("type", "")
    if kind == _REFUSED:
        return "calls from numbers that you blocked"
    number = canonical_number(attributes.get("number", ""), region)
    if not number:
        return "calls with a withheld or unknown number"
    if kind != _OUTGOING and kind not in _INCOMING:
        raise ValueError(f"a call of the unknown type {kind[:20]!r}")
    direction = Direction.OUT if kind == _OUTGOING else Direction.IN
    duration = timedelta(seconds=_whole(attributes.get("duration", "0") or "0", "duration"))
    outcome, guess = _outcome(kind, direction, duration)
    name = attributes.get("contact_name", "").strip()
    return CallRecord(
        at=datetime.fromtimestamp(_whole(attributes.get("date", ""), "date") / 1000, UTC),
        number=number,
        direction=direction,
        duration=duration,
        outcome=outcome,
        name="" if name in _NOBODY else name,
        guess=guess,
    )


def _outcome(kind: str, direction: Direction, duration: timedelta) -> tuple[Outcome, str]:
    if kind == _VOICEMAIL:
        return Outcome.LEFT_VOICEMAIL, ""
    if kind in (_MISSED, _REJECTED):
        return Outcome.NO_ANSWER, ""
    return outcome_of(direction, duration)


def _whole(text: str, what: str) -> int:
    if not re.fullmatch(r"\d{1,16}", text.strip()):
        raise ValueError(f"its {what} is {text[:20]!r}, which is no number")
    return int(text)
