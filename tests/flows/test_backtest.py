"""The replay of a mailbox: which waits it sees, that it knows nothing of what comes later, and what it tells the user."""

import csv
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from time import process_time

import pytest
from typer.testing import CliRunner

from ringback.adapters.files import RawRecord, open_archive
from ringback.cli.main import app
from ringback.domain.errors import BadInputError
from ringback.domain.play import MOVES
from ringback.flows.backtest import Backtest, backtest, write_predictions
from ringback.intake.copies import moment_of
from ringback.intake.mail import read_letter

ENRON = Path(__file__).parents[3] / "shared" / "data" / "enron"

NORA, GRETA, PIET, TILDA = "nora@seller.example", "greta@silent.example", "piet@quick.example", "tilda@silent.example"
WEEK = timedelta(days=7)
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


def mail(
    day: float, sender: str, to: Sequence[str] = (), cc: Sequence[str] = (), subject: str = "The offer"
) -> EmailMessage:
    """A mail of so many days after the first Monday, at nine in the morning UTC."""
    one = EmailMessage()
    at = MONDAY + timedelta(days=day, hours=9)
    one["From"], one["To"], one["Subject"] = sender, ", ".join(to or [NORA]), subject
    if cc:
        one["Cc"] = ", ".join(cc)
    one["Date"] = format_datetime(at)
    one["Message-ID"] = f"<{sender.partition('@')[0]}-{day}-{len(to)}@mail.example>"
    one.set_content(f"Hello, here is a word about {subject.lower()} from me. What do you think of it?\n")
    return one


def told(day: float, *to: str, cc: Sequence[str] = ()) -> EmailMessage:
    return mail(day, NORA, to, cc)


def heard(day: float, who: str, cc: Sequence[str] = ()) -> EmailMessage:
    return mail(day, who, [NORA], cc, subject="Re: The offer")


def written(path: Path, mails: Sequence[EmailMessage]) -> Path:
    return joined(path, [bytes(one) for one in mails])


def joined(path: Path, raw: Sequence[bytes]) -> Path:
    """These mails as an mbox file."""
    quoted = (re.sub(rb"(?m)^(>*From )", rb">\1", one) for one in raw)
    path.write_bytes(b"\n\n".join(b"From - Mon Mar  2 09:00:00 2026\n" + one for one in quoted))
    return path


def replayed(path: Path, start: int = 0, end: int = 70, every: timedelta = WEEK, horizon: timedelta = WEEK) -> Backtest:
    first, last = MONDAY + timedelta(days=start), MONDAY + timedelta(days=end)
    return backtest([path], [NORA], start=first, end=last, every=every, horizon=horizon)


def waits(done: Backtest) -> list[tuple[int, str, str]]:
    """Day of the instant, contact and message of each row."""
    return [((one.as_of - MONDAY).days, one.contact, one.message_id) for one in done.forecasts]


STORY = [
    heard(1, GRETA), told(2, GRETA), told(10, GRETA), heard(16, GRETA), told(17, GRETA),
    heard(3, PIET), told(4, PIET), heard(4.2, PIET), told(11, PIET), heard(12, PIET), told(18, PIET), heard(19, PIET),
    told(20, PIET, TILDA), told(5, TILDA), heard(25, PIET), heard(60, TILDA), told(61, "a@x.example", "b@x.example"),
]  # fmt: skip


def test_a_wait_starts_with_the_first_message_after_their_last_sign_and_lasts_30_days(tmp_path: Path) -> None:
    done = replayed(written(tmp_path / "box.mbox", STORY))
    greta = [(day, message) for day, contact, message in waits(done) if contact == GRETA]
    first, second = "<nora-2-1@mail.example>", "<nora-17-1@mail.example>"
    assert greta == [(7, first), (14, first), (21, second), (28, second), (35, second), (42, second)]


def test_nobody_is_waited_for_who_never_wrote(tmp_path: Path) -> None:
    rows = waits(replayed(written(tmp_path / "box.mbox", STORY)))
    assert TILDA not in {contact for _, contact, _ in rows}
    assert PIET in {contact for _, contact, _ in rows}


def test_a_message_to_four_starts_no_wait_and_copies_none_either(tmp_path: Path) -> None:
    four = [heard(1, GRETA), told(2, GRETA, PIET, "a@x.example", "b@x.example")]
    copied = [heard(1, GRETA), told(2, "a@x.example", cc=[GRETA])]
    assert not replayed(written(tmp_path / "four.mbox", four)).forecasts
    assert not replayed(written(tmp_path / "copied.mbox", copied)).forecasts


