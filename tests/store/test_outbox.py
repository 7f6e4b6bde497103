"""One winner for each row, whoever reaches for it, on both databases."""

import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.flows.sending.test_kills import CONNECT, THURSDAY, copies, story
from tests.peers.mail_system import MailSystem
from tests.store.test_many_writers import start, together, told

pytestmark = pytest.mark.slow

FILL = """
from ringback.store.models import Mailbox, Outgoing, Person
with at_desk(1):
    for n in range(int(sys.argv[1])):
        box = Mailbox.objects.create(
            address=f"nora{n}@seller.example", login="n", imap_host="h", imap_port=1, imap_security="tls", smtp_host="h",
            smtp_port=1, smtp_security="tls", connected_at=0,
        )
        who = Person.objects.create(id=n + 1, key=f"p{n}", name=f"Greta {n}", company="")
        Outgoing.objects.create(
            mailbox=box, person=who, play="value", mode="approve", sender=box.address, to="greta@silent.example", subject="s",
            text="t", message_id=f"<{n}@x.example>", made_at=1, changed_at=1, due_at=1, state="approved",
        )
print("0")
"""
WORK = """
from django.db import DatabaseError, transaction
from ringback.domain.sending import Event
from ringback.store.outbox import claim, come_due, hand_over, move
print("ready", flush=True)
sys.stdin.readline()
mine, empty = [], 0
while empty < 3:
    come_due(now)
    row = claim(sys.argv[1], now)
    empty = empty + 1 if row is None else 0
    if row is not None:
        mine += [row.pk] * hand_over(row, now)
        assert not hand_over(row, now)
        assert move(row.pk, Event.ACCEPTED, now, held_by=sys.argv[1], sent_at=now)
print(json.dumps(mine))
"""
TAKEN_OVER = """
from datetime import timedelta
from ringback.domain.sending import Event
from ringback.store.outbox import LEASE, claim, come_due, hand_over, lost, move
later = now + LEASE + timedelta(seconds=1)
come_due(now)
first = claim("first", now)
assert claim("other", now) is None
assert not lost(now) and [one.pk for one in lost(later)] == [first.pk]
assert move(first.pk, Event.NOT_BEGUN, later, held_by="first", due_at=later)
come_due(later)
second = claim("second", later)
# the first one wakes up: it has lost the row, and sends nothing
print(json.dumps([hand_over(first, later), hand_over(second, later)]))
"""


HANDED_MEANWHILE = """
from datetime import timedelta
from ringback.domain.sending import Event
from ringback.store.outbox import LEASE, claim, come_due, hand_over, lost, move
later = now + LEASE + timedelta(seconds=1)
come_due(now)
first = claim("first", now)
(seen,) = lost(later)
handed = hand_over(first, later)
# whoever took it for lost saw it before that
given_back = move(seen.pk, Event.NOT_BEGUN, later, held_by="first", unbegun=True, due_at=later)
come_due(later)
print(json.dumps([handed, given_back, claim("second", later) is None]))
"""


APART = """
from ringback.store.models import Outgoing
from ringback.store.outbox import claim, come_due
first = Outgoing.everywhere.order_by("id").first()
Outgoing.everywhere.exclude(mailbox=first.mailbox).filter(person__key="p1").update(mailbox=first.mailbox)
come_due(now)
taken = [claim(name, now) for name in ("first", "second", "third")]
print(json.dumps([row and [row.person.key, row.state, row.claimed_by] for row in taken]))
"""


def test_two_rows_of_one_mailbox_are_not_taken_at_the_same_time(environment: Mapping[str, str]) -> None:
    told(start(FILL, environment, "3"))
    assert told(start(APART, environment)) == [["p0", "sending", "first"], ["p2", "sending", "second"], None]


def test_every_row_has_one_winner(environment: Mapping[str, str]) -> None:
    told(start(FILL, environment, "40"))
    workers = [start(WORK, environment, f"worker {n}") for n in range(4)]
    won = Counter(row for taken in together(workers) for row in taken)
    assert len(won) == 40
    assert set(won.values()) == {1}


def test_a_worker_that_wakes_up_after_its_row_was_taken_sends_nothing(environment: Mapping[str, str]) -> None:
    told(start(FILL, environment, "1"))
    assert told(start(TAKEN_OVER, environment)) == [False, True]


def test_what_was_handed_over_meanwhile_is_not_taken_back(environment: Mapping[str, str]) -> None:
    told(start(FILL, environment, "1"))
    assert told(start(HANDED_MEANWHILE, environment)) == [True, False, True]


MESSAGE_ID = """
from django.db import IntegrityError
from ringback.store.models import Outgoing
row = Outgoing.everywhere.get()
row.pk, row.state = None, "stopped"
try:
    row.save(force_insert=True)
except IntegrityError as error:
    print(json.dumps("message_id" in str(error)))
"""


def test_no_message_id_twice(environment: Mapping[str, str]) -> None:
    told(start(FILL, environment, "1"))
    assert told(start(MESSAGE_ID, environment)) is True


SEND_ONE = """
from ringback.flows.send import send_due
print("ready", flush=True)
sys.stdin.readline()
print(json.dumps(send_due(lambda: datetime(2026, 3, 26, 10, tzinfo=UTC)).posted))
"""
APPROVE = """
from ringback.flows.outbox import approve
from ringback.store.find import find_person
with at_desk(1):
    print(json.dumps(approve(find_person(sys.argv[1]), datetime(2026, 3, 26, 10, tzinfo=UTC)).message_id))
"""


def test_two_workers_send_one_message_once(
    provider: MailSystem, environment: Mapping[str, str], tmp_path: Path
) -> None:
    nora, greta = (f"{name}{tmp_path.name[-20:].lower()}" for name in ("n", "g"))
    nora, greta = f"{nora}@seller.example", f"{greta}@silent.example"
    story(provider, nora, greta)
    account = provider.account(nora, tls=False)
    words = [THURSDAY, nora, account.secret.reveal(), str(account.imap.port), str(account.smtp.port)]
    subprocess.run([sys.executable, "-c", CONNECT, *words], env=environment, check=True, timeout=120)
    message_id = told(start(APPROVE, environment, greta))
    workers = [start(SEND_ONE, environment) for _ in range(3)]
    assert sorted(together(workers)) == [0, 0, 1]
    assert copies(provider, greta, "INBOX", message_id) == 1
