"""What a reply quotes below its words: the one mail that it answers, named and bounded, as mail programs do it."""

from dataclasses import dataclass
from datetime import date
from html import escape

from ringback.outreach.inert import one_line, person_name
from ringback.outreach.words import en

MOST_LINES = 40
MOST_SIGNS = 3_000
_SIGN = "> "
_YEAR_FIRST, _DAY_FIRST, _DASHED = "{d.year}/{d:%m/%d}", "{d:%d/%m}/{d.year}", "{d.year}-{d:%m-%d}"
_DOTTED, _SHORT = "{d:%d.%m}.{d.year}", "{d.day}.{d.month}.{d.year}"
_WROTE = {
    "en": "On {d.day} {month} {d.year}, {name} wrote:",
    "de": f"Am {_DOTTED} schrieb {{name}}:",
    "fr": f"Le {_DAY_FIRST}, {{name}} a écrit :",
    "es": f"El {_DAY_FIRST}, {{name}} escribió:",
    "it": f"Il giorno {_DAY_FIRST} {{name}} ha scritto:",
    "nl": "Op {d:%d-%m}-{d.year} schreef {name}:",
    "pt": f"Em {_DAY_FIRST}, {{name}} escreveu:",
    "sv": f"Den {_DASHED} skrev {{name}}:",
    "da": f"Den {_DOTTED} skrev {{name}}:",
    "no": f"Den {_DOTTED} skrev {{name}}:",
    "pl": f"W dniu {_DOTTED} {{name}} pisze:",
    "fi": f"{_SHORT} {{name}} kirjoitti:",
    "cs": f"Dne {_SHORT} napsal(a) {{name}}:",
    "ru": f"{_DOTTED} {{name}} пишет:",
    "ja": f"{_YEAR_FIRST}、{{name}} のメール:",
    "zh": f"{_YEAR_FIRST}，{{name}} 写道：",
    "ko": f"{_YEAR_FIRST}, {{name}} 작성:",
}
"""The line above the quotation, in every language that a thread is known to be in; each program's readers know its verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The mail that is answered: its writer's own words, and the day on the user's calendar.

    `name` is "" where the user wrote it himself, `language` the thread's (ISO 639-1).
    """

    text: str
    name: str
    day: date
    language: str


def quotation(quoted: Quoted, me: str) -> str:
    """The quotation as plain lines, the first of which says who wrote when; "" where nothing is left to quote.

    Whatever the words are, each line of them begins with "> ": none can pass for the user's own. `me` names the user.
    """
    lines = _lines(quoted.text)
    if not any(lines):
        return ""
    form = _WROTE.get(quoted.language[:2].lower(), _WROTE["en"])
    month = en.WORDS.months[quoted.day.month - 1]
    wrote = form.format(d=quoted.day, month=month, name=_name(quoted.name or me))
    return "\n".join([wrote, *(f"{_SIGN}{line}".rstrip() for line in lines)])


def as_page(quotation: str) -> str:
    """The same as HTML: what others wrote is text there, never markup."""
    wrote, _, words = quotation.partition("\n")
    lines = "<br>\n".join(escape(line[len(_SIGN) :]) for line in words.split("\n"))
    return f'<p>{escape(wrote)}</p>\n<blockquote type="cite" dir="auto">\n{lines}\n</blockquote>'


def _name(name: str) -> str:
    """A name that cannot end the line before its verb; an address stays one."""
    return person_name(name) or one_line(name, 80).replace(":", " ")


def _lines(text: str) -> list[str]:
    """Their words, line by line, without control characters; cut where the bound is, which an ellipsis says."""
    kept = text[:MOST_SIGNS]
    lines = [one_line(line, MOST_SIGNS) for line in kept.strip().splitlines()]
    if len(lines) > MOST_LINES or len(kept) < len(text.rstrip()):
        lines = [*lines[:MOST_LINES], "…"]
    return [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
