"""What the user decides about his outbox: what may go by itself, how many a day, from which address; and whom it spares."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ringback.domain.errors import BadInputError
from ringback.domain.fold import open_silence
from ringback.domain.person import Relation
from ringback.domain.sending import Mode
from ringback.flows import act, outbox
from ringback.flows.finish import move_of
from ringback.flows.gather import gather
from ringback.flows.sending.by_itself import RELEASED_PLAY
from ringback.flows.today import draft_of
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.find import find_person, person_row
from ringback.store.models import Mailbox, Outgoing, Person
from ringback.store.timelines import timelines
from tests.flows.sending.office import Office
from tests.mailbox import Mail, mbox

DAY = timedelta(days=1)
MARCH = datetime.fromisoformat("2026-03-02T09:00:00+00:00")


def silent_piet(office: Office) -> str:
    """Piet, at another company, is silent since the same days."""
    piet = f"piet{office.number}@quick.example"
    office.provider.mailbox(piet)
    office.receive("Send me the figures, please.", MARCH, sender=f"Piet Quick <{piet}>", subject="Figures", id="p1")
    office.wrote("Here they are. What do you think?", MARCH + DAY, answers="p1", to=piet)
    office.read()
    return piet


def test_a_play_that_was_released_goes_out_by_itself_and_no_other(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["value"])
    assert outbox.approve_released(office.now) == 0
    outbox.rules(now=office.now, released=["plain_ask"])
    assert outbox.approve_released(office.now) == 1
    assert outbox.approve_released(office.now) == 0
    office.work()
    assert (office.state(), office.row().approved_by) == ("sent", RELEASED_PLAY)
    assert len(office.wait_for_mail()) == 1


def silent_pauline(office: Office) -> str:
    """Pauline, with whom Nora writes French, has been silent since the same days: there are no words of ours for her."""
    pauline = f"pauline{office.number}@calme.example"
    office.receive(
        "Bonjour, votre proposition nous intéresse beaucoup. Combien cela coûterait-il pour notre équipe ?",
        MARCH, sender=f"Pauline Calme <{pauline}>", subject="Proposition", id="f1",
    )  # fmt: skip
    office.wrote(
        "Bonjour Pauline, voici notre proposition. Qu'en pensez-vous, et quand pouvons-nous en parler ?",
        MARCH + DAY, answers="f1", to=pauline,
    )  # fmt: skip
    office.read()
    return find_person(pauline)


def test_what_only_says_what_to_say_goes_to_nobody(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    act.release(office.greta_key, now=office.now)
    pauline = silent_pauline(office)
    assert outbox.approve_released(office.now) == 0
    with pytest.raises(outbox.NoWordsError, match="no words in the language of Pauline Calme, only what to say"):
        outbox.approve(pauline, office.now)
    move, playbook = move_of(pauline, office.now)
    assert move is not None
    draft = draft_of(move, playbook, office.now)
    assert draft is not None
    with pytest.raises(outbox.NoWordsError):
        outbox.approve(pauline, office.now, text=draft.body)
    assert not Outgoing.objects.exists()
    row = outbox.approve(pauline, office.now, text="Bonjour Pauline, est-ce toujours d'actualité ?")
    assert (row.state, row.text) == ("approved", "Bonjour Pauline, est-ce toujours d'actualité ?")


def test_what_the_user_stopped_does_not_go_by_itself_a_minute_later(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    outbox.approve_released(office.now)
    outbox.stop(office.greta_key, office.now)
    assert outbox.approve_released(office.now + timedelta(minutes=1)) == 0


@pytest.mark.parametrize("rules", [{"mode": Mode.DRAFTS}, {"mode": Mode.APPROVE}, {"released": []}])
def test_what_was_to_go_by_itself_stops_when_that_is_switched_off(rules: dict[str, Any], office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask", "value"])
    office.now = office.now.replace(hour=20)
    assert outbox.approve_released(office.now) == 1
    office.work()
    assert office.state() == "approved"
    outbox.rules(now=office.now, **rules)
    assert (office.state(), office.row().why) == ("stopped", "you no longer let this play go by itself")
    office.now = (office.now + DAY).replace(hour=9)
    assert outbox.approve_released(office.now) == 0
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])


def test_what_the_user_approved_himself_goes_on_whatever_he_releases(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    office.approve()
    outbox.rules(now=office.now, mode=Mode.APPROVE, released=[])
    office.work()
    assert office.state() == "sent"


def test_a_worker_that_has_it_in_hand_asks_whether_it_is_still_released(office: Office) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    assert outbox.approve_released(office.now) == 1
    Mailbox.objects.update(mode=Mode.APPROVE.value)  # between the claim and the send
    office.work()
    assert (office.state(), office.row().why) == ("stopped", "you no longer let this play go by itself")


def test_one_person_to_whom_nothing_can_be_written_keeps_nobody_else_waiting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    piet, drafted = silent_piet(office), outbox._drafted
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])

    def failing(person: str, now: datetime) -> Outgoing:
        if person == office.greta_key:
            raise BadInputError("her address has just been taken away")
        return drafted(person, now)

    monkeypatch.setattr(outbox, "_drafted", failing)
    assert outbox.approve_released(office.now) == 1
    assert [row.to for row in Outgoing.objects.all()] == [piet]


def test_a_kill_in_the_middle_of_an_approval_leaves_nothing_that_waits_for_the_user(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])

    def killed(*_: object, **__: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "move", killed)
        with pytest.raises(KeyboardInterrupt):
            outbox.approve_released(office.now)
    assert not Outgoing.objects.exists()
    assert outbox.approve_released(office.now) == 1


def test_older_mail_that_begins_the_thread_takes_the_touch_along(office: Office) -> None:
    """Piet had brought them together: his mail, with which the thread begins, is read after the words were approved."""
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    act.release(office.greta_key, now=office.now)
    jan = f"jan{office.number}@quick.example"
    office.provider.mailbox(jan)
    office.receive("What does it cost?", MARCH, sender=f"Jan <{jan}>", subject="Prices", id="j1", answers="j0")
    office.wrote("Here are the prices. Shall we go ahead?", MARCH + DAY, answers="j1", to=jan)
    office.read()
    assert outbox.approve_released(office.now) == 1
    before = office.row().matter
    piet = f"Piet <piet{office.number}@acme.example>"
    office.receive("Meet each other.", MARCH - DAY, sender=piet, subject="Prices", id="j0")
    office.work()
    assert office.state() == "sent"
    (timeline,) = timelines([find_person(jan)], office.now)
    silence = open_silence(timeline, office.now)
    assert silence is not None
    assert [one.matter for one in timeline.interactions if one.play] == [silence.matter]
    assert silence.matter != before
    office.pass_time(minutes=5)
    assert outbox.approve_released(office.now) == 0


def test_words_that_propose_a_day_are_not_sent_after_it(office: Office) -> None:
    office.approve("Hello Greta,\n\nI asked on 3 March. Shall we talk on Friday 27 March?\n\nNora")
    office.now += 4 * DAY
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])
    assert "the words are of Thursday 26 March" in office.row().why


def test_nothing_goes_by_itself_in_the_other_modes(office: Office) -> None:
    for mode in (Mode.DRAFTS, Mode.APPROVE):
        outbox.rules(now=office.now, mode=mode, released=["plain_ask"])
        assert outbox.approve_released(office.now) == 0


def test_only_a_play_by_mail_can_be_released(office: Office) -> None:
    with pytest.raises(BadInputError, match="rescue is no play by mail"):
        outbox.rules(now=office.now, released=["rescue"])


def test_the_days_most_and_the_time_between_two(office: Office) -> None:
    piet = silent_piet(office)
    outbox.rules(now=office.now, most=1)
    for person in (office.greta_key, find_person(piet)):
        outbox.approve(person, office.now)
    office.work()
    first, second = Outgoing.objects.order_by("sent_at", "id")[:2]
    assert {first.state, second.state} == {"sent", "approved"}
    waiting = Outgoing.objects.get(state="approved")
    assert "1 message a day" in waiting.why
    outbox.rules(now=office.now, most=5)
    Outgoing.objects.filter(id=waiting.pk).update(due_at=0)
    office.work()
    assert "3 minutes lie between two messages" in Outgoing.objects.get(state="approved").why
    office.pass_time(minutes=4)
    office.work()
    assert not Outgoing.objects.filter(state="approved").exists()


def test_it_comes_from_the_address_through_which_the_thread_ran(office: Office) -> None:
    alias = f"sales{office.number}@seller.example"
    act.about_me(now=office.now, addresses=(alias,))
    jan = f"jan{office.number}@quick.example"
    office.provider.mailbox(jan)
    office.receive("What does it cost?", MARCH, sender=f"Jan <{jan}>", subject="Prices", id="j1", to=f"Nora <{alias}>")
    office.wrote("Here are the prices. Shall we go ahead?", MARCH + DAY, answers="j1", to=jan, sender=alias)
    office.read()
    row = outbox.approve(find_person(jan), office.now)
    assert (row.sender, row.mailbox.address) == (alias, office.nora)
    assert row.message_id.endswith("@seller.example>")
    assert outbox.approve(office.greta_key, office.now).sender == office.nora


def test_a_row_that_cannot_be_sent_stops_no_other(office: Office) -> None:
    piet = silent_piet(office)
    bad = outbox.approve(office.greta_key, office.now)
    Outgoing.objects.filter(id=bad.pk).update(message_id="no Message-ID at all")
    outbox.approve(find_person(piet), office.now + timedelta(seconds=1))
    office.pass_time(minutes=1)
    office.work()
    assert dict(Outgoing.objects.values_list("to", "state")) == {office.greta: "failed", piet: "sent"}
    bad.refresh_from_db()
    assert "is no Message-ID" in bad.why


def test_whoever_opted_out_at_another_desk_is_left_alone_at_this_one(office: Office) -> None:
    office.approve()
    path = office.provider.folder / f"other{office.number}.mbox"
    mails = [Mail(sender=office.greta, to="bruno@seller.example", at=MARCH - 9 * DAY, body="Hello.", subject="Other")]
    with at_desk(new_desk(f"Bruno's {office.number}")):
        gather([mbox(path, mails)], ["bruno@seller.example"], now=office.now)
        act.no(find_person(office.greta), now=office.now, opt_out=True)
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])
    assert "never written to" in office.row().why


def test_a_correction_of_who_they_are_stops_it(office: Office) -> None:
    office.approve()
    act.relation(office.greta_key, Relation.PRIVATE, now=office.now)
    office.work()
    assert (office.state(), office.got()) == ("stopped", [])


def test_one_round_serves_every_desk(office: Office) -> None:
    other = Office(office.provider, company="acme.example")
    with at_desk(new_desk(f"second {other.number}")):
        other.open()
        other.approve()
    office.approve()
    office.work()
    assert len(office.wait_for_mail()) == len(other.wait_for_mail()) == 1


def test_a_colleagues_touch_at_the_company_moves_it(office: Office) -> None:
    other = Office(office.provider)
    with at_desk(new_desk(f"third {other.number}")):
        other.open()
        other.approve()
        other.work()
    office.pass_time(minutes=10)
    office.approve()
    office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "a colleague of yours wrote to this company on Thursday 26 March" in office.row().why


def test_a_colleagues_touch_moves_it_for_somebody_without_a_company_too(office: Office) -> None:
    """Two sellers of one firm do not write to her within an hour."""
    Person.objects.update(company="")  # as with an address of free mail
    path = office.provider.folder / f"nine{office.number}.mbox"
    sent = Mail(
        sender="bruno@seller.example", to=office.greta, at=office.now - DAY / 24, subject="Other", body="Hello!"
    )
    with at_desk(new_desk(f"Bruno at nine {office.number}")):
        gather([mbox(path, [sent])], ["bruno@seller.example"], now=office.now)
    office.approve()
    office.work()
    assert (office.state(), office.got()) == ("approved", [])
    assert "a colleague of yours wrote to them on Thursday 26 March" in office.row().why
    assert office.row().due_at >= (office.now + 6 * DAY).timestamp()


def hold(office: Office) -> None:
    """Nobody knows whether her latest message went out."""
    handed_at = int(office.now.timestamp())
    Outgoing.objects.filter(id=office.row().pk).update(state="held", handed_at=handed_at, due_at=2**34)


def test_what_may_have_reached_the_company_keeps_others_there_waiting(office: Office) -> None:
    office.receive("Send me the figures, please.", MARCH, sender=office.tilda, subject="Figures", id="3")
    office.wrote("Here they are. What do you think?", MARCH + DAY, answers="3", to=office.tilda)
    office.read()
    office.approve()
    hold(office)
    second = outbox.approve(find_person(office.tilda), office.now)
    office.pass_time(minutes=10)
    office.work()
    second.refresh_from_db()
    assert (second.state, second.reason["code"]) == ("approved", "company_live")


def test_what_may_have_reached_the_company_from_another_desk_does_so_too(office: Office) -> None:
    other = Office(office.provider)
    with at_desk(new_desk(f"fifth {other.number}")):
        other.open()
        other.approve()
        hold(other)
    office.pass_time(minutes=10)
    office.approve()
    office.work()
    assert (office.state(), office.row().reason["code"]) == ("approved", "company_live")


def test_what_may_have_gone_out_counts_for_the_day_and_for_the_time_between_two(office: Office) -> None:
    piet = silent_piet(office)
    office.approve()
    hold(office)
    office.pass_time(minutes=1)
    second = outbox.approve(find_person(piet), office.now)
    office.work()
    assert office.row().reason["code"] == "spacing"
    office.pass_time(minutes=4)
    outbox.rules(now=office.now, most=1)
    office.work()
    assert (office.state(), office.row().pk, office.row().reason["code"]) == ("approved", second.pk, "daily_cap")


def test_whose_day_is_over_keeps_nobody_behind_him_waiting(office: Office) -> None:
    """In Berlin it is two minutes to five: Piet waits until tomorrow, and Greta, in New York, goes out in three minutes."""
    piet, jan = silent_piet(office), f"jan{office.number}@acme.example"
    office.receive("What does it cost?", MARCH, sender=f"Jan <{jan}>", subject="Prices", id="j1")
    office.wrote("Here are the prices. Shall we go ahead?", MARCH + DAY, answers="j1", to=jan)
    office.read()
    Person.objects.filter(id=person_row(office.greta_key).pk).update(zone="America/New_York", country="US")
    office.now = office.now.replace(hour=15, minute=57)
    for address in (jan, piet, office.greta):
        outbox.approve(find_person(address), office.now)
        office.work()
        office.pass_time(seconds=20)
    first, second, third = Outgoing.objects.order_by("id")
    assert (first.state, second.reason["code"], third.reason["code"]) == ("sent", "spacing", "spacing")
    assert datetime.fromtimestamp(second.due_at, UTC).date() == office.now.date() + DAY
    assert third.due_at - (first.sent_at or 0) == 180


def test_erasing_the_desk_takes_the_outbox_along(office: Office) -> None:
    office.approve()
    act.erase_all(office.now)
    assert not Outgoing.everywhere.exists()
