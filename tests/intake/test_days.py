"""Days named in words: a seller's week, in ten languages, seen from Tuesday 15 December 2026."""

import calendar
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.intake.days import Grain, day_phrases

TUESDAY = date(2026, 12, 15)
TEN_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "pl", "ja")


def only(text: str, language: str | None = "en", sent_on: date = TUESDAY) -> tuple[date, date]:
    """First and last day of the one phrase in the text."""
    found = day_phrases(text, sent_on, language)
    assert len(found) == 1, found
    return found[0].first, found[0].last


def day(text: str, language: str | None = "en", sent_on: date = TUESDAY) -> date:
    first, last = only(text, language, sent_on)
    assert first == last
    return last


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("you will have it by Friday", "en", date(2026, 12, 18)),
        ("I'll call tomorrow morning", "en", date(2026, 12, 16)),
        ("the day after tomorrow", "en", date(2026, 12, 17)),
        ("by the end of the week", "en", date(2026, 12, 18)),
        ("by the end of next week", "en", date(2026, 12, 25)),
        ("by end of month", "en", date(2026, 12, 31)),
        ("by COB today", "en", TUESDAY),
        ("end of day Friday", "en", date(2026, 12, 18)),
        ("on the 14th", "en", date(2027, 1, 14)),
        ("Wednesday, the 23rd", "en", date(2026, 12, 23)),
        ("Dec 7", "en", date(2026, 12, 7)),
        ("7 December", "en", date(2026, 12, 7)),
        ("Monday, December 7th", "en", date(2026, 12, 7)),
        ("due 12/21/26", "en", date(2026, 12, 21)),
        ("12/7/01", "en", date(2001, 12, 7)),
        ("2027-01-05", "en", date(2027, 1, 5)),
        ("next Wednesday", "en", date(2026, 12, 23)),
        ("Tuesday of next week", "en", date(2026, 12, 22)),
        ("in two weeks", "en", date(2026, 12, 29)),
        ("first thing in the morning", "en", date(2026, 12, 16)),
        ("last Friday", "en", date(2026, 12, 11)),
        ("am 15.1.2027", "de", date(2027, 1, 15)),
        ("bis 18.12. bitte", "de", date(2026, 12, 18)),
        ("übermorgen", "de", date(2026, 12, 17)),
        ("nächste Woche Dienstag", "de", date(2026, 12, 22)),
        ("Ende nächster Woche", "de", date(2026, 12, 25)),
        ("in 10 Tagen", "de", date(2026, 12, 25)),
        ("bis zum 20.", "de", date(2026, 12, 20)),
        ("heute Abend", "de", TUESDAY),
        ("vendredi prochain", "fr", date(2026, 12, 18)),
        ("après-demain", "fr", date(2026, 12, 17)),
        ("le 1er janvier", "fr", date(2027, 1, 1)),
        ("dans deux semaines", "fr", date(2026, 12, 29)),
        ("el lunes 18 de enero", "es", date(2027, 1, 18)),
        ("pasado mañana", "es", date(2026, 12, 17)),
        ("entro venerdì", "it", date(2026, 12, 18)),
        ("lunedì prossimo", "it", date(2026, 12, 21)),
        ("uiterlijk vrijdag", "nl", date(2026, 12, 18)),
        ("op 4 januari", "nl", date(2027, 1, 4)),
        ("na segunda-feira", "pt", date(2026, 12, 21)),
        ("5 de janeiro de 2027", "pt", date(2027, 1, 5)),
        ("senast på fredag", "sv", date(2026, 12, 18)),
        ("i morgon", "sv", date(2026, 12, 16)),
        ("w piątek", "pl", date(2026, 12, 18)),
        ("5 stycznia", "pl", date(2027, 1, 5)),
        ("12月18日までに", "ja", date(2026, 12, 18)),
        ("来週の月曜日", "ja", date(2026, 12, 21)),
        ("明日", "ja", date(2026, 12, 16)),
        ("3. tammikuuta 2027", "fi", date(2027, 1, 3)),
    ],
)
def test_a_day_is_found_and_resolved(text: str, language: str, expected: date) -> None:
    assert day(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("December 21-23, 2026", "en", date(2026, 12, 21), date(2026, 12, 23)),
        ("Monday, December 21 - Wednesday, December 23", "en", date(2026, 12, 21), date(2026, 12, 23)),
        ("12/21/26-1/2/27", "en", date(2026, 12, 21), date(2027, 1, 2)),
        ("24 December through 2 January", "en", date(2026, 12, 24), date(2027, 1, 2)),
        ("vom 24. bis 28. Dezember", "de", date(2026, 12, 24), date(2026, 12, 28)),
        ("vom 24.12.-3.1.", "de", date(2026, 12, 24), date(2027, 1, 3)),
        ("du 24 au 28 décembre", "fr", date(2026, 12, 24), date(2026, 12, 28)),
        ("del 24 de diciembre al 3 de enero", "es", date(2026, 12, 24), date(2027, 1, 3)),
        ("dal 24 dicembre al 6 gennaio", "it", date(2026, 12, 24), date(2027, 1, 6)),
        ("van 24 december tot en met 2 januari", "nl", date(2026, 12, 24), date(2027, 1, 2)),
        ("de 24 a 28 de dezembro", "pt", date(2026, 12, 24), date(2026, 12, 28)),
        ("24 december t.o.m. 6 januari", "sv", date(2026, 12, 24), date(2027, 1, 6)),
        ("od 24 grudnia do 3 stycznia", "pl", date(2026, 12, 24), date(2027, 1, 3)),
        ("12月28日から1月4日まで", "ja", date(2026, 12, 28), date(2027, 1, 4)),
        ("the week of January 11th", "en", date(2027, 1, 11), date(2027, 1, 15)),
        ("next week", "en", date(2026, 12, 21), date(2026, 12, 25)),
        ("nächste Woche", "de", date(2026, 12, 21), date(2026, 12, 25)),
        ("la semaine prochaine", "fr", date(2026, 12, 21), date(2026, 12, 25)),
        ("during the month of January", "en", date(2027, 1, 1), date(2027, 1, 31)),
    ],
)
def test_a_span_has_its_first_and_last_day(text: str, language: str, first: date, last: date) -> None:
    assert only(text, language) == (first, last)


