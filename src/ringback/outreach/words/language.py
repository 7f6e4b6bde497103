"""What a language brings: its texts, its subjects, and how it says days, times and numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Texts by play, or by play and variant ("plain_ask.promise", "autonomy.spoken").

    A text is made of paragraphs, a paragraph of lines ``[beat] words``; a line without a beat in brackets goes on with the one
    before. ``[-]`` marks words that are no beat. A line that renders to nothing is left out. The words are Jinja templates over
    the facts; `macros` stand before each of them. `live` has the branch for when they pick up, by play and step.
    """

    code: str | None
    texts: Mapping[str, str]
    subjects: Mapping[str, str]
    live: Mapping[str, str]
    macros: str
    quotes: tuple[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: Callable[[datetime, "Language"], str]
    weekday: Callable[[datetime, "Language"], str]
    time: Callable[[datetime], str]
    numbers: tuple[str, ...]
    nouns: Mapping[str, tuple[str, str]]
    ones: Mapping[str, str]  # "one" as it stands before each noun
    joint: str


def count(number: int, noun: str, language: Language) -> str:
    """A number with its noun: "one mail", "three calls"; figures above twelve."""
    one, many = language.nouns[noun]
    if number == 1:
        return f"{language.ones[noun]} {one}"
    shown = language.numbers[number] if number < len(language.numbers) else str(number)
    return f"{shown} {many}"
