"""Away notices: the first day back, and who stands in meanwhile."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ringback.intake.days import DayPhrase, Grain, day_phrases, next_weekday, on_or_after
from ringback.intake.days.calendar import shifted
from ringback.intake.standin import stand_in

_MOST_CHARACTERS = 4_000
_BEFORE = 60
_STALE = 200  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """An away notice: the first day back, and the person named to turn to; None where the notice does not say."""

    until: date | None = None
    stand_in: str | None = None


# What stands right before a day, or after it, says whether it is the day of return, or the last day away.
_GAP = r"[^.!?\n]{0,40}$"
_RETURN = re.compile(
    r"(?:\b(?:return(?:s|ing|ed)?|re-?turning|(?:be|am|is|are|get(?:ting)?|come|coming|arriv(?:e|ing)) back|"
    r"back (?:in|at|on|to)|back"
    r"|available (?:again )?(?:on|from|as of)|respond(?:ing)?|reply|(?:be )?in the office (?:again )?(?:on|"
    r"from)|resume\w*"
    r"|r[üu]ckkehr|zur[üu]ck|wieder|erreichbar|ab dem|ab"
    r"|retour\w*|rentr\w+|reviens|reviendrai|reprendrai|à partir d[ue]|dès"
    r"|regres\w+|vuelv\w+|volver\w*|vuelta|reincorpor\w+|a partir del?"
    r"|rientr\w+|torner\w+|ritorn\w+|a partire da\w*"
    r"|terug(?:keer)?|weer|vanaf|retorn\w+|volt\w+|de volta"
    r"|tillbaka|åter|wrac\w+|powr[oó]\w+|wr[óo]c\w+|z powrotem)\b)" + _GAP,
    re.IGNORECASE,
)
_BACK_AFTER = re.compile(
    r"^,?[ \t](?:[^\W\d_]+[ \t]){0,4}(?:wieder|zurück|zurueck|weer|terug|tillbaka|åter)\b", re.IGNORECASE
)
_VAGUE = frozenset({Grain.WEEK, Grain.MONTH})
_UNTIL = re.compile(
    r"\b(?:until|till?|til|bis(?: zum)?|jusqu['’]?(?:au|à|en)?|hasta(?: el)?|fino(?: al?)?|sino al?|tot|"
    r"até(?: o| ao)?|t\.?o\.?m|till(?: den)?|do)"
    r"(?: and including)?[ \t]*(?:[^\W\d_]{1,10}[ \t]*){0,2}$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:through(?:out)?|thru|thro|t/m|tot en met|up to and including|(?:bis )?einschlie(?:ß|ss)lich|"
    r"t\.?o\.?m|through to|hasta el \w+ inclusive|inclu\w+)\.?"
    r"[ \t]*(?:[^\W\d_]{1,6}[ \t]*){0,2}$",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(
    r"^\W{0,2}(?:inklusive|inkl|incl|einschlie|inclus|inclusive|compris|inclusief|wł[aą]cznie)", re.IGNORECASE
)
_UNTIL_INSIDE = re.compile(r"\b(?:until|till?)\b", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|vormittags?|matin|mañana|mattina|ochtend|manhã|förmiddag)\b", re.IGNORECASE)
_WENT = re.compile(
    r"\b(?:since|seit|depuis|desde|dal|sinds|sedan|od|beginning|starting|as of|effective)[ \t]*(?:on )?$", re.IGNORECASE
)
_JAPANESE_LAST = re.compile(r"^\s?(?:\(.\)|（.）|曜日?)?\s?まで")
_JAPANESE_BACK = re.compile(r"^\s?(?:\(.\)|（.）|曜日?|日)?\s?(?:より|から|に)[^。\n]{0,12}(?:出社|復帰|戻|対応|業務)")


# What a phrase says, the surest last.
START, DAY_AWAY, LAST_DAY, UNTIL, RETURN = range(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A day of the notice as a day of return, with its weight: a stated return counts before an inferred one."""

    back: date
    weight: int


def _role(phrase: DayPhrase, text: str) -> int:
    """How surely this phrase names the return."""
    before = text[max(0, phrase.start - _BEFORE) : phrase.start]
    after = text[phrase.end : phrase.end + 30]
    if phrase.last > phrase.first and _UNTIL_INSIDE.search(phrase.text):
        return UNTIL
    if _JAPANESE_BACK.match(after):
        return RETURN
    if _LAST.search(before) or _INCLUSIVE.match(after) or _JAPANESE_LAST.match(after):
        return LAST_DAY
    if _UNTIL.search(before):
        return UNTIL
    exact = phrase.first == phrase.last
    if (exact and _BACK_AFTER.match(after)) or ((exact or phrase.grain in _VAGUE) and _RETURN.search(before)):
        return RETURN
    if exact and _WENT.search(before):
        return START
    return LAST_DAY if phrase.last > phrase.first else DAY_AWAY


def _mended(phrase: DayPhrase, sent: date) -> DayPhrase:
    """A year mistyped in the first weeks of a new one ("January 21, 2001", sent in January 2002)."""
    behind = (sent - phrase.last).days
    if not _STALE < behind < 400:
        return phrase
    try:
        later = phrase.last.replace(year=phrase.last.year + 1)
        return replace(phrase, first=min(later, phrase.first.replace(year=phrase.first.year + 1)), last=later)
    except ValueError:
        return phrase


def _counted(phrases: list[DayPhrase], sent: date) -> Iterator[DayPhrase]:
    """A bare weekday counts from the day named before it: "out June 14 and 15, returning on Monday"."""
    latest = sent
    for phrase in (_mended(one, sent) for one in phrases):
        found = phrase
        if phrase.grain is Grain.WEEKDAY and latest > sent:
            day = on_or_after(latest, phrase.last.weekday())
            found = replace(phrase, first=day, last=day)
        # In a week that is named, the weekday of return lies in it or, if it is the Monday, right after it.
        latest = max(latest, shifted(found.first, 1) if found.grain is Grain.WEEK else found.last)
        yield found


def _said(phrase: DayPhrase, text: str) -> _Said | None:
    weight = _role(phrase, text)
    if weight == START:
        return None
    if weight == RETURN:
        return _Said(back=phrase.first, weight=weight)
    around = text[max(0, phrase.start - 15) : phrase.end + 10]
    if weight == UNTIL or (weight == DAY_AWAY and _MORNING.search(around)):
        return _Said(back=phrase.last, weight=weight)
    return _Said(back=next_weekday(phrase.last), weight=weight)


def _until(text: str, sent: date, language: str | None) -> date | None:
    phrases = list(_counted(day_phrases(text, sent, language), sent))
    said = [one for phrase in phrases if (one := _said(phrase, text)) is not None]
    if not said:
        return None
    weight = max(one.weight for one in said)
    best = [one.back for one in said if one.weight == weight]
    return best[0] if weight >= UNTIL else max(best)


def absence(subject: str, text: str, sent_on: date, language: str | None = None, sender: str = "") -> Absence:
    """Until when is this person away, and whom do I turn to meanwhile?

    The first day back: "until X" is X; where only a last day is stated, the next day from Monday to Friday.
    `text` is the notice's own words, `sender` the name or address of the person who is away: he is no stand-in.
    Never raises.
    """
    notice = text[:_MOST_CHARACTERS]
    return Absence(
        until=_until(notice, sent_on, language) or _until(subject[:300], sent_on, language),
        stand_in=stand_in(notice, sender),
    )
