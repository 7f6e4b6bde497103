"""Several workers that are killed again and again while mail comes in and goes out: the office, the murderer, and the count.

The clock runs faster than ours, so that leases end and messages keep their distance within seconds. Half of the workers are shot
from outside at any instant; the others fall at a step of a send or of a sync that is drawn for each of them.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from itertools import cycle
from pathlib import Path
from typing import Any

from tests.mailbox import Mail
from tests.peers.mail_system import PASSWORD, MailSystem

ROOT = Path(__file__).parents[2]
MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)
BEGINS = datetime(2026, 3, 26, 8, 30, tzinfo=UTC)
"""A Thursday, half past nine in Berlin."""
ANY_DOMAIN = "virtual_mailbox_domains = static:all\n"

OPEN = """
import json, os, random, signal, sys, threading, time
from datetime import UTC, datetime, timedelta
from ringback.store.ready import open_store
open_store()
from django.db import connections
from ringback.flows.jobs import Worker
from ringback.flows.jobs.rounds import renew
from ringback.store.desk import at_desk
from ringback.store.models import Exchange, Job, Mailbox, Outgoing
now = datetime.fromisoformat(sys.argv[1])
"""
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
approved = []
for address, others in asked["sellers"].items():
    with at_desk(new_desk(address)):
        act.about_me(now=now, name="Nora Fink", zone="Europe/Berlin", country="DE")
        mode = asked["modes"][address]
        box = Mailbox(address=address, login=address, mode=mode, released=["plain_ask"], connected_at=0, daily_cap=1000,
                      imap_host="127.0.0.1", imap_port=asked["imap"], imap_security="none",
                      smtp_host="127.0.0.1", smtp_port=asked["smtp"], smtp_security="none")
        keep_password(box, Secret(asked["password"]))
        box.save()
        done = sync(box, now)
        assert not (done.problem or done.unreadable or done.left), done
        if mode == "auto":
            assert outbox.approve_released(now) == len(others)
        else:
            for other in others:
                outbox.approve(find_person(other), now)
        approved += Outgoing.objects.values_list("message_id", flat=True)
renew(now)
print(json.dumps(approved))
"""
)
NURSERY = (
    OPEN
    + """
speed, began = float(sys.argv[2]), time.time()
clock = lambda: now + timedelta(seconds=(time.time() - began) * speed)

def falls_at(step):
    from ringback.adapters import smtp
    from ringback.adapters.imap import Imap
    from ringback.flows import gather, send, sync
    from ringback.flows.jobs import rounds
    from ringback.flows.sending import post, record
    from ringback.store.writing import Writer
    left = [step]
    def count():
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
    def watched(owner, name):
        known = getattr(owner, name)
        def asked(*of, **named):
            count()
            answer = known(*of, **named)
            count()
            return answer
        setattr(owner, name, asked)
    for owner, name in ((smtp, "send"), (post, "hand_over"), (post, "went_out"), (post, "cleared"), (post, "move"),
                        (send, "claim"), (record, "_add"), (sync, "gather_records"), (gather, "settle_people"),
                        (gather, "thread"), (Writer, "flush"), (Imap, "fetch"), (rounds, "claim"), (rounds, "finish")):
        watched(owner, name)

def live(step, parent):
    if step:
        falls_at(step)
    worker = Worker(clock)
    while os.getppid() == parent:  # a test that broke leaves nobody behind
        worker.run(timedelta(seconds=5))
        time.sleep(0.05)

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
connections.close_all()
parent = os.getpid()
print(f"{now.isoformat()}", flush=True)
for line in sys.stdin:
    if line.startswith("now"):
        print(clock().isoformat(), flush=True)
        continue
    child = os.fork()
    if child == 0:
        try:
            live(int(line), parent)
        except BaseException as error:
            with open(sys.argv[3], "a") as broken:
                broken.write(f"{error!r}\\n")
        finally:
            os._exit(1)
    print(child, flush=True)
"""
)
DRAIN = (
    OPEN
    + """
from ringback.domain.sending import LOOKS, State
waits = [State.APPROVED.value, State.DUE.value, State.SENDING.value]
end = now + timedelta(days=6)
Job.objects.update(leased_until=0)
while now < end:
    now += timedelta(minutes=5)  # more than lies between two messages of a mailbox
    if 8 <= now.hour < 16:
        for _ in range(20):
            if not Worker(lambda: now).one():
                break
        held = Outgoing.everywhere.filter(state=State.HELD.value, looks__lt=len(LOOKS))
        if not Outgoing.everywhere.filter(state__in=waits).exists() and not held.exists():
            break
    else:
        now += timedelta(minutes=40)
for box in Mailbox.everywhere.all():
    with at_desk(box.desk_id):
        from ringback.flows.sync import sync
        done = sync(box, now)
        assert not done.problem and not done.left, done
print(json.dumps({
    "rows": list(Outgoing.everywhere.order_by("id").values("message_id", "to", "state", "reason")),
    "stored": list(Exchange.everywhere.filter(direction="in").values_list("desk__title", "message_id")),
    "aside": list(Job.objects.filter(aside=True).values_list("kind", "problem")),
}))
"""
)


