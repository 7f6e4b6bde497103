"""What decides over sending is written down with how it was and how it is: by whom, and to which mailbox."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ringback.adapters import vault
from ringback.domain.errors import BadInputError
from ringback.domain.rights import Role, Who
from ringback.domain.sending import Mode
from ringback.flows import act, outbox
from ringback.flows.connect import connect, disconnect
from ringback.flows.jobs import Worker, rounds
from ringback.flows.jobs.kinds import KINDS
from ringback.flows.mailboxes import account
from ringback.settings import settings
from ringback.store.audit import Line, acting, lines
from ringback.store.models import Mailbox
from tests.flows.sending.office import Office
from tests.peers.mail_system import PASSWORD, MailSystem

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 26, 10, tzinfo=UTC)
NORA = "nora@seller.example"
SELLER = Who(name=NORA, role=Role.SELLER, user=7, desk=1)


def last() -> Line:
    return lines(1)[0]


def test_a_change_of_the_rules_with_before_and_after(office: Office) -> None:
    with acting(SELLER):
        outbox.rules(now=NOW, mode=Mode.AUTO, released=["value", "plain_ask", "value"], most=20)
    line = last()
    assert (line.what, line.who, line.about, line.desk) == ("rules changed", NORA, office.nora, 1)
    assert line.detail == {
        "before": {"mode": "approve", "released": []},
        "after": {"mode": "auto", "released": ["plain_ask", "value"]},
    }


def test_what_changes_nothing_is_no_line_and_what_is_refused_neither(office: Office) -> None:
    before = last().number
    outbox.rules(now=NOW, mode=Mode.APPROVE, released=[], most=20)
    outbox.rules(now=NOW)
    with pytest.raises(BadInputError, match="no number of messages"):
        outbox.rules(now=NOW, mode=Mode.AUTO, most=0)
    assert (last().number, Mailbox.objects.get().mode) == (before, "approve")


def test_what_the_worker_sends_is_sent_by_the_program_and_says_who_approved_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.approve(office.greta_key, office.now, by=NORA)
    monkeypatch.setattr(rounds, "KINDS", {"send": KINDS["send"]})
    rounds.renew(office.now)
    with acting(Who(name="root at the terminal", role=Role.ADMIN)):
        Worker(office.clock).run(timedelta(minutes=1))
    line = lines(1, what="sent")[0]
    assert (line.who, line.about, line.desk) == ("the program itself", office.greta_key, 1)
    assert line.detail["approved_by"] == NORA


def test_own_hours_and_days_off_move_sending_and_a_name_does_not() -> None:
    act.about_me(now=NOW, zone="Europe/Berlin", hours="08:00-16:00", name="Nora Fink")
    line = last()
    assert (line.what, line.about) == ("rules changed", "own hours")
    assert line.detail == {
        "before": {"hours": "", "zone": ""},
        "after": {"hours": "08:00-16:00", "zone": "Europe/Berlin"},
    }
    act.about_me(now=NOW, away=(date(2026, 4, 1), date(2026, 4, 8)))
    assert last().detail["after"] == {"away": ["2026-04-01", "2026-04-08"]}
    number = last().number
    act.about_me(now=NOW, name="Nora Halm")
    assert last().number == number


def test_connected_and_disconnected_without_any_secret(
    trusted: MailSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ringback.adapters.account import Secret
    from ringback.adapters.autoconfig import Found

    monkeypatch.setattr(vault, "settings", lambda: settings().model_copy(update={"home": tmp_path}))
    trusted.mailbox(NORA)
    known = trusted.account(NORA)
    found = Found(imap=known.imap, smtp=known.smtp, login=NORA, how="as the test says")
    with acting(SELLER):
        box = connect(NORA, found, Secret(PASSWORD), now=NOW)
        assert account(box, NOW).secret == Secret(PASSWORD)
        line = last()
        assert (line.what, line.who, line.about, line.detail["before"]) == ("mailbox connected", NORA, NORA, {})
        assert line.detail["after"] == {
            "imap": f"localhost:{known.imap.port}", "smtp": f"localhost:{known.smtp.port}", "login": NORA, "auth": "password",
        }  # fmt: skip
        connect(NORA, found, Secret(PASSWORD), now=NOW)
        assert last().detail["before"] == last().detail["after"]
        disconnect(NORA, NOW)
    gone = last()
    assert (gone.what, gone.about, gone.detail["stopped"]) == ("mailbox disconnected", NORA, 0)
    assert gone.detail["before"]["mode"] == "drafts"
    assert not any(PASSWORD in str(one.detail) for one in lines())
