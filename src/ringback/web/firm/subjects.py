"""What the law asks for: everything that is held on one person at any desk, handed out or erased."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ringback.adapters.clock import now as read_clock
from ringback.domain.errors import BadInputError
from ringback.domain.reason import plural
from ringback.flows.subjects import Known, as_zip, erase_everywhere, everywhere, held_everywhere


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    sought = request.GET.get("q", "").strip()[:320]
    found: list[Known] = []
    try:
        found = everywhere(sought, read_clock()) if sought else []
    except BadInputError as error:
        messages.warning(request, str(error))
        sought = ""
    return render(request, "firm/subjects.html", {"page": "firm", "tab": "subjects", "asked": sought, "found": found})


@require_POST
def export(request: HttpRequest) -> HttpResponse:
    address = request.POST.get("address", "").strip()[:320]
    try:
        held = held_everywhere(address, read_clock())
    except BadInputError as error:
        messages.warning(request, str(error))
        return redirect("subjects")
    answer = HttpResponse(as_zip(held), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="everything-held.zip"'
    return answer


@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    address = request.POST.get("address", "").strip()[:320]
    try:
        if request.POST.get("again", "").strip().lower() != address.lower():
            raise BadInputError("nothing was erased: type the address once more, as it stands above the button")
        done = erase_everywhere(address, read_clock())
        messages.success(
            request, f"Erased at {plural(done, 'desk')}. This address is never written to nor read in again."
        )
    except BadInputError as error:
        messages.warning(request, str(error))
    return redirect("subjects")
