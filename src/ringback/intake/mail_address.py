"""The addresses in a header, bare and lower case, however badly the header is written."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ringback.intake.letter import Mailbox

MOST_ADDRESSES = 5_000

_WORD = re.compile(r"[^\s<>()\",;:\[\]\\']+")
_UNFIT = re.compile(r"[<>(),;]|(?<!@)\[")
_PREFIX = re.compile(r"^(?:smtp|mailto):", re.IGNORECASE)
_NAME_MAX = 200
_LONGEST_ADDRESS = 320


@lru_cache(maxsize=20_000)  # the same few hundred people write all the mail of a mailbox
def mailbox_of(address: str, name: str | None) -> Mailbox:
    """One address as it is compared everywhere: bare, lower case, without the quotes that some programs leave."""
    bare = _PREFIX.sub("", address.replace("\0", "").strip().strip("<>'\"").strip()).rstrip(".").lower()
    if _UNFIT.search(bare):  # "quinn [quinn@quick.example]", as some programs write it
        return next(_each([bare]), Mailbox(address="", name=_clean_name(name or bare, "")))
    return Mailbox(address=bare[:_LONGEST_ADDRESS], name=_clean_name(name or "", bare))


def mailboxes_in(values: Iterable[str]) -> tuple[Mailbox, ...]:
    """All addresses that can be made out in these header values, where the header's own grammar is broken."""
    return tuple(_each(values))


def only_name(value: str) -> Mailbox:
    """The sender of a From header in which nothing looks like an address ("MAILER-DAEMON", "Mail Delivery System")."""
    name, _, rest = value.replace("\0", "").strip().partition("<")
    bare = (rest.partition(">")[0] or name).strip(" \"'").lower()
    address = "" if " " in bare else bare[:_LONGEST_ADDRESS]
    return Mailbox(address=address, name=_clean_name(name.strip(" \"'"), address))


def _each(values: Iterable[str]) -> Iterator[Mailbox]:
    """Word by word, which stays linear where a search for the whole form of an address would not."""
    found = 0
    for value in values:
        before = 0
        for word in _WORD.finditer(value):
            local, at, domain = word.group().rpartition("@")
            if not (local and at and domain) or len(word.group()) > _LONGEST_ADDRESS:
                continue
            name = value[max(before, word.start() - _NAME_MAX) : word.start()].strip(" \t,;<'\"(")
            yield mailbox_of(word.group(), "" if ":" in name else name)
            before, found = word.end() + 1, found + 1
            if found >= MOST_ADDRESSES:
                return


def _clean_name(name: str, bare: str) -> str:
    """A display name in one line; "" where it only repeats the address."""
    folded = " ".join(name[:_NAME_MAX].replace("\0", "").split()).strip("'\" ")
    return "" if folded.lower() == bare else folded
