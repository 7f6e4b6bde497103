"""Is it alive: the store and the worker."""

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from ringback.adapters.clock import now as read_clock
from ringback.flows.heartbeat import last_beat


@require_safe
def show(request: HttpRequest) -> JsonResponse:
    try:
        beat = last_beat()
    except DatabaseError as error:
        return JsonResponse({"store": f"does not answer: {error}", "worker": "unknown"}, status=503)
    alive = beat is not None and (read_clock() - beat).total_seconds() < 180
    worker = "alive" if alive else "has not been seen for three minutes" if beat else "has not started yet"
    return JsonResponse({"store": "alive", "worker": worker}, status=200 if alive else 503)