_OUT = ("sent", "placed")
"""It is where it was to go: with its recipient, or in the Drafts folder of who sends it himself."""


@dataclass(slots=True, kw_only=True)
class Count:
    """What came of it: messages by state, and what was wrong."""

    kills: int = 0
    from_outside: int = 0
    states: Counter[str] = field(default_factory=Counter)
    delivered: int = 0
    twice: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    sent_without_arriving: list[str] = field(default_factory=list)
    held_unshown: list[str] = field(default_factory=list)
    arrived_mails: int = 0
    stored_twice: list[str] = field(default_factory=list)
    not_stored: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        wrong = "; ".join(f"{name} {len(found)}" for name, found in self.faults.items())
        states = ", ".join(f"{many} {state}" for state, many in sorted(self.states.items()))
        return (
            f"{self.kills} kills ({self.from_outside} from outside, the others at a step); of {self.states.total()} approved "
            f"messages {states}; {self.delivered} arrived; {self.arrived_mails} mails came in; {wrong}"
        )

    @property
    def faults(self) -> Mapping[str, list[str]]:
        return {
            "sent twice": self.twice,
            "lost": self.lost,
            "sent but not arrived": self.sent_without_arriving,
            "held without a word": self.held_unshown,
            "stored twice": self.stored_twice,
            "not stored": self.not_stored,
            "workers that broke by themselves": self.broken,
        }


