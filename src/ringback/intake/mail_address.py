"""The addresses in a header, bare and lower case, however badly the header is written."""

import re
from collections.abc import Iterable, Iterator

from ringback.intake.letter import Mailbox

MOST_ADDRESSES = 5_000

_BARE = re.compile(r"[^\s<>()\",;:@\[\]\\']{1,256}@[^\s<>()\",;:@\\']{1,256}")
_PREFIX = re.compile(r"^(?:smtp|mailto):", re.IGNORECASE)
_NAME_MAX = 200


def mailbox_of(address: str, name: str | None) -> Mailbox:
    """One address as it is compared everywhere: bare, lower case, without the quotes that some programs leave around
    it."""
    bare = _PREFIX.sub("", address.strip().strip("<>'\"").strip()).rstrip(".").lower()
    return Mailbox(address=bare[:320], name=_clean_name(name or "", bare))


def mailboxes_in(values: Iterable[str]) -> tuple[Mailbox, ...]:
    """All addresses that can be made out in these header values, where the header's own grammar is broken."""
    return tuple(_each(values))


def only_name(value: str) -> Mailbox:
    """The sender of a From header in which nothing looks like an address ("MAILER-DAEMON", "Mail Delivery System")."""
    name, _, rest = value.strip().partition("<")
    bare = (rest.partition(">")[0] or name).strip(" \"'")
    return Mailbox(
        address=bare.lower()[:320] if " " not in bare else "", name=_clean_name(name.strip(" \"'"), bare.lower())
    )


def _each(values: Iterable[str]) -> Iterator[Mailbox]:
    found = 0
    for value in values:
        before = 0
        for hit in _BARE.finditer(value):
            name = value[max(before, hit.start() - _NAME_MAX) : hit.start()].strip(" \t,;<'\"(")
            yield mailbox_of(hit.group(), "" if ":" in name else name)
            before, found = hit.end() + 1, found + 1
            if found >= MOST_ADDRESSES:
                return


def _clean_name(name: str, bare: str) -> str:
    """A display name in one line; "" where it only repeats the address."""
    folded = " ".join(name[:_NAME_MAX].replace("\0", "").split()).strip("'\" ")
    return "" if folded.lower() == bare else folded
