"""The firm's users and their rights, the audit log, and everything that is held on one person."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import BadInputError
from ringback.domain.rights import Role
from ringback.flows.accounts import invite as let_in
from ringback.flows.accounts import reset_link, set_active, set_rights
from ringback.store.accounts import all_accounts
from ringback.store.audit import What, lines
from ringback.store.desks import free_desks
from ringback.web.firm.details import told

_LINES = 100


@require_safe
@never_cache
def users(request: HttpRequest) -> HttpResponse:
    return _users(request)


def _users(request: HttpRequest, link: str = "", of: str = "", status: int = 200) -> HttpResponse:
    context = {
        "page": "firm",
        "tab": "users",
        "accounts": all_accounts(),
        "roles": [role.value for role in Role],
        "free": free_desks(),
        "link": request.build_absolute_uri(reverse("welcome", args=[link])) if link else "",
        "of": of,
    }
    return render(request, "firm/users.html", context, status=status)


@require_POST
@never_cache
def invite(request: HttpRequest) -> HttpResponse:
    """The link is shown in the answer itself, to be handed over: it is kept nowhere."""
    asked = {name: request.POST.get(name, "") for name in ("team", "desk")}
    email = request.POST.get("email", "")
    try:
        word = let_in(email, _role(request), **asked, now=read_clock())
    except BadInputError as error:
        messages.warning(request, str(error))
        return redirect("users")
    return _users(request, word, email)


def _role(request: HttpRequest) -> Role:
    try:
        return Role(request.POST.get("role", ""))
    except ValueError as error:
        raise Http404("there is no such role") from error


@require_POST
def rights(request: HttpRequest, number: int) -> HttpResponse:
    user, role = get_object_or_404(User, id=number), _role(request)
    try:
        set_rights(user, role=role, team=request.POST.get("team", ""), now=read_clock())
        messages.success(request, f"{user.email} is {role} now.")
    except BadInputError as error:
        messages.warning(request, str(error))
    return redirect("users")


@require_POST
def active(request: HttpRequest, number: int) -> HttpResponse:
    user, wanted = get_object_or_404(User, id=number), request.POST.get("active") == "yes"
    try:
        set_active(user, wanted, read_clock())
        messages.success(request, f"{user.email} may sign in again." if wanted else f"{user.email} is let in no more.")
    except BadInputError as error:
        messages.warning(request, str(error))
    return redirect("users")


@require_POST
@never_cache
def reset(request: HttpRequest, number: int) -> HttpResponse:
    user = get_object_or_404(User, id=number)
    return _users(request, reset_link(user, read_clock()), user.email)


@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    asked, what = request.GET.get("before", ""), request.GET.get("what", "")
    before = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 16 else None
    found = lines(_LINES, before, what if what in set(What) else "")
    shown = [(line, told(line.detail)) for line in found]
    context = {
        "page": "firm",
        "tab": "audit",
        "lines": shown,
        "kinds": [one.value for one in What],
        "what": what,
        "more": found[-1].number if len(found) == _LINES else None,
    }
    return render(request, "firm/audit.html", context)
