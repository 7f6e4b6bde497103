"""Kept timelines are brought to whatever instant is asked about: they are those that a program just started would make."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringback.domain.interaction import Outcome
from ringback.domain.timeline import Timeline
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.store import looks
from ringback.store.find import find_person
from ringback.store.kept import Kept
from ringback.store.looks import OpenTimelines, open_timelines
from ringback.store.models import Exchange
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db
BEGIN = datetime(2025, 11, 3, 9, tzinfo=UTC)
DAY = timedelta(days=1)
OLAF = "olaf@silent.example"
WORDS = (
    "Thanks!",
    "Shall we go ahead?",
    "I will get back to you by Friday.",
    "I will send you the figures.",
    "I'll send you the contract by next Tuesday.",
    "No, we are not interested.",
    "Please come back to us in April, not before.",
    "I'm out of office until next Monday.",
)
MARKS = (act.no, act.won, act.release, act.revive, act.look)


@pytest.fixture(autouse=True)
def just_started() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "_kept", Kept(most=20_000))
        yield


@st.composite
def mailboxes(draw: st.DrawFn) -> list[Mail]:
    """What Nora and four others wrote to each other over fifteen months; a thread may have several of them."""
    mails = []
    for n in range(draw(st.integers(2, 16))):
        other = draw(st.sampled_from((GRETA, PIET, TILDA, OLAF)))
        sender, to = draw(st.sampled_from(((NORA, other), (other, NORA))))
        at = BEGIN + timedelta(hours=draw(st.integers(0, 450 * 24)))
        answers = f"{draw(st.integers(0, n))}@x.example"
        words = draw(st.sampled_from(WORDS))
        mails.append(Mail(sender=sender, to=to, at=at, body=words, id=f"{n}@x.example", answers=answers))
    return mails


def plain(timeline: Timeline) -> Timeline:
    """Without the table of holidays, which goes as far back as the oldest of those who were asked for together."""
    return replace(
        timeline, person=replace(timeline.person, place=replace(timeline.person.place, days_off=frozenset()))
    )


def told(found: OpenTimelines) -> tuple[list[Timeline], list[Timeline], int]:
    return [plain(one) for one in found.silent], [plain(one) for one in found.owed], found.old


def from_nothing(as_of: datetime) -> OpenTimelines:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "_kept", Kept(most=100))
        return open_timelines(as_of)


AGES = (0, 1, 3, 5, 60, 63, 81, 120, 365)
"""So many days after something was said, or after the day that was named, it may mean something else."""


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mails=mailboxes(),
    marks=st.lists(st.tuples(st.sampled_from(MARKS), st.sampled_from((GRETA, PIET)), st.integers(0, 450)), max_size=3),
    age=st.sampled_from(AGES),
    steps=st.lists(st.integers(-12, 12), min_size=1, max_size=4),
)
def test_time_alone_changes_kept_timelines_as_it_changes_new_ones(
    tmp_path: Path, mails: list[Mail], marks: list[tuple[object, str, int]], age: int, steps: list[int]
) -> None:
    """Asked about in steps of hours around each instant at which something reaches an age that matters."""
    act.erase_all(BEGIN)
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=BEGIN + 500 * DAY)
    for mark, who, day in marks:
        if Exchange.objects.filter(address=who).exists():
            mark(find_person(who), now=BEGIN + day * DAY)  # type: ignore[operator] # the deeds differ in what else they take
            act.log_meeting(find_person(who), Outcome.PLANNED, now=BEGIN + day * DAY, at=BEGIN + (day + 5) * DAY)
    said = [one.at for one in mails if isinstance(one.at, datetime)] + [BEGIN + day * DAY for _, _, day in marks]
    for at in said:
        as_of = at + age * DAY - 5 * timedelta(hours=1)
        open_timelines(as_of)
        for hours in (10, *steps):
            as_of += timedelta(hours=hours)
            assert told(open_timelines(as_of)) == told(from_nothing(as_of))


def one_of_each() -> list[Mail]:
    """Somebody for every reason to be looked at: each met Nora, and then one thing was said. All on different days."""
    said = {
        "ask": (NORA, "Shall we go ahead?"),
        "question": ("", "What does it cost?"),
        "dated": ("", "I'll send you the contract by next Tuesday."),
        "far": ("", "I'll send you the contract by 22 December."),
        "undated": ("", "I will send you the figures."),
        "later": ("", "Please come back to us in March, not before."),
        "no": ("", "No, we are not interested."),
        "mine": (NORA, "I will send you the figures by Friday."),
    }
    mails = []
    for n, (who, (sender, words)) in enumerate(said.items()):
        them, at = f"{who}@{who}.example", BEGIN + timedelta(days=n, hours=3 * n)
        mails.append(Mail(sender=them, to=NORA, at=at - DAY, body="Hello.", id=f"{who}1@x.example"))
        sender, to = (NORA, them) if sender else (them, NORA)
        mails.append(Mail(sender=sender, to=to, at=at, body=words, id=f"{who}2@x.example", answers=f"{who}1@x.example"))
    met = ("revived", "refused", "missed", "asked")
    mails += [
        Mail(sender=f"{who}@{who}.example", to=NORA, at=BEGIN, body="Hello.", id=f"{who}1@x.example") for who in met
    ]
    asked = Mail(sender=NORA, to="asked@asked.example", at=BEGIN + DAY, body="Shall we?", id="asked2@x.example")
    colleague = Mail(sender="olaf@asked.example", to=NORA, at=BEGIN + 2 * DAY, body="Wait.", answers="asked2@x.example")
    return [*mails, asked, colleague]


@pytest.mark.slow
def test_whatever_grows_old_is_seen_to_grow_old(tmp_path: Path) -> None:
    """Half a day at a time, through all that anybody may have waited for."""
    gather([mbox(tmp_path / "all.mbox", one_of_each())], [NORA], now=BEGIN + 500 * DAY)
    act.revive(find_person("revived@revived.example"), now=BEGIN + timedelta(days=9, hours=2))
    act.no(find_person("refused@refused.example"), now=BEGIN + timedelta(days=11, hours=4))
    act.revive(find_person("asked@asked.example"), now=BEGIN + timedelta(days=75))
    missed = find_person("missed@missed.example")
    act.log_meeting(missed, Outcome.NO_SHOW, now=BEGIN + timedelta(days=13, hours=6))
    for half_days in range(2 * 385):
        as_of = BEGIN + half_days * DAY / 2
        assert told(open_timelines(as_of)) == told(from_nothing(as_of)), as_of
    assert open_timelines(BEGIN + 130 * DAY).old == 5  # two asks, three promises
