"""A file that was imported once has grown: the worker's own process reads it, on a machine with several cores too."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.store.conftest import database as database
from tests.store.conftest import environment as environment

pytestmark = pytest.mark.slow
OPEN = """
import multiprocessing, sys
from pathlib import Path
from ringback.store.ready import open_store
open_store()
from django.db import connections
from ringback.adapters.clock import now
from ringback.flows.gather import gather
from ringback.flows.jobs.kinds import KINDS
from ringback.store.desk import at_desk
from ringback.store.models import Job
"""
IMPORT = (
    OPEN
    + """
with at_desk(1):
    print(gather([Path(sys.argv[1])], ["nora@seller.example"], now=now()).new)
"""
)
AS_THE_QUEUE_DOES = (
    OPEN
    + """
def files():
    with at_desk(1):
        print(KINDS["files"].run(Job(kind="files", subject=1), now).made, flush=True)

connections.close_all()
one = multiprocessing.get_context("fork").Process(target=files, daemon=True)
one.start()
one.join()
sys.exit(one.exitcode)
"""
)


def mails(many: int) -> str:
    """So many mails of 30 kB between Nora and Greta, as one mbox."""
    words = "We have looked at the offer and talked about it with our colleagues in the plant.\n" * 370
    one = (
        "From greta@silent.example Mon Mar  2 09:{n:02}:00 2026\nFrom: {of}\nTo: {to}\nSubject: Offer\n"
        "Date: Mon, 02 Mar 2026 09:{n:02}:00 +0100\nMessage-ID: <f{n}@x.example>\n\n" + words + "\n"
    )
    both = ("Nora <nora@seller.example>", "Greta <greta@silent.example>")
    return "".join(one.format(n=n, of=both[n % 2], to=both[n % 2 - 1]) for n in range(many))


def told(environment: Mapping[str, str], script: str, *words: str) -> str:
    call = [sys.executable, "-c", script, *words]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_what_has_grown_is_read_by_a_process_that_may_start_no_others(
    environment: Mapping[str, str], tmp_path: Path
) -> None:
    archive, several = tmp_path / "mail.mbox", {**environment, "RINGBACK_PROCESSES": "2"}
    archive.write_text(mails(4))
    assert told(several, IMPORT, str(archive)) == "4\n"
    archive.write_text(mails(44))
    assert archive.stat().st_size > 1_000_000
    later = archive.stat().st_mtime + 60
    os.utime(archive, (later, later))
    assert told(several, AS_THE_QUEUE_DOES) == "40\n"
