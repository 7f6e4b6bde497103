"""A week of a seller through the real command line: what every command says, what it changes on the list, and the way back."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ringback.domain.play import MOVES

pytestmark = pytest.mark.slow

SOURCES = Path(__file__).parents[2] / "src"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Desk:
    """A seller at the terminal, with a data folder of his own."""

    home: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        call = [sys.executable, "-m", "ringback.cli.main", *words]
        environment = {**os.environ, "RINGBACK_HOME": str(self.home), "PYTHONPATH": str(SOURCES)}
        return subprocess.run(call, env=environment, capture_output=True, text=True, timeout=240)

    def says(self, *words: str) -> str:
        """What the command prints; it must succeed, and say nothing on standard error."""
        done = self.run(*words)
        assert (done.returncode, done.stderr) == (0, ""), words
        return done.stdout

    def refuses(self, *words: str) -> str:
        """The one sentence with which the command fails."""
        done = self.run(*words)
        assert (done.returncode, done.stdout) == (1, ""), words
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert "Traceback" not in done.stderr
        assert "should not have happened" not in done.stderr
        return done.stderr

    def today(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.says("today", "--json"))
        return found

    def move(self, person: str) -> str | None:
        """What the list says to do about that person, None where they are not on it."""
        return next((row["move"] for row in self.today()["moves"] if row["person_id"] == person), None)

    def listed(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        return listed(self.today())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Lena's desk: a simulated year, read like real files."""
    folder = tmp_path_factory.mktemp("desk")
    desk = Desk(folder / "home")
    assert desk.run("demo", str(folder / "world")).returncode == 0
    mine = (folder / "world" / "me").read_text().strip()
    first = json.loads(desk.says("import", str(folder / "world"), "--me", mine, "--json"))
    again = json.loads(desk.says("import", str(folder / "world"), "--me", mine, "--json"))
    assert first["read"] == first["new"] + first["duplicates"] == again["read"] == again["duplicates"]
    assert first["new"] > 1000
    assert again["new"] == 0
    return desk


@pytest.fixture(scope="module")
def day(desk: Desk) -> dict[str, Any]:
    """The list with which the week begins; every test leaves it as it was."""
    return desk.today()


@pytest.fixture(scope="module")
def touches(day: dict[str, Any]) -> list[Row]:
    """What can be done now, the best first."""
    found = [row for row in day["moves"] if row["move"] not in ("patience", "need_fact", "release", "confirm")]
    assert len(found) > 3
    return found


@pytest.fixture
def unchanged(desk: Desk) -> Iterator[None]:
    """At the end of the test the list is what it was right before it: the clock runs on meanwhile."""
    before = desk.listed()
    yield
    assert desk.listed() == before


