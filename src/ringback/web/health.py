"""Is it alive: the store and the worker; and the same in figures, for a program that watches."""

from collections.abc import Callable
from hmac import compare_digest

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import split_domain_port
from django.urls import resolve
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from ringback.adapters.clock import now as read_clock
from ringback.flows.figures import figures, health
from ringback.settings import LOOPBACK_NAMES, settings
from ringback.web.metrics import Metrics

_HERE = ("127.0.0.1", "::1")
_WATCHED = ("/healthz", "/metrics")


class Watched:
    """Middleware, before the host check: who watches asks by an address, not by the names that browsers use, and is no user."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info not in _WATCHED:
            return self._answer(request)
        answer: HttpResponse = resolve(request.path_info).func(request)
        return answer


@require_safe
def show(request: HttpRequest) -> JsonResponse:
    """200 while the store and the worker live; how long work has waited says whether one worker is enough."""
    try:
        now = health(read_clock())
    except DatabaseError:
        return JsonResponse({"store": "does not answer", "worker": "unknown"}, status=503)
    found = {
        "store": "alive",
        "worker": now.worker,
        "last_beat": now.beat_at.strftime("%Y-%m-%dT%H:%M:%SZ") if now.beat_at else None,
        "oldest_due_job_seconds": int(now.waiting.total_seconds()),
        "jobs_aside": now.aside,
    }
    return JsonResponse(found, status=200 if now.alive else 503)


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures as Prometheus reads them: for this machine, and for whoever has the token."""
    if not _may_read(request):
        return HttpResponse("only for this machine, or with the token of RINGBACK_METRICS_TOKEN\n", status=403)
    registry = CollectorRegistry()
    registry.register(Metrics(figures(read_clock())))
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _may_read(request: HttpRequest) -> bool:
    token = settings().metrics_token.get_secret_value()
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token:
        return compare_digest(given.encode(), token.encode())
    # what a proxy on this machine passes on comes from somewhere else, and a page elsewhere may let its own name point to here
    name, _ = split_domain_port(request.headers.get("Host", "").lower())
    known = name in (*LOOPBACK_NAMES, *settings().names)
    return known and request.META.get("REMOTE_ADDR") in _HERE and "X-Forwarded-For" not in request.headers
