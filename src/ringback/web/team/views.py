"""The team's silences and outcomes; the words of a dialogue only where its seller shares it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import UnknownPersonError
from ringback.flows.team import shared_dialogue, team_at
from ringback.web.person.panels import messages_of
from ringback.web.rights import asker


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    team = asker(request).team
    assert team is not None
    desks = team_at(team, read_clock())
    totals = {
        "open": sum(len(one.quiet) for one in desks),
        "due": sum(one.due for one in desks),
        "won": sum(one.ended.won for one in desks),
        "noes": sum(one.ended.noes for one in desks),
        "released": sum(one.ended.released for one in desks),
    }
    return render(request, "team/page.html", {"page": "team", "desks": desks, "totals": totals})


@require_safe
def shared(request: HttpRequest, desk: int, person: str) -> HttpResponse:
    team = asker(request).team
    assert team is not None
    try:
        title, timeline = shared_dialogue(team, desk, person, read_clock())
    except UnknownPersonError as error:
        raise Http404(str(error)) from error
    context = {"page": "team", "seller": title, "person": timeline.person, "timeline": messages_of(timeline)}
    return render(request, "team/shared.html", context)
