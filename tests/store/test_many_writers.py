"""Several programs that write at once, and a store from before there were desks: on both databases."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.mailbox import NORA, Mail, mbox

pytestmark = pytest.mark.slow
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)

OPEN = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from ringback.store.ready import open_store
open_store()
from ringback.store.desk import at_desk
from ringback.store import models
now = datetime(2026, 3, 30, 12, tzinfo=UTC)
"""
DESKS = """
from ringback.store.desks import new_desk
print(json.dumps([new_desk(f"seller {n}") for n in range(2)]))
"""
WRITE = """
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.store.find import find_person
print("ready", flush=True)
sys.stdin.readline()
new = 0
with at_desk(int(sys.argv[1])):
    for path in sys.argv[2:]:
        new += gather([Path(path)], ["nora@seller.example"], now=now).new
        act.snooze(find_person("p1@firm1.example"), datetime(2027, 1, 1).date(), now=now)
print(json.dumps(new))
"""
COUNT = """
from django.db.models import Count
held = {}
for one in (models.Exchange, models.Part, models.Handle, models.Person, models.Trace, models.Mark, models.Journal):
    rows = one.everywhere.values_list("desk_id").annotate(Count("id"))
    held[one.__name__] = {str(desk): many for desk, many in rows}
print(json.dumps(held))
"""


def start(script: str, environment: Mapping[str, str], *words: str) -> "subprocess.Popen[str]":
    call = [sys.executable, "-c", OPEN + script, *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(call, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def told(started: "subprocess.Popen[str]") -> Any:
    said, complaint = started.communicate("go\n", timeout=120)
    assert started.returncode == 0, complaint
    return json.loads(said.splitlines()[-1])


def together(started: Sequence["subprocess.Popen[str]"]) -> list[Any]:
    """Programs that have said that they are ready, let go at the same instant: what each said in the end."""
    for one in started:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in started:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    return [told(one) for one in started]


def mailbox(path: Path, first: int) -> Path:
    """Sixty mails, half of which another mailbox that begins close by holds as well."""
    mails = []
    for n in range(first, first + 60):
        other = f"p{n % 17}@firm{n % 17}.example"
        sender, to = (NORA, other) if n % 2 else (other, NORA)
        at = MONDAY + timedelta(hours=n)
        mails.append(Mail(sender=sender, to=to, at=at, subject=f"Matter {n % 7}", body=f"{n}?", id=f"{n}@x.example"))
    return mbox(path, mails)


def test_two_programs_at_each_of_two_desks_take_nothing_from_each_other(
    environment: Mapping[str, str], tmp_path: Path
) -> None:
    desks = told(start(DESKS, environment))
    paths = [str(mailbox(tmp_path / f"{first}.mbox", first)) for first in (0, 30, 60)]
    turns = [(desk, order) for desk in desks for order in (paths, paths[::-1])]
    writers = [start(WRITE, environment, str(desk), *order) for desk, order in turns]
    new = together(writers)
    assert (new[0] + new[1], new[2] + new[3]) == (120, 120)
    held = told(start(COUNT, environment))
    wanted = {"Exchange": 120, "Part": 120, "Handle": 17, "Person": 17, "Mark": 6, "Journal": 6}
    for name, many in wanted.items():
        assert held[name] == {str(desk): many for desk in desks}, name
    assert len(set(held["Trace"].values())) == 1


BEFORE = """
import os, json, sys
from ringback.store.ready import open_store
import ringback.store.ready as ready
ready._missing = lambda: False
open_store()
from django.core.management import call_command
from django.db import connection
call_command("migrate", "store", "0002", verbosity=0)
journal = [{"do": "update", "model": "me", "id": 1, "fields": {"name": "Nora"}}]
with connection.cursor() as cursor:
    run = cursor.execute
    run("INSERT INTO store_me (id, name, zone, country, hours, company, number) VALUES (1, 'Nora H', 'UTC', '', '', 'F', '')")
    run("INSERT INTO store_version (id, word) VALUES (1, 'abc')")
    run("INSERT INTO store_person (id, key, name, company, relation, relation_because, relation_confirmed, zone, country, consent)"
        " VALUES (3, 'p3', 'Greta Lind', '', 'prospect', '[]', false, '', '', 'unknown')")
    run("INSERT INTO store_handle (id, name, display, is_number, fixed, person_id)"
        " VALUES (7, 'greta@silent.example', '', false, false, 3)")
    run("INSERT INTO store_journal (id, at, verb, inverse) VALUES (1, 1, 'me: name', %s)", [json.dumps(journal)])
    run("INSERT INTO store_mark (id, person_id, kind, at, note) VALUES (1, 3, 'won', 1, '')")
print("0")
"""
AFTER = """
from ringback.flows import act
from ringback.store.desks import my_desk
from ringback.store.find import find_person
with at_desk(1):
    was = [my_desk().name, my_desk().version, find_person("greta"), models.Mark.objects.count()]
    act.undo(now)
    act.worth("p3", 5, now=now)
    print(json.dumps([*was, my_desk().name, models.Desk.objects.get().title]))
"""


def test_a_store_from_before_becomes_the_first_desk(environment: Mapping[str, str]) -> None:
    before = subprocess.run(
        [sys.executable, "-c", BEFORE], env=environment, capture_output=True, text=True, check=False
    )
    assert before.returncode == 0, before.stderr
    assert told(start(AFTER, environment)) == ["Nora H", "abc", "p3", 1, "Nora", "first"]


FIRM = """
from django.db import DatabaseError, connection, transaction
from ringback.domain.rights import Role
from ringback.flows.accounts import invite, join
from ringback.flows.gather import gather
from ringback.flows.subjects import erase_everywhere, held_everywhere
from ringback.store.audit import lines
from ringback.store.models import Person
word = invite("nora@seller.example", Role.SELLER, team="North", now=now)
nora = join(word, "Nora", "five wrong horses left", now=now)
try:
    join(word, "Mallory", "five wrong horses left", now=now)
    again = "joined twice"
except Exception as error:
    again = type(error).__name__
with at_desk(nora.desk.pk):
    gather([Path(sys.argv[1])], ["nora@seller.example"], now=now)
    known = Person.objects.count()
held = len(held_everywhere("p1@firm1.example", now)[0]["exchanges"])
erased = erase_everywhere("p1@firm1.example", now)
with at_desk(nora.desk.pk):
    new = gather([Path(sys.argv[1])], [], now=now).new
    left = Person.objects.count()
refused = 0
for statement in ("UPDATE store_audit SET who = 'x'", "DELETE FROM store_audit"):
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError:
        refused += 1
told = [line.what for line in reversed(lines())]
print(json.dumps([again, known, held, erased, new, left, refused, told]))
"""


def test_a_firm_is_the_same_on_both_databases(environment: Mapping[str, str], tmp_path: Path) -> None:
    path = mailbox(tmp_path / "all.mbox", 0)
    wanted = ["invited", "joined", "exported", "erased"]
    assert told(start(FIRM, environment, str(path))) == ["BadInputError", 17, 4, 1, 0, 16, 2, wanted]
