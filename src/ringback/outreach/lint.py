"""Is a text fit to be sent? What it lacks, what it must not say, and what nobody knows, each with the words and the reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ringback.domain.interaction import Channel
from ringback.domain.offer import PHONE
from ringback.domain.play import Play
from ringback.outreach.beats import ABOUT, out_of_place
from ringback.outreach.known import Known
from ringback.outreach.stated import unknown_facts
from ringback.outreach.tone import FAULTS, HARD_TIME
from ringback.outreach.voice import seconds

MOST_WORDS = 125
MOST_SECONDS = 75
MOST_READ = 20_000  # characters; what is longer is far too long already
_QUOTED = re.compile(r"“([^“”\n]{1,600})”|„([^„“”\n]{1,600})[“”]|«([^«»\n]{1,600})»|\"([^\"\n]{1,600})\"")
_REPLY = re.compile(r"\s{0,3}(?:re|aw|antw|sv)\s{0,2}:", re.IGNORECASE)
OWN_QUOTE = 4  # words: fewer in quotation marks are a manner of speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing wrong: the words, where they stand in the text (0 to 0 where something is missing), and why."""

    code: str
    words: str
    start: int
    end: int
    because: str


def lint(
    text: str,
    play: Play,
    language: str | None,
    known: Known,
    *,
    channel: Channel = Channel.EMAIL,
    subject: str | None = None,
    is_answer: bool = False,
) -> tuple[Finding, ...]:
    """All that is wrong with a text, in the order of the text; nothing for one that is fit.

    Their own words in quotation marks are facts: their tone is theirs. `is_answer` tells whether the mail goes on in a thread.
    """
    own = _without_known_quotes(text[:MOST_READ], known)
    findings = [
        *_tone(own, language),
        *_hard_time_quoted(text[:MOST_READ], own, language),
        *_unknown_quotes(own),
        *unknown_findings(own, language, known),
        *_questions(own, play),
        *_length(text, channel),
        *_beats(own, play, language),
        *_subject(subject, is_answer, language),
    ]
    return tuple(sorted(findings, key=lambda one: (one.start, one.end, one.code)))


def _without_known_quotes(text: str, known: Known) -> str:
    """The text with quotes of known words blanked, every place kept."""

    def blank(quote: re.Match[str]) -> str:
        words = next(part for part in quote.groups() if part is not None)
        return quote[0][0] + "·" * (len(quote[0]) - 2) + quote[0][-1] if known.has(words) else quote[0]

    return _QUOTED.sub(blank, text)


def _tone(text: str, language: str | None) -> Iterator[Finding]:
    # what is banned in English is banned under any language's greeting; a language without words here has only that
    for fault in FAULTS.get(language or "en", ()):
        for found in fault.pattern.finditer(text):
            yield _finding(fault.code, found, fault.because)


def _hard_time_quoted(text: str, own: str, language: str | None) -> Iterator[Finding]:
    """A hard time is not named in their own words either."""
    for fault in FAULTS.get(language or "en", ()):
        if fault.code == HARD_TIME:
            hidden = (found for found in fault.pattern.finditer(text) if own[found.start() : found.end()] != found[0])
            yield from (_finding(fault.code, found, fault.because) for found in hidden)


def _unknown_quotes(text: str) -> Iterator[Finding]:
    for quote in _QUOTED.finditer(text):
        words = next(part for part in quote.groups() if part is not None)
        if "·" not in words and len(words.split()) >= OWN_QUOTE:
            yield _finding("unknown_quote", quote, "nobody wrote these words in the timeline")


def unknown_findings(text: str, language: str | None, known: Known) -> Iterator[Finding]:
    """Days, times, numbers, amounts and names that neither the timeline nor the user gave."""
    for start, end, because in unknown_facts(text, language, known):
        yield Finding(code="unknown_fact", words=text[start:end], start=start, end=end, because=because)


def _questions(text: str, play: Play) -> Iterator[Finding]:
    """A play that asks has one question, one that does not ask has none."""
    marks = list(re.finditer(r"[^.!?\n]{0,200}\?", text))
    allowed = 1 if play.asks else 0
    because = "one question is enough; more than one is not answered" if allowed else "this play asks nothing"
    for mark in marks[allowed:]:
        yield _finding("too_many_questions", mark, because)


def _length(text: str, channel: Channel) -> Iterator[Finding]:
    words = len(text.split())
    if channel in PHONE:
        length = seconds(text)
        if length > MOST_SECONDS:
            yield _missing("too_long", f"{length} seconds are too long for a voicemail; {MOST_SECONDS} are the most")
    elif words > MOST_WORDS:
        yield _missing("too_long", f"{words} words are too many for a mail; {MOST_WORDS} are the most")


def _beats(text: str, play: Play, language: str | None) -> Iterator[Finding]:
    if language is None or language not in FAULTS:
        return
    for beat, elsewhere in out_of_place(text, play.beats, language):
        if elsewhere:
            yield _missing("beat_out_of_order", f"it comes too early: {ABOUT[beat]}", beat)
        else:
            yield _missing("beat_missing", f"it does not say {ABOUT[beat]}", beat)


def _subject(subject: str | None, is_answer: bool, language: str | None) -> Iterator[Finding]:
    if subject is None:
        return
    if _REPLY.match(subject) and not is_answer:
        yield _missing("false_reply", "“Re:” stands only before an answer in their thread", subject)
    if any(sign in subject for sign in "\r\n"):
        yield _missing("subject_of_lines", "a subject is one line", subject)
    for fault in FAULTS.get(language or "en", ()):
        if found := fault.pattern.search(subject):
            yield _missing(fault.code, fault.because, found[0])


def _finding(code: str, found: re.Match[str], because: str) -> Finding:
    words = found[0].strip()
    start = found.start() + found[0].find(words)
    return Finding(code=code, words=words, start=start, end=start + len(words), because=because)


def _missing(code: str, because: str, words: str = "") -> Finding:
    return Finding(code=code, words=words, start=0, end=0, because=because)
