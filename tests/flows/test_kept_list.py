"""Today's list is kept and only brought up to date: whatever is done, it says what a list made from nothing says."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringback.domain.interaction import Outcome
from ringback.domain.person import Relation
from ringback.domain.timeline import FactKind
from ringback.flows import act
from ringback.flows import plan as plans
from ringback.flows import today as lists
from ringback.flows.contract import today_json
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.store import looks
from ringback.store.find import find_person
from ringback.store.kept import Kept
from ringback.store.models import Job
from ringback.store.version import changed_since, version
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 12 * DAY


@pytest.fixture(autouse=True)
def just_started() -> Iterator[None]:
    """What other tests left in memory is not here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "_kept", Kept(most=20_000))
        patch.setattr(lists, "_memory", Kept(most=20_000))
        yield


def from_nothing(as_of: datetime, patch: pytest.MonkeyPatch) -> object:
    """The list as a program says it that has just been started."""
    with patch.context() as other:
        other.setattr(looks, "_kept", Kept(most=100))
        other.setattr(lists, "_memory", Kept(most=100))
        return today_json(today(as_of))


def arrives(folder: Path, *mails: Mail) -> None:
    folder.mkdir(exist_ok=True)
    gather([mbox(folder / f"{len(list(folder.iterdir()))}.mbox", mails)], [NORA], now=NOW)


def first_mails() -> list[Mail]:
    return [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", id="2@x.example", answers="1@x.example"
        ),
        Mail(sender=f"Piet Quick <{PIET}>", to=NORA, at=MONDAY + 2 * DAY, body="What does it cost?", id="3@x.example"),
        Mail(sender=f"Tilda Tal <{TILDA}>", to=NORA, at=MONDAY - 100 * DAY, body="Good to meet you.", id="4@x.example"),
        Mail(sender=NORA, to=TILDA, at=MONDAY - 90 * DAY, body="Shall we talk?", id="5@x.example"),
    ]


STEPS: dict[str, Callable[[Path], object]] = {
    "a call": lambda _: act.log_call(find_person(GRETA), Outcome.NO_ANSWER, now=NOW),
    "an answer": lambda folder: arrives(
        folder, Mail(sender=GRETA, to=NORA, at=NOW - DAY, body="Yes.", subject="Re: Offer", answers="2@x.example")
    ),
    "a colleague's answer": lambda folder: arrives(
        folder,
        Mail(sender="Olaf Holm <olaf@silent.example>", to=NORA, at=NOW - DAY, body="I take over.", answers="2@x.example"),
    ),
    "a promise": lambda folder: arrives(
        folder, Mail(sender=PIET, to=NORA, at=NOW - 3 * DAY, body="I will send you the contract by Friday.")
    ),
    "the user's own mail": lambda folder: arrives(folder, Mail(sender=NORA, to=PIET, at=NOW - DAY, body="Here it is?")),
    "a release": lambda _: act.release(find_person(GRETA), now=NOW),
    "an old one taken up": lambda _: act.revive(find_person(TILDA), now=NOW),
    "a number": lambda _: act.answer(find_person(GRETA), FactKind.NUMBER, "+49 30 23125 002", now=NOW),
    "a relation": lambda _: act.relation(find_person(GRETA), Relation.PRIVATE, now=NOW),
    "holidays": lambda _: act.about_me(now=NOW, away=((NOW - 4 * DAY).date(), (NOW - 2 * DAY).date())),
    "two are one": lambda _: act.merge(find_person(GRETA), find_person(PIET), now=NOW),
    "a meeting ahead": lambda _: act.log_meeting(find_person(GRETA), Outcome.PLANNED, now=NOW, at=NOW + 3 * timedelta(minutes=1)),
}  # fmt: skip


@pytest.mark.parametrize("step", STEPS)
def test_a_list_brought_up_to_date_is_the_list_made_anew(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives(tmp_path / "mail", *first_mails())
    before = today_json(today(NOW))
    assert before == from_nothing(NOW, monkeypatch)
    STEPS[step](tmp_path / "mail")
    after = today_json(today(NOW))
    assert after == from_nothing(NOW, monkeypatch)
    later = NOW + timedelta(minutes=4)
    assert moves(today_json(today(later))) == moves(from_nothing(later, monkeypatch))
    if step not in ("an answer", "a colleague's answer", "a promise", "the user's own mail"):
        act.undo()
        assert today_json(today(NOW)) == before


def moves(said: object) -> object:
    assert isinstance(said, dict)
    return [(one["person"], one["move"], one["due_at"]) for one in said["moves"]], said["debts"], said["old_silences"]


def test_only_those_are_looked_at_anew_of_whom_something_was_written(tmp_path: Path) -> None:
    arrives(tmp_path / "mail", *first_mails())
    word = version()
    act.log_call(find_person(GRETA), Outcome.NO_ANSWER, now=NOW)
    act.snooze(find_person(PIET), (NOW + 5 * DAY).date(), now=NOW)
    people = changed_since(word)[1]
    assert people is not None
    assert len(people) == 2
    assert changed_since(version())[1] == frozenset()
    act.about_me(now=NOW, zone="Europe/Berlin")
    assert changed_since(word)[1] is None


def test_patience_ends_at_its_hour_also_on_a_kept_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrives(tmp_path / "mail", *first_mails())
    waits = [row.move.due_at for row in today(MONDAY + 2 * DAY).patience]
    assert waits
    shortly_before = waits[0] - timedelta(seconds=30)
    today(shortly_before)
    after = waits[0] + timedelta(seconds=10)
    assert moves(today_json(today(after))) == moves(from_nothing(after, monkeypatch))


def test_a_list_that_is_looked_at_is_made_anew_beside_the_requests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives(tmp_path / "mail", *first_mails())
    today(NOW)
    assert lists.keep_fresh(NOW + timedelta(minutes=1)) == 0
    assert lists.keep_fresh(NOW + timedelta(minutes=4)) == 1
    decided: list[object] = []
    monkeypatch.setattr(plans, "decide", lambda *of: decided.append(of))
    later = NOW + timedelta(minutes=8)
    said = today_json(today(later))
    assert decided == []  # nobody had to wait for that
    monkeypatch.undo()
    assert moves(said) == moves(from_nothing(later, monkeypatch))
    assert lists.keep_fresh(NOW + timedelta(hours=3)) == 0  # nobody looks any more


def test_what_stands_aside_is_told_on_the_list() -> None:
    Job.objects.create(kind="sync", subject=1, desk_id=1, due_at=0, aside=True, problem="the password is not taken")
    Job.objects.create(kind="sync", subject=2, due_at=0, aside=True, problem="somebody else's")
    assert today(NOW).notes == ("Reading a mailbox failed again and again: the password is not taken",)
