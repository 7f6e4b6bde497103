"""Many mailboxes read, planned and sent from, by one worker and by several, against real mail servers on this machine.

Everything goes the way that it goes in the product: the worker's own jobs read the mailboxes, approve what its seller released,
and send it. The clock stands still while there is work, and goes on by some minutes when all is done, so that messages from one
mailbox keep their distance. Postfix takes the messages and drops them: what a recipient's server does is not ours. Its log says
whether each went out once. What Dovecot, Postfix and the database compute on the same processors is told apart from ours.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from benchmarks.computing import Meter
from tests.e2e.killing import ANY_DOMAIN, BEGINS, MARCH, OPEN, ROOT
from tests.mailbox import Mail
from tests.peers.mail_system import PASSWORD, MailSystem

FURNISH = (
    OPEN
    + """
from ringback.adapters.account import Secret
from ringback.domain.interaction import Channel
from ringback.flows import act
from ringback.flows.mailboxes import keep_password
from ringback.flows.playbook import playbook_in_force
from ringback.store.desks import new_desk
asked = json.loads(sys.stdin.read())
plays = playbook_in_force().current.plays
by_mail = sorted(name for name, one in plays.items() if Channel.EMAIL in one.channels)
for address in asked["sellers"]:
    with at_desk(new_desk(address)):
        act.about_me(now=now, name="Nora Fink", zone="Europe/Berlin", country="DE")
        box = Mailbox(address=address, login=address, mode="auto", released=by_mail, connected_at=0, daily_cap=1000,
                      imap_host="127.0.0.1", imap_port=asked["imap"], imap_security="none",
                      smtp_host="127.0.0.1", smtp_port=asked["smtp"], smtp_security="none")
        keep_password(box, Secret(asked["password"]))
        box.save()
print(json.dumps(len(asked["sellers"])))
"""
)
DUE = (
    OPEN
    + """
renew(now)
Job.objects.update(due_at=2**40)
jobs = Job.objects.filter(kind=sys.argv[2])
if sys.argv[2] != "send":
    jobs = jobs.filter(desk__title__in=json.loads(sys.stdin.read()))
print(json.dumps(jobs.update(due_at=0)))
"""
)
WORK = (
    OPEN
    + """
at = [now]
worker = Worker(lambda: at[0])
print("ready", flush=True)
for line in sys.stdin:
    at[0] = datetime.fromisoformat(line.strip())
    while worker.one():
        print("job", flush=True)
    print("done", flush=True)
"""
)
COUNT = (
    OPEN
    + """
mine = Outgoing.everywhere.filter(mailbox__address__in=json.loads(sys.stdin.read()))
print(json.dumps({
    "mails": Exchange.everywhere.count(),
    "states": [f"{row.state} {row.reason.get('said', '')}".strip() for row in mine.only("state", "reason")],
    "uncopied": mine.filter(state="sent", copied=False).count(),
    "sent": list(mine.filter(state="sent").values_list("message_id", flat=True)),
}))
"""
)
APART = timedelta(minutes=4)
"""More than lies between two messages of one mailbox, and than a copy in Sent waits."""
DISCARD = ANY_DOMAIN + "virtual_transport = discard:\nsmtpd_client_connection_count_limit = 0\n"
ONE_PROCESS_FOR_MANY = "service imap-login {\n  service_count = 0\n}\nservice imap {\n  service_count = 500\n}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a part took: seconds on the clock, and seconds computed by name."""

    clock: float
    computed: Mapping[str, float]

    def row(self, what: str, many: int, workers: int, before: float | None) -> str:
        """A row of the table; `before` is the pace of the first number of workers."""
        each = {name: spent / many * 1e3 for name, spent in self.computed.items()}
        growth = f"{many / self.clock / before:.2f}" if before else "1"
        shares = " | ".join(f"{each.get(name, 0.0):.1f}" for name in ("workers", "imap", "smtp", "database"))
        return f"| {what} | {workers} | {many / self.clock:.1f}/s | {growth} | {shares} | {sum(each.values()):.1f} |"


