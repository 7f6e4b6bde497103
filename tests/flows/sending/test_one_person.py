"""Entries that turn out to be one person, or two: what is held to one of their addresses lets no second message out."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from ringback.domain.errors import BadInputError
from ringback.domain.sending import Mode
from ringback.flows import act, outbox
from ringback.flows.gather import gather
from ringback.store.desk import at_desk
from ringback.store.desks import new_desk
from ringback.store.find import find_person
from ringback.store.models import Mailbox, Outgoing, Person
from ringback.store.outbox import live_of
from tests.flows.sending.office import Office
from tests.flows.sending.test_broken_lines import At, sending_through
from tests.flows.sending.test_outbox import silent_piet
from tests.peers.between import CUT

pytestmark = pytest.mark.slow


def held_to_piet(office: Office) -> str:
    """Piet got a message, and nobody here knows that; he is a younger entry than Greta. Gives his address."""
    piet = silent_piet(office)
    outbox.approve(find_person(piet), office.now)
    with sending_through(office, At("taken", CUT)):
        office.work()
    assert office.state() == "held"
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    return piet


def merged(office: Office, piet: str) -> None:
    act.merge(office.greta_key, find_person(piet), now=office.now)


def on_one_card(office: Office, piet: str) -> None:
    cards = office.provider.folder / f"cards{office.number}.vcf"
    cards.write_text(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Greta Lind\nEMAIL:{office.greta}\nEMAIL:{piet}\nEND:VCARD\n", newline="\r\n"
    )
    gather([cards], [], now=office.now)


@pytest.mark.parametrize("bring_together", [merged, on_one_card])
def test_nothing_passes_what_is_held_once_two_are_one(
    bring_together: Callable[[Office, str], None], office: Office
) -> None:
    piet = held_to_piet(office)
    bring_together(office, piet)
    assert find_person(piet) == office.greta_key
    for _ in range(4):
        office.pass_time(minutes=30)
        assert outbox.approve_released(office.now) == 0
        office.work()
    with pytest.raises(BadInputError, match="held: nobody knows"):
        office.approve()
    assert [row.state for row in Outgoing.objects.filter(person__key=office.greta_key)] == ["held"]
    assert office.provider.count(piet) + office.provider.count(office.greta) == 1
    outbox.say_sent(office.greta_key, office.now)
    assert office.state() == "sent"


def test_of_two_messages_to_one_person_the_one_that_may_be_out_stays(office: Office) -> None:
    piet = held_to_piet(office)
    outbox.rules(now=office.now, mode=Mode.APPROVE)
    first = office.approve()
    key = act.merge(office.greta_key, find_person(piet), now=office.now)
    first.refresh_from_db()
    assert (first.state, first.why) == ("stopped", "another message to the same person comes before it")
    held = live_of(key)
    assert held is not None
    assert (held.to, held.state) == (piet, "held")
    act.undo()
    assert live_of(find_person(piet)) == held
    assert live_of(office.greta_key) is None


def test_what_is_held_goes_with_the_address_that_is_split_off(office: Office) -> None:
    piet = silent_piet(office)
    key = act.merge(office.greta_key, find_person(piet), now=office.now)
    office.wrote("And this?", office.now - timedelta(days=20), to=piet)
    office.read()
    row = outbox.approve(key, office.now)
    with sending_through(office, At("taken", CUT)):
        office.work()
    other = act.split(key, [row.to], now=office.now)
    assert [one.to for one in (live_of(other),) if one] == [row.to]
    assert live_of(key) is None
    act.undo()
    assert live_of(key) == row


def test_a_message_of_another_desk_that_is_held_holds_this_one_back(office: Office) -> None:
    office.approve()
    with at_desk(new_desk(f"Bruno {office.number}")):
        box = Mailbox.objects.create(
            address=f"bruno{office.number}@seller.example", login="b", imap_host="h", imap_port=1, imap_security="tls",
            smtp_host="h", smtp_port=1, smtp_security="tls", connected_at=0,
        )  # fmt: skip
        who = Person.objects.create(id=2**36 + office.number, key=f"p{office.number}", name="Greta")
        held = Outgoing.objects.create(
            mailbox=box, person=who, play="value", mode="approve", sender=box.address, to=office.greta, subject="s", text="t",
            message_id=f"<held{office.number}@x.example>", made_at=1, changed_at=1, due_at=2**40, state="held",
        )  # fmt: skip
    office.work()
    assert (office.row().state, office.got()) == ("approved", [])
    assert "is held: nobody knows yet" in office.row().why
    Outgoing.everywhere.filter(id=held.pk).update(state="stopped")
    office.pass_time(minutes=20)
    office.work()
    assert (office.row().state, len(office.wait_for_mail())) == ("sent", 1)
