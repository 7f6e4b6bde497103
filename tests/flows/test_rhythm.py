"""What is said of how long their answers take, and how sure it is."""

from datetime import timedelta

import numpy as np
import pytest

from ringback.flows.rhythm import Rhythm, rhythm_of, rhythm_of_silence
from ringback.flows.watch import watch
from tests.cast import GRETA, PIET, at, mailed, timeline, wrote

ANSWERS = [(2, 3), (9, 10), (16, 17), (23, 24), (30, 31), (37, 38)]
GRETAS = [one for asked, answered in ANSWERS for one in (mailed(GRETA, at(asked)), wrote(GRETA, at(answered, 15)))]


@pytest.fixture(autouse=True)
def _no_firm(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringback.flows.answer_times.firm_file", lambda: tmp_path_factory.getbasetemp() / "none.json")


def told(answers: int, silent_since: int, now: int) -> Rhythm:
    """Greta's rhythm after so many answers and a silence."""
    known = timeline(GRETA, *GRETAS[: 2 * answers], mailed(GRETA, at(silent_since)))
    watched = watch([known], at(now), frozenset())
    (one,) = watched.silences
    return rhythm_of_silence(one.silence, one.belief, watched.times, at(now))


def test_the_sentence_has_the_persons_own_numbers_and_today() -> None:
    rhythm = told(6, 44, 58)
    assert rhythm.sentence.startswith("Answers in 1.")
    assert "Now 10 working days, longer than 94 of 100 of their silences." in rhythm.sentence
    assert rhythm.confidence.startswith("Told from 6 answers")


def test_few_answers_are_said_to_be_few() -> None:
    rhythm = told(2, 16, 30)
    assert rhythm.sentence.startswith("Only 2 answers of theirs seen so far; people like them answer in about")
    assert "of 100" not in rhythm.sentence
    assert "wide" in rhythm.confidence


def test_a_fresh_silence_is_less_than_usual() -> None:
    known = timeline(GRETA, *GRETAS, mailed(GRETA, at(44)))
    watched = watch([known], at(44, 10) + timedelta(minutes=5), frozenset())
    (one,) = watched.silences
    assert "less than usual" in rhythm_of_silence(one.silence, one.belief, watched.times, watched.as_of).sentence


def test_without_a_silence_there_is_a_curve_without_today() -> None:
    watched = watch([], at(58), frozenset())
    rhythm = rhythm_of(timeline(GRETA, *GRETAS), watched.times, at(58))
    assert rhythm is not None
    assert rhythm.elapsed is None
    assert "Now" not in rhythm.sentence
    assert rhythm_of(timeline(PIET), watched.times, at(58)) is None


def test_the_curve_and_the_verdict_are_of_one_belief() -> None:
    rhythm = told(6, 44, 48)
    assert rhythm.elapsed is not None
    today = np.interp(rhythm.elapsed / timedelta(hours=1), rhythm.curve.hours, rhythm.curve.share)
    assert today == pytest.approx(rhythm.longer_than, abs=0.02)
