"""A play's text with its facts put in: the words, where each beat stands, and where each fact stands with its evidence."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from ringback.outreach.facts import Fact
from ringback.outreach.words.language import Language

NO_BEAT = "-"
_OPEN, _END, _SHUT = "\ue000", "\ue001", "\ue002"  # private use: `inert` lets none through from outside
_MARK = re.compile(f"{_OPEN}([0-9]{{1,4}}){_END}|{_SHUT}")
_LINE = re.compile(r"\[([a-z_-]{1,30})\] ?(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A fact in a text: where it stands, and the interaction that it comes from ("" where the user told it)."""

    start: int
    end: int
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A text with its facts and beats; `beats` are (name, start, end) in the order of the text."""

    text: str
    spans: tuple[Span, ...] = ()
    beats: tuple[tuple[str, int, int], ...] = ()


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


# plain text for a mail or a voice, never a page: escaping would put "&amp;" into a letter
_ENVIRONMENT = SandboxedEnvironment(autoescape=False, undefined=StrictUndefined, trim_blocks=True)
_ENVIRONMENT.filters["capitalised"] = _capitalised


class Ink:
    """Puts facts into words in one language, each marked with its evidence."""

    def __init__(self, language: Language, now: datetime) -> None:
        self.language = language
        self.now = now
        self.evidence: list[str] = []

    def helpers(self) -> Mapping[str, Callable[..., str]]:
        """What a template may call."""
        return {
            "on": self.on,
            "day": self.day,
            "weekday": self.weekday,
            "time": self.time,
            "quote": self.quote,
            "quote_in": self.quote_in,
            "plain": self.plain,
            "said": self.said,
        }

    def marked(self, text: str, evidence: str) -> str:
        self.evidence.append(evidence)
        return f"{_OPEN}{len(self.evidence) - 1}{_END}{text}{_SHUT}"

    def on(self, fact: Fact) -> str:
        """The day of a fact."""
        assert fact.at is not None
        return self.marked(self.day(fact.at), fact.evidence)

    def day(self, at: datetime) -> str:
        """A day as it is said; with its year where that is another one."""
        shown = self.language.day(at, self.language)
        return shown if at.year == self.now.year else f"{shown} {at.year}"

    def weekday(self, at: datetime, fact: Fact | None = None) -> str:
        shown = self.language.weekday(at, self.language)
        return self.marked(shown, fact.evidence) if fact else shown

    def time(self, at: datetime, fact: Fact | None = None) -> str:
        shown = self.language.time(at)
        return self.marked(shown, fact.evidence) if fact else shown

    def quote(self, fact: Fact) -> str:
        """Words between quotation marks at the end of a sentence."""
        ended = fact.words[-1:] in ("?", "!", "…")
        return self.quote_in(fact) + ("" if ended else ".")

    def quote_in(self, fact: Fact) -> str:
        """Words between quotation marks in the midst of a sentence."""
        opening, closing = self.language.quotes
        return self.marked(f"{opening}{fact.words}{closing}", fact.evidence)

    def plain(self, fact: Fact) -> str:
        return self.marked(fact.words, fact.evidence)

    def said(self, fact: Fact) -> str:
        """How their words came: by mouth or in writing."""
        words = {"de": ("gesagt", "geschrieben")}.get(self.language.code or "", ("said", "wrote"))
        return words[0] if fact.spoken else words[1]


def render(text: str, language: Language, values: Mapping[str, Any], *, between: str = " ") -> tuple[str, list[str]]:
    """The paragraphs of a play's text, still with marks for beats and facts; `between` stands between beats."""
    named = _with_macros(language, values)
    beats: list[str] = []
    paragraphs: list[str] = []
    for paragraph in _layout(text):
        lines: list[str] = []
        for beat, template in paragraph:
            words = _tidied(template.render(named))
            if words:
                beats.append(beat)
                lines.append(f"{_beat_mark(len(beats) - 1)}{words}{_SHUT}")
        if lines:
            paragraphs.append(between.join(lines))
    return "\n\n".join(paragraphs), beats


def _with_macros(language: Language, values: Mapping[str, Any]) -> dict[str, Any]:
    """All that a text may name: the facts, the ways to put them, and the language's own macros over both."""
    ink: Ink = values["ink"]
    named = {**values, **ink.helpers()}
    macros = _template(language.macros).make_module(named)
    return named | {name: macro for name, macro in vars(macros).items() if not name.startswith("_")}


def _beat_mark(number: int) -> str:
    # beats count from 1000, facts from 0: a text has neither so many of the one nor of the other
    return f"{_OPEN}{1000 + number}{_END}"


def say(text: str, language: Language, values: Mapping[str, Any]) -> str:
    """One line of the project's own words with its facts, without marks: a subject, or a line to speak."""
    return _MARK.sub("", _tidied(_template(text).render(_with_macros(language, values))))


def unmarked(text: str, evidence: list[str], beats: list[str]) -> Rendered:
    """The text without its marks, and where they stood."""
    plain, spans, found, stack = "", list[Span](), list[tuple[str, int, int]](), list[tuple[int, int]]()
    last = 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        last = mark.end()
        if mark[1]:
            stack.append((int(mark[1]), len(plain)))
            continue
        number, start = stack.pop()
        if number < 1000:
            spans.append(Span(start=start, end=len(plain), evidence=evidence[number]))
        elif beats[number - 1000] != NO_BEAT:
            found.append((beats[number - 1000], start, len(plain)))
    return Rendered(text=plain + text[last:], spans=tuple(spans), beats=tuple(found))


def _tidied(text: str) -> str:
    """Without the gaps that an absent fact leaves behind."""
    lines = (re.sub(r" {2,}", " ", line).strip() for line in text.strip().split("\n"))
    return "\n".join(lines)


@lru_cache(maxsize=256)
def _template(text: str) -> Template:
    return _ENVIRONMENT.from_string(text)


@lru_cache(maxsize=128)
def _layout(text: str) -> tuple[tuple[tuple[str, Template], ...], ...]:
    """The paragraphs of a text, each with its beats' templates."""
    paragraphs = []
    for block in text.strip().split("\n\n"):
        lines: list[tuple[str, str]] = []
        for line in block.split("\n"):
            if found := _LINE.match(line):
                lines.append((found[1], found[2]))
            else:
                beat, words = lines[-1]
                lines[-1] = (beat, f"{words}\n{line}")
        paragraphs.append(tuple((beat, _template(words)) for beat, words in lines))
    return tuple(paragraphs)