def listed(day: dict[str, Any]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Moves and debts, without what the passing minutes change."""
    moves = sorted((row["person_id"], row["move"]) for row in day["moves"])
    return moves, sorted((debt["person_id"], debt["since"]) for debt in day["debts"])


def test_todays_list_keeps_its_contract(day: dict[str, Any]) -> None:
    assert set(day) >= {"as_of", "seen", "debts", "moves", "old_silences"}
    assert INSTANT.fullmatch(day["as_of"])
    assert set(day["seen"]) == {"email", "call", "calendar"}
    assert isinstance(day["old_silences"], int)
    for debt in day["debts"]:
        assert set(debt) >= {"person", "address", "channel", "since", "message_id", "folded", "because"}
        assert INSTANT.fullmatch(debt["since"])
        assert debt["because"]
    for row in day["moves"]:
        _keeps_its_contract(row)
    assert [row["move"] == "patience" for row in day["moves"]] == sorted(
        row["move"] == "patience" for row in day["moves"]
    )


def _keeps_its_contract(row: Row) -> None:
    assert row["move"] in MOVES
    assert set(row["not_chosen"]) == set(MOVES) - {row["move"]}
    assert INSTANT.fullmatch(row["silent_since"])
    assert INSTANT.fullmatch(row["due_at"])
    assert row["silent_worktime_hours"] >= 0
    assert 0 <= row["p_answer_7d"] <= 1
    assert 0 <= row["surprise"] <= 1
    assert 0 <= row["slot"] <= 5
    assert row["because"]
    assert row["causes"]
    if row["draft"]:
        assert set(row["draft"]) == {"subject", "body", "language"}
        assert row["draft"]["body"].strip()


@pytest.mark.usefixtures("unchanged")
def test_what_was_done_counts_as_the_touch_until_it_is_taken_back(desk: Desk, touches: list[Row]) -> None:
    person = touches[0]["person_id"]
    assert desk.says("done", person).endswith(": noted\n")
    assert desk.move(person) in ("patience", "need_fact")
    assert "not a touch" in desk.refuses("done", person)
    assert desk.says("undo").startswith("taken back: ")


@pytest.mark.usefixtures("unchanged")
def test_each_word_shows_at_once_and_can_be_taken_back(desk: Desk, touches: list[Row]) -> None:
    person = touches[1]["person_id"]
    for verb, rest, move in (
        ("snooze", ["in 2 weeks"], "patience"),
        ("talked", [], None),
        ("won", [], None),
        ("release", ["--reason", "no budget"], None),
        ("is", ["private"], None),
    ):
        desk.says(verb, person, *rest)
        assert desk.move(person) == move, verb
        desk.says("undo")


@pytest.mark.usefixtures("unchanged")
def test_a_no_is_a_success_and_is_thanked_for(desk: Desk, touches: list[Row]) -> None:
    person = touches[1]["person_id"]
    assert "success" in desk.says("no", person)
    day = desk.today()
    assert person not in {row["person_id"] for row in day["moves"]}
    (thanks,) = [debt["because"] for debt in day["debts"] if debt["person_id"] == person]
    assert "a word of thanks is due" in thanks[0]
    assert "Not on the list: they said no" in desk.says("person", person)
    assert re.search(r"In the last seven days: .*\d noe?s?", desk.says("today"))
    desk.says("undo")


@pytest.mark.usefixtures("unchanged")
def test_letting_go_leads_to_the_funnel_and_back(desk: Desk, touches: list[Row]) -> None:
    row = touches[2]
    person = row["person_id"]
    assert "the time is free for" in desk.says("release", person, "--reason", "=no budget", "--consent", "given")
    (listed,) = list(csv.DictReader(io.StringIO(desk.says("funnel"))))
    assert (listed["name"], listed["reason"], listed["consent"]) == (row["person"], "'=no budget", "given")
    assert listed["look_again_on"] > listed["released_on"]
    desk.says("revive", person)
    assert desk.move(person) not in (None, "patience")
    assert not list(csv.DictReader(io.StringIO(desk.says("funnel"))))
    desk.says("undo")
    desk.says("undo")


@pytest.mark.usefixtures("unchanged")
def test_what_was_asked_for_is_asked_once(desk: Desk, day: dict[str, Any]) -> None:
    row = next(one for one in day["moves"] if one["move"] == "need_fact")
    person, kind = row["person_id"], row["asks_for"]
    assert f"{kind} " in desk.says("person", person)
    assert "give the answer, or --none" in desk.refuses("answer", person, kind)
    assert "empty" in desk.refuses("answer", person, kind, " ")
    desk.says("answer", person, kind, "--none")
    after = next(one for one in desk.today()["moves"] if one["person_id"] == person)
    assert (after["move"], after["asks_for"]) != ("need_fact", kind)
    desk.says("undo")


@pytest.mark.usefixtures("unchanged")
def test_a_call_a_worth_and_the_users_own_holiday(desk: Desk, touches: list[Row]) -> None:
    person, before = touches[0]["person_id"], touches[0]["move"]
    desk.says("log", "call", person, "--outcome", "left_voicemail", "--minutes", "1")
    assert desk.move(person) != before
    desk.says("worth", person, "48000")
    desk.says("me", "--away", "today", "in 2 weeks")
    assert {row["move"] for row in desk.today()["moves"]} == {"patience"}
    for _ in range(3):
        desk.says("undo")


@pytest.mark.usefixtures("unchanged")
def test_two_people_become_one_and_two_again(desk: Desk, touches: list[Row]) -> None:
    one, other, *_ = touches
    desk.says("merge", one["address"], other["address"])
    shown = json.loads(desk.says("person", one["address"], "--json"))
    assert json.loads(desk.says("person", other["address"], "--json"))["person_id"] == shown["person_id"]
    desk.says("split", shown["person_id"], other["address"])
    apart = json.loads(desk.says("person", other["address"], "--json"))
    assert apart["person_id"] != json.loads(desk.says("person", one["address"], "--json"))["person_id"]
    assert apart["timeline"]
    desk.says("undo")
    desk.says("undo")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("person", "nobody at all"), "nobody is known"),
        (("person", "e"), "several people|nobody"),
        (("snooze", "{person}", "2020-01-01"), "not ahead"),
        (("snooze", "{person}", "some day"), "is no day"),
        (("me", "--zone", "Mars/Olympus"), "no time zone"),
        (("today", "--as-of", "0001-01-01"), "no instant"),
        (("worth", "{person}", "nan"), "no amount"),
        (("import", "not/there.mbox"), "not there"),
        (("split", "{person}", "x@y.example"), "has no"),
        (("erase",), "--all"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    desk: Desk, day: dict[str, Any], words: tuple[str, ...], sentence: str
) -> None:
    person = day["moves"][0]["person_id"]
    assert re.search(sentence, desk.refuses(*[word.format(person=person) for word in words]))


def test_a_wrong_usage_is_another_exit(desk: Desk) -> None:
    assert desk.run("frobnicate").returncode == 2
    assert desk.run("log", "call", "greta", "--outcome", "exploded").returncode == 2


def test_a_command_leaves_the_store_as_one_whole_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "home")
    desk.says("me", "--name", "Nora Fink")
    assert [file.name for file in (tmp_path / "home").glob("*.sqlite3*")] == ["ringback.sqlite3"]


def test_a_store_that_something_else_wrote_to_is_named(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "home")
    assert "ringback import" in desk.says("today")
    (tmp_path / "home" / "ringback.sqlite3").write_bytes(b"not a database at all " * 200)
    assert "is damaged" in desk.refuses("today")


def test_at_the_end_everything_can_be_erased(desk: Desk, day: dict[str, Any]) -> None:
    person = day["moves"][0]["person_id"]
    assert desk.says("erase", "--all").startswith("erased: ")
    assert desk.listed() == ([], [])
    assert "ringback import" in desk.says("today")
    assert "nobody is known" in desk.refuses("person", person)
