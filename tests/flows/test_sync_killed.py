"""`kill -9` at every step of a sync, one after the other: nothing is lost, nothing is doubled, on both databases."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from tests.mailbox import GRETA, Mail
from tests.peers.mail_system import PASSWORD, MailSystem
from tests.store.conftest import database as database
from tests.store.conftest import empty_postgresql as empty_postgresql
from tests.store.conftest import environment as environment

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
BATCH = 4
STEPS = ("folders", "look", "open", "place_of", "listed", "fetch")

RUN = """
import os, signal, sys
from datetime import UTC, datetime
from ringback.store.ready import open_store
open_store()
from ringback.adapters.account import Secret, Server
from ringback.adapters.autoconfig import Found
from ringback.adapters.imap import Imap
from ringback.flows import gather, sync as flow
from ringback.flows.connect import connect
from ringback.flows.syncing.batch import Batch
from ringback.store.desk import sit_down
from ringback.store.models import Exchange, Mailbox
from ringback.store.writing import Writer
sit_down(1)
steps, imaps, smtps, address, password, at = sys.argv[1].split(","), *map(int, sys.argv[2:4]), *sys.argv[4:6], int(sys.argv[6])
now = datetime(2026, 3, 30, tzinfo=UTC)
if not Mailbox.objects.exists():
    found = Found(imap=Server(host="localhost", port=imaps, security="tls"),
                  smtp=Server(host="localhost", port=smtps, security="tls"), login=address, how="")
    connect(address, found, Secret(password), now=now)
left = [at]
def step():
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
def watched(owner, name):
    known = getattr(owner, name)
    def asked(*of, **named):
        step()
        answer = known(*of, **named)
        step()
        return answer
    setattr(owner, name, asked)
for name in steps:
    watched(Imap, name)
for owner, name in ((Batch, "settle"), (flow, "gather_records"), (gather, "settle_people"), (gather, "thread"), (Writer, "flush")):
    watched(owner, name)
flow._BATCH = 4
begin = flow._Reading.__init__
flow._Reading.__init__ = lambda self, *of: begin(self, *of, size=4)
done = flow.sync(Mailbox.objects.get(), now)
assert not done.problem, done.problem
print(sorted(Exchange.objects.values_list("message_id", flat=True)))
"""


def mail(number: int) -> bytes:
    at = MONDAY + timedelta(minutes=number)
    one = Mail(
        sender=GRETA, to="nora@seller.example", at=at, body=f"Question {number}?", id=f"m{number}@silent.example"
    )
    return one.raw.replace("\n", "\r\n").encode()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_at_every_step_nothing_is_lost_and_nothing_doubled(
    trusted: MailSystem, environment: Mapping[str, str]
) -> None:
    nora = f"nora{os.urandom(4).hex()}@seller.example"
    trusted.mailbox(nora)
    with trusted.look_into(nora) as client:
        for number in range(10):
            client.append("INBOX" if number % 3 else "Sent", mail(number))
    env = {**environment, "SSL_CERT_FILE": str(trusted.certificate.authority)}
    ports = [str(trusted.dovecot.imaps), str(trusted.postfix.smtps)]
    count, step = 10, 0
    stride = 4 if environment["RINGBACK_DATABASE"].startswith("postgresql") else 1  # a start takes much longer there
    while True:
        step += stride
        call = [sys.executable, "-c", RUN, ",".join(STEPS), *ports, nora, PASSWORD, str(step)]
        done = subprocess.run(call, env=env, capture_output=True, text=True, timeout=60)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        if step % 3 == 0:  # mail keeps coming while the program keeps dying
            trusted.put(nora, "INBOX", mail(count))
            count += 1
    found = Counter(eval(done.stdout))
    assert found == Counter(f"<m{number}@silent.example>" for number in range(count))
    assert step > 20
    with trusted.look_into(nora) as client:
        client.select_folder("INBOX", readonly=True)
        assert not any(b"\\Seen" in one[b"FLAGS"] for one in client.fetch(client.search(), ["FLAGS"]).values())
