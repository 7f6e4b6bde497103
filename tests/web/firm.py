"""A firm for the tests: two teams, five people, and one prospect whom only their seller knows at each desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.urls import reverse

from ringback.adapters.clock import now
from ringback.domain.rights import Role
from ringback.flows.accounts import invite, join, make_token
from ringback.flows.gather import gather
from ringback.settings import settings
from ringback.store.desk import at_desk
from ringback.store.find import find_person
from tests.mailbox import Mail, mbox

NAME = "follow.seller.example"
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""Tests join often; what guards real passwords is slow by intent."""
PASSWORD = "five wrong horses left"
NOW = now()
ASKED = NOW - timedelta(days=14)
PEOPLE = {
    "nora": (Role.SELLER, "North"),
    "bruno": (Role.SELLER, "North"),
    "mona": (Role.MANAGER, "North"),
    "sven": (Role.SELLER, "South"),
    "ada": (Role.ADMIN, ""),
}
"""Nora asks; Bruno is in her team and Mona leads it; Sven is in another one; Ada administers."""


@dataclass(frozen=True, kw_only=True)
class Firm:
    """Users by their first names, the key of the prospect at each seller's desk, and a token of everybody's."""

    users: dict[str, User]
    prospects: dict[str, str]
    tokens: dict[str, str]

    def desk(self, name: str) -> int:
        return int(self.users[name].desk.pk)

    def browser(self, name: str | None) -> Client:
        """A browser in which this one is signed in; nobody, for None."""
        client = Client(HTTP_HOST=NAME)
        if name:
            client.force_login(self.users[name], backend="allauth.account.auth_backends.AuthenticationBackend")
        return client


def found_firm(folder: Path) -> Firm:
    """Everybody joins by the link; every seller reads a mailbox with one prospect, asked a week ago."""
    users = {name: _join(name, role, team) for name, (role, team) in PEOPLE.items()}
    prospects = {name: _prospect(users[name], name, folder) for name in ("nora", "bruno", "sven")}
    tokens = {name: make_token(user, "a program", NOW) for name, user in users.items()}
    return Firm(users=users, prospects=prospects, tokens=tokens)


def _join(name: str, role: Role, team: str) -> User:
    word = invite(f"{name}@seller.example", role, team=team, now=NOW)
    return join(word, name.capitalize(), PASSWORD, now=NOW)


def _prospect(user: User, name: str, folder: Path) -> str:
    theirs, mine = f"greta@{name}s-prospect.example", f"{name}@seller.example"
    mails = [
        Mail(
            sender=f"Greta of {name.capitalize()} <{theirs}>", to=mine, at=ASKED - timedelta(days=1),
            body="We are interested. Quite secret.",
        ),
        Mail(sender=mine, to=theirs, at=ASKED, body="Shall we go ahead?", subject="Re: Offer"),
    ]  # fmt: skip
    with at_desk(user.desk.pk):
        gather([mbox(folder / f"{name}.mbox", mails)], [mine], now=NOW)
        return find_person(theirs)


def address(view: str, **words: object) -> str:
    return reverse(view, kwargs=words or None)


@contextmanager
def served_to_others() -> Iterator[None]:
    """The settings of pages that are reached from elsewhere, under a name of their own."""
    with pytest.MonkeyPatch.context() as patch, override_settings(ALLOWED_HOSTS=[NAME], PASSWORD_HASHERS=QUICK):
        patch.setenv("RINGBACK_BIND", "0.0.0.0")
        patch.setenv("RINGBACK_HOSTS", NAME)
        settings.cache_clear()
        yield
    settings.cache_clear()
