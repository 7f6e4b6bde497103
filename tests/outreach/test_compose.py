"""Drafts are made of facts from the timeline, each with its evidence, in the method's order of beats."""

from dataclasses import replace

import pytest

from ringback.domain.interaction import Channel, Interaction
from ringback.domain.play import CauseName
from ringback.domain.timeline import FactKind
from ringback.outreach.compose import Draft, compose
from ringback.outreach.question import Question
from ringback.outreach.voice import seconds
from tests.outreach.cast import (
    JORIS,
    NOW,
    PLAYS_BY_MAIL,
    PLAYS_BY_PHONE,
    STEP,
    SUBJECT,
    THING,
    THIRD,
    anna,
    at,
    mail,
    missed,
    move_of,
    planned,
    playbook,
    promise_story,
    silence_of,
    story,
    told,
)

PROBLEM = "“our billing runs take us two days every month”"
LAST = "when you were last in touch, on 28 October"


def draft(play: str, tongue: str = "en", channel: Channel = Channel.EMAIL, **known: bool | str) -> Draft:
    told_too = story(tongue, **known)  # type: ignore[arg-type] # fields by name
    if play == "confirm":
        told_too = (*told_too, planned(at(23, 10)))
    if play == "reschedule":
        told_too = (*told_too[:3], missed(at(19, 10)))
    made = compose(
        move_of(play, silence_of(told_too, facts=(THING, THIRD, STEP)), channel=channel), playbook(), JORIS, NOW
    )
    assert isinstance(made, Draft)
    return made


@pytest.mark.parametrize("tongue", ["en", "sie", "du", "nl"])
@pytest.mark.parametrize("play", PLAYS_BY_MAIL)
def test_a_mail_has_every_beat_in_order_and_is_brief(play: str, tongue: str) -> None:
    made = draft(play, tongue)
    named = [name for name, _, _ in made.beats if name in playbook().play(play).beats]
    assert tuple(named) == playbook().play(play).beats
    assert [start for _, start, _ in made.beats] == sorted(start for _, start, _ in made.beats)
    assert len(made.body.split()) <= 125
    assert made.language == {"en": "en", "sie": "de", "du": "de", "nl": None}[tongue]


@pytest.mark.parametrize("tongue", ["en", "sie", "du"])
@pytest.mark.parametrize("play", PLAYS_BY_PHONE)
def test_a_voicemail_says_first_who_speaks_and_has_no_subject(play: str, tongue: str) -> None:
    made = draft(play, tongue, Channel.CALL)
    assert made.subject is None
    assert "Joris" in made.body[:60]
    assert "Halden" in made.body[:70]


@pytest.mark.parametrize("tongue", ["en", "sie", "du"])
def test_the_rescue_voicemail_has_its_ten_beats_and_takes_about_a_minute(tongue: str) -> None:
    made = draft("rescue", tongue, Channel.CALL)
    assert tuple(name for name, _, _ in made.beats) == playbook().play("rescue").beats
    assert 45 <= seconds(made.body) <= 62


