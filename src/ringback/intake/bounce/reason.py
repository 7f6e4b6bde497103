"""Why an address could not be reached, in the common words: the words of the refusal decide before its codes do."""

import re

from ringback.intake.bounce.failure import Command, Failure
from ringback.intake.bounce.houses import reason_of_house
from ringback.intake.bounce.session import reply_in
from ringback.intake.bounce.status import insists, reason_of_command, reason_of_reply, reason_of_status, status_in
from ringback.intake.bounce.words import PATTERNS

_LONGEST = 2_000  # characters; a refusal is a line or a few

_ADDRESS = re.compile(r"<[^<>\s]{0,320}@[^<>\s]{0,255}>|(?<![^\s<(\"'\[:;,])[^\s<>()\"'@:;,]{1,64}@[a-z0-9.-]{1,255}")
_FRAGMENT = re.compile(r"(https?://[^\s#]{1,300})#\S{0,200}")
_CODES = re.compile(r"(?<![\d.])[245]\d\d[- ](?:[245]\.\d{1,3}\.\d{1,3}[ -])?|\(?#?[245]\.\d{1,3}\.\d{1,3}\)?")
# Postfix puts this before every policy that refuses at RCPT, IronPort its own before what others said: what follows
# says why.
_PREFIX = re.compile(
    r"unknown address error|recipient address rejected: (?!access denied)|delivery temporarily suspended: "
    r"|there was a temporary (?:problem|error) (?:\w+ ){0,2}delivering your message"
)
# Who says it is no part of what is said: "host mx.example said: unknown user" is not about a host.
_TELLER = re.compile(
    r"\b(?:remote )?(?:smtp |mail )?(?:host|server) (?:\S{1,120} ){0,2}(?:said|says|replied|responded|answered|returned)\b:?"
    r"(?=.{0,40}\S)|\bhost \S{1,100}\[[\d.:a-f]{2,45}\](?: said)?:"
)

# Certain words first: a refusal for a missing PTR also speaks of an address that is rejected.
ORDER = (
    "not_a_member", "by_recipient", "norelaying", "credentials", "as_spam", "doubled", "authfailure", "requireptr",
    "virusdetected", "banned_content", "contenterror", "rate", "mailboxfull", "mesgtoobig", "systemfull",
    "toomanyconn", "speeding", "hasmoved", "listed_ip", "notaccept", "sender", "try_again", "hostunknown", "suspend",
    "nobody", "userunknown", "blocklisted", "spam", "badreputation", "blocked", "spamdetected", "notcompliantrfc",
    "rejected", "policyviolation", "unavailable", "mailererror", "given_up", "syntaxerror", "securityerror",
    "systemerror", "later", "no_route", "expired", "networkerror", "just_blocked", "filtered",
)  # fmt: skip
_SAME_AS = {
    "blocklisted": "blocked",
    "listed_ip": "blocked",
    "nobody": "userunknown",
    "not_a_member": "rejected",
    "sender": "rejected",
    "spam": "spamdetected",
    "credentials": "securityerror",
    "no_route": "networkerror",
    "given_up": "expired",
    "later": "blocked",
    "try_again": "networkerror",
    "rate": "speeding",
    "by_recipient": "filtered",
    "as_spam": "spamdetected",
    "doubled": "notcompliantrfc",
    "banned_content": "policyviolation",
    "just_blocked": "blocked",
}
_HARD = frozenset({"userunknown", "hostunknown", "hasmoved", "notaccept"})


def reason_of(failure: Failure) -> str:
    """The reason word for one failure; `onhold` where only "failed" is said, `undefined` where nothing is."""
    status = status_in(failure.words) or failure.status
    if failure.category:
        return failure.category
    if failure.is_reported and not failure.words and insists(status):
        return reason_of_status(status)  # beside a report without a diagnosis stand disclaimers as often as reasons
    for text in (failure.words, failure.story):
        reason = reason_of_house(text.lower()) or _by_words(folded(text), status, failure)
        if reason:
            return reason
    return _by_codes(status, failure)


def is_lasting(reason: str) -> bool:
    """Is the address itself gone, so that waiting does not help?"""
    return reason in _HARD


def folded(text: str) -> str:
    """A refusal as the word patterns expect it: lower case, one line, without addresses and codes."""
    flat = " ".join(text[:_LONGEST].lower().split())
    flat = _FRAGMENT.sub(r"\1", flat)
    flat = _CODES.sub(" ", _ADDRESS.sub("<>", flat))
    return " ".join(_PREFIX.sub(" ", _TELLER.sub(" ", flat)).split())


def _by_words(text: str, status: str, failure: Failure) -> str:
    if not text:
        return ""
    reason = next((one for one in ORDER if PATTERNS[one].search(text)), "")
    if reason == "unavailable":
        return _who_is_unknown(status, reason_of_status(status), failure)
    return _SAME_AS.get(reason) or _in_context(reason, status, failure)


def _in_context(reason: str, status: str, failure: Failure) -> str:
    """The same words at another step, or beside a telling code, mean another thing."""
    coded = reason_of_status(status)
    if failure.words.lower().startswith("x-unix") and reason in ("userunknown", "filtered", "systemerror"):
        return "mailererror"
    if failure.is_delay and reason == "blocked" and not reply_in(failure.words):
        return "expired"  # nobody answered: a connection that drops is no refusal yet
    if reason == "systemerror" and coded in ("hostunknown", "systemfull", "expired"):
        return coded
    if reason == "mesgtoobig" and coded == "exceedlimit":
        return "exceedlimit"
    if reason == "hostunknown" and failure.command in (Command.CONNECT, Command.MAIL):
        return reason_of_command(failure.command)  # at that step it is our own host or domain that they do not know
    if reason == "userunknown":
        return _who_is_unknown(status, coded, failure)
    if reason == "filtered" and failure.command in (Command.MAIL, Command.RCPT, Command.CONNECT):
        return reason_of_command(failure.command)
    return coded if reason == "filtered" and coded else reason


def _who_is_unknown(status: str, coded: str, failure: Failure) -> str:
    """After MAIL it is the sender; after DATA it is a filter's way of saying no, unless the code insists.

    The common words call a stranger whose step and code nobody tells `filtered`, except in reports.
    """
    if failure.command is Command.MAIL:
        return "rejected"
    if coded in ("hostunknown", "hasmoved"):
        return coded
    if coded == "userunknown" or failure.command is Command.RCPT:
        return "userunknown"
    return "userunknown" if failure.is_reported and not status and not failure.command else "filtered"


def _by_codes(status: str, failure: Failure) -> str:
    if failure.is_delay:
        return "expired"
    reply = reply_in(failure.words) or reply_in(failure.story)
    found = reason_of_status(status) or reason_of_reply(reply) or reason_of_command(failure.command if reply else None)
    return found or ("onhold" if status or failure.words else "undefined")
