"""The page of the calendars, and its buttons. A password goes to the calendar server and into the vault, nowhere else."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from ringback.adapters.account import Secret
from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import RingbackError
from ringback.flows import calendars as flow
from ringback.flows.act import about_me
from ringback.flows.jobs import ask_for_calendar
from ringback.settings import settings
from ringback.store.desks import my_desk
from ringback.store.home import home_of

_SHOWN_AGAIN = ("where", "login")


@require_safe
@never_cache
def show(request: HttpRequest) -> HttpResponse:
    return _page(request, {})


@sensitive_post_parameters("password")
@require_POST
@never_cache
def connect(request: HttpRequest) -> HttpResponse:
    """Try the server and keep it; where something is wrong, the form comes back with it said, without the password."""
    given = {name: request.POST.get(name, "").strip()[:400] for name in _SHOWN_AGAIN}
    try:
        password = Secret(request.POST.get("password", "")[:1000])
        link = flow.connect_calendar(given["where"], given["login"], password, now=read_clock(), first=False)
    except RingbackError as error:
        messages.warning(request, f"Not connected: {error}")
        return _page(request, given)
    ask_for_calendar(link, read_clock())
    chosen = bool(link.tasks or link.meetings)
    left = "Its calendars are below." if chosen else "Choose below which of its calendars are used."
    messages.success(request, f"{link.url} is connected. {left}")
    return redirect("calendars")


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    def use(url: str) -> str:
        link = flow.choose_calendars(url, request.POST.get("calls", ""), request.POST.get("meetings", ""), read_clock())
        ask_for_calendar(link, read_clock())
        return "These calendars are used from now on."

    return _done(request, use)


@require_POST
def sync(request: HttpRequest) -> HttpResponse:
    def read(url: str) -> str:
        asked = ask_for_calendar(flow.find_link(url), read_clock())
        return "It will be read in a moment." if asked else "It is being read already."

    return _done(request, read)


@require_POST
def disconnect(request: HttpRequest) -> HttpResponse:
    def forget(url: str) -> str:
        flow.disconnect_calendar(url, read_clock())
        return f"{url} is disconnected, its password forgotten; what stands in the calendar stays there."

    return _done(request, forget)


@require_POST
def renew(request: HttpRequest) -> HttpResponse:
    """A secret address to subscribe to; another one, where there is one."""
    had = flow.word_so_far()
    flow.renew_word(read_clock())
    messages.success(request, "This is the address now; the old one leads nowhere." if had else "This is the address.")
    return redirect("calendars")


@require_POST
def clock(request: HttpRequest) -> HttpResponse:
    """Where the user sits and when he works; what he leaves empty is taken from his mail."""
    zone, country, hours = (request.POST.get(name, "").strip()[:64] for name in ("zone", "country", "hours"))
    try:
        about_me(now=read_clock(), zone=zone, country=country, hours=hours)
    except RingbackError as error:
        messages.warning(request, f"Not changed: {error}")
    else:
        messages.success(request, "Your clock is set.", extra_tags=reverse("undo"))
    return redirect("calendars")


def _done(request: HttpRequest, do: Callable[[str], str]) -> HttpResponse:
    try:
        messages.success(request, do(request.POST.get("url", "")))
    except RingbackError as error:
        messages.warning(request, str(error))
    return redirect("calendars")


def _page(request: HttpRequest, given: dict[str, str]) -> HttpResponse:
    word, me = flow.word_so_far(), my_desk()
    home = home_of(me, read_clock())
    context = {
        "page": "calendars",
        "known": [replace(one, read_at=one.read_at and one.read_at.astimezone(home.zone)) for one in flow.calendars()],
        "given": given,
        "address": request.build_absolute_uri(reverse("calendar", args=[word])) if word else "",
        "me": me,
        "home": home,
        "zones": sorted(available_timezones()),
        "on_this_machine": settings().is_local,
    }
    return render(request, "calendars/page.html", context)
