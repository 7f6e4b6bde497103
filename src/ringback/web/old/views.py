"""Old silences: more than 60 days, never on today's list; release them all, or pick."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ringback.adapters.clock import now as read_clock
from ringback.flows.old import old_silences
from ringback.web.when import as_of_asked


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    as_of = as_of_asked(request) or read_clock()
    rows = [
        {
            "id": silence.timeline.person.id,
            "name": silence.timeline.person.name,
            "company": silence.timeline.person.company,
            "since": silence.timeline.clock.local(silence.since),
            "because": str(silence.because),
        }
        for silence in old_silences(as_of)
    ]
    return render(request, "old/page.html", {"page": "old", "rows": rows})