def test_a_mail_to_thirteen_is_no_sign_of_life(tmp_path: Path) -> None:
    crowd = [f"p{number}@x.example" for number in range(12)]
    story = [heard(1, GRETA), told(2, GRETA), heard(3, GRETA, cc=crowd)]
    assert {contact for _, contact, _ in waits(replayed(written(tmp_path / "box.mbox", story)))} == {GRETA}


def test_what_came_is_known_only_where_the_mail_reaches_that_far(tmp_path: Path) -> None:
    story = [heard(1, GRETA), told(2, GRETA), heard(9, GRETA), told(10, GRETA), heard(23, PIET)]
    came = {
        (one.as_of - MONDAY).days: one.answered for one in replayed(written(tmp_path / "box.mbox", story)).forecasts
    }
    assert came == {7: True, 14: False, 21: None, 28: None, 35: None}


def test_the_move_is_what_the_list_would_have_proposed(tmp_path: Path) -> None:
    """Patience first, then the ladder; thanks ask for no answer, so that the list has no silence there."""
    thanks = mail(2.2, NORA, [PIET], subject="Thanks")
    thanks.set_content("Thank you, I have everything now.\n")
    story = [*(heard(day, GRETA) for day in (-6, 1)), told(2, GRETA), told(9, GRETA), heard(1, PIET), thanks]
    story += [told(-7, GRETA), heard(60, TILDA)]
    done = replayed(written(tmp_path / "box.mbox", story), end=28)
    moves = {(one.contact, (one.as_of - MONDAY).days): one.move for one in done.forecasts}
    assert {move for (contact, _), move in moves.items() if contact == PIET} == {"patience"}
    greta = [moves[GRETA, day] for day in (7, 14, 21, 28)]
    assert greta[0] == "patience"
    assert greta[-1] in MOVES
    assert greta[-1] not in ("patience", "release")


def test_a_colleague_gets_a_plain_ask_at_most(tmp_path: Path) -> None:
    rob = "rob@seller.example"
    story = [heard(-6, rob), told(-5, rob), heard(-4, rob), told(2, rob), heard(60, TILDA)]
    done = replayed(written(tmp_path / "box.mbox", story), end=28)
    assert {one.move for one in done.forecasts} <= {"patience", "plain_ask", "release"}
    assert "plain_ask" in {one.move for one in done.forecasts}


@pytest.mark.parametrize("cut", [7, 14, 21, 28])
def test_what_comes_later_changes_no_row(tmp_path: Path, cut: int) -> None:
    """Cutting the mailbox off after an instant leaves the rows until then as they were, to the last digit."""
    known = [one for one in STORY if one["Message-ID"] and _day(one) <= cut]
    whole = replayed(written(tmp_path / "whole.mbox", STORY), end=cut)
    part = replayed(written(tmp_path / "part.mbox", known), end=cut)
    assert rows_of(tmp_path, whole) == rows_of(tmp_path, part)
    assert len(rows_of(tmp_path, whole)) > 1


def _day(one: EmailMessage) -> float:
    return float(one["Message-ID"].split("-")[1])


def rows_of(folder: Path, done: Backtest) -> list[list[str]]:
    write_predictions(folder / "rows.csv", done.forecasts)
    with (folder / "rows.csv").open(encoding="utf-8") as file:
        return list(csv.reader(file))


def test_copies_change_nothing(tmp_path: Path) -> None:
    again = [mail(2, NORA, [GRETA])]
    again[0].replace_header("Message-ID", "<another@mail.example>")
    once, twice = (written(tmp_path / f"{count}.mbox", STORY + again * count) for count in (0, 2))
    assert replayed(twice).copies == replayed(once).copies + 2
    assert [one.p_answer for one in replayed(twice).forecasts] == [one.p_answer for one in replayed(once).forecasts]


