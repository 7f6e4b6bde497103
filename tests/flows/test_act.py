"""What Nora does by hand, and the way back from each."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.apps import apps

from ringback.domain.errors import BadInputError, UnknownPersonError
from ringback.domain.fold import open_silence
from ringback.domain.interaction import Channel, Direction, Outcome
from ringback.domain.person import Consent, Relation
from ringback.domain.timeline import FactKind, MarkKind, Timeline
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.flows.today import today
from ringback.store import models
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.find import find_person
from ringback.store.suppression import suppress
from ringback.store.timelines import timelines
from tests.mailbox import GRETA, NORA, PIET, TILDA, Mail, mbox

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 20 * DAY


@pytest.fixture(autouse=True)
def mailbox(tmp_path: Path) -> None:
    """Greta wrote, was asked and went silent; Piet and Tilda wrote."""
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested.", id="1@x.example"),
        Mail(sender=NORA, to=GRETA, at=MONDAY + DAY, body="Shall we go ahead?", subject="Re: Offer", id="2@x.example"),
        Mail(sender=f"Piet Quick <{PIET}>", to=NORA, at=MONDAY, body="Thanks!", id="3@x.example"),
        Mail(sender=f"Tilda Berg <{TILDA}>", to=NORA, at=MONDAY, body="Hello.", id="4@x.example"),
    ]
    gather([mbox(tmp_path / "all.mbox", mails)], [NORA], now=NOW)


def greta(as_of: datetime = NOW) -> Timeline:
    (found,) = timelines([find_person(GRETA)], as_of)
    return found


def snapshot() -> dict[str, list[str]]:
    """Every row of the store but the journal's and the log's, and without what tells that the desk was written to."""
    found = {}
    for model in apps.get_app_config("store").get_models():
        if model not in (models.Journal, models.Audit):
            columns = [
                field.attname for field in model._meta.concrete_fields if field.name not in ("version", "changes")
            ]
            found[model.__name__] = sorted(map(repr, model._default_manager.values_list(*columns)))
    return found


VERBS: dict[str, Callable[[str], object]] = {
    "call": lambda who: act.log_call(who, Outcome.LEFT_VOICEMAIL, now=NOW),
    "refusal": lambda who: act.log_call(who, Outcome.NOT_INTERESTED, now=NOW),
    "meeting": lambda who: act.log_meeting(who, Outcome.NO_SHOW, now=NOW, at=NOW - DAY),
    "note": lambda who: act.log_note(who, "prefers mornings", now=NOW),
    "talked": lambda who: act.talked(who, now=NOW),
    "done": lambda who: act.done(who, now=NOW, play="value", asks=False),
    "snooze": lambda who: act.snooze(who, NOW.date() + 14 * DAY, now=NOW),
    "no": lambda who: act.no(who, now=NOW),
    "opt out": lambda who: act.no(who, now=NOW, opt_out=True),
    "won": lambda who: act.won(who, now=NOW),
    "release": lambda who: act.release(who, now=NOW, reason="no budget", consent=Consent.GIVEN),
    "revive": lambda who: act.revive(who, now=NOW),
    "look": lambda who: act.look(who, now=NOW),
    "is": lambda who: act.relation(who, Relation.CUSTOMER, now=NOW),
    "worth": lambda who: act.worth(who, 12_000, now=NOW),
    "consent": lambda who: act.consent(who, Consent.GIVEN, now=NOW),
    "number": lambda who: act.answer(who, FactKind.NUMBER, "+49 30 23125 002", now=NOW),
    "thing": lambda who: act.answer(who, FactKind.THING, None, now=NOW),
    "me": lambda _: act.about_me(
        now=NOW, zone="Europe/Berlin", country="de", away=(date(2026, 4, 1), date(2026, 4, 8))
    ),
    "merge": lambda who: act.merge(who, find_person(PIET), now=NOW),
}


@pytest.mark.parametrize("verb", VERBS)
def test_undo_is_the_exact_inverse(verb: str) -> None:
    before = snapshot()
    VERBS[verb](find_person(GRETA))
    assert snapshot() != before
    act.undo()
    assert snapshot() == before


def test_undo_goes_further_back_each_time() -> None:
    before = snapshot()
    for verb in ("snooze", "call", "merge", "release"):
        VERBS[verb](find_person(GRETA))
    for _ in range(4):
        act.undo()
    assert snapshot() == before
    with pytest.raises(BadInputError, match="nothing is left to undo"):
        act.undo()


def test_split_and_its_way_back() -> None:
    kept = act.merge(find_person(GRETA), find_person(PIET), now=NOW)
    assert len(timelines([kept], NOW)[0].interactions) == 3
    before = snapshot()
    other = act.split(kept, [PIET], now=NOW)
    assert {len(timelines([key], NOW)[0].interactions) for key in (kept, other)} == {2, 1}
    act.undo()
    assert snapshot() == before


def test_what_was_merged_by_hand_stays_so_after_an_import(tmp_path: Path) -> None:
    kept = act.merge(find_person(GRETA), find_person(PIET), now=NOW)
    gather([mbox(tmp_path / "new.mbox", [Mail(sender=PIET, to=NORA, at=NOW, subject="New")])], [NORA], now=NOW)
    assert find_person(PIET) == kept == find_person(GRETA)
    act.split(kept, [PIET], now=NOW)
    gather([mbox(tmp_path / "newer.mbox", [Mail(sender=PIET, to=NORA, at=NOW, subject="Newer")])], [NORA], now=NOW)
    assert find_person(PIET) != find_person(GRETA)


def test_a_voicemail_is_a_touch_and_talking_ends_the_silence() -> None:
    act.log_call(find_person(GRETA), Outcome.LEFT_VOICEMAIL, now=MONDAY + 10 * DAY)
    silence = open_silence(greta(), NOW)
    assert silence is not None
    assert [touch.channel for touch in silence.touches] == [Channel.CALL]
    act.talked(find_person(GRETA), now=NOW)
    assert open_silence(greta(), NOW) is None


def test_a_call_that_came_in_is_their_sign_of_life() -> None:
    act.log_call(find_person(GRETA), Outcome.CONNECTED, now=NOW, direction=Direction.IN, at=NOW - DAY)
    last = greta().last_sign()
    assert last is not None
    assert last.at == NOW - DAY
    assert greta(NOW - timedelta(hours=1)).last_sign() != last  # it was told only now


def test_not_interested_on_the_phone_is_a_no() -> None:
    act.log_call(find_person(GRETA), Outcome.NOT_INTERESTED, now=NOW)
    assert [mark.kind for mark in greta().marks] == [MarkKind.NO]


def test_a_no_becomes_a_debt_of_thanks_on_todays_list() -> None:
    act.no(find_person(GRETA), now=NOW)
    assert [str(debt.because[0]) for debt in today(NOW + DAY).debts if debt.person.id == find_person(GRETA)] == [
        "said no on Sunday 22 March: a word of thanks is due"
    ]
    act.look(find_person(GRETA), now=NOW + DAY)
    assert not any(debt.person.id == find_person(GRETA) for debt in today(NOW + 2 * DAY).debts)


def test_the_users_word_on_a_relation_outlasts_imports(tmp_path: Path) -> None:
    act.relation(find_person(GRETA), Relation.PARTNER, now=NOW)
    new = Mail(sender=GRETA, to=NORA, at=NOW, subject="Order", body="Please find attached our purchase order 17.")
    gather([mbox(tmp_path / "new.mbox", [new])], [NORA], now=NOW)
    assert greta().person.relation is Relation.PARTNER
    assert greta().person.relation_because == ("you said so",)


def test_a_number_that_was_asked_for_is_theirs() -> None:
    act.answer(find_person(GRETA), FactKind.NUMBER, "+49 (30) 23125-002", now=NOW)
    assert greta().person.number == "+493023125002"
    assert find_person("+49 30 23125002") == find_person(GRETA)
    assert greta().person.place.country == "DE"


def test_the_funnel_has_those_with_consent_and_no_customer() -> None:
    act.release(
        find_person(GRETA), now=NOW, reason="=cmd|' no budget", consent=Consent.GIVEN, look_again=date(2026, 9, 1)
    )
    act.release(find_person(PIET), now=NOW, reason="silent")
    act.relation(find_person(TILDA), Relation.CUSTOMER, now=NOW)
    act.release(find_person(TILDA), now=NOW, consent=Consent.GIVEN)
    header, *rows = act.funnel_csv(NOW + DAY).splitlines()
    assert header.startswith("name,address,company")
    assert rows == [
        "Greta Lind,greta@silent.example,silent.example,prospect,'=cmd|' no budget,given,2026-03-22,2026-09-01"
    ]
    act.revive(find_person(GRETA), now=NOW + DAY)
    assert len(act.funnel_csv(NOW + 2 * DAY).splitlines()) == 1


AFTER_LETTING_GO: dict[str, Callable[[Path], object]] = {
    "an opt-out by mail": lambda folder: writes(folder, "Please remove me from your mailing list."),
    "a no by mail": lambda folder: writes(folder, "No thanks, we are not interested."),
    "an answer": lambda folder: writes(folder, "We are back now. Thank you for the offer."),
    "a no by telephone": lambda _: act.no(find_person(GRETA), now=NOW + DAY),
    "an opt-out at another desk": lambda folder: elsewhere(folder),
    "erased at another desk": lambda _: suppress([GRETA], NOW + DAY),
}


def writes(folder: Path, body: str, me: str = NORA) -> None:
    mail = Mail(sender=GRETA, to=me, at=NOW + DAY, subject="Re: Offer", body=body, answers="2@x.example")
    gather([mbox(folder / "answer.mbox", [mail])], [me], now=NOW + DAY)


def elsewhere(folder: Path) -> None:
    with at_desk(new_desk("Bruno")):
        writes(folder, "Please remove me from your mailing list.", "bruno@seller.example")


@pytest.mark.parametrize("what", AFTER_LETTING_GO)
def test_who_spoke_after_being_let_go_is_in_no_funnel(what: str, tmp_path: Path) -> None:
    act.release(find_person(GRETA), now=NOW, reason="silent", consent=Consent.GIVEN)
    assert len(act.funnel_csv(NOW + DAY).splitlines()) == 2
    AFTER_LETTING_GO[what](tmp_path)
    assert len(act.funnel_csv(NOW + 2 * DAY).splitlines()) == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda who: act.snooze(who, NOW.date(), now=NOW), "not ahead"),
        (lambda who: act.log_call(who, Outcome.HELD, now=NOW), "cannot end as held"),
        (lambda who: act.log_call(who, Outcome.BUSY, now=NOW, at=NOW + DAY), "still ahead"),
        (lambda who: act.log_note(who, " ", now=NOW), "empty"),
        (lambda who: act.worth(who, -1, now=NOW), "no amount"),
        (lambda who: act.merge(who, who, now=NOW), "one person already"),
        (lambda who: act.split(who, [GRETA], now=NOW), "nothing would be left"),
        (lambda who: act.split(who, ["x@y.example"], now=NOW), "has no x@y.example"),
        (lambda who: act.answer(who, FactKind.NUMBER, "call me", now=NOW), "no phone number"),
        (lambda _: act.about_me(now=NOW, zone="Mars/Olympus"), "no time zone"),
        (lambda _: act.about_me(now=NOW, hours="17-9"), "no hours"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(wrong: Callable[[str], object], sentence: str) -> None:
    before = snapshot()
    with pytest.raises(BadInputError, match=sentence):
        wrong(find_person(GRETA))
    assert snapshot() == before
    assert not models.Journal.objects.exists()


def test_people_are_found_by_name_address_and_beginning() -> None:
    key = find_person(GRETA)
    assert find_person("greta lind") == find_person("Gre") == find_person("Lind") == find_person(key) == key
    with pytest.raises(UnknownPersonError, match="nobody is known"):
        find_person("olaf")


def test_several_people_of_one_name_are_listed(tmp_path: Path) -> None:
    other = Mail(sender="Greta Holm <greta@quick.example>", to=NORA, at=MONDAY)
    gather([mbox(tmp_path / "more.mbox", [other])], [NORA], now=NOW)
    with pytest.raises(UnknownPersonError, match=r"Greta Holm.*Greta Lind"):
        find_person("greta")


def test_erasing_leaves_nothing() -> None:
    VERBS["release"](find_person(GRETA))
    assert act.erase_all(NOW) == 4
    (desk,) = snapshot().pop("Desk")
    assert not any(rows for name, rows in snapshot().items() if name != "Desk")
    assert desk == "(1, 'first', None, None, '', '', '', '', '', '', '', False, None)"
    assert not models.Journal.objects.exists()


def test_undo_never_loses_what_was_imported_since(tmp_path: Path) -> None:
    act.answer(find_person(GRETA), FactKind.NUMBER, "+493023125002", now=NOW)
    calls = tmp_path / "calls.csv"
    calls.write_text("when,number,direction,seconds,outcome\n2026-03-09T10:00:00Z,+493023125002,out,60,connected\n")
    gather([calls], [], now=NOW)
    act.undo()
    assert any(one.channel is Channel.CALL for one in greta().interactions)
