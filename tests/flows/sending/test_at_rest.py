"""Nora is let in no more: her desk goes silent with her, and stays so until she says otherwise herself."""

import pytest
from django.contrib.auth.models import User

from ringback.domain.rights import Role
from ringback.domain.sending import Event, Mode
from ringback.flows import outbox
from ringback.flows.accounts import invite, join, set_active
from ringback.flows.jobs.kinds import KINDS
from ringback.flows.jobs.morning import wants_digest
from ringback.store.audit import lines
from ringback.store.desks import my_desk
from ringback.store.models import CalendarLink, Mailbox
from ringback.store.outbox import claim, come_due, move
from tests.flows.sending.office import Office


@pytest.fixture
def nora(office: Office) -> User:
    """She lets plain asks go by themselves, has a calendar, and gets the digest each morning."""
    outbox.rules(now=office.now, mode=Mode.AUTO, released=["plain_ask"])
    wants_digest(True)
    CalendarLink.objects.create(url="https://dav.example/", login="nora", secret="sealed")
    word = invite(office.nora, Role.SELLER, desk="first", now=office.now)
    return join(word, "Nora Fink", "five wrong horses left", now=office.now)


def subjects() -> list[str]:
    """What the worker would do for her desk, but for reading her mail."""
    return [name for name in ("plan", "calendar", "digest") if list(KINDS[name].subjects())]


def test_what_was_approved_does_not_go_and_nothing_new_is(office: Office, nora: User) -> None:
    assert outbox.approve_released(office.now) == 1
    assert subjects() == ["plan", "calendar", "digest"]
    before = lines(1)[0].number
    set_active(nora, False, office.now)
    assert (office.state(), office.row().why) == ("drafted", "it was taken back when you were let in no more")
    assert (Mailbox.objects.get().mode, my_desk().wants_digest, subjects()) == ("drafts", False, [])
    written = [(line.what, line.about, line.desk) for line in reversed(lines(9)) if line.number > before]
    assert written == [
        ("rights changed", office.nora, 1),
        ("rules changed", office.nora, 1),
        ("stopped", office.greta_key, 1),
        ("rules changed", "digest by mail", 1),
    ]
    for _ in range(3):
        office.pass_time(days=1)
        assert (outbox.approve_released(office.now), office.work().posted) == (0, 0)
    assert office.got() == []


def test_let_in_again_she_says_anew_what_may_be_sent(office: Office, nora: User) -> None:
    outbox.approve_released(office.now)
    set_active(nora, False, office.now)
    set_active(nora, True, office.now)
    office.pass_time(days=1)
    assert (outbox.approve_released(office.now), office.work().posted, my_desk().wants_digest) == (0, 0, False)
    assert subjects() == ["calendar"]
    outbox.rules(now=office.now, mode=Mode.APPROVE)
    office.approve()
    office.work()
    assert len(office.wait_for_mail()) == 1


def test_what_a_worker_had_in_hand_waits_for_her_as_a_draft(office: Office, nora: User) -> None:
    office.approve()
    come_due(office.now)
    row = claim("a worker", office.now)
    assert row is not None
    set_active(nora, False, office.now)
    assert office.state() == "sending"
    assert move(row.pk, Event.MUST_WAIT, office.now, held_by="a worker", due_at=office.now)
    assert (office.work().posted, office.state()) == (0, "due")
    set_active(nora, True, office.now)
    assert (office.work().posted, office.state()) == (0, "drafted")
    assert office.got() == []
