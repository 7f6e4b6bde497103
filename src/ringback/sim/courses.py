"""How dealings go in the course of a year: from a first question to a yes, a no, or nothing at all."""

from datetime import date, datetime, timedelta

from ringback.sim.diary import Diary
from ringback.sim.hours import at, later, working_day
from ringback.sim.people import Actor
from ringback.sim.said import SUPPORT_SUBJECTS
from ringback.sim.talk import Talk
from ringback.sim.words import day_words, month_words

_VOICEMAIL_SECONDS = (16, 28)
_TALK_SECONDS = (150, 1500)
_CONTRACT = {"en": "Our contract", "de": "Unser Vertrag"}


def finished(diary: Diary, actor: Actor, first: date, before: datetime) -> None:
    """A dealing that went well and came to its end: what a person's rhythm is learnt from."""
    talk = Talk(diary, actor)
    told = _step(diary, talk, _opening(diary, talk, first), "discover", "problem", before)
    if told is None:
        return
    now = told
    meeting = talk.meeting_time(now, 40)
    when = talk.when_words(meeting)
    accepted = _step(diary, talk, now, "invite", "accept", min(before, meeting), when=when)
    if accepted is not None and meeting < before:
        talk.meet(meeting, accepted)
        due = day_words(working_day(meeting.date(), 3, diary.home), actor.language)
        agreed = _step(diary, talk, meeting + timedelta(hours=1), "summary", "agree", before, due=due)
        now = agreed or later(meeting, 8, diary.home)
        if agreed is not None:
            now = _thought_over(diary, talk, agreed, before)
    if diary.rng.random() < 0.5:
        _phone(diary, actor, now - timedelta(minutes=30))
    while (asked := later(now, float(diary.rng.uniform(2, 60)), actor.place, actor.absences)) < before:
        answered = diary.own_pause(asked)
        closed = diary.answer_at(actor, answered, surely=True)
        if closed is None or closed >= before:
            return
        talk.hear(asked, "question")
        talk.say(answered, "answer")
        talk.hear(closed, "ack")
        now = later(closed, float(diary.rng.uniform(40, 200)), actor.place, actor.absences)
        talk = Talk(diary, actor)


def _thought_over(diary: Diary, talk: Talk, sent: datetime, before: datetime) -> datetime:
    """The proposal, their promise to come back by a day, and their word: in time, or some days late."""
    actor = talk.actor
    promised = diary.answer_at(actor, sent, surely=True)
    if promised is None or later(promised, 80, actor.place, actor.absences) >= before:
        return sent
    talk.say(sent, "proposal", promised)
    due = working_day(promised.astimezone(actor.place.zone).date(), 4, actor.place)
    late = 0 if diary.rng.random() < 0.6 else int(diary.rng.integers(1, 4))
    kept = at(working_day(due, late, actor.place), float(diary.rng.uniform(9, 16)), actor.place)
    talk.promise(promised, due, kept)
    talk.hear(kept, "kept")
    answered = diary.own_pause(kept)
    talk.say(answered, "answer")
    closed = later(answered, float(diary.rng.uniform(0.5, 6)), actor.place, actor.absences)
    talk.hear(closed, "ack")
    return closed


def course(diary: Diary, actor: Actor, first: date) -> None:
    """A dealing left to itself: every message may stay without an answer, and the seller does what sellers do."""
    talk = Talk(diary, actor)
    now: datetime | None = _opening(diary, talk, first)
    now = _chased(diary, talk, now, "discover", "problem")
    if now is None:
        return
    meeting = talk.meeting_time(now, int(diary.rng.integers(32, 64)))
    accepted = _chased(diary, talk, now, "invite", "accept", when=talk.when_words(meeting))
    if accepted is None:
        return
    if accepted >= meeting:
        meeting = talk.meeting_time(accepted, 24)
    held = bool(diary.rng.random() < 0.85)
    talk.meet(meeting, accepted, held=held)
    if not held:
        talk.say(meeting + timedelta(minutes=50), "waited")
        if diary.rng.random() < 0.5:
            return
        meeting = later(meeting, 24, actor.place, actor.absences)
        talk.hear(meeting - timedelta(hours=1), "problem")
    due = day_words(working_day(meeting.date(), 3, diary.home), actor.language)
    agreed = _chased(diary, talk, meeting + timedelta(hours=2), "summary", "agree", due=due)
    if agreed is not None:
        _decide(diary, talk, agreed)


