"""Which addresses a bounce is about, and what is wrong with each."""

from dataclasses import replace

from ringback.domain.interaction import Bounce
from ringback.intake.bounce import notification, prose
from ringback.intake.bounce.failure import Failure
from ringback.intake.bounce.reason import is_lasting, reason_of
from ringback.intake.bounce.recipients import named_in_header, of_returned, own_addresses
from ringback.intake.bounce.recognise import is_bounce
from ringback.intake.bounce.report import failures_in, reports_in
from ringback.intake.bounce.session import command_in
from ringback.intake.bounce.status import says_something, status_in, status_of_reason
from ringback.intake.bounce.text import report_of
from ringback.intake.letter import Letter

_MOST_STORIES = 20  # recipients of one report for whom the text beside it is searched too: time is bounded


def bounces(letter: Letter) -> tuple[Bounce, ...]:
    """Whom the message did not reach and why, one entry an address; nothing where the mail is no bounce.

    `permanent` means that the address itself is gone (unknown, moved, its host does not exist or takes no mail):
    waiting does not help. A full mailbox or a refusal by policy is a failure too, but not of the address.
    """
    if not is_bounce(letter):
        return ()
    told = report_of(letter)
    found = {one.address: one for one in reversed(_failures(letter, told))}
    return tuple(_judged(one) for one in reversed(found.values()))


def _failures(letter: Letter, told: str) -> list[Failure]:
    reported = failures_in(reports_in(letter)) or notification.failures_in(letter)
    if reported:
        alone = len(reported) == 1
        return [_with_story(one, told, alone) for one in reported[:_MOST_STORIES]] + reported[_MOST_STORIES:]
    named = prose.failures_in(told, own_addresses(letter))
    if named:
        return named
    meant = named_in_header(letter) or of_returned(letter, told) or ("",)
    return [prose.failure_told(address, told) for address in meant]


def _with_story(failure: Failure, told: str, alone: bool) -> Failure:
    """A report's fields are terse, and some cut the diagnosis short: the words around them say at which step."""
    about = prose.told_of(failure.address, told)
    words = failure.words or prose.refusal_in(about) or (prose.refusal_in(told) if alone else "")
    return replace(
        failure, words=words, story=about, command=command_in(failure.words) or command_in(about) or command_in(told)
    )


def _judged(failure: Failure) -> Bounce:
    reason = reason_of(failure)
    said = status_in(failure.words)
    status = said if says_something(said) else failure.status if says_something(failure.status) else ""
    return Bounce(
        address=failure.address,
        status=status or status_of_reason(reason, failure.is_delay),
        permanent=is_lasting(reason) and not failure.is_delay,
        reason=reason,
    )
