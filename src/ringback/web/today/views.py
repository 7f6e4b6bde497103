"""Today: whom do I owe, what do I do now, what may I leave alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ringback.adapters.clock import now as read_clock
from ringback.flows.contract import instant
from ringback.flows.seller import seller
from ringback.flows.sending.shown import waiting_lines
from ringback.flows.today import stale_note, today
from ringback.store.home import my_home
from ringback.web.rows import folded_of, owed_of, row_of, seen_line
from ringback.web.when import as_of_asked

MOST = 40
"""Lines of a folded list: nobody reads more, and thousands would only make the page slow."""


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    as_of = as_of_asked(request) or read_clock()
    day = today(as_of)
    me = seller(as_of)
    local = as_of.astimezone(me.place.zone)
    outbox, where = waiting_lines(), my_home(as_of)
    context = {
        "page": "today",
        "day": day,
        "local": local,
        "seen": seen_line(day, local),
        "stale": stale_note(day),
        "clock": where.zone.key if where.by_mail else "",
        "at": f"?as-of={instant(as_of)}" if as_of_asked(request) else "",
        "owed": [owed_of(debt) for debt in day.owed[:MOST]],
        "folded": [owed_of(debt) for debt in day.folded_debts[:MOST]],
        "rows": [row_of(row, day, outbox, me) for row in day.first],
        "further": [folded_of(row, day) for row in day.further[:MOST]],
        "patience": [folded_of(row, day) for row in day.patience[:MOST]],
    }
    return render(request, "today/page.html", context)
