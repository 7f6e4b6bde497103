"""Amazon SES's own form of a bounce: a JSON object in the body, sent on by its notification service."""

import json
import re

from ringback.intake.bounce.failure import Failure
from ringback.intake.letter import Letter

_SENDER = "sns.amazonaws.com"
_BOUNCE = re.compile(r'"(?:notification|event)Type"\s{0,3}:\s{0,3}"Bounce"')
_LONGEST = 64_000  # characters


def comes_as_notification(letter: Letter) -> bool:
    """Is it from that service at all? What else it sends speaks of deliveries and complaints in the same words."""
    return letter.sender.address.endswith(_SENDER)


def is_notice_of_bounce(letter: Letter) -> bool:
    """Notices of deliveries and of complaints come in the same form and are no bounces."""
    return comes_as_notification(letter) and _BOUNCE.search(letter.plain[:_LONGEST]) is not None


def failures_in(letter: Letter) -> list[Failure]:
    """One failure for each bounced recipient of the notice; none where the object cannot be read."""
    if not is_notice_of_bounce(letter):
        return []
    body = letter.plain[:_LONGEST].lstrip().replace("\r", "").replace("\n", "")  # mail wraps the long line
    try:
        notice, _ = json.JSONDecoder().raw_decode(body)
        bounced = notice["bounce"]["bouncedRecipients"]
        return [_failure(one) for one in bounced if isinstance(one, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _failure(bounced: dict[str, object]) -> Failure:
    return Failure(
        address=str(bounced.get("emailAddress", "")).lower(),
        status=str(bounced.get("status", "")),
        words=str(bounced.get("diagnosticCode", "")),
        is_delay=bounced.get("action") == "delayed",
    )
