"""Who is who: which addresses and numbers are one person, what they are called, and which firm an address is of."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ringback.domain.reason import visible
from ringback.intake.cards import Card
from ringback.intake.domains import FREE_MAIL, firm_domain

_MACHINE = re.compile(
    r"no-?reply|do-?not-?reply|mailer-?daemon|postmaster|bounces?|notifications?|newsletter|news|alerts?|automated|auto"
    r"|robot|bot|daemon|system|unsubscribe|listserv|owner|majordomo",
)
_ROLE = re.compile(
    r"info|sales|office|contact|kontakt|hello|hallo|team|support|service|help|helpdesk|admin|administrator|webmaster"
    r"|hostmaster|abuse|security|privacy|legal|billing|invoices?|rechnung(?:en)?|accounts?|accounting|buchhaltung|hr"
    r"|jobs|careers|bewerbung|marketing|press|presse|media|vertrieb|einkauf|verkauf|zentrale|empfang|reception|post|mail"
    r"|email|orders?|bestellung(?:en)?|events?|all|everyone|staff|enquiries|inquiries|feedback|customerservice|kundenservice",
)
_TITLE_WORDS = "mr mrs ms miss dr prof herr frau dipl ing phd mba mag sir dame jr sr ii iii"
_TITLES = frozenset(_TITLE_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """An address (bare, lower case) or a number (E.164), with the display name that stood beside it."""

    key: str
    name: str = ""


def same_people(
    sightings: Iterable[Sighting], aliases: Iterable[tuple[str, str]] = (), cards: Iterable[Card] = ()
) -> dict[str, str]:
    """Which addresses and numbers are one person: each is mapped to the one that stands for its group.

    Joined are: what an explicit alias or one vCard joins, addresses with the same display name at the same firm's
    domain, and a number with the one person who bears the name that the user's telephone shows for it. A name alone
    joins no addresses across firms, and role addresses and machines are joined by an alias only. The groups do not
    depend on the order of what was seen; the smallest address (else the smallest number) stands for each.
    """
    groups = _Groups()
    by_name: dict[tuple[str, str], str] = {}
    seen = tuple(sightings)
    for sighting in seen:
        groups.add(sighting.key)
        if name := _shared_name(sighting):
            groups.join(sighting.key, by_name.setdefault(name, sighting.key))
    for keys in _joined_by_cards(tuple(cards)):
        for key in keys:
            groups.join(keys[0], key)
    for one, other in aliases:
        groups.join(one, other)
    _join_numbers(groups, seen, by_name)
    return groups.representatives()


def _joined_by_cards(cards: tuple[Card, ...]) -> list[list[str]]:
    """What each card joins. A switchboard's number stands in the cards of many people and joins none of them."""
    named: dict[str, set[str]] = {}
    for card in cards:
        for key in (*card.addresses, *card.numbers):
            named.setdefault(key, set()).add(plain_name(card.name))
    own = [[key for key in (*card.addresses, *card.numbers) if len(named[key]) == 1] for card in cards]
    return [[key for key in keys if not is_role(key) and not is_machine(key)] for keys in own]


def _join_numbers(groups: "_Groups", seen: tuple[Sighting, ...], by_name: dict[tuple[str, str], str]) -> None:
    """A telephone shows the name under which the user saved the number; it counts where one person only bears it."""
    bearers: dict[str, set[str]] = {}
    for (name, _), key in by_name.items():
        bearers.setdefault(name, set()).add(groups.representative(key))
    called: dict[str, set[str]] = {}
    for sighting in seen:
        if "@" not in sighting.key:
            called.setdefault(sighting.key, set()).update(bearers.get(plain_name(sighting.name), set()))
    for number, (who, *others) in ((number, sorted(found)) for number, found in called.items() if found):
        if not others:
            groups.join(who, number)


