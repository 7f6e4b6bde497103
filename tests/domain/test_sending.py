"""The life of a message: what can happen to it, and that nothing brings it out twice."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.sending import (
    GAPS,
    LIVE,
    LOOKS,
    TRANSITIONS,
    Event,
    State,
    after,
    comes_from,
    leads_to,
    next_look,
    next_try,
)
from tests.cast import at

courses = st.lists(st.sampled_from(list(Event)), max_size=60)
_HANDED_OVER = {Event.ACCEPTED, Event.UNKNOWN}
"""Events after which the message may be with the server."""


def walked(course: list[Event]) -> list[tuple[State, Event, State]]:
    steps, state = [], State.DRAFTED
    for event in course:
        reached = after(state, event)
        if reached is not None:
            steps.append((state, event, reached))
            state = reached
    return steps


@given(courses)
def test_once_it_may_be_with_the_server_only_the_user_sends_it_again(course: list[Event]) -> None:
    out = False
    for _, event, reached in walked(course):
        if event is Event.YOU_SEND_AGAIN:
            out = False
        assert not (out and reached is State.SENDING)
        out = out or event in _HANDED_OVER


@given(courses)
def test_nothing_is_sent_that_the_user_did_not_approve(course: list[Event]) -> None:
    approved = False
    for _, event, reached in walked(course):
        approved = (approved or event is Event.YOU_APPROVE) and event is not Event.YOU_TAKE_BACK
        assert approved or reached is not State.SENDING


@given(courses)
def test_what_is_over_stays_over(course: list[Event]) -> None:
    for before, _, _ in walked(course):
        assert before not in (State.SENT, State.STOPPED, State.FAILED)


def test_every_state_can_be_reached_and_every_event_can_happen() -> None:
    reached = {State.DRAFTED} | {to for row in TRANSITIONS.values() for to in row.values()}
    assert reached == set(State) == set(TRANSITIONS)
    assert all(comes_from(event) for event in Event)
    assert all(after(state, event) is leads_to(event) for event in Event for state in comes_from(event))
    assert set(State) - {state for state, row in TRANSITIONS.items() if not row} == LIVE


def test_a_message_under_way_is_not_stopped_half_way() -> None:
    for event in (Event.YOU_STOP, Event.YOU_TAKE_BACK, Event.YOU_APPROVE, Event.CLAIMED):
        assert after(State.SENDING, event) is None


def test_tries_and_looks_grow_apart_and_come_to_an_end() -> None:
    tries = [next_try(attempts, at(2)) for attempts in range(1, len(GAPS) + 2)]
    assert tries[-1] is None
    gaps = [each - at(2) for each in tries if each]
    assert gaps == sorted(gaps)
    assert timedelta(hours=12) <= sum(gaps, timedelta(0)) <= timedelta(days=2)
    looks = [next_look(seen, at(2)) for seen in range(len(LOOKS) + 1)]
    assert looks[0] == at(2)
    assert looks[-1] is None
