"""Today's order, and one live touch per company."""

from dataclasses import replace

from ringback.domain.fold import open_silence
from ringback.domain.interaction import Interaction
from ringback.domain.move import Move, decide
from ringback.domain.order import one_per_company, ranked
from ringback.domain.person import Person
from ringback.domain.play import Playbook
from tests.cast import GRETA, OLAF, PIET, TILDA, at, belief, mailed, met, person, rang, timeline, wrote


def due(who: Person, playbook: Playbook, *more: Interaction, day: int = 9) -> Move:
    known = timeline(who, wrote(who, at(-1)), mailed(who, at(2)), *more)
    silence = open_silence(known, at(day), last_words=playbook.last_words)
    assert silence is not None
    return decide(silence, belief(), playbook, at(day))


def test_two_people_at_one_company_are_not_touched_on_the_same_day(playbook: Playbook) -> None:
    moves = one_per_company([due(GRETA, playbook), due(TILDA, playbook)], playbook, at(9))
    assert [move.is_touch for move in moves].count(True) == 1
    held = next(move for move in moves if move.play == "patience")
    assert str(held.because[0]) == "somebody else at this company comes first today"


def test_a_live_touch_holds_back_the_colleagues_for_a_working_week(playbook: Playbook) -> None:
    touched = due(GRETA, playbook, rang(GRETA, at(6)))
    (_, colleague) = one_per_company([touched, due(TILDA, playbook)], playbook, at(9))
    assert colleague.play == "patience"
    assert colleague.due_at == at(13)
    assert colleague.because[0].code == "company_live"


def test_whoever_belongs_to_no_company_is_held_back_by_nobody(playbook: Playbook) -> None:
    private = [replace(who, company="") for who in (GRETA, TILDA)]
    moves = one_per_company([due(who, playbook) for who in private], playbook, at(9))
    assert all(move.play != "patience" for move in moves)


def test_what_closes_comes_before_what_can_wait(playbook: Playbook) -> None:
    rescue = due(GRETA, playbook, met(GRETA, at(-2)), mailed(GRETA, at(5)), day=14)
    plain = due(OLAF, playbook, day=14)
    assert rescue.because[0].code == "rescue_open"
    assert next(iter(ranked([plain, rescue], playbook))).move is rescue


def test_a_deal_of_more_worth_comes_first(playbook: Playbook) -> None:
    small, large = replace(OLAF, id="small", worth=1_000.0), replace(PIET, id="large", worth=50_000.0, company="")
    rows = ranked([due(small, playbook), due(large, playbook)], playbook)
    assert [row.move.silence.timeline.person.id for row in rows] == ["large", "small"]


def test_the_order_does_not_depend_on_the_order_given(playbook: Playbook) -> None:
    moves = [due(who, playbook) for who in (GRETA, OLAF, PIET)]
    assert [row.move for row in ranked(moves, playbook)] == [row.move for row in ranked(moves[::-1], playbook)]


def test_an_answer_by_somebody_else_in_the_thread_holds_the_whole_company(playbook: Playbook) -> None:
    asked = timeline(GRETA, wrote(GRETA, at(-1)), mailed(GRETA, at(2)), wrote(TILDA, at(6)))
    silence = open_silence(asked, at(9), last_words=playbook.last_words)
    assert silence is not None
    paused = decide(silence, belief(), playbook, at(9))
    sven = person("Sven", "silent.example")
    (looked_at, colleague) = one_per_company([paused, due(sven, playbook)], playbook, at(9))
    assert looked_at.play == "patience"
    assert colleague.because[0].code == "colleague_answered"
