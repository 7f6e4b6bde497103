"""The same store on PostgreSQL, by one URL: import, undo, today's questions."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.mailbox import GRETA, NORA, PIET, Mail, mbox

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)

STORY = """
import json, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from ringback.store.ready import open_store
open_store()
from ringback.store.desk import sit_down
sit_down(1)
from ringback.domain.interaction import Outcome
from ringback.domain.person import Consent
from ringback.flows import act
from ringback.flows.gather import gather
from ringback.store.find import find_person
from ringback.store.seen import seen
from ringback.store.looks import open_timelines
from ringback.store.timelines import timelines
from ringback.store.turns import candidates, old_silences
now = datetime(2026, 3, 30, 12, tzinfo=UTC)
path = Path(sys.argv[1])
first, again = gather([path], ["nora@seller.example"], now=now), gather([path], ["nora@seller.example"], now=now)
greta = find_person("greta@silent.example")
before = candidates(now), [len(one.interactions) for one in timelines([greta], now)]
act.log_call(greta, Outcome.LEFT_VOICEMAIL, now=now)
act.release(greta, now=now, reason="silent", consent=Consent.GIVEN)
funnel = act.funnel_csv(now).splitlines()
act.merge(greta, find_person("piet@quick.example"), now=now)
for _ in range(3):
    act.undo()
after = candidates(now), [len(one.interactions) for one in timelines([greta], now)]
print(json.dumps({
    "first": [first.new, first.duplicates], "again": [again.new, again.duplicates], "same": before == after,
    "open": [one.person.name for one in open_timelines(now)], "old": old_silences(now + timedelta(days=90)),
    "funnel": len(funnel), "seen": seen(now)["email"].isoformat(), "erased": act.erase_all(now),
}))
"""


@pytest.mark.slow
def test_both_databases_tell_the_same_story(environment: Mapping[str, str], tmp_path: Path) -> None:
    day = timedelta(days=1)
    mails = [
        Mail(sender=f"Greta Lind <{GRETA}>", to=NORA, at=MONDAY, body="We are interested. \u4f60\u597d \U0001f44b"),
        Mail(sender=NORA, to=GRETA, at=MONDAY + day, body="Shall we go ahead?", subject="Re: Offer"),
        Mail(sender=f"Piet Quick <{PIET}>", to=NORA, at=MONDAY, body="Thanks!"),
    ]
    path = mbox(tmp_path / "all.mbox", mails)
    done = subprocess.run(
        [sys.executable, "-c", STORY, str(path)], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "first": [3, 0],
        "again": [0, 3],
        "same": True,
        "open": ["Greta Lind"],
        "old": 1,
        "funnel": 2,
        "seen": "2026-03-03T09:00:00+00:00",
        "erased": 3,
    }


ZEROES = """
import json
from ringback.store.ready import open_store
open_store()
from django.test import Client
client = Client(HTTP_HOST="127.0.0.1", raise_request_exception=False)
asked = ("/people/?q=%00", "/firm/subjects/?q=%00", "/people/?q=greta")
print(json.dumps([client.get(where).status_code for where in asked]))
"""


@pytest.mark.slow
def test_a_zero_character_is_refused_before_it_is_looked_for(environment: Mapping[str, str]) -> None:
    done = subprocess.run([sys.executable, "-c", ZEROES], env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [400, 400, 200]
