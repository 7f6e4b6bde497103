"""Who the user is: as he says, else by what lies in his Sent folders."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ringback.adapters.files import RawRecord
from ringback.domain.errors import BadInputError
from ringback.intake.folder import Folder, folder_named
from ringback.intake.letter import Letter, Mailbox
from ringback.intake.mail import read_letter

_LABELLED = re.compile(rb"(?im)^(?:x-gmail-labels|x-folder):[ \t]*((?:[^\r\n]|\r?\n[ \t]){1,2000})")
_WRITER = re.compile(rb"(?im)^(?:from|x-from|sender|return-path):(?:[^\r\n]|\r?\n[ \t]){0,2000}")
_FROM = re.compile(rb"(?im)^from:(?:[^\r\n]|\r?\n[ \t]){0,2000}")
_NAMES_ENOUGH = 50
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
class _Seen:
    senders: Counter[str] = field(default_factory=Counter)
    recipients: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    stated: Counter[str] = field(default_factory=Counter)
    mails: int = 0
    named: int = 0  # mails of his outside of Sent folders whose name was counted


def who_is_the_user(records: Iterable[RawRecord], stated: Iterable[str], known: frozenset[str]) -> User:
    """Whose mail is this?

    `stated` are the addresses that the user gave, `known` those from before. Addresses from which a fair share of the Sent
    mail was written are his as well. Raises BadInputError where a stated address never appears, or where nobody was stated
    and nothing tells.
    """
    wanted = frozenset(one.strip().lower() for one in stated)
    seen = _look(records, wanted)
    if not seen.mails:
        return User(addresses=wanted | known)
    _refuse_strangers(wanted - known, seen)
    aliases = _aliases(seen, wanted | known)
    mine = wanted | known | aliases
    if not mine:
        mine = _by_recipients(seen)
    return User(addresses=mine, name=_name(seen, mine), notes=tuple(_notes(seen, wanted, known, mine, aliases)))


def _look(records: Iterable[RawRecord], wanted: frozenset[str]) -> _Seen:
    seen = _Seen()
    for record in records:
        seen.mails += 1
        head = _head(record.raw)
        _count_stated(head, wanted, seen)
        sent = record.folder is Folder.SENT or _says_sent(head)
        if sent:
            sender = _sender(b"\n".join(_WRITER.findall(head)))
            seen.senders[sender.address] += 1
            seen.names[sender.name] += 1
        elif wanted and seen.named < _NAMES_ENOUGH:
            _count_own_name(head, wanted, seen)
        elif not wanted and seen.mails <= 2_000:
            letter = read_letter(head)
            seen.recipients.update(_addressed(letter))
    return seen


def _count_own_name(head: bytes, wanted: frozenset[str], seen: _Seen) -> None:
    """In a mailbox without a Sent folder the user's name stands beside the address that he gave."""
    line = _FROM.search(head)
    if line and any(one.encode() in line.group().lower() for one in wanted):
        seen.names[_sender(line.group()).name] += 1
        seen.named += 1


@lru_cache(maxsize=1024)  # a Sent folder has few senders
def _sender(head: bytes) -> Mailbox:
    return read_letter(head + b"\n\n").sender


def _count_stated(head: bytes, wanted: frozenset[str], seen: _Seen) -> None:
    missing = [one for one in wanted if not seen.stated[one]]
    if missing:
        lower = head.lower()
        seen.stated.update(one for one in missing if one.encode() in lower)


def _head(raw: bytes) -> bytes:
    end = _HEAD_END.search(raw, 0, 100_000)
    return raw[: end.end()] if end else raw[:100_000]


def _says_sent(head: bytes) -> bool:
    found = _LABELLED.search(head)
    return found is not None and _is_sent(found.group(1))


@lru_cache(maxsize=1024)
def _is_sent(labels: bytes) -> bool:
    return folder_named(labels.decode("utf-8", "replace")) is Folder.SENT


def _addressed(letter: Letter) -> Iterator[str]:
    """Who may be the owner: addressed in his own mailbox, and where the mail system says to whom it delivered."""
    yield from {one.address for one in (*letter.to, *letter.cc) if "@" in one.address}
    delivered = letter.header("delivered-to").strip().lower()
    if "@" in delivered:
        yield delivered.strip("<>")


def _aliases(seen: _Seen, stated: frozenset[str]) -> frozenset[str]:
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


def _by_recipients(seen: _Seen) -> frozenset[str]:
    """Without a Sent folder: the one address to which at least half of the mail went."""
    likeliest = seen.recipients.most_common(1)
    if likeliest and likeliest[0][1] * 2 >= min(seen.mails, 2_000):
        return frozenset({likeliest[0][0]})
    raise BadInputError("nothing in this mail tells who you are: say it with --me ADDRESS")


def _refuse_strangers(wanted: frozenset[str], seen: _Seen) -> None:
    for one in sorted(wanted):
        if not seen.stated[one]:
            likeliest = next((address for address, _ in seen.senders.most_common(1)), "")
            hint = f"; the most frequent sender of the Sent mail is {likeliest}" if likeliest else ""
            raise BadInputError(f"the address {one} never appears in this mail: is it misspelt?{hint}")


def _name(seen: _Seen, mine: frozenset[str]) -> str:
    return next((name for name, _ in seen.names.most_common() if name and "@" not in name), "") if mine else ""


def _notes(
    seen: _Seen, wanted: frozenset[str], known: frozenset[str], mine: frozenset[str], aliases: frozenset[str]
) -> Iterator[str]:
    if not wanted and not known:
        how = "your Sent mail" if aliases else "whom this mail was sent to"
        yield f"you are taken to be {', '.join(sorted(mine))}, by {how}; say otherwise with --me"
    elif new := sorted(aliases - wanted - known):
        yield f"{', '.join(new)} also wrote your Sent mail and is taken for yours"
