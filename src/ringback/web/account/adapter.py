"""How the library for sign-ins is told our rules."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from ringback.adapters.account import Secret
from ringback.adapters.vault import seal, unseal

_OWNER = "a second factor"


class Accounts(DefaultAccountAdapter):  # type: ignore[misc] # the library has no types
    """Nobody signs up, and nothing is mailed: what there is to know stands on the pages, and in the audit log."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        return

    def add_message(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        return


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc] # the library has no types
    """What generates the codes is kept sealed, with the key that lies outside the database."""

    def encrypt(self, text: str) -> str:
        return seal(Secret(text), _OWNER)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, _OWNER).reveal()
