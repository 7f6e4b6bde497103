"""The ladder of the shipped playbook, walked day by day over silences that a seller can read."""

from ringback.domain.fold import open_silence
from ringback.domain.interaction import By, Commitment, Outcome
from ringback.domain.play import Playbook
from ringback.domain.timeline import FactKind, Timeline
from tests.cast import GRETA, OLAF, at, belief, mailed, met, person, rang, timeline, wrote
from tests.ladder import Walk, walk


def days(walked: Walk) -> list[tuple[str, str]]:
    return [(f"{when:%a %d %b}", play) for when, play, _ in walked.done]


def an_offer_without_answer(agreed: str = "") -> Timeline:
    """Greta and Nora met and wrote; on Monday 2 March Nora sent the offer and asked for a decision."""
    return timeline(GRETA, met(GRETA, at(-10)), wrote(GRETA, at(-1), promises=agreed), mailed(GRETA, at(2)))


def test_a_silence_with_nothing_agreed_climbs_the_whole_ladder(playbook: Playbook) -> None:
    told = {FactKind.THING: "the tariff note", FactKind.AGREED_STEP: None}
    walked = walk(an_offer_without_answer(), playbook, belief(), at(2, 11), 80, told=told)
    assert days(walked) == [
        ("Wed 04 Mar", "call"),
        ("Wed 11 Mar", "value"),
        ("Wed 25 Mar", "autonomy"),
        ("Wed 01 Apr", "two_readings"),
        ("Wed 08 Apr", "release"),
    ]


def test_an_agreed_step_and_two_asks_end_in_the_rescue_call(playbook: Playbook) -> None:
    told: dict[FactKind, str | None] = {FactKind.THING: "the tariff note"}
    walked = walk(
        an_offer_without_answer("I come back to you after the board"), playbook, belief(), at(2, 11), 80, told=told
    )
    assert [play for _, play in days(walked)] == ["call", "value", "rescue", "release"]
    rescue = next(when for when, play, _ in walked.done if play == "rescue")
    assert at(12) <= rescue <= at(18)


def test_what_was_chased_by_hand_is_not_chased_again(playbook: Playbook) -> None:
    by_hand = [mailed(OLAF, at(day), asks=False) for day in (5, 12, 20)]
    chased = timeline(OLAF, wrote(OLAF, at(-5)), mailed(OLAF, at(2)), *by_hand)
    walked = walk(chased, playbook, belief(), at(21, 11), 60)
    assert [play for _, play in days(walked)] == ["two_readings", "release"]


def test_a_second_mail_of_the_same_day_is_no_second_touch_yet_the_gap_counts_from_it(playbook: Playbook) -> None:
    by_hand = [mailed(OLAF, at(4)), mailed(OLAF, at(4, 15))]
    chased = timeline(OLAF, wrote(OLAF, at(-5)), mailed(OLAF, at(2)), *by_hand)
    silence = open_silence(chased, at(4, 16))
    assert silence is not None
    assert [touch.at for touch in silence.touches] == [at(4)]
    assert silence.last_touch_at == at(4, 15)
    (_, move), *_ = walk(chased, playbook, belief(), at(4, 16), 1).moves
    assert move.due_at == at(11, 15)


def test_an_addition_on_the_day_of_the_question_is_no_touch(playbook: Playbook) -> None:
    asked_twice = timeline(OLAF, wrote(OLAF, at(-5)), mailed(OLAF, at(2)), mailed(OLAF, at(2, 16)))
    silence = open_silence(asked_twice, at(2, 17))
    assert silence is not None
    assert (silence.since, silence.touches, silence.last_touch_at) == (at(2), (), at(2, 16))


def test_without_a_number_the_first_touch_is_a_plain_ask_by_mail(playbook: Playbook) -> None:
    walked = walk(timeline(OLAF, wrote(OLAF, at(-5)), mailed(OLAF, at(2))), playbook, belief(), at(2, 11), 5)
    assert days(walked) == [("Wed 04 Mar", "plain_ask")]


def test_an_ordinary_silence_is_left_alone_until_it_is_not(playbook: Playbook) -> None:
    slow = belief(surprise=0.5, usual_days=4, high_days=8)
    walked = walk(an_offer_without_answer(), playbook, slow, at(2, 11), 30)
    assert {move.play for when, move in walked.moves if when < at(12)} == {"patience"}
    assert days(walked)[0] == ("Thu 12 Mar", "call")


def test_patience_has_a_date_and_a_reason(playbook: Playbook) -> None:
    walked = walk(an_offer_without_answer(), playbook, belief(), at(2, 11), 1)
    (_, move), *_ = walked.moves
    assert move.play == "patience"
    assert move.due_at == at(4)
    assert str(move.because[0]) == "too early: 2 working days must pass first"


def test_a_missed_meeting_is_moved_to_a_new_date_the_same_day(playbook: Playbook) -> None:
    missed = met(GRETA, at(3, 9), Outcome.NO_SHOW, known_at=at(-3))
    walked = walk(timeline(GRETA, wrote(GRETA, at(-5)), missed), playbook, belief(), at(3, 11), 1)
    assert [play for _, play in days(walked)] == ["reschedule"]


def test_a_broken_promise_gets_a_plain_ask_two_working_days_later(playbook: Playbook) -> None:
    promised = wrote(GRETA, at(2), promises="I will send the figures by Wednesday", due=at(4).date())
    walked = walk(timeline(GRETA, mailed(GRETA, at(1)), promised), playbook, belief(), at(2, 11), 12)
    assert days(walked)[:1] == [("Mon 09 Mar", "plain_ask")]


def test_whoever_is_no_prospect_gets_a_plain_ask_at_most(playbook: Playbook) -> None:
    from ringback.domain.person import Relation

    supplier = person("Sven", "parts.example", Relation.SUPPLIER, number="+493023125003")
    walked = walk(
        timeline(supplier, wrote(supplier, at(-5)), mailed(supplier, at(2))), playbook, belief(), at(2, 11), 80
    )
    assert [play for _, play in days(walked)] == ["plain_ask", "release"]


def test_every_play_not_chosen_has_its_one_reason(playbook: Playbook) -> None:
    from ringback.domain.play import MOVES

    walked = walk(an_offer_without_answer(), playbook, belief(), at(2, 11), 80, told={})
    for _, move in walked.moves:
        assert {*move.not_chosen, move.play} == set(MOVES)
        assert all(str(reason) for reason in [*move.because, *move.not_chosen.values()])


def test_voicemails_left_by_hand_open_the_rescue_window(playbook: Playbook) -> None:
    agreed = Commitment(by=By.BOTH, what="go through the offer", due=None, quote="we go through the offer together")
    first = wrote(GRETA, at(-5))
    told = {FactKind.AGREED_STEP: agreed.quote}
    chased = timeline(GRETA, first, mailed(GRETA, at(2)), rang(GRETA, at(6)))
    walked = walk(chased, playbook, belief(), at(12, 11), 3, told=dict(told))
    assert days(walked) == [("Thu 12 Mar", "rescue")]


def test_a_meeting_missed_weeks_ago_is_a_silence_like_any_other(playbook: Playbook) -> None:
    missed = met(GRETA, at(3, 9), Outcome.NO_SHOW, known_at=at(-3))
    walked = walk(timeline(GRETA, wrote(GRETA, at(-5)), missed), playbook, belief(), at(20, 11), 1)
    assert [play for _, play in days(walked)] == ["call"]