def test_around_new_year_the_year_is_the_coming_one_and_a_day_just_past_stays_past() -> None:
    assert day("back on 3 January", sent_on=date(2026, 12, 28)) == date(2027, 1, 3)
    assert day("out since 22 December", sent_on=date(2027, 1, 4)) == date(2026, 12, 22)


def test_monday_to_wednesday_said_on_the_tuesday_has_already_begun() -> None:
    assert only("in Paris Monday through Wednesday") == (date(2026, 12, 14), date(2026, 12, 16))
    assert only("in Paris Monday and Tuesday") == (date(2026, 12, 14), TUESDAY)


def test_a_writer_who_once_puts_the_day_first_always_does() -> None:
    found = day_phrases("from 21/12/2026, back 4/1/2027", TUESDAY, "en")
    assert [one.last for one in found] == [date(2026, 12, 21), date(2027, 1, 4)]


def test_a_bare_weekday_and_a_week_are_marked_as_such() -> None:
    grains = [one.grain for one in day_phrases("Friday, or next week, or in March", TUESDAY, "en")]
    assert grains == [Grain.WEEKDAY, Grain.WEEK, Grain.MONTH]


@pytest.mark.parametrize(
    "text",
    [
        "call 713-853-5617 or 713/853-7905",
        "version 1.2.3 runs 24/7",
        "on the 14th floor",
        "may I march in",
        "about 1/2 hour at 3.5 %",
        "the second draft",
        "31 February",
    ],
)
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert day_phrases(text, TUESDAY, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ich bin ab dem 7.1. wieder für Sie da.", date(2027, 1, 7)),
        ("Je serai de retour le 4 janvier.", date(2027, 1, 4)),
        ("Estaré fuera hasta el 11 de enero.", date(2027, 1, 11)),
    ],
)
def test_the_language_is_guessed_where_none_is_given(text: str, expected: date) -> None:
    assert day(text, None) == expected


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 330))
def test_a_day_written_without_its_year_is_read_back_for_eleven_months(sent_on: date, later: int) -> None:
    meant = sent_on + timedelta(days=later - 60)
    if meant >= date(meant.year, 2, 28) and (meant.month, meant.day) == (2, 29):
        return
    assert day(f"on {meant.day} {calendar.month_name[meant.month]}", "en", sent_on) == meant
    assert day(f"on {calendar.month_name[meant.month]} {meant.day}", "en", sent_on) == meant


_SCRAPS = """Friday next week until the 14th of Dec 7 12/7 31.2. 99 to - ( ) ' , . end in two May am bis jusqu'au 月 日
から a O'N"""
WORDS = st.sampled_from(_SCRAPS.split())


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)),
    st.dates(),
    st.sampled_from([*TEN_LANGUAGES, None, "fi", "xx", ""]),
)
def test_any_text_on_any_day_gives_phrases_that_stand_where_they_say(
    text: str, sent_on: date, language: str | None
) -> None:
    end = 0
    for one in day_phrases(text, sent_on, language):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert one.first <= one.last
        end = one.end


@pytest.mark.parametrize("hostile", ["1" * 30_000, "1/" * 15_000, "May " * 8_000, "1. " * 9_000, "Monday, " * 4_000])
def test_a_hostile_text_takes_bounded_time(hostile: str) -> None:
    started = time.process_time()
    day_phrases(hostile, TUESDAY, None)
    assert time.process_time() - started < 1.0
