"""Find a person: one hit opens their page, several are listed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ringback.adapters.clock import now as read_clock
from ringback.store.find import people_like


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    sought = request.GET.get("q", "").strip()[:100]
    found = people_like(sought, read_clock())
    if sought and len(found) == 1:
        return redirect("person", found[0].id)
    return render(request, "find/page.html", {"page": "people", "sought": sought, "found": found})
