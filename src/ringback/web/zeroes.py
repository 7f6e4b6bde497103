"""A request with a zero character in it: no page of ours sends one, nothing is stored with one, and PostgreSQL takes none."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse

from ringback.web.rights import CALLS, Answer
from ringback.web.trouble.views import bad_request

_ZERO = "\0"
_IN_JSON = b"\\u0000"


class NoZeroes:
    """Middleware: says that such a request cannot be understood, once it is known that whoever sent it may ask at all."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponseBase | None:
        is_call = request.path.startswith(CALLS)
        in_body = _IN_JSON in request.body if is_call else any(_ZERO in one for one in _words(request.POST))
        if not in_body and _ZERO not in request.path and not any(_ZERO in one for one in _words(request.GET)):
            return None
        if is_call:
            return JsonResponse({"detail": "there is a zero character in it: nothing was changed"}, status=400)
        return bad_request(request, ValueError("a zero character"))


def _words(form: Any) -> Iterator[str]:
    """Every name and every value."""
    for name, values in form.lists():
        yield name
        yield from values