@dataclass(slots=True, kw_only=True)
class Scene:
    """Some sellers with mailboxes at a real provider, and those to whom they are about to write."""

    provider: MailSystem
    environment: Mapping[str, str]
    sellers: int = 3
    messages: int = 10
    workers: int = 3
    speed: float = 90.0
    seed: int = 7
    modes: Sequence[str] = ("approve",)
    came_in: list[tuple[str, str]] = field(default_factory=list)
    rng: random.Random = field(init=False)
    mark: str = field(init=False)
    addresses: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        # letters: a number in a subject is a sign of a machine
        self.mark = "".join(chr(ord("a") + byte % 26) for byte in os.urandom(6))
        self.addresses = {
            f"nora{n}.{self.mark}@seller.example": [
                f"{_name(k)}@p{n}-{k}-{self.mark}.example" for k in range(self.messages)
            ]
            for n in range(self.sellers)
        }

    @property
    def mode_of(self) -> Mapping[str, str]:
        """How each of the sellers sends: in turn."""
        return dict(zip(self.addresses, cycle(self.modes), strict=False))

    def program(self, script: str, *words: str, **more: Any) -> "subprocess.Popen[str]":
        call = [sys.executable, "-c", script, *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(call, env=dict(self.environment), stdin=pipe, stdout=pipe, text=True, cwd=ROOT, **more)

    def told(self, script: str, *words: str) -> Any:
        running = self.program(script, *words, stderr=subprocess.PIPE)
        said, complaint = running.communicate(timeout=1200)
        assert running.returncode == 0, complaint
        return json.loads(said.splitlines()[-1])

    def furnish(self) -> list[str]:
        """Everybody has a mailbox, the story so far lies in the sellers', and their follow-ups are approved: their Message-IDs."""
        users = self.provider.dovecot
        for seller, others in self.addresses.items():
            for address in (*others, seller):
                users.user(address, PASSWORD)
        self.provider.mailbox(next(iter(self.addresses)))
        for seller, others in self.addresses.items():
            for other in others:
                self._story(seller, other)
        asked = {
            "sellers": self.addresses, "modes": self.mode_of, "password": PASSWORD,
            "imap": self.provider.dovecot.imap, "smtp": self.provider.postfix.submission,
        }  # fmt: skip
        approved: list[str] = self.told(FURNISH, BEGINS.isoformat(), json.dumps(asked))
        return approved

    def _story(self, seller: str, other: str) -> None:
        first, then, about = f"a.{other}", f"b.{other}", f"Offer for {other.partition('@')[2]}"
        asked = Mail(sender=other, to=seller, at=MARCH, subject=about, body="What does it cost?", id=first)
        offer = Mail(
            sender=seller, to=other, at=MARCH + timedelta(days=1), subject=f"Re: {about}", body="Shall we go ahead?",
            id=then, answers=first,
        )  # fmt: skip
        for folder, mail in (("INBOX", asked), ("Sent", offer)):
            self.provider.put(seller, folder, mail.raw.replace("\n", "\r\n").encode())

    def something_comes_in(self) -> None:
        """A stranger writes to one of the sellers."""
        seller, number = self.rng.choice(list(self.addresses)), len(self.came_in)
        mail = Mail(
            sender=f"Olaf <olaf@s{number}-{self.mark}.example>", to=seller, at=BEGINS, subject=f"Hello {number}",
            body="Good to meet you.", id=f"in{number}.{self.mark}@x.example",
        )  # fmt: skip
        self.provider.put(seller, "INBOX", mail.raw.replace("\n", "\r\n").encode())
        self.came_in.append((seller, f"<in{number}.{self.mark}@x.example>"))

    def kill(self, kills: int) -> Count:
        """Furnish it, kill so often, let the rest be done in peace, and count."""
        approved, killed, shot_at = self.furnish(), 0, 0
        broken = Path(self.environment["RINGBACK_HOME"]) / "broken"
        with self.program(NURSERY, BEGINS.isoformat(), str(self.speed), str(broken)) as nursery:
            assert nursery.stdin is not None
            assert nursery.stdout is not None
            nursery.stdout.readline()

            def ask(words: str) -> str:
                assert nursery.stdin is not None
                assert nursery.stdout is not None
                nursery.stdin.write(f"{words}\n")
                nursery.stdin.flush()
                return nursery.stdout.readline().strip()

            def born() -> tuple[int, bool]:
                """A worker, and whether it is to be shot from outside."""
                outside = self.rng.random() < 0.5
                return int(ask("0" if outside else str(self.rng.randint(1, 60)))), outside

            alive = [born() for _ in range(self.workers)]
            while killed < kills:
                time.sleep(self.rng.uniform(0.05, 0.5))
                if self.rng.random() < 0.3:
                    self.something_comes_in()
                shot = next((pid for pid, outside in alive if outside), None)
                if shot is not None and self.rng.random() < 0.6:
                    _shoot(shot)
                fallen = [one for one in alive if not _lives(one[0])]
                killed += len(fallen)
                shot_at += sum(outside for _, outside in fallen)
                alive = [one for one in alive if one not in fallen] + [born() for _ in fallen]
            for pid, _ in alive:
                _shoot(pid)
            ended_at = ask("now")
            nursery.stdin.close()
        count = self.counted(approved, datetime.fromisoformat(ended_at))
        count.kills, count.from_outside = killed + len(alive), shot_at + len(alive)
        count.broken = broken.read_text().splitlines() if broken.exists() else []
        return count

    def counted(self, approved: list[str], ended_at: datetime) -> Count:
        """What is left from that instant on is done in peace, and what became of everything is counted."""
        told, count = self.told(DRAIN, ended_at.isoformat()), Count()
        rows = {row["message_id"]: row for row in told["rows"]}
        arrived = self._arrived(sum(row["state"] in _OUT for row in rows.values()))
        count.states = Counter(row["state"] for row in rows.values())
        count.delivered = arrived.total()
        count.arrived_mails = len(self.came_in)
        stored = Counter(map(tuple, told["stored"]))
        for one in approved:
            state = rows[one]["state"] if one in rows else ""
            if arrived[one] > 1:
                count.twice.append(one)
            if state in _OUT and not arrived[one]:
                count.sent_without_arriving.append(one)
            if state not in (*_OUT, "held"):
                count.lost.append(f"{one}: {state} {rows.get(one, {}).get('reason')}")
            if state == "held" and not rows[one]["reason"].get("said"):
                count.held_unshown.append(one)
        count.stored_twice = [name for (_, name), many in stored.items() if many > 1]
        count.not_stored = [name for seller, name in self.came_in if not stored[seller, name]]
        return count

    def _arrived(self, wanted: int) -> Counter[str]:
        """What lies in the recipients' mailboxes, or among the drafts of who sends himself, by Message-ID; Postfix gets a moment."""
        places = [(other, "INBOX") for others in self.addresses.values() for other in others]
        places += [(seller, "Drafts") for seller, mode in self.mode_of.items() if mode == "drafts"]
        found: Counter[str] = Counter()
        for _ in range(40):
            found = Counter(
                str(message_from_bytes(raw)["Message-ID"]).strip()
                for address, folder in places
                for raw in self.provider.messages(address, folder)
            )
            if len(found) >= wanted:
                break
            time.sleep(0.5)
        return found


def _name(number: int) -> str:
    """Everybody has a name of their own: two of one name might be one person."""
    letters = "abcdefghij"
    return "greta" + "".join(letters[int(digit)] for digit in str(number))


def _shoot(pid: int) -> None:
    with suppress(ProcessLookupError):  # it fell by itself meanwhile
        os.kill(pid, signal.SIGKILL)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
