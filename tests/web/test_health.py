"""Is it alive, and how is it doing."""

import json
import logging
from datetime import timedelta

import pytest
from django.test import Client, override_settings
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from ringback.adapters.clock import now
from ringback.adapters.log import Json, Plain, hashed
from ringback.flows.heartbeat import beat
from ringback.settings import settings
from ringback.store.models import Job
from ringback.web import health

pytestmark = pytest.mark.django_db
AWAY = "192.0.2.7"


def client(**extra: str) -> Client:
    return Client(headers={"host": "localhost", **extra})


def test_healthz_tells_the_worker_and_how_long_work_has_waited() -> None:
    at = now()
    assert client().get("/healthz").status_code == 503
    beat(at)
    Job.objects.create(kind="sync", due_at=int((at - timedelta(minutes=2)).timestamp()))
    said = client().get("/healthz")
    assert said.status_code == 200
    told = said.json()
    assert (told["store"], told["worker"], told["jobs_aside"]) == ("alive", "alive", 0)
    assert 120 <= told["oldest_due_job_seconds"] < 150
    beat(at - timedelta(minutes=4))
    assert client().get("/healthz").json()["worker"] == "has not been seen for three minutes"


def test_metrics_are_what_prometheus_reads_and_come_from_the_database() -> None:
    Job.objects.create(kind="sync", due_at=0, runs=7, failures=2, took_ms=1500, made=40, aside=True)
    said = client().get("/metrics")
    assert said.status_code == 200
    found = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(said.content.decode())
        for sample in family.samples
    }
    assert found["ringback_job_runs_total", "failed", "sync"] == 2
    assert found["ringback_job_runs_total", "done", "sync"] == 5
    assert found["ringback_job_seconds_total", "sync"] == 1.5
    assert found["ringback_job_made_total", "sync"] == 40
    assert found["ringback_jobs_aside", "sync"] == 1
    assert found["ringback_jobs_due",] == 1


def test_metrics_are_for_this_machine_or_for_who_has_the_token(monkeypatch: pytest.MonkeyPatch) -> None:

    assert client().get("/metrics", REMOTE_ADDR=AWAY).status_code == 403
    assert client(**{"x-forwarded-for": "192.0.2.7"}).get("/metrics").status_code == 403
    guarded = settings().model_copy(update={"metrics_token": SecretStr("a word")})
    monkeypatch.setattr(health, "settings", lambda: guarded)
    assert client().get("/metrics").status_code == 403
    assert client(authorization="Bearer another").get("/metrics").status_code == 403
    assert client(authorization="Bearer a word").get("/metrics", REMOTE_ADDR=AWAY).status_code == 200


def test_who_watches_asks_by_an_address_and_nobody_else_may() -> None:
    """As a container, a service manager or a Prometheus on this machine does it, while browsers use a name."""
    beat(now())
    here = Client(headers={"host": "127.0.0.1:8000"})
    with override_settings(ALLOWED_HOSTS=["follow.seller.example"]):
        assert [here.get(path).status_code for path in ("/healthz", "/metrics", "/")] == [200, 200, 400]
        assert Client(headers={"host": "10.1.2.3:8000"}).get("/healthz").status_code == 200


def test_a_page_elsewhere_whose_name_points_to_this_machine_reads_no_figures() -> None:
    assert Client(headers={"host": "elsewhere.example"}).get("/metrics").status_code == 403


def record(words: str, error: BaseException | None = None, **extra: object) -> logging.LogRecord:
    told = (type(error), error, error.__traceback__) if error else None
    one = logging.LogRecord("ringback.flows", logging.WARNING, "x.py", 1, words, (), told)
    one.__dict__.update(extra)
    return one


def test_the_log_names_nobody_and_quotes_nothing() -> None:
    said = "Greta@silent.example was not reached: “We are interested.”"
    line = json.loads(Json().format(record(said, job="sync", desk=3, took_ms=12)))
    assert line["message"] == f"{hashed('greta@silent.example')} was not reached: “…”"
    assert (line["job"], line["desk"], line["took_ms"], line["level"]) == ("sync", 3, 12, "warning")
    assert line["at"].endswith("Z")
    try:
        raise ValueError("the words of a mail to greta@silent.example")
    except ValueError as error:
        for form in (Json(), Plain()):
            told = form.format(record("it failed", error))
            assert "ValueError at test_health.py:" in told
            assert "greta" not in told
            assert "words" not in told
