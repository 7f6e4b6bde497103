"""Every fact that a message may use, each with the interaction that is its evidence. What is not here is not said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ringback.domain.cause import RECENT, agreed_step
from ringback.domain.interaction import Channel, Cue, Interaction, Outcome
from ringback.domain.move import Move
from ringback.domain.offer import PHONE
from ringback.domain.silence import Expected, Silence
from ringback.domain.timeline import FactKind
from ringback.outreach.days import names_day_before
from ringback.outreach.inert import MOST_LINE, one_line, quotable, topic_of
from ringback.outreach.tone import names_hard_time

CALL_BACK_DAYS = 3  # their working days in which a call back is asked for
MORNING, AFTERNOON = time(10), time(14)
_DAY_STARTS, _DAY_ENDS = time(8), time(18)
SPOKEN = PHONE | {Channel.MEETING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact: its words ("" where only the day matters), its day on their clock, and its evidence.

    `evidence` is the id of an interaction; "" where the user told it himself. `theirs` tells that the words are their own,
    `spoken` that they fell in a call or a meeting.
    """

    words: str = ""
    at: datetime | None = None
    evidence: str = ""
    theirs: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known for a message about one silence. None is a fact that nobody knows.

    `left_since` is the first unanswered message; `mails`, `calls` and `others` count what was left since. `new_times` and
    `new_day` are proposals for days to come, `call_by` is until when a call back is asked for; all on their clock.
    """

    now: datetime
    call_by: datetime
    new_day: datetime
    new_times: tuple[datetime, datetime]
    mails: int = 0
    calls: int = 0
    others: int = 0
    left_since: Fact | None = None
    topic: Fact | None = None
    asked: Fact | None = None
    agreed: Fact | None = None
    promise: Fact | None = None
    promised: Fact | None = None
    proposal: Fact | None = None
    problem: Fact | None = None
    reason: Fact | None = None
    missed: Fact | None = None
    meeting: Fact | None = None
    talk: Fact | None = None
    thing: Fact | None = None
    third_person: Fact | None = None


def facts_of(move: Move, now: datetime) -> Facts:
    """The facts for this move, from the timeline and from what the user told when asked."""
    silence = move.silence
    clock = silence.timeline.clock
    left = _left(silence)
    promise, promised = _promise(silence)
    return Facts(
        now=clock.local(now),
        call_by=clock.local(clock.add_days(now, CALL_BACK_DAYS)),
        new_day=clock.local(clock.add_days(now, CALL_BACK_DAYS)),
        new_times=_new_times(silence, now),
        mails=sum(one is Channel.EMAIL for one, _, _ in left),
        calls=sum(one in PHONE for one, _, _ in left),
        others=sum(one is not Channel.EMAIL and one not in PHONE for one, _, _ in left),
        left_since=Fact(at=clock.local(left[0][1]), evidence=left[0][2]) if left else None,
        topic=_topic(silence),
        asked=_asked(silence, now),
        agreed=_agreed(silence),
        promise=promise,
        promised=promised,
        proposal=_proposal(silence),
        problem=_said(silence, Cue.PROBLEM) or _told(silence, FactKind.PROBLEM),
        reason=_said(silence, Cue.REASON),
        missed=_missed(silence),
        meeting=_meeting(silence, now),
        talk=_talk(silence),
        thing=_told(silence, FactKind.THING),
        third_person=_told(silence, FactKind.THIRD_PERSON),
    )


def _left(silence: Silence) -> list[tuple[Channel, datetime, str]]:
    """The user's messages that stand unanswered: channel, instant and id, the first one first."""
    touches = [(touch.channel, touch.at, touch.id) for touch in silence.touches]
    started = silence.timeline.by_id.get(silence.expectation)
    if silence.expected is Expected.ANSWER and started:
        return [(started.channel, started.at, started.id), *touches]
    return touches


def _fact(one: Interaction, silence: Silence, words: str = "") -> Fact:
    return Fact(
        words=sayable(words),
        at=silence.timeline.clock.local(one.at),
        evidence=one.id,
        theirs=one.author == silence.timeline.person.id,
        spoken=one.channel in SPOKEN,
    )


def sayable(words: str) -> str:
    """Words fit to be quoted back to them; "" for those that name a hard time."""
    return "" if names_hard_time(words[:MOST_LINE]) else quotable(words)


def _told(silence: Silence, kind: FactKind) -> Fact | None:
    told = silence.timeline.fact(kind)
    words = one_line(told.value).rstrip(" .") if told and told.value else ""
    return Fact(words=words) if words else None


def _topic(silence: Silence) -> Fact | None:
    one = thread(silence)
    topic = topic_of(one.subject) if one else ""
    return Fact(words=topic, evidence=one.id) if one and topic and not names_hard_time(topic) else None


