"""The dialogue goes on: after an answer it is watched again, a hold shifts waits, and the user's own holidays shift everything.

Greta and Nora through a spring: asked, answered, asked again, away, let go, and taken up by a new question.
"""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ringback.domain.fold import open_silence, standing
from ringback.domain.interaction import Intent, Interaction, Kind
from ringback.domain.ladder import Window, rescue_window
from ringback.domain.move import decide
from ringback.domain.silence import Silence
from ringback.domain.timeline import Mark, MarkKind, Timeline
from ringback.domain.worktime import Absence
from tests.cast import GRETA, at, belief, mailed, timeline, wrote
from tests.playbook import shipped

PLAYBOOK = shipped()
ASKED = (wrote(GRETA, at(-5)), mailed(GRETA, at(2)))
TOUCHED = mailed(GRETA, at(4), play="plain_ask")


def silence_at(
    when: datetime, *ones: Interaction, marks: tuple[Mark, ...] = (), off: tuple[Absence, ...] = ()
) -> Silence | None:
    return open_silence(_known(ones, marks, off), when, last_words=PLAYBOOK.last_words)


def _known(ones: tuple[Interaction, ...], marks: tuple[Mark, ...], off: tuple[Absence, ...]) -> Timeline:
    return replace(timeline(GRETA, *ASKED, *ones), marks=marks, holidays_of_user=off)


def test_after_an_answer_the_dialogue_is_watched_and_goes_silent_anew() -> None:
    answered = (TOUCHED, wrote(GRETA, at(6)))
    assert silence_at(at(7), *answered) is None
    again = silence_at(at(20), *answered, mailed(GRETA, at(9)))
    assert again is not None
    assert (again.since, again.touches) == (at(9), ())  # the ladder begins anew: what was done before does not count
    assert decide(again, belief(), PLAYBOOK, at(20)).slot == 1


def next_touch(*ones: Interaction, off: tuple[Absence, ...] = ()) -> datetime:
    """When the second touch may come at the earliest."""
    for day in range(5, 45):
        for hour in (9, 17):
            silence = silence_at(at(day, hour), *ones, off=off)
            assert silence is not None
            move = decide(silence, belief(), PLAYBOOK, at(day, hour))
            if not move.is_patience:
                return at(day, hour)
    raise AssertionError("never")


def test_an_absence_shifts_the_wait_and_burns_none_of_it() -> None:
    """The gap of five working days began on Wednesday the 4th; she is away from the 6th until Monday the 16th."""
    note = wrote(GRETA, at(6, 9), kind=Kind.AWAY, away_until=date(2026, 3, 16))
    assert next_touch(TOUCHED) == at(11, 17)
    assert next_touch(TOUCHED, note) >= at(19, 9)


def test_the_users_own_holiday_shifts_every_wait() -> None:
    week = Absence(first=date(2026, 3, 6), back=date(2026, 3, 13), evidence="stated")
    assert next_touch(TOUCHED, off=(week,)) == at(18, 17)  # five working days later than without it


def test_a_new_question_after_letting_go_opens_a_new_silence() -> None:
    """Letting go ends the matter, not the person."""
    gone = (Mark(kind=MarkKind.RELEASED, at=at(9)),)
    assert silence_at(at(12), TOUCHED, marks=gone) is None
    for matter in ("offer", "something new"):
        new = silence_at(at(30), TOUCHED, mailed(GRETA, at(20), matter=matter), marks=gone)
        assert new is not None
        assert (new.since, new.touches, new.matter) == (at(20), (), matter)
    assert silence_at(at(30), TOUCHED, mailed(GRETA, at(20), asks=False), marks=gone) is None


def test_a_last_word_binds_its_matter_beyond_letting_go() -> None:
    """Who said that he takes it that this will not happen has said so until they write."""
    said = (TOUCHED, mailed(GRETA, at(11), play="reversing"))
    gone = (Mark(kind=MarkKind.RELEASED, at=at(19)),)
    assert silence_at(at(60), *said, mailed(GRETA, at(25)), marks=gone) is None
    assert silence_at(at(60), *said, mailed(GRETA, at(25), matter="something new"), marks=gone) is not None
    wrote_back = (*said, wrote(GRETA, at(22)), mailed(GRETA, at(25)))
    assert silence_at(at(60), *wrote_back, marks=gone) is not None


@pytest.mark.parametrize("matter", ["offer", "something new"])
@pytest.mark.parametrize("intent", [Intent.NO, Intent.OPT_OUT])
def test_a_no_stays_a_no_whatever_the_user_asks_after_it(intent: Intent, matter: str) -> None:
    """Never after a no: a word of thanks that asks "may I write in spring?" must not begin a chase."""
    refused = (TOUCHED, wrote(GRETA, at(6), intent=intent), mailed(GRETA, at(9), matter=matter))
    assert silence_at(at(30), *refused) is None
    assert standing(timeline(GRETA, *ASKED, *refused), at(30)) in ("refused", "opted out")
    taken_up = (Mark(kind=MarkKind.REVIVED, at=at(20)),)
    reopened = silence_at(at(30), *refused, mailed(GRETA, at(21), matter=matter), marks=taken_up)
    assert reopened is not None


def test_the_days_of_the_rescue_call_are_not_counted_while_the_user_is_away() -> None:
    """Asked on the 2nd and the 4th; ten days later the rescue call would open, and four days after that it would be gone."""
    week = Absence(first=date(2026, 3, 6), back=date(2026, 3, 20), evidence="stated")
    note = wrote(GRETA, at(6, 9), kind=Kind.AWAY, away_until=date(2026, 3, 13))
    for more, off, opens_at, closes_at in (
        ((), (), at(12), at(16)),
        ((), (week,), at(26), at(30)),
        (
            (note,),
            (week,),
            at(27, 9),
            at(31, 8),
        ),  # both away (9:00 in summer time): counted once, and five days back before a last word
    ):
        silence = silence_at(at(21), TOUCHED, *more, off=off)
        assert silence is not None
        window = rescue_window(silence, PLAYBOOK, at(21))
        assert isinstance(window, Window)
        assert (window.opens_at, window.closes_at) == (opens_at, closes_at)
