"""Who has something open: the store's quick answer never misses anybody whom the rules would name."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringback.domain.debt import debts
from ringback.domain.errors import UnknownPersonError
from ringback.domain.fold import open_silence
from ringback.domain.interaction import Outcome
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.store.find import find_person
from ringback.store.looks import open_timelines
from ringback.store.models import Person
from ringback.store.timelines import timelines
from ringback.store.turns import candidates, old_silences, open_people, people_with_old_silences
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
WORDS = (
    "Thanks!",
    "Shall we go ahead?",
    "I will get back to you by Friday.",
    "I will send you the figures.",
    "I'll send you the contract by next Tuesday.",
    "No, we are not interested.",
    "Please come back to us in April, not before.",
    "Please take me off your list and never write again.",
)

pytestmark = pytest.mark.django_db


@st.composite
def mailboxes(draw: st.DrawFn) -> list[Mail]:
    """What Nora and three others wrote to each other over half a year."""
    mails = []
    for n in range(draw(st.integers(1, 14))):
        other = draw(st.sampled_from((GRETA, PIET, TILDA)))
        sender, to = draw(st.sampled_from(((NORA, other), (other, NORA))))
        at = MONDAY + timedelta(hours=draw(st.integers(0, 180 * 24)))
        mails.append(
            Mail(
                sender=sender,
                to=to,
                at=at,
                subject=f"Matter {n % 3}",
                body=draw(st.sampled_from(WORDS)),
                id=f"{n}@x.example",
            )
        )
    return mails


SAID: dict[str, Callable[[str, datetime], object]] = {
    "look": lambda who, at: act.look(who, now=at),
    "release": lambda who, at: act.release(who, now=at),
    "revive": lambda who, at: act.revive(who, now=at),
    "no": lambda who, at: act.no(who, now=at),
    "opt-out": lambda who, at: act.no(who, now=at, opt_out=True),
    "won": lambda who, at: act.won(who, now=at),
}


@pytest.mark.slow
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mails=mailboxes(),
    said=st.lists(
        st.tuples(st.integers(0, 200), st.sampled_from(sorted(SAID)), st.sampled_from((GRETA, PIET, TILDA))), max_size=5
    ),
    days=st.integers(0, 200),
)
def test_nobody_with_something_open_is_missed(
    tmp_path: Path, mails: list[Mail], said: list[tuple[int, str, str]], days: int
) -> None:
    act.erase_all(MONDAY)
    as_of = MONDAY + days * DAY
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=as_of)
    for day, verb, who in sorted(said):
        with suppress(UnknownPersonError):  # of whom nothing came by then
            SAID[verb](find_person(who), MONDAY + day * DAY)
    found = open_people(as_of)
    for known in timelines(list(Person.objects.values_list("key", flat=True)), as_of):
        silence = open_silence(known, as_of)
        if silence and not silence.is_old(as_of):
            assert known.person.id in found.silent
        if silence and silence.is_old(as_of):
            assert known.person.id in people_with_old_silences(as_of)
        met = known.last_sign() is not None
        if met and any(as_of - debt.since < timedelta(days=365) for debt in debts(known, as_of)):
            assert known.person.id in {*found.silent, *found.owed}


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mails=mailboxes(), days=st.integers(0, 200))
def test_the_short_timelines_lead_to_the_same_silences_and_debts(tmp_path: Path, mails: list[Mail], days: int) -> None:
    act.erase_all(MONDAY)
    as_of = MONDAY + days * DAY
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=as_of)
    whole = {known.person.id: known for known in timelines(candidates(as_of), as_of)}
    for known in open_timelines(as_of):
        full = whole[known.person.id]
        short, long = open_silence(known, as_of), open_silence(full, as_of)
        assert (short and (short.since, short.matter, short.asks)) == (long and (long.since, long.matter, long.asks))
        assert [debt.interaction for debt in debts(known, as_of)] == [debt.interaction for debt in debts(full, as_of)]


def story(path: Path) -> None:
    mails = [
        Mail(sender=GRETA, to=NORA, at=MONDAY, body="We are interested."),
        Mail(sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", subject="Re: Offer"),
        Mail(sender=NORA, to=PIET, at=MONDAY, body="Shall we talk?"),
    ]
    gather([mbox(path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)


def test_a_cold_contact_is_no_dialogue(tmp_path: Path) -> None:
    story(tmp_path)
    assert candidates(MONDAY + 9 * DAY) == [find_person(GRETA)]


def test_only_what_was_known_by_then_counts(tmp_path: Path) -> None:
    story(tmp_path)
    assert candidates(MONDAY + timedelta(hours=1)) == []


def test_a_silence_grows_old_and_leaves_the_list(tmp_path: Path) -> None:
    story(tmp_path)
    greta = find_person(GRETA)
    assert (candidates(MONDAY + 60 * DAY), old_silences(MONDAY + 60 * DAY)) == ([greta], 0)
    assert (candidates(MONDAY + 62 * DAY), old_silences(MONDAY + 62 * DAY)) == ([], 1)
    act.release(greta, now=MONDAY + 63 * DAY)
    assert old_silences(MONDAY + 64 * DAY) == 0
    act.revive(greta, now=MONDAY + 65 * DAY)
    assert candidates(MONDAY + 66 * DAY) == [greta]


def test_having_settled_a_debt_hides_no_silence(tmp_path: Path) -> None:
    """Nora promised the offer and asked a question; she sent the offer in another way. The question stands."""
    mails = [
        Mail(sender=GRETA, to=NORA, at=MONDAY, body="We are interested."),
        Mail(
            sender=NORA, to=GRETA, at=MONDAY + DAY, subject="Re: Offer",
            body="I'll send you the offer by Friday. Would five seats suit you?",
        ),
    ]  # fmt: skip
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)
    greta, later = find_person(GRETA), MONDAY + 9 * DAY
    (known,) = timelines([greta], later)
    assert debts(known, later)
    act.look(greta, now=later)
    (known,) = timelines([greta], later)
    assert not debts(known, later)
    assert open_silence(known, later) is not None
    assert open_people(later).silent == (greta,)


def test_what_was_taken_up_again_is_no_old_silence_until_it_is_one_again(tmp_path: Path) -> None:
    story(tmp_path)
    greta, revived = find_person(GRETA), MONDAY + 70 * DAY
    assert people_with_old_silences(revived) == [greta]
    act.revive(greta, now=revived)
    for days, listed, old in ((1, [greta], 0), (59, [greta], 0), (62, [], 1)):
        as_of = revived + days * DAY
        assert (candidates(as_of), old_silences(as_of)) == (listed, old)


def test_a_promise_that_names_no_day_is_listed_and_grows_old(tmp_path: Path) -> None:
    mails = [
        Mail(sender=NORA, to=GRETA, at=MONDAY - DAY, body="Here is our offer."),
        Mail(sender=GRETA, to=NORA, at=MONDAY, body="Thanks. I will send you the figures.", subject="Re: Offer"),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)
    greta = find_person(GRETA)
    for days, listed, old in ((10, [greta], 0), (62, [greta], 0), (70, [greta], 1)):
        as_of = MONDAY + days * DAY
        assert (candidates(as_of), old_silences(as_of)) == (listed, old)
    (known,) = timelines([greta], MONDAY + 62 * DAY)
    silence = open_silence(known, MONDAY + 62 * DAY)
    assert silence is not None
    assert not silence.is_old(MONDAY + 62 * DAY)  # it was broken days after it was made


def test_a_question_of_theirs_in_another_matter_hides_no_broken_promise(tmp_path: Path) -> None:
    mails = [
        Mail(sender=NORA, to=GRETA, at=MONDAY - DAY, body="Here is our offer.", subject="Offer"),
        Mail(sender=GRETA, to=NORA, at=MONDAY, body="Shall we go ahead?", subject="Contract"),
        Mail(sender=GRETA, to=NORA, at=MONDAY + DAY, body="I will get back to you by Friday.", subject="Re: Offer"),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=MONDAY + 2 * DAY)
    assert people_with_old_silences(MONDAY + 70 * DAY) == [find_person(GRETA)]


def test_a_missed_meeting_opens_something(tmp_path: Path) -> None:
    story(tmp_path)
    act.talked(find_person(GRETA), now=MONDAY + 5 * DAY)
    assert candidates(MONDAY + 6 * DAY) == []
    act.log_meeting(find_person(GRETA), Outcome.NO_SHOW, now=MONDAY + 8 * DAY, at=MONDAY + 7 * DAY)
    assert candidates(MONDAY + 9 * DAY) == [find_person(GRETA)]
