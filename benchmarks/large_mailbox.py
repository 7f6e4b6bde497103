"""One mailbox with half a million mails, read whole: `python -m benchmarks.large_mailbox [--messages 500000] [--one-subject]`.

A real Dovecot holds the mails, to and from twenty times fewer prospects over nine years. The process that reads them is killed
(kill -9) when a third is there; the next one goes on. Prints a Markdown table: after each tenth the pace since the last one, and
what the reading process and all that it started hold in memory. Then it asks what a sync takes that finds nothing, and one mail.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from benchmarks.computing import memory
from benchmarks.load import database
from benchmarks.load_mail import House, environment, told
from tests.e2e.killing import BEGINS, OPEN
from tests.mailbox import Mail
from tests.peers.mail_system import mail_system

SELLER = "nora@seller.example"
EACH = 20
"""So many mails with each prospect."""
SYNC = (
    OPEN
    + """
from ringback.flows.sync import sync
box = Mailbox.everywhere.get()
print("ready", flush=True)
for _ in sys.stdin:
    began = time.perf_counter()
    with at_desk(box.desk_id):
        done = sync(box, now, progress=lambda read: print(read, flush=True))
    assert not done.problem, done
    print(f"done {done.new} {time.perf_counter() - began:.2f}", flush=True)
"""
)
COUNT = OPEN + "print(json.dumps(Exchange.everywhere.count()))"
HEAD = "| mails stored | pace since the last row | memory |\n| --- | --- | --- |"


def mails(count: int, *, one_subject: bool = False) -> Iterator[Mail]:
    """To and fro with one prospect after the other, the youngest an hour old; the oldest of a mailbox first.

    With `one_subject` all bear the same, as in a mailbox to which a form on a website writes.
    """
    for k in range(count):
        who, turn = (k % 50 + k // (50 * EACH) * 50), k // 50 % EACH
        prospect = f"greta{who}@p{who}.example"
        sender, to = (SELLER, prospect) if turn % 2 == 0 else (prospect, SELLER)
        answers = {"answers": f"{k - 50}.half"} if turn else {}
        at = BEGINS - timedelta(minutes=60 + 9 * (count - k))
        body = "Shall we go ahead?" if turn % 2 == 0 else "Thank you, that looks good. What does it cost?"
        subject = "New enquiry" if one_subject else f"Offer {who}"
        yield Mail(sender=sender, to=to, at=at, subject=subject, body=body, id=f"{k}.half", **answers)


class Reader:
    """A process that syncs the mailbox each time it is asked to."""

    def __init__(self, house: House) -> None:
        self.running = house.start(SYNC)
        assert self._line() == "ready"

    def _line(self) -> str:
        assert self.running.stdout is not None
        return self.running.stdout.readline().strip()

    def sync(self) -> Iterator[int]:
        """So many are read by it, again and again; ends when the sync does."""
        assert self.running.stdin is not None
        self.running.stdin.write("\n")
        self.running.stdin.flush()
        while (said := self._line()).isdigit():
            yield int(said)
        if not said.startswith("done "):
            raise AssertionError("the reader ended")
        self.new, self.seconds = int(said.split()[1]), float(said.split()[2])

    @property
    def held(self) -> float:
        return memory(self.running.pid)


def read_whole(house: House, count: int) -> Iterator[str]:
    """The rows of the table; the reader is killed once, at a third."""
    reader, stored, shown, since, peak = Reader(house), 0, 0, time.perf_counter(), 0.0
    for read in reader.sync():
        peak = max(peak, reader.held)
        if read > count // 3:
            break
    reader.running.kill()
    reader.running.wait()
    stored = shown = house.told(COUNT, None)
    yield f"| {stored:,}, and kill -9 | {stored / (time.perf_counter() - since):.0f}/s | at most {peak:.0f} MB |"
    reader, since, peak = Reader(house), time.perf_counter(), 0.0
    for read in reader.sync():
        peak = max(peak, reader.held)
        if stored + read - shown >= count // 10:
            yield f"| {stored + read:,} | {(stored + read - shown) / (time.perf_counter() - since):.0f}/s | {peak:.0f} MB |"
            shown, since, peak = stored + read, time.perf_counter(), 0.0
    total = house.told(COUNT, None)
    assert (total, stored + reader.new) == (count, count), (total, stored, reader.new)
    for _ in reader.sync():
        pass
    yield f"\nA sync that finds nothing: {reader.seconds:.2f} s."
    house.provider.put(
        SELLER,
        "INBOX",
        b"From: Olaf <olaf@new.example>\r\nTo: %s\r\nSubject: Hello\r\n\r\nHello.\r\n" % SELLER.encode(),
    )
    for _ in reader.sync():
        pass
    assert reader.new == 1
    yield f"A sync that finds one mail: {reader.seconds:.2f} s; then it holds {reader.held:.0f} MB."
    reader.running.communicate()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--messages", type=int, default=500_000)
    parser.add_argument("--one-subject", action="store_true", help="all mails bear the same subject")
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="ringback-large-"))
    with mail_system() as provider, database(asked.database, folder) as url:
        house = House(provider=provider, environment=environment(url, folder), database=0)
        house.open()
        began = time.perf_counter()
        house.furnish([SELLER], lambda _: mails(asked.messages, one_subject=asked.one_subject))
        told("")
        print(f"{asked.messages:,} mails written in {time.perf_counter() - began:.0f} s", file=sys.stderr)
        print(f"\n{asked.database}, one mailbox with {asked.messages:,} mails\n\n{HEAD}")
        for row in read_whole(house, asked.messages):
            print(row, flush=True)


if __name__ == "__main__":
    main()