class _Groups:
    """Union-find: the root of a group is its smallest key, so that the order of the joins leaves no trace."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def add(self, key: str) -> None:
        self._parents.setdefault(key, key)

    def join(self, one: str, other: str) -> None:
        self.add(one)
        self.add(other)
        first, second = sorted((self.representative(one), self.representative(other)), key=_rank)
        self._parents[second] = first

    def representative(self, key: str) -> str:
        while self._parents[key] != key:
            self._parents[key] = self._parents[self._parents[key]]
            key = self._parents[key]
        return key

    def representatives(self) -> dict[str, str]:
        return {key: self.representative(key) for key in self._parents}


def _rank(key: str) -> tuple[bool, str]:
    return "@" not in key, key


def _shared_name(sighting: Sighting) -> tuple[str, str] | None:
    """What this address shares with another one of the same person; None where the name says too little to join on."""
    domain = sighting.key.partition("@")[2]
    name = plain_name(sighting.name)
    if not domain or len(name.split()) < 2 or is_role(sighting.key) or is_machine(sighting.key) or "@" in sighting.name:
        return None
    return name, firm_domain(domain) or domain


def plain_name(name: str) -> str:
    """The name in one way: "Müller, Jörg (Einkauf)" and "Dr. Jörg Müller" are both "jorg muller"."""
    text = re.sub(r"[(\[<][^)\]>]{0,100}[)\]>]?", " ", name[:200]).strip().strip("\"'")
    last, comma, first = text.partition(",")
    if comma and 1 <= len(first.split()) <= 3:
        text = f"{first} {last}"
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(word for word in re.findall(r"[^\W_]+", letters) if word not in _TITLES)


def is_machine(key: str) -> bool:
    """An address that no person writes from (no-reply, bounces, notifications)."""
    return any(_MACHINE.fullmatch(part) for part in _parts(key)) or "noreply" in key.replace("-", "")


def is_role(key: str) -> bool:
    """An address that a desk shares (info@, sales@): several people may stand behind it."""
    local = key.partition("@")[0]
    return "@" in key and _ROLE.fullmatch(local.replace("-", "").replace("_", "")) is not None


def _parts(key: str) -> list[str]:
    local, _, domain = key.partition("@")
    return [local, *re.split(r"[.+_=-]", local)[:2]] if domain else []


def company_of(address: str, own_domains: frozenset[str]) -> str:
    """The domain that stands for the person's firm; "" for the user's own firm, for free mail, and for a number."""
    domain = firm_domain(address.rpartition("@")[2]) if "@" in address else ""
    own = {firm_domain(one) or one for one in own_domains}
    return "" if domain in FREE_MAIL or domain in own else domain


def person_name(seen: Mapping[str, int], address: str) -> str:
    """The best readable name among the display names seen (with how often); else made from the address.

    Two words beat one, letters beat marks, then what was seen most; "Halm, Nora" is turned round.
    """
    names = [(readable, count) for name, count in seen.items() if (readable := _readable(name))]
    if names:
        return max(names, key=lambda one: (len(one[0].split()) > 1, not one[0].isupper(), one[1], one[0]))[0]
    return _from_address(address)


def _readable(name: str) -> str:
    """The name as one would say it; "" where it is an address or no name at all."""
    text = (
        re.sub(r"\s*[(\[<][^)\]>]{0,100}[)\]>]?", " ", visible(name[:200]).replace('"', " ")).strip().strip("'").strip()
    )
    if "@" in text or not re.search(r"[^\W\d_]{2}", text):
        return ""
    last, comma, first = text.partition(",")
    if comma and 1 <= len(first.split()) <= 3 and not re.search(r"\b(inc|llc|ltd|gmbh)\b", first, re.IGNORECASE):
        text = f"{first.strip()} {last.strip()}"
    words = text.split()
    return " ".join(_cased(word) for word in words) if text.isupper() or text.islower() else " ".join(words)


def _from_address(address: str) -> str:
    local = address.partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[._-]+|\d+", local) if word]
    return " ".join(_cased(word) for word in words) if "@" in address and words else address


def _cased(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
