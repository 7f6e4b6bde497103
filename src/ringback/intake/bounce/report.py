"""A machine-readable report (RFC 3464): what it says about each recipient."""

import re
from email.header import decode_header, make_header

from ringback.intake.bounce.failure import Failure
from ringback.intake.bounce.status import status_in
from ringback.intake.letter import Letter

_MOST = 100  # recipients in one report
_LONGEST = 32_000  # characters of one report

_FIELD = re.compile(r"(?m)^([A-Za-z][A-Za-z-]{1,40}):[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)")
_ADDRESS = re.compile(r"[^\s<>;,:\"()|]{1,64}@[A-Za-z0-9.-]{1,255}")
_RECIPIENT = re.compile(r"(?im)^(?:final|original)-recipient:")
_ACTION = re.compile(r"(?im)^(?:action|status):")
_RECIPIENTS = frozenset({"final-recipient", "original-recipient"})
_TELLING = _RECIPIENTS | {"action", "status", "diagnostic-code"}
_NO_FAILURE = ("deliver", "relay", "expand")  # Action values of reports that something went well

# PowerMTA sorts its bounces itself; its vague classes are left to the words.
_CATEGORIES = {
    "bad-domain": "hostunknown", "bad-mailbox": "userunknown", "inactive-mailbox": "suspend",
    "message-expired": "expired", "no-answer-from-host": "networkerror", "quota-issues": "mailboxfull",
    "relaying-issues": "norelaying", "spam-related": "spamdetected", "virus-related": "virusdetected",
    "policy-related": "policyviolation", "bad-connection": "networkerror", "content-related": "contenterror",
    "invalid-sender": "rejected", "routing-errors": "networkerror",
}  # fmt: skip


def reports_in(letter: Letter) -> list[str]:
    """The report parts as text, their line ends folded to one form."""
    return [
        part.content[:_LONGEST].decode("utf-8", "replace").replace("\r\n", "\n")
        for part in letter.parts
        if part.content_type.endswith("delivery-status")
    ] or _inline(letter.plain[:_LONGEST].replace("\r\n", "\n"))


def _inline(body: str) -> list[str]:
    """Where the MIME structure broke on the way, the report's fields stand in the body."""
    blocks = [block for block in re.split(r"\n[ \t]*\n", body) if _RECIPIENT.search(block) and _ACTION.search(block)]
    return ["\n\n".join(blocks)] if blocks else []


def fields_in(report: str) -> list[dict[str, str]]:
    """The groups of fields that speak of a recipient: one for each."""
    groups: list[dict[str, str]] = []
    for block in re.split(r"\n[ \t]*\n", report):
        fields = {name.lower(): " ".join(value.split()) for name, value in _FIELD.findall(block)}
        if not fields.keys() & _TELLING:
            continue
        if groups and not fields.keys() & _RECIPIENTS:  # some put a blank line between the fields of one recipient
            groups[-1] = fields | groups[-1]
        elif len(groups) == _MOST:
            break
        else:
            groups.append(fields)
    return groups


def is_failure(fields: dict[str, str]) -> bool:
    """A failure or a delay; not the receipt that a mail was delivered or handed on."""
    return not fields.get("action", "failed").lower().startswith(_NO_FAILURE)


def failures_in(reports: list[str]) -> list[Failure]:
    """One failure for each recipient that was not reached. The address that was written to comes before a forward's."""
    found = [_failure(fields) for report in reports for fields in fields_in(report) if is_failure(fields)]
    return [one for one in found if one.address] or found


def _failure(fields: dict[str, str]) -> Failure:
    status, _, comment = fields.get("status", "").partition(" ")
    kind, _, words = fields.get("diagnostic-code", "").partition(";")
    return Failure(
        address=_address(fields.get("original-recipient", "")) or _address(fields.get("final-recipient", "")),
        status=status_in(status),
        words=f"{kind} {words}".strip() or comment.strip("() "),
        is_reported=True,
        category=_CATEGORIES.get(fields.get("x-powermta-bouncecategory", "").lower(), ""),
        is_delay=fields.get("action", "").lower().startswith("delay"),
    )


def _address(value: str) -> str:
    """The bare address of a field such as `rfc822; <one@host>`."""
    if "=?" in value:
        value = _decoded(value)
    found = _ADDRESS.search(value)
    return found[0].lower().strip(".") if found else ""


def _decoded(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except (ValueError, LookupError):
        return value