def test_the_command_writes_its_rows_and_tells_the_user(tmp_path: Path) -> None:
    path, out = written(tmp_path / "box.mbox", STORY), tmp_path / "rows.csv"
    given = [
        "backtest",
        str(path),
        "--me",
        NORA,
        "--from",
        "2026-03-02",
        "--to",
        "2026-05-11",
        "--predictions",
        str(out),
    ]
    told_ = CliRunner().invoke(app, given)
    assert told_.exit_code == 0, told_.output
    assert "A 7-day rule would have raised" in told_.output
    with out.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["as_of", "contact", "message_id", "sent_at", "p_answer", "surprise", "move"]
    assert rows[0]["as_of"] == "2026-03-09T00:00:00Z"
    assert all(0 <= float(row["p_answer"]) <= 1 and 0 <= float(row["surprise"]) <= 1 for row in rows)
    assert {row["move"] for row in rows} <= {*MOVES}
    as_json = CliRunner().invoke(app, [*given, "--json"])
    figures = json.loads(as_json.stdout)
    assert figures["forecasts"] == len(rows)
    assert [rule["days"] for rule in figures["rules"]] == [3, 7, 14]


def test_a_fixed_rule_rings_by_days_alone_and_the_chance_as_often(tmp_path: Path) -> None:
    done = replayed(written(tmp_path / "box.mbox", STORY))
    known = [one for one in done.forecasts if one.answered is not None]
    week = done.rules[1]
    late = [one for one in known if one.as_of - one.sent_at >= WEEK]
    assert (week.fixed.raised, week.fixed.false) == (len(late), sum(bool(one.answered) for one in late))
    assert week.ringback.raised == week.fixed.raised > 0


def test_a_silence_of_seven_working_days_that_ends_without_a_nudge_ends_by_itself(tmp_path: Path) -> None:
    alone = [heard(1, GRETA), told(2, GRETA), heard(20, GRETA), heard(65, PIET)]
    nudged = [*alone, told(16, GRETA)]
    for number, (story, ended) in enumerate(((alone, 1), (nudged, 0))):
        long = replayed(written(tmp_path / f"{number}.mbox", story)).long
        assert (long.reached, long.ended_by_themselves) == (1, ended)


def test_a_span_that_is_none_is_a_wrong_usage(tmp_path: Path) -> None:
    path = written(tmp_path / "box.mbox", STORY)
    for wrong in ("7", "0d", "soon"):
        assert CliRunner().invoke(app, ["backtest", str(path), "--me", NORA, "--every", wrong]).exit_code == 2


def test_a_mailbox_without_a_date_says_so(tmp_path: Path) -> None:
    one = told(1, GRETA)
    del one["Date"]
    path = written(tmp_path / "box.mbox", [one])
    with pytest.raises(BadInputError, match="credible date"):
        backtest([path], [NORA], start=None, end=None, every=WEEK, horizon=WEEK)


@pytest.mark.slow
def test_what_comes_later_changes_no_row_of_real_mail(tmp_path: Path) -> None:
    """The smallest complete mailbox of the shared corpus, cut off after an instant in its middle."""
    if not ENRON.exists():
        pytest.skip(f"{ENRON} is not here")
    index = json.loads((ENRON / "index.json").read_text())
    name = min((name for name in index if index[name]["complete"]), key=lambda name: index[name]["messages"])
    whole = [one for one in open_archive(ENRON / f"{name}.mbox.xz") if isinstance(one, RawRecord)]
    dates = {one.where: moment_of(read_letter(one.raw)) for one in whole}
    middle = sorted(at for at in dates.values() if at)[len(dates) * 2 // 3].replace(hour=0, minute=0, second=0)
    known = [one.raw for one in whole if (at := dates[one.where]) and at <= middle]
    mine, start, day = index[name]["addresses"], middle - 20 * WEEK, timedelta(days=1)
    rows = [
        rows_of(tmp_path, backtest([path], mine, start=start, end=middle, every=day, horizon=WEEK))
        for path in (ENRON / f"{name}.mbox.xz", joined(tmp_path / "cut.mbox", known))
    ]
    assert len(rows[0]) > 50
    assert rows[0] == rows[1]


@pytest.mark.slow
def test_forty_instants_on_six_thousand_messages_take_at_most_twenty_seconds(tmp_path: Path) -> None:
    slots = [(day + number / 50, f"p{number}{day % 30}@x.example") for day in range(300) for number in range(10)]
    many = [one for at, who in slots for one in (heard(at, who), told(at + 0.4, who))]
    path = written(tmp_path / "box.mbox", many)
    started = process_time()
    assert len(replayed(path, start=14, end=14 + 39 * 7).forecasts) > 1_000
    assert process_time() - started < 20