def test_facts_are_marked_with_the_message_that_they_come_from() -> None:
    told_too = story(agreed=True)
    made = compose(move_of("rescue", silence_of(told_too), channel=Channel.CALL), playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    facts = {made.body[span.start : span.end]: span.evidence for span in made.spans}
    assert facts["“I will come back to you after the board”"] == "m2"
    assert facts["two mails and one call"] == "m3"
    assert facts["6 November"] == "m3"


def test_a_fact_that_the_user_told_has_no_message_as_evidence() -> None:
    made = draft("value")
    words = {made.body[span.start : span.end]: span.evidence for span in made.spans}
    assert words[str(THING.value)] == ""


@pytest.mark.parametrize("play", ["plain_ask", "value", "introduction", "autonomy", "two_readings", "reversing"])
def test_what_is_not_known_is_left_out(play: str) -> None:
    made = draft(play, problem=False, agreed=False, proposal=False, chased=False, met=False, subject="")
    for unsaid in ("None", "“”", "  ", "billing runs take", "proposal of"):
        assert unsaid not in made.body
    assert len(made.body.split()) >= 25


@pytest.mark.parametrize(
    ("play", "kind", "words"),
    [
        ("value", FactKind.THING, f"What is one thing worth sending Anna about {PROBLEM}?"),
        ("introduction", FactKind.THIRD_PERSON, f"Who has agreed to talk with Anna about {PROBLEM}?"),
        ("rescue", FactKind.AGREED_STEP, f"What did you and Anna agree on as the next step {LAST}?"),
    ],
)  # fmt: skip
def test_a_play_that_lacks_its_fact_asks_one_precise_question(play: str, kind: FactKind, words: str) -> None:
    silence = silence_of(story(agreed=False))
    assert compose(move_of(play, silence), playbook(), JORIS, NOW) == Question(kind=kind, words=words)


@pytest.mark.parametrize("kind", list(FactKind))
def test_every_fact_that_can_be_asked_for_has_one_question(kind: FactKind) -> None:
    asked = compose(move_of("need_fact", silence_of(story()), asks_for=kind, channel=None), playbook(), JORIS, NOW)
    assert isinstance(asked, Question)
    assert asked.words.count("?") == 1
    assert "Anna" in asked.words


@pytest.mark.parametrize("play", ["patience", "release"])
def test_patience_and_release_need_no_words(play: str) -> None:
    assert compose(move_of(play, silence_of(story()), channel=None), playbook(), JORIS, NOW) is None


def test_re_stands_only_before_an_answer_in_a_thread_in_which_they_wrote() -> None:
    assert draft("plain_ask").subject == f"Re: {SUBJECT}"
    hers = replace(mail("m0", at(2), "Good to meet you.", theirs=True, subject="Other matter"), matter="t0")
    silence = silence_of((hers, *story()[3:]))
    made = compose(move_of("plain_ask", silence), playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    assert made.subject == SUBJECT
    assert made.answers == "m4"


def test_a_new_matter_has_a_plain_subject_of_its_own() -> None:
    made = draft("two_readings", subject="")
    assert (made.subject, made.answers) == ("Which of two?", None)
    assert draft("confirm", "sie").subject == "Unser Termin am 23. November"


def test_a_promise_that_passed_is_let_off_the_hook_with_a_new_date() -> None:
    move = move_of("plain_ask", silence_of(promise_story()), causes=(CauseName.PROMISE_OVERDUE,))
    made = compose(move, playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    assert "13 November may simply have come too soon" in made.body
    assert "Would Wednesday 25 November suit you better?" in made.body
    assert "promised" not in made.body


def test_the_one_word_question_is_for_whoever_is_overloaded_and_the_three_questions_for_a_change() -> None:
    silence = silence_of(story())
    busy = compose(move_of("plain_ask", silence, causes=(CauseName.OVERLOADED,)), playbook(), JORIS, NOW)
    changed = compose(move_of("plain_ask", silence, causes=(CauseName.CHANGED,)), playbook(), JORIS, NOW)
    assert isinstance(busy, Draft)
    assert isinstance(changed, Draft)
    assert "yes, later or no?" in busy.body
    assert "what happened, what led to it, and whether it still makes sense" in changed.body


def test_a_missed_meeting_gets_two_new_times_on_their_clock_on_working_days() -> None:
    made = draft("reschedule")
    assert "Monday 23 November at 11:00, or Tuesday 24 November at 14:00" in made.body


def test_reversing_and_value_ask_nothing() -> None:
    assert "?" not in draft("reversing").body
    assert "?" not in draft("value").body


def test_a_link_is_not_spoken() -> None:
    made = draft("call", channel=Channel.CALL)
    assert "https" not in made.body
    assert "two-page note" in made.body


def test_a_long_quote_is_cut_and_stays_brief() -> None:
    long = told(FactKind.AGREED_STEP, " ".join(["step"] * 400))
    made = compose(move_of("rescue", silence_of(story(), facts=(long,)), channel=Channel.CALL), playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    assert len(made.body) < 1400


def test_a_person_without_a_name_is_greeted_without_one() -> None:
    silence = silence_of(story(), person=anna(name=""))
    made = compose(move_of("plain_ask", silence), playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    assert made.body.startswith("Hello,\n\n")


HARD = "I will come back to you after the funeral"


def test_a_hard_time_is_never_quoted_back() -> None:
    grieving = [_with_words(one, HARD) for one in story()]
    for play, channel in (("plain_ask", Channel.EMAIL), ("autonomy", Channel.EMAIL), ("call", Channel.CALL)):
        made = compose(move_of(play, silence_of(grieving), channel=channel), playbook(), JORIS, NOW)
        assert isinstance(made, Draft)
        assert "funeral" not in made.body
    promised = [_with_words(one, HARD) for one in promise_story()]
    move = move_of("plain_ask", silence_of(promised), causes=(CauseName.PROMISE_OVERDUE,))
    made = compose(move, playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    assert "funeral" not in made.body
    assert isinstance(
        compose(move_of("rescue", silence_of(grieving), channel=Channel.CALL), playbook(), JORIS, NOW), Question
    )


def _with_words(one: Interaction, words: str) -> Interaction:
    said = tuple(replace(each, quote=words) for each in one.reading.commitments)
    mentions = tuple(replace(each, quote=words) for each in one.reading.mentions)
    return replace(one, reading=replace(one.reading, commitments=said, mentions=mentions))


@pytest.mark.parametrize(
    ("ask", "quoted"),
    [
        ("Does Thursday, 12 November suit you?", False),
        ("Passt Ihnen der 12. November?", False),
        ("Does Thursday, 3 December suit you?", True),
        ("Does 4 January suit you?", True),
        ("Is it release 30.2.26 that you use?", True),
    ],
)
def test_a_question_for_a_day_that_has_passed_is_not_asked_again(ask: str, quoted: bool) -> None:
    asked = mail("m3", at(6), f"Hi Anna,\n\n{ask}\n\nBest,\nJoris", language="en", expects_answer=True, ask=ask)
    made = compose(move_of("plain_ask", silence_of((*story(agreed=False)[:3], asked))), playbook(), JORIS, NOW)
    assert isinstance(made, Draft)
    assert (ask in made.body) == quoted
    assert "6 November" in made.body
