"""Status codes (RFC 3463) and SMTP reply codes (RFC 5321): finding them, and what each says where no words do."""

import re

from ringback.intake.bounce.failure import Command

_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)")
_AFTER_REPLY = re.compile(r"(?<![\d.])[45]\d\d[- ]{1,3}['#(]{0,2}([45]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)")

# RFC 3463, RFC 5248, RFC 7372, RFC 7505 and Exchange's own numbers; without the class, unless the class matters.
_MEANING = {
    "1.0": "userunknown", "1.1": "userunknown", "1.2": "hostunknown", "1.3": "userunknown", "1.4": "userunknown",
    "1.5": "userunknown", "1.6": "hasmoved", "1.7": "rejected", "1.8": "rejected", "1.9": "systemerror",
    "1.10": "userunknown", "1.90": "speeding", "2.14": "systemerror", "2.122": "speeding", "4.310": "hostunknown",
    "4.316": "expired", "4.317": "expired", "7.708": "blocked", "2.0": "filtered", "2.1": "filtered",
    "2.2": "mailboxfull", "2.3": "exceedlimit", "2.4": "filtered", "3.0": "systemerror", "3.1": "systemfull",
    "3.2": "notaccept", "3.3": "systemerror", "3.4": "mesgtoobig", "3.5": "systemerror", "4.0": "networkerror",
    "4.1": "expired", "5.4.1": "filtered", "4.2": "networkerror", "4.3": "systemerror", "4.4": "hostunknown",
    "4.5": "systemfull", "4.6": "networkerror", "4.7": "expired", "4.8": "networkerror", "4.9": "networkerror",
    "5.0": "userunknown", "5.1": "mailererror", "5.2": "syntaxerror", "5.3": "toomanyconn", "5.4": "mailererror",
    "5.5": "mailererror", "6.0": "contenterror", "6.7": "contenterror", "7.0": "securityerror",
    "7.1": "securityerror", "7.13": "suspend", "7.17": "hasmoved", "7.18": "hostunknown", "7.20": "authfailure",
    "7.21": "authfailure", "7.22": "authfailure", "7.23": "authfailure", "7.24": "authfailure", "7.25": "requireptr",
    "7.26": "authfailure", "7.27": "notaccept", "7.28": "speeding", "7.29": "authfailure", "7.30": "securityerror",
    "7.232": "speeding", "7.233": "speeding", "7.500": "spamdetected", "7.501": "spamdetected", "7.502": "rejected",
    "7.503": "rejected", "7.505": "rejected", "7.506": "blocked", "7.508": "toomanyconn", "7.509": "authfailure",
    "7.511": "rejected", "7.512": "contenterror", "7.515": "authfailure", "7.606": "blocked", "7.705": "speeding",
    "7.750": "rejected",
}  # fmt: skip
_SUBJECT = {
    "1": "userunknown",
    "2": "filtered",
    "3": "systemerror",
    "4": "networkerror",
    "5": "mailererror",
    "6": "contenterror",
    "7": "securityerror",
}
_REPLY = {
    "421": "blocked", "422": "mailboxfull", "431": "systemfull", "432": "systemerror", "441": "networkerror",
    "442": "networkerror", "446": "networkerror", "447": "expired", "451": "systemerror", "452": "systemfull",
    "500": "syntaxerror", "501": "syntaxerror", "502": "syntaxerror", "503": "syntaxerror", "504": "syntaxerror",
    "510": "userunknown", "511": "userunknown", "512": "hostunknown", "521": "notaccept", "522": "mailboxfull",
    "525": "suspend", "530": "securityerror", "535": "securityerror", "541": "filtered", "542": "rejected",
    "551": "hasmoved", "552": "mailboxfull", "553": "userunknown", "556": "notaccept",
}  # fmt: skip
_REFUSED_AT = {
    Command.CONNECT: "blocked",
    Command.MAIL: "rejected",
    Command.RCPT: "userunknown",
    Command.DATA: "filtered",
}
# The code that says a reason best, for bounces that come without one.
_CODE = {
    "userunknown": "5.1.1", "hostunknown": "5.1.2", "hasmoved": "5.1.6", "suspend": "5.2.1", "filtered": "5.2.0",
    "mailboxfull": "5.2.2", "exceedlimit": "5.2.3", "mesgtoobig": "5.3.4", "rejected": "5.1.8", "systemfull": "4.3.1",
    "systemerror": "5.3.0", "mailererror": "5.3.0", "networkerror": "4.4.0", "expired": "4.4.7",
    "contenterror": "5.6.0", "notaccept": "5.3.2", "syntaxerror": "5.5.2", "toomanyconn": "4.5.3",
    "norelaying": "5.7.1", "spamdetected": "5.7.1", "policyviolation": "5.7.1", "virusdetected": "5.7.1",
    "blocked": "5.7.1", "badreputation": "5.7.1", "securityerror": "5.7.0", "authfailure": "5.7.26",
    "requireptr": "5.7.25", "speeding": "4.7.28", "notcompliantrfc": "5.6.0",
}  # fmt: skip


def status_in(text: str) -> str:
    """The first status code in a text, best right after a reply code, that says more than "failed"; "" for no code."""
    codes = _AFTER_REPLY.findall(text) + [
        ".".join(found.groups()) for found in _STATUS.finditer(text) if found[1] != "2"
    ]
    return next((code for code in codes if says_something(code)), codes[0] if codes else "")


def says_something(status: str) -> bool:
    """5.0.0 and 4.0.0 only say that it failed."""
    return bool(status) and not status.endswith(".0.0")


def insists(status: str) -> bool:
    """Does the code name the very fault: who is unknown, what is full, what is too large?"""
    return status[1:] in {".1.1", ".1.2", ".1.3", ".1.6", ".2.1", ".2.2", ".2.3", ".3.4"}


def reason_of_status(status: str) -> str:
    """The reason that a status code stands for, "" for none and for the codes that only say "failed"."""
    if not says_something(status):
        return ""
    _, subject, detail = status.split(".")
    return _MEANING.get(status) or _MEANING.get(f"{int(subject)}.{int(detail)}") or _SUBJECT.get(subject, "")


def reason_of_reply(reply: str) -> str:
    """The reason that an SMTP reply code alone stands for. 550, 554 and 450 can be anything."""
    return _REPLY.get(reply, "")


def reason_of_command(command: Command | None) -> str:
    """What a refusal without words means at that step of the conversation."""
    return _REFUSED_AT[command] if command else ""


def status_of_reason(reason: str, is_delay: bool) -> str:
    """The code that says this reason best; class 4 while delivery is still being tried."""
    code = _CODE.get(reason, "5.0.0")
    return f"4{code[1:]}" if is_delay else code
