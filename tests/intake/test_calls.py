"""Nora Lindt sells; her phone, her telephone system and a spreadsheet all wrote down her calls."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.interaction import Direction, Outcome
from ringback.intake.calls import CallFormat, CallRecord, call_format, read_calls

BERLIN = ZoneInfo("Europe/Berlin")
NORA = "+493023125100"
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "calls"


def calls_in(text: str, mine: frozenset[str] = frozenset(), region: str = "DE") -> list[CallRecord]:
    fmt = call_format(text)
    assert fmt is not None
    return read_calls(text, fmt, BERLIN, mine, region)[0]


def problems_in(text: str, mine: frozenset[str] = frozenset(), region: str = "DE") -> str:
    fmt = call_format(text) or CallFormat.PLAIN
    return "; ".join(f"{one.where}: {one.why}" for one in read_calls(text, fmt, BERLIN, mine, region)[1])


def android(*rows: str) -> str:
    return "<?xml version='1.0' encoding='UTF-8' ?>\n<calls count='1'>\n" + "\n".join(rows) + "\n</calls>"


def row(kind: int, seconds: int, number: str = "030 23125 017", name: str = "(Unknown)") -> str:
    return f'<call number="{number}" duration="{seconds}" date="1767261600000" type="{kind}" contact_name="{name}" />'


@pytest.mark.parametrize(
    ("kind", "seconds", "direction", "outcome"),
    [
        (1, 95, Direction.IN, Outcome.CONNECTED),
        (2, 95, Direction.OUT, Outcome.CONNECTED),
        (2, 0, Direction.OUT, Outcome.NO_ANSWER),
        (2, 6, Direction.OUT, Outcome.NO_ANSWER),
        (2, 22, Direction.OUT, Outcome.LEFT_VOICEMAIL),
        (3, 0, Direction.IN, Outcome.NO_ANSWER),
        (4, 31, Direction.IN, Outcome.LEFT_VOICEMAIL),
        (5, 0, Direction.IN, Outcome.NO_ANSWER),
    ],
)
def test_each_kind_of_call_of_a_phone(kind: int, seconds: int, direction: Direction, outcome: Outcome) -> None:
    (call,) = calls_in(android(row(kind, seconds)))
    assert (call.direction, call.outcome) == (direction, outcome)
    assert call.number == "+493023125017"
    assert call.at == datetime(2026, 1, 1, 10, tzinfo=UTC)
    assert call.name == ""


def test_a_short_call_out_is_taken_for_a_voicemail_and_that_is_said() -> None:
    assert "taken for a voicemail" in calls_in(android(row(2, 22)))[0].guess
    assert calls_in(android(row(2, 200)))[0].guess == ""


def test_calls_without_a_number_and_from_blocked_numbers_are_counted_and_left_out() -> None:
    text = android(row(1, 20, number="-1"), row(6, 0), row(1, 40, name="Ida Brandt"))
    assert [call.name for call in calls_in(text)] == ["Ida Brandt"]
    assert "withheld" in problems_in(text)
    assert "blocked" in problems_in(text)


def test_a_bad_row_does_not_stop_the_rest() -> None:
    text = android('<call number="030" duration="x" date="1" type="1"/>', '<call type="9" number="1"/>', row(1, 40))
    assert len(calls_in(text)) == 1
    assert "call 1" in problems_in(text)
    assert "call 2" in problems_in(text)


def test_a_file_that_breaks_off_gives_what_stood_before() -> None:
    text = android(row(1, 40), row(1, 50))
    cut = text[: text.rindex("duration")]
    assert len(calls_in(cut)) == 1
    assert "breaks off" in problems_in(cut)


def test_a_file_with_entities_of_its_own_is_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE calls [<!ENTITY a "aaaa">]><calls><call number="&a;"/></calls>'
    assert calls_in(bomb) == []
    assert "entities" in problems_in(bomb)


def test_an_emoji_in_a_name_as_old_versions_wrote_it() -> None:
    (call,) = calls_in(android(row(1, 40, name="Ida &#55357;&#56832; &#55357;")))
    assert call.name == "Ida 😀"


HEADER = "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,"
HEADER += "disposition,amaflags,uniqueid,userfield\n"


def cdr(src: str, dst: str, billsec: int, ended: str, unique: str = "1767261600.7", app: str = "Dial") -> str:
    return (
        f'"","{src}","{dst}","out","""x"" <{src}>","c","d","{app}","","2026-01-01 11:00:00","",'
        f'"2026-01-01 11:05:00",300,{billsec},"{ended}","DOCUMENTATION","{unique}",""\n'
    )


@pytest.mark.parametrize("header", ["", HEADER])
def test_a_telephone_system_with_and_without_its_header(header: str) -> None:
    text = header + cdr("03023125100", "03023125017", 240, "ANSWERED")
    text += cdr("03023125018", "03023125100", 0, "NO ANSWER", "1767261601.8")
    text += cdr("03023125018", "03023125100", 20, "ANSWERED", "1767261602.9", app="VoiceMail")
    assert call_format(text) is CallFormat.ASTERISK
    calls = calls_in(text, frozenset({NORA, "nora@lindt.example"}))
    assert {(call.direction, call.outcome) for call in calls} == {
        (Direction.OUT, Outcome.CONNECTED),
        (Direction.IN, Outcome.NO_ANSWER),
        (Direction.IN, Outcome.LEFT_VOICEMAIL),
    }


