"""Laws that no timeline may break, each quoting the sentence that it proves."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.belief import Belief
from ringback.domain.fold import open_silence
from ringback.domain.interaction import Intent, Interaction, Kind, Outcome, in_order
from ringback.domain.ladder import Window, rescue_window
from ringback.domain.move import Move, decide
from ringback.domain.silence import Silence
from ringback.domain.timeline import FactKind, Timeline
from ringback.domain.worktime import WORKING_DAY
from tests.cast import GRETA, TILDA, at, belief, mailed, met, rang, timeline, wrote
from tests.ladder import Walk, walk, with_interaction
from tests.playbook import shipped

PLAYBOOK = shipped()
START = at(2)
HORIZON = 90

TOLD: dict[FactKind, str | None] = {FactKind.THING: "a tariff note", FactKind.AGREED_STEP: "we decide together"}
tolds = st.sampled_from([TOLD, {}, {FactKind.THING: "a tariff note"}, {FactKind.THIRD_PERSON: "Piet"}, None])
beliefs = st.builds(
    belief,
    surprise=st.floats(0, 1),
    usual_days=st.floats(0.1, 6),
    high_days=st.floats(6, 20),
    seen=st.integers(0, 40),
)


@st.composite
def histories(draw: st.DrawFn) -> Timeline:
    """Greta and Nora had a dialogue; Nora asked on 2 March and perhaps chased by hand, nobody answered."""
    agreed = draw(st.sampled_from(["", "I come back to you after the board"]))
    own: list[Interaction] = [wrote(GRETA, at(-1), promises=agreed), mailed(GRETA, START)]
    for day in draw(st.lists(st.integers(3, 30), unique=True, max_size=4)):
        made = draw(st.sampled_from(["mail", "plain mail", "voicemail", "call"]))
        own.append(_by_hand(made, at(day, draw(st.integers(8, 18)))))
    if draw(st.booleans()):
        first = draw(st.integers(3, 25))
        back = at(first + draw(st.integers(1, 20))).date()
        note = wrote(GRETA, at(first, 9), away_until=back, kind=Kind.AWAY)
        own.append(note)
    return timeline(GRETA, *own)


def _by_hand(made: str, when: datetime) -> Interaction:
    if made.endswith("mail"):
        return mailed(GRETA, when, asks=made == "mail")
    return rang(GRETA, when, Outcome.LEFT_VOICEMAIL if made == "voicemail" else Outcome.NO_ANSWER)


def silence_of(history: Timeline, now: datetime) -> Silence | None:
    return open_silence(history, now, last_words=PLAYBOOK.last_words)


def walked(history: Timeline, known: Belief, told: dict[FactKind, str | None] | None) -> Walk:
    return walk(history, PLAYBOOK, known, at(2, 11), HORIZON, told=told)


@given(histories(), beliefs, tolds, st.integers(2, 60), st.sampled_from(["mail", "call", "meeting", "other thread"]))
def test_an_answer_on_any_channel_ends_every_pending_move(
    history: Timeline, known: Belief, told: dict[FactKind, str | None] | None, day: int, channel: str
) -> None:
    answer = {
        "mail": wrote(GRETA, at(day, 20)),
        "other thread": wrote(GRETA, at(day, 20), matter="something else"),
        "call": rang(GRETA, at(day, 20), Outcome.CONNECTED),
        "meeting": met(GRETA, at(day, 20)),
    }[channel]
    cut = Timeline(person=GRETA, interactions=tuple(one for one in history.interactions if one.at < answer.at))
    assert silence_of(with_interaction(cut, answer), at(day, 21)) is None


@given(histories(), st.integers(31, 50))
def test_an_answer_by_another_person_in_the_thread_pauses_that_thread(history: Timeline, day: int) -> None:
    after = with_interaction(history, wrote(TILDA, at(day), matter="offer"))
    silence = silence_of(after, at(day, 12))
    assert silence is not None
    assert decide(silence, belief(), PLAYBOOK, at(day, 12)).play == "patience"


@given(histories(), beliefs, tolds)
@settings(max_examples=60)
def test_never_two_touches_within_the_gap(
    history: Timeline, known: Belief, told: dict[FactKind, str | None] | None
) -> None:
    silence = silence_of(history, at(31, 11))
    walk_ = walked(history, known, told)
    assert silence is not None
    clock = silence.timeline.clock
    ours = [when for when, _, _ in walk_.touches]
    every = sorted({*ours, *(one.at for one in history.interactions if one.reaches(GRETA.id))})
    for when, play, slot in walk_.touches:
        before = [one for one in every if one < when]
        gap = 3 if play == "rescue" else PLAYBOOK.frame.slots[slot - 1].gap_days
        if len(before) > 1:
            assert clock.elapsed(before[-1], when) >= WORKING_DAY * min(gap, 3)
        if len(before) > 1 and play != "rescue":
            assert clock.elapsed(before[-1], when) >= WORKING_DAY * gap


@given(histories(), beliefs, tolds)
@settings(max_examples=60)
def test_never_more_touches_than_the_ladder_has_and_one_last_word(
    history: Timeline, known: Belief, told: dict[FactKind, str | None] | None
) -> None:
    touches = [play for _, play, _ in walked(history, known, told).touches]
    assert len(touches) <= len(PLAYBOOK.frame.slots)
    last = [play for play in touches if play in PLAYBOOK.last_words]
    assert len(last) <= 1
    assert not last or touches[-1] == last[0]


@pytest.mark.parametrize("intent", [Intent.NO, Intent.OPT_OUT])
@given(history=histories(), known=beliefs, day=st.integers(31, 50))
def test_never_a_touch_after_a_no_or_an_opt_out(intent: Intent, history: Timeline, known: Belief, day: int) -> None:
    refused = with_interaction(history, wrote(GRETA, at(day), intent=intent))
    asked_again = with_interaction(refused, mailed(GRETA, at(day + 1), matter="another"))
    assert walk(asked_again, PLAYBOOK, known, at(day + 1, 11), 30).touches == []


@given(histories(), beliefs, tolds)
@settings(max_examples=60)
def test_rescue_is_never_outside_its_window_and_always_reachable_in_it(
    history: Timeline, known: Belief, told: dict[FactKind, str | None] | None
) -> None:
    for now, move in walked(history, known, told).moves:
        window = rescue_window(move.silence, PLAYBOOK, now)
        inside = isinstance(window, Window) and window.opens_at <= now <= window.closes_at
        if move.play == "rescue":
            assert inside
        elif inside and move.silence.state == "silent":
            missing = move.not_chosen.get("rescue")
            assert (
                move.play == "need_fact" or (missing is not None and missing.code.startswith("missing_")) or _held(move)
            )


def _held(move: Move) -> bool:
    return move.because[0].code in {"away", "just_back", "holiday", "promise_ahead"}


@given(histories(), beliefs, tolds)
@settings(max_examples=60)
def test_release_comes_within_the_stated_number_of_working_days(
    history: Timeline, known: Belief, told: dict[FactKind, str | None] | None
) -> None:
    """If every move is done on its due day and nobody answers, release comes in time; their absence is not counted."""
    result = walked(history, known, told)
    released = result.released_at
    assert released is not None
    (_, move), *_ = result.moves
    chased = [one.at for one in history.interactions if one.reaches(GRETA.id)]
    start = max(move.silence.since, *chased[-1:]) if len(chased) > 1 else move.silence.since
    clock = result.timeline.clock
    away = PLAYBOOK.frame.away
    after_absence = away.after_long_days + away.no_last_word_days if result.timeline.absences else 0
    looks = len(result.done)  # Nora looks once a day: each step may be done up to a day after its hour
    assert clock.elapsed(start, released) <= WORKING_DAY * (PLAYBOOK.frame.longest_days + after_absence + looks)


@given(histories(), st.integers(3, 60), st.booleans())
def test_adding_an_own_message_never_makes_a_silence_younger(history: Timeline, day: int, asks: bool) -> None:
    now = at(61)
    before, after = (
        silence_of(history, now),
        silence_of(with_interaction(history, mailed(GRETA, at(day, 19), asks=asks)), now),
    )
    assert before is not None
    assert after is not None
    assert after.since <= before.since


@given(histories(), st.randoms(use_true_random=False), beliefs, st.integers(2, 60))
def test_the_decision_does_not_depend_on_the_order_of_import(
    history: Timeline, random: object, known: Belief, day: int
) -> None:
    shuffled = list(history.interactions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands out random.Random under another name
    again = Timeline(person=GRETA, interactions=in_order(shuffled))
    now = at(day, 12)
    one, other = silence_of(history, now), silence_of(again, now)
    assert (one is None) == (other is None)
    if one and other:
        first, second = decide(one, known, PLAYBOOK, now), decide(other, known, PLAYBOOK, now)
        assert (first.play, first.due_at, first.because) == (second.play, second.due_at, second.because)


@given(histories(), beliefs, st.integers(2, 60))
def test_what_comes_later_changes_nothing_before(history: Timeline, known: Belief, day: int) -> None:
    now = at(day, 12)
    cut = Timeline(person=GRETA, interactions=tuple(one for one in history.interactions if one.at <= now))
    one, other = silence_of(history, now), silence_of(cut, now)
    assert (one is None) == (other is None)
    if one and other:
        first, second = decide(one, known, PLAYBOOK, now), decide(other, known, PLAYBOOK, now)
        assert (first.play, first.due_at) == (second.play, second.due_at)
    assert timedelta(0) <= (one.timeline.clock.elapsed(one.since, now) if one else timedelta(0))