HEAD = (
    "| what | workers | pace | growth | ours, ms each | Dovecot | Postfix | database | all, ms each |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A store and a provider. `database` is the number of the database server's first process, 0 where it has none."""

    provider: MailSystem
    environment: Mapping[str, str]
    database: int

    def start(self, script: str, *words: str) -> "subprocess.Popen[str]":
        call = [sys.executable, "-c", script, BEGINS.isoformat(), *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(call, env=dict(self.environment), stdin=pipe, stdout=pipe, text=True, cwd=ROOT)

    def told(self, script: str, asked: Any, *words: str) -> Any:
        running = self.start(script, *words)
        said, _ = running.communicate(json.dumps(asked))
        assert running.returncode == 0
        return json.loads(said.splitlines()[-1])

    def open(self) -> None:
        """The provider takes mail for every domain, drops it, and serves many logins from one process."""
        post, mailboxes = self.provider.postfix, self.provider.dovecot
        post.stop()  # it asks Dovecot about logins: without that it takes nobody for a minute
        mailboxes.stop()
        mailboxes.configure(ONE_PROCESS_FOR_MANY)
        post.configure(DISCARD)
        mailboxes.start()
        post.start()

    def servers(self) -> dict[str, int]:
        folder = self.provider.folder
        found = {
            "imap": int((folder / "run" / "master.pid").read_text()),
            "smtp": int((folder / "q" / "pid" / "master.pid").read_text()),
        }
        return found | ({"database": self.database} if self.database else {})

    def furnish(self, sellers: list[str], mails: Callable[[str], Iterable[Mail]]) -> None:
        """Each has a mailbox in which these mails lie, and a desk."""
        users = self.provider.folder / "users"
        with users.open("a") as out:
            out.writelines(f"{seller}:{{PLAIN}}{PASSWORD}:::::\n" for seller in sellers)
        for n, seller in enumerate(sellers):
            told(f"{n} of {len(sellers)} mailboxes filled")
            self._lie(seller, mails(seller))
        subprocess.run(["chown", "-R", "mail:mail", str(self.provider.folder / "vmail")], check=True)
        self.provider.mailbox(sellers[0])
        asked = {
            "sellers": sellers, "password": PASSWORD,
            "imap": self.provider.dovecot.imap, "smtp": self.provider.postfix.submission,
        }  # fmt: skip
        self.told(FURNISH, asked)

    def _lie(self, seller: str, mails: Iterable[Mail]) -> None:
        """The mails lie in the mailbox's folders, as Dovecot keeps them, with their lengths in their names."""
        inbox = self.provider.folder / "vmail" / seller / "Maildir"
        for place in (inbox, inbox / ".Sent"):
            for each in ("new", "cur", "tmp"):
                (place / each).mkdir(parents=True)
        for number, mail in enumerate(mails):
            place = inbox / (".Sent" if mail.sender == seller else "") / "cur"
            raw = mail.raw.replace("\n", "\r\n").encode()
            name = f"{int(MARCH.timestamp()) + number}.{number}.here,S={len(raw)},W={len(raw)}:2,S"
            (place / name).write_bytes(raw)

    @contextmanager
    def team(self, workers: int) -> "Iterator[Team]":
        team = Team([self.start(WORK) for _ in range(workers)], self.servers())
        for one in team.running:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        yield team
        for one in team.running:
            one.communicate()

    def went_out(self) -> Counter[str]:
        """How often Postfix took each message, by Message-ID."""
        log = (self.provider.folder / "postfix.log").read_text(errors="replace")
        return Counter(re.findall(r"message-id=(<[^>]+>)", log))


@dataclass(slots=True)
class Team:
    """Some workers who wait for the word."""

    running: "list[subprocess.Popen[str]]"
    servers: Mapping[str, int]

    def work(self, what: str, at: datetime) -> Cost:
        """Let all of them work until nothing is due at that instant."""
        meter = Meter({**self.servers, **{f"worker {n}": one.pid for n, one in enumerate(self.running)}})
        began, jobs = time.perf_counter(), [0]
        listening = [Thread(target=_listen, args=(one, jobs)) for one in self.running]
        for one, ear in zip(self.running, listening, strict=True):
            assert one.stdin is not None
            one.stdin.write(f"{at.isoformat()}\n")
            one.stdin.flush()
            ear.start()
        while any(ear.is_alive() for ear in listening):
            listening[0].join(1)
            told(f"{what}: {jobs[0]} jobs done by {len(self.running)}, {time.perf_counter() - began:.0f} s")
            for ear in listening:
                ear.join(0.2)
        clock, spent = time.perf_counter() - began, meter.read()
        ours = sum(seconds for name, seconds in spent.items() if name.startswith("worker"))
        return Cost(clock=clock, computed={"workers": ours, **{name: spent[name] for name in self.servers}})


def _listen(one: "subprocess.Popen[str]", jobs: list[int]) -> None:
    assert one.stdout is not None
    for line in one.stdout:
        if line == "done\n":
            return
        jobs[0] += 1
    raise AssertionError("a worker ended")


def told(words: str) -> None:
    """Progress, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{words:<78}")
        sys.stderr.flush()


def _mail(seller: str, k: int, prospects: int, messages: int) -> Mail:
    """The k-th mail of a seller's: with each prospect it goes to and fro until the seller asks, and there is silence."""
    who, turn = k % prospects, k // prospects
    last = (messages - 1 - who) // prospects
    other = f"greta@p{who}.{seller.replace('@', '.')}"
    ours = (last - turn) % 2 == 0
    sender, to = (seller, other) if ours else (other, seller)
    body = "Shall we go ahead?" if ours else "Thank you, that looks good. What does it cost?"
    at = MARCH + timedelta(days=1, minutes=k) - timedelta(hours=7 * (last - turn))
    answers = {"answers": f"{k - prospects}.{seller}"} if turn else {}
    return Mail(sender=sender, to=to, at=at, subject=f"Offer {who}", body=body, id=f"{k}.{seller}", **answers)


def whole_day(
    house: House, boxes: int, messages: int, due: int, workers: int, paces: dict[str, float]
) -> Iterator[str]:
    """So many new mailboxes read, planned and sent from by so many workers: the rows of the table.

    `paces` are those of the first number of workers, and are filled by it.
    """
    mark = os.urandom(3).hex()
    sellers = [f"nora{n}.{mark}@seller.example" for n in range(boxes)]
    prospects = max(due // boxes, 1)
    house.furnish(sellers, lambda seller: [_mail(seller, k, prospects, messages) for k in range(messages)])
    due = prospects * boxes
    before = house.told(COUNT, sellers)["mails"]
    with house.team(workers) as team:
        for kind, what, many in (("sync", "new messages read", boxes * messages), ("plan", "messages approved", due)):
            house.told(DUE, sellers, kind)
            cost = team.work(kind, BEGINS)
            yield cost.row(what, many, workers, paces.get(kind))
            paces.setdefault(kind, many / cost.clock)
        found = house.told(COUNT, sellers)
        assert found["mails"] - before == boxes * messages, found
        assert len(found["states"]) == due, Counter(found["states"])
        cost = _send(house, team, sellers, due)
        yield cost.row("due messages sent, with a copy in Sent", due, workers, paces.get("send"))
        paces.setdefault("send", due / cost.clock)


def _send(house: House, team: Team, sellers: list[str], due: int) -> Cost:
    """Some minutes at a time until every message went out and lies in Sent; each went out once."""
    steps: list[Cost] = []
    found: dict[str, Any] = {"sent": [], "uncopied": 1}
    while len(found["sent"]) < due or found["uncopied"]:
        house.told(DUE, sellers, "send")
        steps.append(team.work(f"send, {len(found['sent'])} of {due} sent", BEGINS + APART * len(steps)))
        found = house.told(COUNT, sellers)
        assert len(steps) < 500, Counter(found["states"])
    taken = house.went_out()
    assert all(taken[one] == 1 for one in found["sent"]), [one for one in found["sent"] if taken[one] != 1]
    names = steps[0].computed
    return Cost(
        clock=sum(one.clock for one in steps),
        computed={name: sum(one.computed[name] for one in steps) for name in names},
    )


def environment(url: str, folder: Path) -> Mapping[str, str]:
    ours = {"RINGBACK_HOME": str(folder / "home"), "RINGBACK_DATABASE": url, "PYTHONPATH": "src"}
    return {**{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}, **ours}
