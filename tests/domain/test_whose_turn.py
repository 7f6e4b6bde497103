"""Whose turn it is, since when, and what the user owes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ringback.domain.debt import debts
from ringback.domain.episode import State
from ringback.domain.fold import open_silence, standing
from ringback.domain.interaction import Cue, Intent, Kind, Mention, Outcome
from ringback.domain.silence import Expected
from ringback.domain.timeline import Mark, MarkKind, Timeline
from tests.cast import GRETA, OLAF, PIET, TILDA, at, mailed, met, rang, timeline, wrote


def owed(known: Timeline, day: int) -> list[str]:
    return [str(debt.because[0]) for debt in debts(known, at(day, 18))]


def test_a_silence_begins_with_the_first_question_that_nobody_answered() -> None:
    silence = open_silence(timeline(GRETA, wrote(GRETA, at(-3)), mailed(GRETA, at(2)), mailed(GRETA, at(5))), at(9))
    assert silence is not None
    assert silence.since == at(2)
    assert [touch.at for touch in silence.touches] == [at(5)]
    assert silence.messages_left == 2


def test_a_cold_contact_is_no_silence() -> None:
    assert open_silence(timeline(GRETA, mailed(GRETA, at(2))), at(9)) is None


def test_a_note_of_absence_a_newsletter_and_a_bounce_are_no_answers() -> None:
    machines = [wrote(GRETA, at(3), kind=kind) for kind in (Kind.AWAY, Kind.BULK, Kind.AUTO, Kind.BOUNCE)]
    for machine in machines:
        silence = open_silence(timeline(GRETA, wrote(GRETA, at(-3)), mailed(GRETA, at(2)), machine), at(9))
        assert silence is not None, machine.reading.kind


def test_a_thank_you_that_asks_nothing_starts_no_silence() -> None:
    assert open_silence(timeline(GRETA, wrote(GRETA, at(-3)), mailed(GRETA, at(2), asks=False)), at(9)) is None


def test_two_mails_on_one_day_are_one_touch() -> None:
    known = timeline(
        GRETA,
        wrote(GRETA, at(-3)),
        mailed(GRETA, at(2, 9)),
        mailed(GRETA, at(2, 15)),
        mailed(GRETA, at(5, 9)),
        rang(GRETA, at(5, 16)),
    )
    silence = open_silence(known, at(9))
    assert silence is not None
    assert [touch.at for touch in silence.touches] == [at(5, 9)]


def test_a_promise_to_a_round_or_to_somebody_else_is_none_to_the_user() -> None:
    promised = wrote(GRETA, at(2), promises="by Friday", due=date(2026, 3, 6))
    for said in (replace(promised, recipients=9), replace(promised, directly=False)):
        assert open_silence(timeline(GRETA, mailed(GRETA, at(1)), said), at(9)) is None
    assert open_silence(timeline(GRETA, mailed(GRETA, at(1)), promised), at(9)) is not None


def test_a_promise_is_broken_when_its_day_has_ended_at_their_place() -> None:
    known = timeline(GRETA, mailed(GRETA, at(1)), wrote(GRETA, at(2), promises="by Friday", due=date(2026, 3, 6)))
    assert open_silence(known, at(6, 23)) is None
    silence = open_silence(known, at(7, 1))
    assert silence is not None
    assert silence.expected is Expected.PROMISE
    assert silence.since == at(7, 0)


def test_a_promise_without_a_day_counts_after_their_usual_time_and_three_working_days() -> None:
    known = timeline(GRETA, mailed(GRETA, at(1)), wrote(GRETA, at(2), promises="I will look at it"))
    usual = timedelta(hours=8)
    assert open_silence(known, at(6, 9), usual=usual) is None
    assert open_silence(known, at(6, 11), usual=usual) is not None


def test_an_answer_in_any_thread_ends_all_silences_of_that_person() -> None:
    asked = [mailed(GRETA, at(2), matter="offer"), mailed(GRETA, at(3), matter="hours")]
    known = timeline(GRETA, wrote(GRETA, at(-3)), *asked, wrote(GRETA, at(4), matter="hours"))
    assert open_silence(known, at(9)) is None


def test_a_meeting_that_they_missed_is_a_silence_of_its_own() -> None:
    waited = mailed(GRETA, at(4, 12), asks=False, mentions=(Mention(cue=Cue.MISSED_MEETING, quote="I waited for you"),))
    known = timeline(GRETA, wrote(GRETA, at(2)), met(GRETA, at(4, 11)), waited)
    silence = open_silence(known, at(4, 13))
    assert silence is not None
    assert silence.expected is Expected.MEETING


def test_after_a_no_nothing_is_a_silence_until_they_write_again() -> None:
    refused = wrote(OLAF, at(3), intent=Intent.NO)
    known = timeline(OLAF, mailed(OLAF, at(2)), refused, mailed(OLAF, at(4), matter="another"))
    assert open_silence(known, at(20)) is None
    assert standing(known, at(20)) is State.REFUSED
    again = timeline(OLAF, mailed(OLAF, at(2)), refused, wrote(OLAF, at(5)), mailed(OLAF, at(6)))
    assert open_silence(again, at(20)) is not None


def test_an_opt_out_holds_even_when_they_write_again() -> None:
    stop = wrote(OLAF, at(3), intent=Intent.OPT_OUT)
    known = timeline(OLAF, mailed(OLAF, at(2)), stop, wrote(OLAF, at(5)), mailed(OLAF, at(6)))
    assert open_silence(known, at(20)) is None


@pytest.mark.parametrize("kind", [MarkKind.NO, MarkKind.WON, MarkKind.RELEASED])
def test_what_the_user_says_ends_a_silence(kind: MarkKind) -> None:
    known = timeline(GRETA, wrote(GRETA, at(-3)), mailed(GRETA, at(2)))
    marked = Timeline(person=GRETA, interactions=known.interactions, marks=(Mark(kind=kind, at=at(5)),))
    assert open_silence(marked, at(9)) is None
    assert open_silence(marked, at(4)) is not None


def test_revive_takes_the_matter_up_from_that_day() -> None:
    known = timeline(GRETA, wrote(GRETA, at(-3)), mailed(GRETA, at(2)))
    marks = (Mark(kind=MarkKind.RELEASED, at=at(5)), Mark(kind=MarkKind.REVIVED, at=at(8)))
    silence = open_silence(Timeline(person=GRETA, interactions=known.interactions, marks=marks), at(9))
    assert silence is not None
    assert silence.since == at(8)
    assert silence.touches == ()


def test_their_question_is_a_debt_until_the_user_writes_or_talks() -> None:
    question = wrote(PIET, at(3), asks=True)
    assert owed(timeline(PIET, question), 4) == ["asked on Tuesday 3 March: “what does it cost?”"]
    assert owed(timeline(PIET, question, mailed(PIET, at(4), asks=False)), 5) == []
    assert owed(timeline(PIET, question, rang(PIET, at(4), Outcome.CONNECTED)), 5) == []
    assert owed(timeline(PIET, wrote(PIET, at(3))), 4) == []


def test_a_promise_of_the_users_is_a_debt_once_its_day_has_passed() -> None:
    promised = mailed(PIET, at(3), asks=False, mine="I send the figures by Thursday", due=date(2026, 3, 5))
    known = timeline(PIET, wrote(PIET, at(2)), promised)
    assert owed(known, 5) == []
    assert owed(known, 6) == ["you promised “I send the figures by Thursday” by Thursday 5 March"]
    assert owed(timeline(PIET, wrote(PIET, at(2)), promised, mailed(PIET, at(5))), 6) == []


def test_a_no_is_thanked() -> None:
    assert owed(timeline(OLAF, wrote(OLAF, at(3), intent=Intent.NO)), 4) == [
        "said no on Tuesday 3 March: a word of thanks is due"
    ]
    assert owed(timeline(OLAF, wrote(OLAF, at(3), intent=Intent.OPT_OUT)), 4) == []


def test_who_asked_to_wait_is_owed_a_word_on_the_day() -> None:
    later = wrote(TILDA, at(3), intent=Intent.LATER, later_until=date(2026, 3, 16))
    assert owed(timeline(TILDA, later), 15) == []
    assert owed(timeline(TILDA, later), 16) == ["asked you to come back on Monday 16 March"]


def test_a_debt_is_folded_after_thirty_days() -> None:
    (debt,) = debts(timeline(PIET, wrote(PIET, at(3), asks=True)), at(40))
    assert not debt.is_folded(at(33))
    assert debt.is_folded(at(34))


def marked(known: Timeline, *marks: Mark) -> Timeline:
    return Timeline(person=known.person, interactions=known.interactions, marks=marks)


def test_a_no_that_the_user_wrote_down_is_thanked_for_once() -> None:
    known = timeline(GRETA, wrote(GRETA, at(2), asks=True), mailed(GRETA, at(3)))
    refused = Mark(kind=MarkKind.NO, at=at(4))
    assert owed(marked(known, refused), 4) == ["said no on Wednesday 4 March: a word of thanks is due"]
    thanked = timeline(GRETA, *known.interactions, mailed(GRETA, at(5), asks=False))
    assert owed(marked(thanked, refused), 6) == []
    assert owed(marked(known, refused, Mark(kind=MarkKind.LOOKED, at=at(5))), 6) == []


def test_whoever_opted_out_is_not_even_thanked() -> None:
    known = timeline(OLAF, wrote(OLAF, at(2)), mailed(OLAF, at(3)))
    assert owed(marked(known, Mark(kind=MarkKind.OPTED_OUT, at=at(4))), 5) == []
    stopped = (Mark(kind=MarkKind.NO, at=at(4)), Mark(kind=MarkKind.OPTED_OUT, at=at(5)))
    assert owed(marked(known, *stopped), 6) == []


def test_a_mere_will_do_is_no_promise_that_anybody_can_be_held_to() -> None:
    known = timeline(GRETA, mailed(GRETA, at(1)), wrote(GRETA, at(2), promises="will do."))
    assert open_silence(known, at(20)) is None


def test_who_declines_an_invitation_has_not_refused_the_matter() -> None:
    cue = Mention(cue=Cue.DECLINED, quote="I will be unable to attend")
    declined = wrote(OLAF, at(3), intent=Intent.NO, mentions=(cue,))
    known = timeline(OLAF, mailed(OLAF, at(2)), declined, mailed(OLAF, at(4)))
    assert open_silence(known, at(9)) is not None
    assert owed(timeline(OLAF, declined), 4) == []
