"""What Joris's replies quote: the one mail of the thread that they answer, in its language, and nothing where a word stands alone."""

from dataclasses import replace
from datetime import date

import pytest

from ringback.domain.interaction import Channel
from ringback.outreach.compose import Draft, compose
from ringback.outreach.quotation import MOST_LINES, Quoted, quotation
from tests.outreach.cast import JORIS, NOW, THING, anna, mail, move_of, playbook, promise_story, silence_of, story

DAY = date(2026, 3, 3)


def draft(play: str, tongue: str = "en", **more: object) -> Draft:
    silence = silence_of(promise_story(tongue) if more.pop("promised", False) else story(tongue), facts=(THING,))
    found = compose(move_of(play, silence, **more), playbook(), JORIS, NOW)  # type: ignore[arg-type] # fields by name
    assert isinstance(found, Draft)
    return found


def test_the_last_mail_of_the_thread_stands_below_in_its_language() -> None:
    quoted = draft("value").quoted
    assert quoted is not None
    assert quotation(quoted, "Joris Brandt").split("\n")[:3] == [
        "On 11 November 2026, Joris Brandt wrote:",
        "> Hi Anna,",
        ">",
    ]
    for tongue, wrote in (
        ("sie", "Am 11.11.2026 schrieb Joris Brandt:"),
        ("nl", "Op 11-11-2026 schreef Joris Brandt:"),
    ):
        other = draft("value", tongue).quoted
        assert other is not None
        assert quotation(other, "Joris Brandt").split("\n")[0] == wrote


def test_a_broken_promise_is_answered_with_her_own_words() -> None:
    quoted = draft("value", promised=True).quoted
    assert quoted is not None
    below = quotation(quoted, "Joris Brandt")
    assert below == "On 10 November 2026, Anna Keller wrote:\n> I will come back to you after the board"


@pytest.mark.parametrize("play", ["two_readings", "reversing", "confirm"])
def test_a_last_word_and_a_new_subject_stand_on_their_own(play: str) -> None:
    from tests.outreach.cast import at, planned

    further = (planned(at(24)),) if play == "confirm" else ()
    found = compose(move_of(play, silence_of((*story(), *further))), playbook(), JORIS, NOW)
    assert isinstance(found, Draft)
    assert found.quoted is None


def test_what_is_spoken_and_what_opens_a_matter_quotes_nothing() -> None:
    assert draft("call", channel=Channel.CALL).quoted is None
    silence = silence_of(tuple(replace(one, matter="", subject="") for one in story()), facts=(THING,))
    found = compose(move_of("value", silence), playbook(), JORIS, NOW)
    assert isinstance(found, Draft)
    assert (found.answers, found.quoted) == (None, None)


def test_nothing_of_another_thread_is_quoted() -> None:
    other = replace(mail("x1", NOW.replace(day=18), "The price of the other plant is secret."), matter="t2")
    found = compose(move_of("value", silence_of((*story(), other), facts=(THING,))), playbook(), JORIS, NOW)
    assert isinstance(found, Draft)
    assert found.quoted is not None
    assert "secret" not in found.quoted.text


def test_a_name_that_is_none_gives_way_to_the_address() -> None:
    silence = silence_of(promise_story(), facts=(THING,), person=anna(name="wrote: <b>x</b>"))
    found = compose(move_of("value", silence), playbook(), JORIS, NOW)
    assert isinstance(found, Draft)
    assert found.quoted is not None
    assert found.quoted.name == "anna.keller@nordlicht.example"


def test_a_long_mail_is_cut_and_says_so() -> None:
    lines = quotation(Quoted(text="line\n" * 500, name="", day=DAY, language="en"), "Nora Fink").split("\n")
    assert (len(lines), lines[-1]) == (MOST_LINES + 2, "> …")
    assert quotation(Quoted(text=" \n\x00\n", name="", day=DAY, language="en"), "Nora Fink") == ""


def test_a_language_without_a_line_of_its_own_gets_the_english_one() -> None:
    below = quotation(Quoted(text="nuqneH", name="", day=DAY, language="tlh"), "Nora Fink")
    assert below == "On 3 March 2026, Nora Fink wrote:\n> nuqneH"
