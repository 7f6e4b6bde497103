"""A worker lives while one job takes minutes, on both databases."""

import subprocess
import sys
from collections.abc import Mapping

LONG = """
import time
from datetime import timedelta
from ringback.store.ready import open_store
open_store()
from django.test import Client
from ringback.adapters import clock
from ringback.flows import heartbeat
from ringback.flows.jobs import Worker, rounds
from ringback.flows.jobs.kinds import Kind
from ringback.store.jobs import Ran
from ringback.web import health

heartbeat.BEATS = 0.1
passed = timedelta(0)

def now():
    return clock.now() + passed

def status():
    print(Client(headers={"host": "localhost"}).get("/healthz").status_code)

def takes_long(_job, _clock):
    global passed
    passed = timedelta(minutes=4)
    time.sleep(1)
    status()
    return Ran()

health.read_clock = now
rounds.KINDS = {"sync": Kind(every=timedelta(minutes=5), subjects=lambda: iter([(1, None)]), run=takes_long)}
rounds.renew(now())
status()
Worker(now).run(timedelta(seconds=1))
passed = timedelta(minutes=8)
status()
"""


def test_a_worker_lives_while_one_job_takes_minutes(environment: Mapping[str, str]) -> None:
    done = subprocess.run([sys.executable, "-c", LONG], env=environment, capture_output=True, text=True, timeout=120)
    assert done.stdout.split() == ["503", "200", "503"], done.stderr
