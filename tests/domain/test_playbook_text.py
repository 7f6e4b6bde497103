"""The shipped playbook holds the method's numbers, and a wrong file is refused with every problem and its line."""

import pytest

from ringback.domain.errors import PlaybookError, Whose
from ringback.domain.interaction import Channel
from ringback.domain.play import CauseName, Need, Offer, Only
from ringback.domain.playbook_text import BEATS, PLAYS, read_playbook
from tests.outreach.cast import shipped_files

STANDARD = "frames/standard.toml"


def problems(files: dict[str, str], frame: str = "standard") -> tuple[str, ...]:
    with pytest.raises(PlaybookError) as refused:
        read_playbook(files, frame=frame)
    assert refused.value.whose is Whose.USERS
    return refused.value.problems


def edited(name: str, old: str, new: str) -> dict[str, str]:
    files = shipped_files()
    assert old in files[name], f"{name} no longer says {old!r}"
    return files | {name: files[name].replace(old, new, 1)}


def line(files: dict[str, str], name: str, words: str) -> int:
    return next(n for n, text in enumerate(files[name].splitlines(), 1) if words in text)


def test_the_standard_frame_is_the_ladder_of_the_method() -> None:
    frame = read_playbook(shipped_files()).frame
    assert [(slot.number, slot.gap_days) for slot in frame.slots] == [(1, 0), (2, 5), (3, 10), (4, 5)]
    assert frame.slots[0].offers == (Offer(play="call"), Offer(play="plain_ask"))
    assert frame.slots[1].offers == (
        Offer(play="value"),
        Offer(play="introduction"),
        Offer(play="call", only=Only.SOMETHING_NEW),
    )
    assert frame.slots[2].offers == (
        Offer(play="introduction"),
        Offer(play="autonomy"),
        Offer(play="value"),
        Offer(play="call", only=Only.ANOTHER_CHANNEL),
    )
    assert frame.slots[3].offers == (Offer(play="two_readings"), Offer(play="reversing"))
    assert (frame.patience.surprise_below, frame.patience.least_days, frame.patience.most_days) == (0.90, 2, 15)
    assert (frame.release_gap_days, frame.longest_days, frame.computed_longest()) == (5, 40, 40)


def test_the_rescue_window_is_that_of_the_method() -> None:
    rescue = read_playbook(shipped_files()).frame.rescue
    assert rescue is not None
    assert (rescue.asks_least, rescue.asks_most, rescue.replaces) == (2, 3, (2, 3))
    assert (rescue.opens_after.days, rescue.closes_after.days) == (10, 14)
    assert (rescue.quiet_days, rescue.least_open_days) == (3, 2)


def test_rapid_release_is_three_calls_the_letter_and_no_rescue() -> None:
    frame = read_playbook(shipped_files(), frame="rapid-release").frame
    assert [slot.offers[0].play for slot in frame.slots] == ["call", "call", "call", "two_readings"]
    assert [slot.gap_days for slot in frame.slots] == [0, 5, 10, 5]
    assert frame.rescue is None
    assert frame.longest_days == frame.computed_longest()


def test_every_play_is_there_with_its_beats_and_last_words_are_the_three_that_bind() -> None:
    playbook = read_playbook(shipped_files())
    assert set(playbook.plays) == set(PLAYS)
    assert {name: play.beats for name, play in playbook.plays.items()} == BEATS
    assert playbook.last_words == {"rescue", "two_readings", "reversing"}
    assert playbook.play("autonomy").channels == (Channel.CALL, Channel.EMAIL)
    assert playbook.play("rescue").needs == (Need.AGREED_STEP,)
    assert not playbook.play("value").asks
    assert len(playbook.play("rescue").beats) == 10


def test_every_cause_has_its_rule() -> None:
    playbook = read_playbook(shipped_files())
    assert set(playbook.causes) == set(CauseName)
    assert playbook.causes[CauseName.PROMISE_OVERDUE].prefer == ("plain_ask",)
    assert playbook.causes[CauseName.DECISION_INSIDE].prefer == ("value",)
    assert playbook.hold_hard_time_days == 20


def test_the_version_changes_with_every_text_that_is_in_force_and_with_no_other() -> None:
    version = read_playbook(shipped_files()).version
    assert version == read_playbook(shipped_files()).version
    assert version != read_playbook(shipped_files(), frame="rapid-release").version
    assert version != read_playbook(edited("plays/call.toml", "minutes = 5", "minutes = 6")).version
    assert version == read_playbook(edited("frames/rapid-release.toml", "# Rapid", "# rapid")).version


