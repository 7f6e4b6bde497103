"""Many mailboxes read and planned, and many due messages sent, by one worker and by several, against real mail servers."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.e2e.killing import ANY_DOMAIN, BEGINS, MARCH, OPEN, ROOT
from tests.mailbox import Mail
from tests.peers.mail_system import PASSWORD, MailSystem

FURNISH = (
    OPEN
    + """
from ringback.adapters.account import Secret
from ringback.flows import act, outbox
from ringback.flows.mailboxes import keep_password
from ringback.flows.sync import sync
from ringback.store.desks import new_desk
from ringback.store.find import find_person
asked = json.loads(sys.argv[2])
for address, other in asked["sellers"].items():
    with at_desk(new_desk(address)):
        act.about_me(now=now, name="Nora Fink", zone="Europe/Berlin", country="DE")
        box = Mailbox(address=address, login=address, mode="approve", connected_at=0, daily_cap=1000,
                      imap_host="127.0.0.1", imap_port=asked["imap"], imap_security="none",
                      smtp_host="127.0.0.1", smtp_port=asked["smtp"], smtp_security="none")
        keep_password(box, Secret(asked["password"]))
        box.save()
        if other:
            assert not sync(box, now).problem
            outbox.approve(find_person(other), now)
renew(now)
if asked["sellers"] and next(iter(asked["sellers"].values())):
    Job.objects.filter(kind="sync").update(due_at=2**40)
    Job.objects.filter(kind="send").update(due_at=0)
print(json.dumps(len(asked["sellers"])))
"""
)
WORK = (
    OPEN
    + """
print("ready", flush=True)
sys.stdin.readline()
worker, began = Worker(lambda: now), time.process_time()
while worker.one():
    pass
print(json.dumps(time.process_time() - began))
"""
)
PLAN = (
    OPEN
    + """
from ringback.flows.today import today
from ringback.store.desks import all_desks
began = time.process_time()
rows = 0
for number in all_desks():
    with at_desk(number):
        rows += len(today(now).rows)
print(json.dumps([rows, time.process_time() - began]))
"""
)
COUNT = (
    OPEN
    + """
print(json.dumps([Exchange.everywhere.count(), Outgoing.everywhere.filter(state="sent").count()]))
"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A store and a provider, empty."""

    provider: MailSystem
    environment: Mapping[str, str]

    def start(self, script: str, *words: str) -> "subprocess.Popen[str]":
        call = [sys.executable, "-c", script, BEGINS.isoformat(), *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(call, env=dict(self.environment), stdin=pipe, stdout=pipe, text=True, cwd=ROOT)

    def told(self, script: str, *words: str) -> Any:
        said, _ = self.start(script, *words).communicate()
        return json.loads(said.splitlines()[-1])

    def furnish(self, sellers: Mapping[str, str]) -> None:
        asked = {
            "sellers": sellers, "password": PASSWORD,
            "imap": self.provider.dovecot.imap, "smtp": self.provider.postfix.submission,
        }  # fmt: skip
        self.told(FURNISH, json.dumps(asked))

    def lies(self, address: str, folder: str, mail: Mail, number: int) -> None:
        """The mail lies in that mailbox's folder, as Dovecot keeps it."""
        place = self.provider.folder / "vmail" / address / "Maildir" / ("" if folder == "INBOX" else f".{folder}")
        for each in ("new", "cur", "tmp"):
            (place / each).mkdir(parents=True, exist_ok=True)
        (place / "cur" / f"{int(MARCH.timestamp()) + number}.{number}.here:2,S").write_bytes(
            mail.raw.replace("\n", "\r\n").encode()
        )

    def owns_it(self) -> None:
        subprocess.run(["chown", "-R", "mail:mail", str(self.provider.folder / "vmail")], check=True)

    def work(self, workers: int) -> tuple[float, float]:
        """Seconds on the clock, and computing in all of them, until nothing is due."""
        running = [self.start(WORK) for _ in range(workers)]
        for one in running:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        began = time.perf_counter()
        for one in running:
            assert one.stdin is not None
            one.stdin.write("go\n")
            one.stdin.flush()
        own = sum(float(one.communicate()[0].splitlines()[-1]) for one in running)
        return time.perf_counter() - began, own


def any_domain(provider: MailSystem) -> None:
    provider.postfix.stop()
    provider.postfix.configure(ANY_DOMAIN)
    provider.postfix.start()


def read_mailboxes(house: House, boxes: int, messages: int, workers: int) -> str:
    """So many mailboxes with so many new messages each, read and planned."""
    mark = os.urandom(3).hex()
    sellers = [f"nora{n}.{mark}@seller.example" for n in range(boxes)]
    for seller in sellers:
        house.provider.dovecot.user(seller, PASSWORD)
        for k in range(messages):
            other = f"p{k // 5}@firm{k // 5}.example"
            sender, to = (seller, other) if k % 2 else (other, seller)
            body = "Shall we go ahead?" if k % 2 else "Thank you, that looks good. We shall see."
            mail = Mail(
                sender=sender, to=to, at=MARCH + timedelta(hours=7 * k), subject=f"Offer {k // 5}", body=body,
                id=f"{k}.{seller}",
            )  # fmt: skip
            house.lies(seller, "Sent" if k % 2 else "INBOX", mail, k)
    house.owns_it()
    house.furnish(dict.fromkeys(sellers, ""))
    clock, own = house.work(workers)
    rows, planning = house.told(PLAN)
    stored, _ = house.told(COUNT)
    assert stored == boxes * messages, (stored, boxes * messages)
    return (
        f"| {boxes} mailboxes with {messages} new messages each, {workers} worker(s) | {boxes * messages / clock:.0f}/s "
        f"| {boxes * messages / own:.0f}/s | {rows} silences planned in {planning:.1f} s |"
    )


def send_messages(house: House, messages: int, workers: int) -> str:
    """So many due messages, each of another seller's: read the mailbox, check, send, write down."""
    mark = os.urandom(3).hex()
    sellers = {f"nora{n}.{mark}@seller.example": f"greta@p{n}-{mark}.example" for n in range(messages)}
    for seller, other in sellers.items():
        for address in (seller, other):
            house.provider.dovecot.user(address, PASSWORD)
        asked = Mail(sender=other, to=seller, at=MARCH, subject="Offer", body="What does it cost?", id=f"a.{other}")
        offer = Mail(
            sender=seller, to=other, at=MARCH + timedelta(days=1), subject="Re: Offer", body="Shall we go ahead?",
            id=f"b.{other}", answers=f"a.{other}",
        )  # fmt: skip
        house.lies(seller, "INBOX", asked, 1)
        house.lies(seller, "Sent", offer, 2)
    house.owns_it()
    _, before = house.told(COUNT)
    house.furnish(sellers)
    clock, own = house.work(workers)
    _, sent = house.told(COUNT)
    assert sent - before == messages, (sent, before, messages)
    return (
        f"| {messages} due messages, {workers} worker(s) | {messages / clock:.1f}/s | {messages / own:.1f}/s "
        f"| {own / messages * 1e3:.0f} ms of computing each |"
    )


def environment(url: str, folder: Path) -> Mapping[str, str]:
    ours = {"RINGBACK_HOME": str(folder / "home"), "RINGBACK_DATABASE": url, "PYTHONPATH": "src"}
    return {**{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}, **ours}