def thread(silence: Silence) -> Interaction | None:
    """The latest mail of the silence's matter between the user and this person: the one to answer to."""
    person = silence.timeline.person.id
    if not silence.matter:
        return None
    mails = (one for one in reversed(silence.timeline.interactions) if one.channel is Channel.EMAIL and one.is_real)
    return next((one for one in mails if one.matter == silence.matter and _between(one, person)), None)


def _between(one: Interaction, person: str) -> bool:
    return one.author == person or one.reaches(person)


def _asked(silence: Silence, now: datetime) -> Fact | None:
    """The question that stands open; without its words where the day that it names has passed."""
    one = silence.timeline.by_id.get(silence.expectation)
    if silence.expected is not Expected.ANSWER or one is None:
        return None
    local = silence.timeline.clock.local
    words = one.reading.ask or ""
    passed = names_day_before(words[:MOST_LINE], local(one.at).date(), local(now).date())
    return _fact(one, silence, "" if passed else words)


def _agreed(silence: Silence) -> Fact | None:
    step = agreed_step(silence)
    if step is None or not sayable(step[0]):
        return None
    one = silence.timeline.by_id.get(step[1])
    return _fact(one, silence, step[0]) if one else Fact(words=one_line(step[0]).rstrip(" ."))


def _promise(silence: Silence) -> tuple[Fact | None, Fact | None]:
    """The promise whose day has passed: its words with the day on which they fell, and the day that it named."""
    one = silence.timeline.by_id.get(silence.expectation)
    if silence.expected is not Expected.PROMISE or one is None:
        return None, None
    words, day = str(silence.because.figures.get("words", "")), silence.because.figures.get("day")
    due = next((each.due for each in one.reading.commitments if each.quote == words and each.due), None)
    named = datetime.combine(due, time(0), silence.timeline.clock.place.zone) if due and day else None
    promise = _fact(one, silence, words)
    return promise if promise.words else None, Fact(at=named, evidence=one.id) if named else None


def _proposal(silence: Silence) -> Fact | None:
    person = silence.timeline.person.id
    for one in reversed(silence.timeline.interactions):
        if one.at < silence.since - RECENT:
            return None
        if one.reaches(person) and any(mention.cue is Cue.PROPOSAL for mention in one.reading.mentions):
            return _fact(one, silence)
    return None


def _said(silence: Silence, cue: Cue) -> Fact | None:
    """The latest words of theirs that bear this cue."""
    person = silence.timeline.person.id
    found = (
        _fact(one, silence, mention.quote)
        for one in reversed(silence.timeline.interactions)
        if one.author == person
        for mention in one.reading.mentions
        if mention.cue is cue and sayable(mention.quote)
    )
    return next(found, None)


def _missed(silence: Silence) -> Fact | None:
    """The meeting that they did not attend: what started the silence, else the latest since."""
    one = silence.timeline.by_id.get(silence.expectation) if silence.expected is Expected.MEETING else None
    later = (each for each in reversed(silence.timeline.interactions) if each.at >= silence.since)
    one = one or next((each for each in later if each.outcome is Outcome.NO_SHOW), None)
    if one is None:
        return None
    # a mail in which the user writes that they did not attend names no hour
    return _fact(one, silence, "meeting" if one.channel is Channel.MEETING else "")


def _meeting(silence: Silence, now: datetime) -> Fact | None:
    one = silence.timeline.meeting_ahead(now)
    if one is None:
        return None
    return Fact(words=topic_of(one.subject), at=silence.timeline.clock.local(one.at), evidence=one.id)


def _talk(silence: Silence) -> Fact | None:
    """The last conversation before the silence: a call or a meeting if there was one lately, else what they wrote last."""
    signs = [one for one in silence.timeline.signs if one.at <= silence.since]
    together = (Outcome.CONNECTED, Outcome.HELD)
    spoken = [one for one in signs if one.outcome in together and one.at >= silence.since - RECENT]
    last = (spoken or signs)[-1:] or None
    return _fact(last[0], silence) if last else None


def _new_times(silence: Silence, now: datetime) -> tuple[datetime, datetime]:
    """Two times to propose, on their next two working days: the hour that was agreed before, then the other half of the day."""
    days = _working_days(silence, now)
    missed = _missed(silence)
    agreed = missed.at.time() if missed and missed.at and missed.words else MORNING
    first = agreed.replace(second=0, microsecond=0) if _DAY_STARTS <= agreed <= _DAY_ENDS else MORNING
    second = AFTERNOON if first < time(12) else MORNING
    zone = silence.timeline.clock.place.zone
    return datetime.combine(next(days), first, zone), datetime.combine(next(days), second, zone)


def _working_days(silence: Silence, now: datetime) -> Iterator[date]:
    clock = silence.timeline.clock
    at = now
    while True:
        at = clock.day_starts(clock.local(at).date() + timedelta(days=1))
        yield clock.local(at).date()
