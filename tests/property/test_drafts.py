"""Laws of every draft: it passes its own lint, whatever is missing; and hostile words stay words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.interaction import Channel, Interaction
from ringback.domain.play import CauseName
from ringback.domain.timeline import FactKind
from ringback.outreach.compose import Draft, compose
from ringback.outreach.known import known_of
from ringback.outreach.lint import lint
from tests.outreach.cast import (
    JORIS,
    NOW,
    PLAYS_BY_MAIL,
    PLAYS_BY_PHONE,
    STEP,
    THING,
    THIRD,
    anna,
    at,
    missed,
    move_of,
    planned,
    playbook,
    promise_story,
    silence_of,
    story,
    told,
)

HOSTILE = (
    "{{7*7}}",
    "{% raw %}{{ self }}{% endraw %}",
    "{{ ''.__class__.__mro__ }}",
    "<script>alert(1)</script>",
    "Anna\r\nBcc: everyone@evil.example",
    "Anna\x00\x1b[31m\u202e\u2028Keller",
    "\ue0000\ue001words\ue002",
    "“closed” and „opened",
    "%s %(name)s {0} {name}",
    "[speaker] [ask]\n\n[thanks]",
    "a" * 5000,
    "",
)
words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200),
    st.lists(st.sampled_from(HOSTILE), max_size=3).map(" ".join),
)
plays = st.one_of(
    st.tuples(st.sampled_from(PLAYS_BY_MAIL), st.just(Channel.EMAIL)),
    st.tuples(st.sampled_from((*PLAYS_BY_PHONE, "reversing", "reschedule")), st.just(Channel.CALL)),
)


def told_in(tongue: str, play: str, **known: bool | str) -> tuple[Interaction, ...]:
    before = story(tongue, **known)  # type: ignore[arg-type] # fields by name
    if play == "confirm":
        return (*before, planned(at(23, 10)))
    return (*before, missed(at(19, 10))) if play == "reschedule" else before


@given(
    tongue=st.sampled_from(["en", "sie", "du", "nl"]),
    chosen=plays,
    problem=st.booleans(),
    agreed=st.booleans(),
    proposal=st.booleans(),
    chased=st.booleans(),
    met=st.booleans(),
    threaded=st.booleans(),
    cause=st.sampled_from(CauseName),
    named=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_every_draft_passes_its_own_lint(
    tongue: str,
    chosen: tuple[str, Channel],
    problem: bool,
    agreed: bool,
    proposal: bool,
    chased: bool,
    met: bool,
    threaded: bool,
    cause: CauseName,
    named: bool,
) -> None:
    play, channel = chosen
    known: dict[str, bool | str] = {
        "problem": problem,
        "agreed": agreed,
        "proposal": proposal,
        "chased": chased,
        "met": met,
    }
    interactions = told_in(tongue, play, **known, subject="Tariff for the second plant" if threaded else "")
    silence = silence_of(
        interactions, facts=(THING, THIRD, STEP), person=anna() if named else anna(name="office@nordlicht.example")
    )
    move = move_of(play, silence, channel=channel, causes=(cause,))
    draft = compose(move, playbook(), JORIS, NOW)
    assert isinstance(draft, Draft)
    found = lint(
        draft.body,
        playbook().play(play),
        draft.language,
        known_of(move, JORIS, NOW),
        channel=channel,
        subject=draft.subject,
        is_answer=draft.answers is not None,
    )
    assert found == (), draft.body


@given(tongue=st.sampled_from(["en", "sie", "du", "nl"]), cause=st.sampled_from(CauseName))
@settings(max_examples=30, deadline=None)
def test_a_broken_promise_is_asked_about_without_reproach(tongue: str, cause: CauseName) -> None:
    move = move_of("plain_ask", silence_of(promise_story(tongue)), causes=(cause,))
    draft = compose(move, playbook(), JORIS, NOW)
    assert isinstance(draft, Draft)
    assert lint(draft.body, playbook().play("plain_ask"), draft.language, known_of(move, JORIS, NOW)) == (), draft.body


@given(
    tongue=st.sampled_from(["en", "sie", "du", "nl"]),
    chosen=plays,
    name=words,
    subject=words,
    thing=words,
    quote=words,
    firm=words,
)
@settings(max_examples=150, deadline=None)
def test_hostile_words_stay_words(
    tongue: str, chosen: tuple[str, Channel], name: str, subject: str, thing: str, quote: str, firm: str
) -> None:
    play, channel = chosen
    interactions = tuple(_quoting(one, quote) for one in told_in(tongue, play, subject=subject))
    facts = (told(FactKind.THING, thing), told(FactKind.THIRD_PERSON, thing), told(FactKind.AGREED_STEP, quote))
    silence = silence_of(interactions, facts=facts, person=anna(name=name))
    seller = replace(JORIS, name=name, company=firm)
    draft = compose(move_of(play, silence, channel=channel), playbook(), seller, NOW)
    if not isinstance(draft, Draft):
        return
    shown = draft.body + (draft.subject or "")
    assert "49" not in shown.replace("+49", "") or "49" in f"{name}{subject}{thing}{quote}{firm}"
    assert not any(sign in shown for sign in "\ue000\ue001\ue002\x00\x1b\r\u2028\u202e")
    assert "Bcc:" not in [line.partition(" ")[0] for line in shown.split("\n")]
    if draft.subject is not None:
        assert len(draft.subject) <= 130
        assert draft.subject.splitlines() in ([draft.subject], [])
    for span in draft.spans:
        assert 0 <= span.start < span.end <= len(draft.body)
    for _, start, end in draft.beats:
        assert 0 <= start < end <= len(draft.body)


def _quoting(one: Interaction, quote: str) -> Interaction:
    reading = one.reading
    said = tuple(replace(each, quote=quote) for each in reading.commitments)
    mentions = tuple(replace(each, quote=quote) for each in reading.mentions)
    return replace(
        one, reading=replace(reading, commitments=said, mentions=mentions, ask=quote, text=reading.text or quote)
    )


@given(
    text=words, play=st.sampled_from([*PLAYS_BY_MAIL, "call", "rescue"]), language=st.sampled_from(["en", "de", None])
)
@settings(max_examples=100, deadline=None)
def test_the_lint_takes_any_text_and_names_real_places(text: str, play: str, language: str | None) -> None:
    known = known_of(move_of("plain_ask", silence_of(story())), JORIS, NOW)
    for found in lint(text, playbook().play(play), language, known):
        assert 0 <= found.start <= found.end <= len(text)
        assert found.because


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_text_makes_the_lint_slow(language: str) -> None:
    """A million characters of what the patterns look for take bounded work: only the first part is read."""
    known = known_of(move_of("plain_ask", silence_of(story())), JORIS, NOW)
    evil = ("you you you " + "1. 2. 3 " + "haben Sie haben Sie " + "“x " + "nur nur ") * 20_000
    findings = lint(evil, playbook().play("two_readings"), language, known)
    assert any(found.code == "too_long" for found in findings)
