"""The calendar to subscribe to: no page, and no sign-in; whoever has the address may read it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ringback.adapters.clock import now as read_clock
from ringback.flows.calendars import calendar_of


@require_safe
@never_cache
def show(request: HttpRequest, word: str) -> HttpResponse:
    found = calendar_of(word, read_clock())
    if found is None:
        raise Http404("there is no such calendar")
    return HttpResponse(found, content_type="text/calendar; charset=utf-8")