def test_the_unique_id_settles_the_zone() -> None:
    (call,) = calls_in(cdr("03023125100", "03023125017", 240, "ANSWERED"), frozenset({NORA}))
    assert call.at == datetime(2026, 1, 1, 10, tzinfo=UTC)
    (call,) = calls_in(cdr("03023125100", "03023125017", 240, "ANSWERED", "1767265200.7"), frozenset({NORA}))
    assert call.at == datetime(2026, 1, 1, 11, tzinfo=UTC)


def test_a_call_that_rang_on_two_phones_is_one_call() -> None:
    text = cdr("03023125017", "03023125100", 0, "NO ANSWER") + cdr("03023125017", "03023125100", 180, "ANSWERED")
    (call,) = calls_in(text, frozenset({NORA}))
    assert call.outcome is Outcome.CONNECTED


def test_the_number_that_appears_most_is_taken_for_the_users_and_that_is_said() -> None:
    text = "".join(cdr("03023125100", f"0302312501{n}", 60, "ANSWERED", f"176726160{n}.1") for n in range(4))
    text += cdr("03023125011", "03023125012", 60, "ANSWERED", "1767261609.1")
    assert {call.direction for call in calls_in(text)} == {Direction.OUT}
    assert NORA in problems_in(text)
    assert "other numbers than yours (1)" in problems_in(text)


def test_a_spreadsheet_in_any_order_and_case() -> None:
    text = "\ufeffOutcome,Seconds,DIRECTION,Number,When\r\n"
    text += "left voicemail,41,Outgoing,+49 30 23125 017,2026-01-01T10:00:00Z\r\n"
    (call,) = calls_in(text)
    assert (call.outcome, call.duration, call.direction) == (
        Outcome.LEFT_VOICEMAIL,
        timedelta(seconds=41),
        Direction.OUT,
    )
    assert call.at == datetime(2026, 1, 1, 10, tzinfo=UTC)


def test_a_german_spreadsheet_with_date_and_time_apart() -> None:
    text = (
        "Datum;Uhrzeit;Rufnummer;Richtung;Dauer (s);Ergebnis\n"
        "01.07.2026;09:30;030 23125 017;ausgehend;0:03:12;verbunden\n"
        "02.07.2026;17:05:10;030 23125 018;Verpasst;;\n"
        "32.07.2026;17:05;030 23125 018;eingehend;10;\n"
    )
    first, second = calls_in(text)
    assert (first.at, first.duration) == (datetime(2026, 7, 1, 7, 30, tzinfo=UTC), timedelta(seconds=192))
    assert (second.direction, second.outcome) == (Direction.IN, Outcome.NO_ANSWER)
    assert "line 4" in problems_in(text)


def test_a_table_with_more_columns_than_needed() -> None:
    text = (
        "Time,Date,Type,From,To,Direction,Duration,Seconds,Result,Status\n"
        "10:30,2026-07-01,Call,030 23125 017,030 23125 100,Inbound,3 min,185,answered,closed\n"
        "11:30,2026-07-01,Call,030 23125 100,030 23125 018,Outbound,1 min,41,left voicemail,closed\n"
    )
    first, second = calls_in(text)
    assert (first.number, first.direction, first.duration) == ("+493023125017", Direction.IN, timedelta(seconds=185))
    assert first.at == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert (second.number, second.outcome) == ("+493023125018", Outcome.LEFT_VOICEMAIL)
    assert "taken to be" not in problems_in(text)


@pytest.mark.parametrize(
    ("cells", "region", "day", "said"),
    [
        (("3/4/2026 2:05 PM", "3/25/2026 2:05 PM"), "DE", 4, False),
        (("3/4/2026 14:05", "25/3/2026 14:05"), "US", 3, False),
        (("3/4/2026 14:05",), "US", 4, True),
        (("3/4/2026 14:05",), "DE", 3, True),
    ],
)
def test_whether_a_slashed_date_is_march_or_april(cells: tuple[str, ...], region: str, day: int, said: bool) -> None:
    text = "when,number,direction,seconds\n" + "".join(f"{cell},03023125017,out,60\n" for cell in cells)
    assert any(call.at.day == day and call.at.hour in (12, 13) for call in calls_in(text, region=region))
    assert ("dates are taken" in problems_in(text, region=region)) is said


@pytest.mark.parametrize(
    "text", ["", "name,mail\nIda,ida@kranich.example\n", "BEGIN:VCALENDAR", "Dear all,\nwe called."]
)
def test_what_is_no_call_log(text: str) -> None:
    assert call_format(text) is None
    assert read_calls(text, CallFormat.PLAIN, BERLIN, frozenset())[0] == []


@given(st.text(max_size=300), st.sampled_from(list(CallFormat)))
def test_no_text_is_ever_an_exception(text: str, fmt: CallFormat) -> None:
    assert isinstance(call_format(text), CallFormat | None)
    read_calls(text, fmt, BERLIN, frozenset())


@given(st.permutations(range(6)))
def test_the_order_of_the_rows_does_not_matter(order: list[int]) -> None:
    rows = [f"2026-01-0{n + 1} 10:00,0302312501{n},out,{n * 20},\n" for n in range(6)]
    head = "when,number,direction,seconds,outcome\n"
    assert calls_in(head + "".join(rows[n] for n in order)) == calls_in(head + "".join(rows))


def test_real_logs_are_read() -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared call logs are not there")
    for path in sorted(SHARED.glob("*/*.*")):
        text = path.read_text(encoding="utf-8")
        fmt = call_format(text)
        assert (fmt is None) == (path.name.startswith(("LICENSE", "mockdata__persons")))
        if fmt is not None:
            calls, problems = read_calls(text, fmt, BERLIN, frozenset(), "US")
            assert calls
            assert not any(one.where.startswith(("line", "call ")) for one in problems if one.where != "call log")
