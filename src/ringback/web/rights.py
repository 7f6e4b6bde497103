"""Who asks, and may they? Every request goes through here, before any page is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import BadInputError
from ringback.domain.rights import Need, Role, Who, may
from ringback.settings import LOOPBACK, settings
from ringback.store.accounts import active_users, user_of_token, who_is
from ringback.store.audit import acting
from ringback.store.desk import at_desk
from ringback.store.desks import desk_called
from ringback.web.access import methods, need
from ringback.web.trouble.views import not_allowed, say

Answer = Callable[[HttpRequest], HttpResponse]
CALLS = "/api/"
_FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-Ip")


class Rights:
    """Middleware: says who asks (`request.who`), opens their desk, and lets nobody in where the table does not."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            who = _who(request)
        except BadInputError as error:  # several desks, and nobody who works at one of them
            return say(request, 503, "Whose desk?", str(error))
        request.who = who  # type: ignore[attr-defined] # Django lets requests carry more
        with _at_the_desk_of(who), acting(who):
            return self._answer(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponseBase | None:
        """None where they may; else the way to the sign-in, or a refusal."""
        match = request.resolver_match
        wanted = need(match.view_name if match else "", request.method or "")
        who = who_asks(request)
        if wanted is not None and may(who, wanted):
            return None
        known = methods(match.view_name if match else "")
        if who is not None and known and wanted is None:
            return HttpResponseNotAllowed(known)
        return _refused(request, who, wanted)


def who_asks(request: HttpRequest) -> Who | None:
    """Whoever sent this request, None where nobody knows."""
    who: Who | None = getattr(request, "who", None)
    return who


def asker(request: HttpRequest) -> Who:
    """The same, on a page that nobody sees who is not known."""
    who = who_asks(request)
    assert who is not None
    return who


@contextmanager
def _at_the_desk_of(who: Who | None) -> Iterator[None]:
    if who is None or who.desk is None:
        yield
        return
    with at_desk(who.desk):
        yield


def _who(request: HttpRequest) -> Who | None:
    if request.path.startswith(CALLS):
        user = user_of_token(_shown(request), read_clock())
        return who_is(user) if user else None
    if isinstance(request.user, User):
        return who_is(request.user)
    return _local(request) if _comes_from_here(request) else None


def _shown(request: HttpRequest) -> str:
    """The token that a program shows."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _comes_from_here(request: HttpRequest) -> bool:
    """Was this sent by a browser on this machine, from a page of ours or from no page at all?

    The name in the address was checked before (a page elsewhere that lets its own name point to this machine has another one);
    a proxy on this machine sends what others asked for.
    """
    if not settings().is_local or request.META.get("REMOTE_ADDR") not in LOOPBACK:
        return False
    if any(name in request.headers for name in _FORWARDED):
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.get_host()}"


def _local(request: HttpRequest) -> Who | None:
    """The one person of this machine, without a password; with a second user everybody signs in."""
    users = active_users(most=2)
    if len(users) > 1:
        return None
    if users:
        request.user = users[0]
        return who_is(users[0])
    request.user = AnonymousUser()
    return Who(name="you", role=Role.ADMIN, desk=desk_called(settings().desk))


def _refused(request: HttpRequest, who: Who | None, wanted: Need | None) -> HttpResponseBase:
    if request.path.startswith(CALLS):
        if who is None:
            answer = JsonResponse({"detail": "show a token: Authorization: Bearer …"}, status=401)
            answer["WWW-Authenticate"] = "Bearer"
            return answer
        return JsonResponse({"detail": "this is not yours to ask"}, status=403)
    if who is None:
        return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
    if wanted is Need.DESK and request.path == "/":  # whoever has no desk begins elsewhere
        return redirect("team" if who.leads_a_team else "users" if who.role is Role.ADMIN else "account")
    return not_allowed(request)
