"""At most one live touch per company, whoever is silent there and whenever."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.belief import Belief
from ringback.domain.fold import open_silence
from ringback.domain.interaction import Outcome
from ringback.domain.move import decide
from ringback.domain.order import one_per_company
from ringback.domain.silence import LIVE_DAYS
from ringback.domain.timeline import Timeline
from ringback.domain.worktime import WORKING_DAY
from tests.cast import GRETA, TILDA, at, belief, mailed, person, rang, timeline, wrote
from tests.ladder import with_interaction
from tests.playbook import shipped

PEOPLE = (GRETA, TILDA, person("Sven", "silent.example", number="+493023125004"))
PLAYBOOK = shipped()


@given(st.lists(st.integers(2, 20), min_size=2, max_size=3), st.floats(0, 1))
@settings(max_examples=25, deadline=None)
def test_two_colleagues_are_never_touched_within_a_working_week(asked_on: list[int], surprise: float) -> None:
    known = [
        timeline(who, wrote(who, at(-1), matter=who.id), mailed(who, at(day), matter=who.id))
        for who, day in zip(PEOPLE, asked_on, strict=False)
    ]
    touched: list[tuple[datetime, str]] = []
    for day in range(2, 70):
        known = _one_day(known, at(day, 11), belief(surprise=surprise), touched)
    clock = known[0].clock
    for (before, one), (after, other) in pairwise(touched):
        if one != other:
            assert clock.elapsed(before, after) >= WORKING_DAY * LIVE_DAYS


def _one_day(
    known: list[Timeline], now: datetime, believed: Belief, touched: list[tuple[datetime, str]]
) -> list[Timeline]:
    silences = [open_silence(one, now, last_words=PLAYBOOK.last_words) for one in known]
    moves = [decide(silence, believed, PLAYBOOK, now) for silence in silences if silence]
    for move in one_per_company(moves, PLAYBOOK, now):
        if move.is_touch and move.due_at <= now:
            who = move.silence.timeline.person
            touched.append((now, who.id))
            made = replace(rang(who, now, Outcome.LEFT_VOICEMAIL, play=move.play), slot=move.slot)
            known = [with_interaction(one, made) if one.person.id == who.id else one for one in known]
    return known
