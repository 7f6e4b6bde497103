"""A page that is not there, a request that is refused, a failure of ours: one sentence each, and the way back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ringback.domain.errors import UnknownPersonError


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404. What is wrong with a person's key is said; the address that was asked for is not repeated."""
    because = str(exception) if isinstance(exception.__cause__, UnknownPersonError) else ""
    return _say(request, 404, "There is no such page", because or "Perhaps the address was cut short.")


def refused(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403: the request did not come from a page of ours, or the page was too old."""
    return _say(
        request, 403, "That was not done", "The page was too old, or not one of ours: open it again and repeat."
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _say(request, 400, "That request cannot be understood", "Nothing was changed.")


def broken(request: HttpRequest) -> HttpResponse:
    """500: whatever went wrong is ours, and what was to be written was not half written."""
    said = "Nothing was half stored. If it happens again, “ringback today” on the terminal says more."
    return _say(request, 500, "This should not have happened", said)


def _say(request: HttpRequest, status: int, title: str, said: str) -> HttpResponse:
    return render(request, "trouble/page.html", {"title": title, "said": said}, status=status)
