"""Who the user is: as he says, else by what lies in his Sent folders."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ringback.domain.errors import BadInputError
from ringback.intake.letter import Letter, Mailbox
from ringback.intake.mail import read_letter

_FROM = re.compile(rb"(?im)^from:(?:[^\r\n]|\r?\n[ \t]){0,2000}")
_NAMES_ENOUGH, _RECIPIENTS_ENOUGH = 50, 2_000  # mails
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_ALIAS_SHARE = 0.05  # of the Sent mail; less is somebody else's mail that went astray there
_ALIAS_LEAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """The user's own addresses, his name, and the sentences to say about how that is known."""

    addresses: frozenset[str]
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Seen:
    """What a run of mails shows of who owns them; runs are joined in their order."""

    senders: Counter[str] = field(default_factory=Counter)
    recipients: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    stated: set[str] = field(default_factory=set)
    mails: int = 0
    named: list[str] = field(default_factory=list)  # his name in mails of his outside of Sent folders, the first ones

    def join(self, other: "Seen") -> None:
        """Add what the next run of mails shows."""
        self.senders.update(other.senders)
        self.recipients.update(other.recipients)
        self.names.update(other.names)
        self.stated |= other.stated
        self.mails += other.mails
        self.named += other.named[: _NAMES_ENOUGH - len(self.named)]


def look(number: int, raw: bytes, letter: Letter, sent: bool, wanted: frozenset[str], seen: Seen) -> None:
    """Add what one mail shows. `number` is its place among all, `sent` says that it lay among the sent ones."""
    seen.mails += 1
    head = _head(raw) if wanted else b""
    missing = wanted - seen.stated
    if missing:
        lower = head.lower()
        seen.stated.update(one for one in missing if one.encode() in lower)
    if sent:
        seen.senders[letter.sender.address] += 1
        seen.names[letter.sender.name] += 1
    elif wanted:
        _note_own_name(head, wanted, seen)
    elif number <= _RECIPIENTS_ENOUGH:
        seen.recipients.update(_addressed(letter))


def head_of(raw: bytes) -> Letter:
    """A letter of the mail's headers alone."""
    return read_letter(_head(raw))


def who_is_the_user(looks: Iterable[Seen], stated: Iterable[str], known: frozenset[str]) -> User:
    """Whose mail is this?

    `looks` are what all the mails show, in their order; `stated` are the addresses that the user gave, `known` those from
    before. Addresses from which a fair share of the Sent mail was written are his as well. Raises BadInputError where a stated
    address never appears, or where nobody was stated and nothing tells.
    """
    wanted = frozenset(one.strip().lower() for one in stated)
    seen = Seen()
    for one in looks:
        seen.join(one)
    if not seen.mails:
        return User(addresses=wanted | known)
    seen.names.update(seen.named)
    _refuse_strangers(wanted - known, seen)
    aliases = _aliases(seen, wanted | known)
    mine = wanted | known | aliases
    if not mine:
        mine = _by_recipients(seen)
    return User(addresses=mine, name=_name(seen, mine), notes=tuple(_notes(seen, wanted, known, mine, aliases)))


def _note_own_name(head: bytes, wanted: frozenset[str], seen: Seen) -> None:
    """In a mailbox without a Sent folder the user's name stands beside the address that he gave."""
    line = _FROM.search(head) if len(seen.named) < _NAMES_ENOUGH else None
    if line and any(one.encode() in line.group().lower() for one in wanted):
        seen.named.append(_sender(line.group()).name)


@lru_cache(maxsize=1024)
def _sender(line: bytes) -> Mailbox:
    return read_letter(line + b"\n\n").sender


def _head(raw: bytes) -> bytes:
    end = _HEAD_END.search(raw, 0, 100_000)
    return raw[: end.end()] if end else raw[:100_000]


def _addressed(letter: Letter) -> Iterator[str]:
    """Who may be the owner: addressed in his own mailbox, and where the mail system says to whom it delivered."""
    yield from {one.address for one in (*letter.to, *letter.cc) if "@" in one.address}
    delivered = letter.header("delivered-to").strip().lower()
    if "@" in delivered:
        yield delivered.strip("<>")


def _aliases(seen: Seen, stated: frozenset[str]) -> frozenset[str]:
    """Addresses that wrote a fair share of the Sent mail and bear the user's name.

    Bearing his name matters: an assistant writes out of the same folder, and is somebody else.
    """
    total = sum(seen.senders.values())
    first = stated or frozenset(one for one, count in seen.senders.items() if "@" in one and count * 2 > total)
    first = first or frozenset(one for one, _ in seen.senders.most_common(1) if "@" in one)
    names = {word for one in first for word in _words(one)}
    least = max(_ALIAS_LEAST, total * _ALIAS_SHARE)
    return first.intersection(seen.senders) | frozenset(
        one for one, count in seen.senders.items() if "@" in one and count >= least and names & _words(one)
    )


def _words(address: str) -> frozenset[str]:
    """The words of an address that may be a name."""
    return frozenset(word for word in re.split(r"[\W\d_]+", address.partition("@")[0]) if len(word) > 2)


def _by_recipients(seen: Seen) -> frozenset[str]:
    """Without a Sent folder: the one address to which at least half of the mail went."""
    likeliest = seen.recipients.most_common(1)
    if likeliest and likeliest[0][1] * 2 >= min(seen.mails, _RECIPIENTS_ENOUGH):
        return frozenset({likeliest[0][0]})
    raise BadInputError("nothing in this mail tells who you are: say it with --me ADDRESS")


def _refuse_strangers(wanted: frozenset[str], seen: Seen) -> None:
    for one in sorted(wanted):
        if one not in seen.stated:
            likeliest = next((address for address, _ in seen.senders.most_common(1)), "")
            hint = f"; the most frequent sender of the Sent mail is {likeliest}" if likeliest else ""
            raise BadInputError(f"the address {one} never appears in this mail: is it misspelt?{hint}")


def _name(seen: Seen, mine: frozenset[str]) -> str:
    return next((name for name, _ in seen.names.most_common() if name and "@" not in name), "") if mine else ""


def _notes(
    seen: Seen, wanted: frozenset[str], known: frozenset[str], mine: frozenset[str], aliases: frozenset[str]
) -> Iterator[str]:
    if not wanted and not known:
        how = "your Sent mail" if aliases else "whom this mail was sent to"
        yield f"you are taken to be {', '.join(sorted(mine))}, by {how}; say otherwise with --me"
    elif new := sorted(aliases - wanted - known):
        yield f"{', '.join(new)} also wrote your Sent mail and is taken for yours"
