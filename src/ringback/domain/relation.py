"""What a person is to the user, guessed from evidence until the user says it."""

from dataclasses import dataclass

from ringback.domain.person import Relation
from ringback.domain.reason import Reason, because


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for one relation or another.

    `own_firm`: they write from the user's own domain. `buys` and `sells`: in how many of their messages they order from the
    user or pay him, and offer to him or bill him; `bought` and `sold` are the first words that say so. `free_mail`: all their
    addresses are at providers where anybody has one. `surname` is the last word of the user's name.
    """

    name: str
    own_firm: bool = False
    free_mail: bool = False
    surname: str = ""
    buys: int = 0
    bought: str = ""
    sells: int = 0
    sold: str = ""


def guess_relation(evidence: Evidence) -> tuple[Relation, tuple[Reason, ...]]:
    """Who is this to me: the likeliest relation and why.

    Colleagues share the user's domain; whoever orders more often than they bill is a customer, else a supplier; a relative
    shares the user's surname on a private address. Whoever is left is a prospect: a seller's dialogues mostly are.
    """
    if evidence.own_firm:
        return Relation.COLLEAGUE, (because("own_domain"),)
    if evidence.free_mail and _shares_surname(evidence):
        return Relation.PRIVATE, (because("free_mail_family"),)
    if evidence.buys and evidence.buys >= evidence.sells:
        return Relation.CUSTOMER, (because("they_buy", words=evidence.bought),)
    if evidence.sells:
        return Relation.SUPPLIER, (because("they_sell", words=evidence.sold),)
    return Relation.PROSPECT, (because("nobody_knows"),)


def _shares_surname(evidence: Evidence) -> bool:
    surname = evidence.surname.casefold()
    return len(surname) > 1 and surname in evidence.name.casefold().split()
