"""Why mail comes back: coarse enough for a decision, and in words."""

GROUPS = {
    "gone": ("userunknown", "hostunknown", "hasmoved", "suspend", "filtered", "notaccept"),
    "full": ("mailboxfull", "exceedlimit", "mesgtoobig"),
    "policy": (
        "blocked", "rejected", "policyviolation", "spamdetected", "authfailure", "badreputation", "notcompliantrfc",
        "norelaying", "requireptr", "securityerror", "virusdetected",
    ),
    "system": (
        "speeding", "toomanyconn", "systemerror", "systemfull", "networkerror", "mailererror", "contenterror",
        "syntaxerror",
    ),
    "late": ("expired",),
    "other": ("onhold", "undefined"),
}  # fmt: skip
"""Is the person gone, or is it a matter of size, of rules, of machines, of time?"""
_GROUP_OF = {reason: group for group, reasons in GROUPS.items() for reason in reasons}
_WORDS = {
    "gone": "nobody is reached there",
    "full": "their mailbox takes no more, or nothing so large",
    "policy": "their mail server refuses it by its rules",
    "system": "something failed on the way",
    "late": "their mail server was not reached in time",
    "other": "no reason is given",
}


def group_of(reason: str) -> str:
    """The coarse group of a reason: gone, full, policy, system, late or other."""
    return _GROUP_OF[reason]


def in_words(reason: str) -> str:
    """Why it came back, as one says it to a person."""
    return _WORDS[group_of(reason)]
