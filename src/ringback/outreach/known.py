"""What a text about one silence may state: the days, numbers, names and words that the timeline or the user gave."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ringback.domain.interaction import Interaction
from ringback.domain.move import Move
from ringback.outreach.facts import Fact, Facts, facts_of
from ringback.outreach.inert import quotable, topic_of
from ringback.outreach.seller import Seller

LOOKED_AT = 60  # the latest exchanges; nobody writes of older ones without looking them up
MOST_TEXT = 2000
NEAR = timedelta(days=14)
_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ue000-\uf8ff]{1,2000}")
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»″', "'"))
_NUMBER = re.compile(r"\d[\d.,]{0,20}")
_WORD = re.compile(r"[^\W\d_][\w'’-]{0,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`text` is all known words on one line in lower case, plain quotes; `counts` are how many messages were left."""

    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    phones: frozenset[str]
    days: frozenset[date]
    near_weekdays: frozenset[int]
    times: frozenset[tuple[int, int]]
    counts: frozenset[int]

    def has(self, words: str) -> bool:
        """Did somebody use exactly these words? A cut at the end, "…", is allowed."""
        return plain(words).strip(" '").rstrip("….") in self.text


def known_of(move: Move, seller: Seller, now: datetime) -> Known:
    """What may be stated in a message for this move."""
    facts = facts_of(move, now)
    timeline = move.silence.timeline
    person, latest = timeline.person, timeline.interactions[-LOOKED_AT:]
    told = [one.value or "" for one in timeline.facts]
    stated = [fact.words for name in facts.__dataclass_fields__ if isinstance(fact := getattr(facts, name), Fact)]
    names = [person.name, *person.addresses, person.company, seller.name, seller.company]
    text = plain(" ".join((*names, *told, *stated, *(part for one in latest for part in _words(one)))))
    days = frozenset(_days(facts, latest, move))
    numbers = (*person.numbers, seller.number or "")
    return Known(
        text=text,
        words=frozenset(_WORD.findall(text)),
        numbers=frozenset(map(bare_number, _NUMBER.findall(text))),
        phones=frozenset("".join(filter(str.isdigit, number)) for number in numbers if number),
        days=days,
        near_weekdays=frozenset(day.weekday() for day in days if abs(day - facts.now.date()) <= NEAR),
        times=frozenset((at.hour, at.minute) for at in _times(facts)),
        counts=frozenset({facts.mails, facts.calls, facts.others, facts.mails + facts.calls + facts.others}),
    )


def plain(text: str) -> str:
    """A text as it is compared: one line, lower case, plain quotes."""
    return _CONTROL.sub(" ", text).translate(_QUOTES).lower()


def bare_number(token: str) -> str:
    """A figure without the signs that only group it."""
    return token.rstrip(".,").replace(",", "").replace(".", "")


def _words(one: Interaction) -> Iterator[str]:
    reading = one.reading
    yield topic_of(one.subject)
    yield reading.text[:MOST_TEXT]
    for quote in (
        reading.ask or "",
        *(each.quote for each in reading.commitments),
        *(each.quote for each in reading.mentions),
    ):
        # as it stands, and as a draft quotes it
        yield quote[:MOST_TEXT]
        yield quotable(quote)


def _days(facts: Facts, latest: tuple[Interaction, ...], move: Move) -> Iterator[date]:
    clock = move.silence.timeline.clock
    yield from (facts.now.date(), facts.call_by.date(), facts.new_day.date(), *(at.date() for at in facts.new_times))
    yield clock.local(move.silence.since).date()
    for fact in (
        facts.left_since,
        facts.meeting,
        facts.missed,
        facts.promised,
        facts.talk,
        facts.agreed,
        facts.proposal,
    ):
        if fact and fact.at:
            yield fact.at.date()
    for fact in (facts.problem, facts.reason):
        if fact and fact.at:
            yield fact.at.date()
    for one in latest:
        yield clock.local(one.at).date()
        named = (one.reading.away_until, one.reading.later_until, *(each.due for each in one.reading.commitments))
        yield from (day for day in named if day)


def _times(facts: Facts) -> Iterator[datetime]:
    yield from facts.new_times
    for fact in (facts.meeting, facts.missed):
        if fact and fact.at:
            yield fact.at