@pytest.mark.parametrize(
    ("name", "old", "new", "at", "says"),
    [
        (STANDARD, "gap_working_days = 10", "gap_working_days = -1", "gap_working_days = -1", "write 0 or more"),
        (STANDARD, "surprise_below = 0.90", "surprise_below = 1.4", "surprise_below", "between 0 and 1"),
        (STANDARD, "surprise_below = 0.90", "surprise_below = true", "surprise_below", "write a number"),
        (STANDARD, "least_working_days = 2", 'least_working_days = "2"', 'least_working_days = "2"', "a whole number"),
        (STANDARD, "least_working_days = 2", "least_working_days = 20", "most_working_days", "less than the least"),
        (STANDARD, "longest_working_days = 40", "longest_working_days = 41", "longest_working_days = 41", "write 40"),
        (STANDARD, "[patience]", "[patience]\nmood = 3", "mood", "`mood` is not known here"),
        (STANDARD, '["call", "plain_ask"]', '["cal", "plain_ask"]', '["cal"', "there is no play 'cal'"),
        (STANDARD, '["call", "plain_ask"]', '["call", "call"]', '["call", "call"]', "twice"),
        (STANDARD, '["call", "plain_ask"]', '["call", "reversing"]', '["call", "reversing"]', "the last slot only"),
        (STANDARD, '["call", "plain_ask"]', '["call", "rescue"]', '["call", "rescue"]', "fills no slot"),
        (STANDARD, '["call", "plain_ask"]', "[]", "plays = []", "at least one play"),
        (STANDARD, '"two_readings", "reversing"', '"two_readings", "value"', '"two_readings", "value"', "no last word"),
        (STANDARD, "number = 3", "number = 7", "number = 7", "write 3"),
        (
            STANDARD,
            "replaces_slots = [2, 3]",
            "replaces_slots = [2, 4]",
            "replaces_slots",
            "4 is no slot before the last",
        ),
        (STANDARD, "closes_after_days = 14", "closes_after_days = 9", "closes_after_days", "closes before it opens"),
        (STANDARD, "asks_most = 3", "asks_most = 1", "asks_most", "below `asks_least`"),
        (STANDARD, 'only = "something_new"', 'only = "new"', 'only = "new"', "write one of something_new"),
        ("plays/rescue.toml", '    "own_part",', "    #", "beats = [", "lacks own_part"),
        ("plays/rescue.toml", "last_word = true", "last_word = false", "", "itself the last word"),
        ("plays/value.toml", '["their_problem", "thing"', '["thing", "their_problem"', "beats", "out of order"),
        ("plays/value.toml", '["their_problem", "thing", "no_reply_needed"]', "[]", "beats", "a message needs beats"),
        ("plays/value.toml", '"thing", "no_reply', '"thing", "joke", "no_reply', "beats", "'joke' is no beat of value"),
        ("plays/value.toml", 'id = "value"', 'id = "call"', 'id = "call"', "belongs into plays/call.toml"),
        ("plays/value.toml", 'id = "value"', 'id = "gift"', 'id = "gift"', "'gift' is no play"),
        ("plays/value.toml", 'channels = ["email"]', 'channels = ["fax"]', "channels", "no channel"),
        ("plays/value.toml", "minutes = 8", "minutes = 0", "minutes", "write 1 or more"),
        ("plays/value.toml", "minutes = 8", "", "", "`minutes` is missing"),
        ("causes.toml", 'prefer = ["confirm"]', 'prefer = ["party"]', "party", "'party' is no play"),
        ("causes.toml", "[away]", "[bored]", "[bored]", "`bored` is not known here"),
        ("causes.toml", "hold_working_days = 20", "hold_working_days = -2", "hold_working_days", "write 0 or more"),
    ],
)
def test_a_wrong_line_is_named_with_its_place(name: str, old: str, new: str, at: str, says: str) -> None:
    files = edited(name, old, new)
    found = problems(files)
    assert any(says in problem for problem in found), found
    if at:
        assert any(problem.startswith(f"{name}:{line(files, name, at)}: ") and says in problem for problem in found), (
            found
        )


def test_all_problems_of_all_files_come_at_once() -> None:
    files = edited(STANDARD, "surprise_below = 0.90", "surprise_below = 3") | {
        "plays/call.toml": "id = 3\n\nthis is no toml",
        "causes.toml": '[away]\nprefer = ["dance"]\n',
        "notes.toml": "",
    }
    found = problems(files)
    assert [problem.partition(":")[0] for problem in found] == [
        "causes.toml",
        STANDARD,
        "notes.toml",
        "plays/call.toml",
    ]
    assert "plays/call.toml:3: this is no TOML" in found[-1]


def test_a_frame_or_a_file_that_is_not_there_is_named() -> None:
    assert "there is no frame 'mine'; the folder has: rapid-release, standard" in problems(shipped_files(), "mine")[0]
    without = {
        name: text for name, text in shipped_files().items() if name not in ("causes.toml", "plays/confirm.toml")
    }
    assert [problem.partition(":")[0] for problem in problems(without)] == ["causes.toml", "plays/confirm.toml"]
    assert problems({})


def test_a_preferred_play_that_no_slot_lists_is_refused() -> None:
    files = {name: text.replace('"introduction", ', "") for name, text in shipped_files().items()}
    files["plays/introduction.toml"] = shipped_files()["plays/introduction.toml"]
    files["causes.toml"] = shipped_files()["causes.toml"]
    assert any("prefers 'introduction', which no slot lists" in problem for problem in problems(files))