def support(diary: Diary, actor: Actor, first: date, before: datetime) -> None:
    """A customer's year: they order again, ask, are helped and say thanks; every question is answered."""
    now = at(working_day(first, 0, actor.place), float(diary.rng.uniform(9, 16)), actor.place)
    contract = Talk(diary, actor, _CONTRACT[actor.language])
    contract.hear(now, "renew")
    contract.say(diary.own_pause(now), "renewed")
    now = later(now, float(diary.rng.uniform(60, 160)), actor.place, actor.absences)
    while now < before:
        talk = Talk(diary, actor, diary.pick(SUPPORT_SUBJECTS[actor.language]))
        answered = diary.own_pause(now, 1.5)
        closed = diary.answer_at(actor, answered, surely=True)
        if closed is None or closed >= before:
            return
        talk.hear(now, "support")
        if diary.rng.random() < 0.3:
            _phone(diary, actor, answered)
        talk.say(answered, "fixed")
        talk.hear(closed, "ack")
        now = later(closed, float(diary.rng.uniform(60, 260)), actor.place, actor.absences)


def _opening(diary: Diary, talk: Talk, first: date) -> datetime:
    actor = talk.actor
    asked = at(working_day(first, 0, actor.place), float(diary.rng.uniform(9.2, 16.5)), actor.place)
    talk.hear(asked, "inquiry")
    return diary.own_pause(asked)


def _step(
    diary: Diary, talk: Talk, now: datetime, key: str, reply: str, before: datetime, **facts: str
) -> datetime | None:
    """One question and its answer, and the time at which the seller gets on with it."""
    answered = talk.ask(now, key, reply, before=before, **facts)
    return None if answered is None else diary.own_pause(answered)


def _chased(diary: Diary, talk: Talk, now: datetime | None, key: str, reply: str, **facts: str) -> datetime | None:
    """One question; without an answer the seller asks again by mail or telephone, three times at most."""
    again = "again" if key == "proposal" else "nudge"
    for attempt in range(3):
        if now is None or now > diary.until:
            return None
        answer = diary.answer_at(talk.actor, now)
        if answer is None and attempt == 0 and diary.rng.random() < 0.4:
            answer = _promised(diary, talk, now)
        patience = later(now, float(diary.rng.uniform(30, 60)), diary.home)
        talk.say(now, key if attempt == 0 else again, answer, **facts)
        if answer is not None and answer < patience:
            talk.hear(answer, reply, **facts)
            return diary.own_pause(answer)
        if attempt == 1 and talk.actor.number:
            diary.call(talk.actor, patience - timedelta(hours=1), 2, int(diary.rng.integers(*_VOICEMAIL_SECONDS)))
        now = patience if answer is None else max(patience, answer)
        if answer is not None and answer <= diary.until:
            talk.hear(answer, reply, **facts)
            return diary.own_pause(answer)
    if now is not None and diary.rng.random() < 0.6:
        talk.say(now, "last_word")
    return None


def _promised(diary: Diary, talk: Talk, now: datetime) -> datetime | None:
    """Instead of an answer, a word that one will come; four in ten keep it."""
    promised = diary.answer_at(talk.actor, now, surely=True)
    if promised is None or promised > diary.until:
        return None
    due = working_day(promised.astimezone(talk.actor.place.zone).date(), 4, talk.actor.place)
    kept = at(due, float(diary.rng.uniform(9, 16)), talk.actor.place) if diary.rng.random() < 0.4 else None
    talk.promise(promised, due, kept if kept and kept <= diary.until else None)
    if kept is not None and kept <= diary.until:
        talk.hear(kept, "kept")
    return kept


def _decide(diary: Diary, talk: Talk, now: datetime) -> None:
    """The proposal, and what they make of it."""
    end = diary.pick(("yes", "no", "later", "question"))
    month = month_words(now.date() + timedelta(days=120), talk.actor.language)
    if diary.rng.random() < 0.3:
        _phone(diary, talk.actor, now - timedelta(minutes=40))
    answered = _chased(diary, talk, now, "proposal", end, month=month)
    if answered is None:
        return
    talk.say(answered, {"yes": "welcome", "no": "thanks_no", "later": "noted", "question": "answer"}[end])
    if end == "question" and (closed := diary.answer_at(talk.actor, answered, surely=True)):
        talk.hear(closed, "ack")


def _phone(diary: Diary, actor: Actor, when: datetime) -> None:
    """A talk on the telephone, called by either side."""
    kind = 2 if diary.rng.random() < 0.6 else 1
    diary.call(actor, when, kind, int(diary.rng.integers(*_TALK_SECONDS)))
