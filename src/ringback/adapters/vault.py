"""Secrets at rest: encrypted in the database, with a key that lies outside of it."""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ringback.adapters.account import Secret
from ringback.domain.errors import BadInputError
from ringback.settings import settings, vault_key

_VERSION = "1."
_NONCE = 12
_KEY = 32


def seal(secret: Secret, owner: str) -> str:
    """The secret as it may be stored. It opens for the same `owner` only, so that rows cannot be exchanged."""
    nonce = os.urandom(_NONCE)
    sealed = AESGCM(_key(make=True)).encrypt(nonce, secret.reveal().encode(), owner.encode())
    return _VERSION + urlsafe_b64encode(nonce + sealed).decode()


def unseal(sealed: str, owner: str) -> Secret:
    """The secret again. Raises BadInputError where the key is gone or is another one."""
    key = _key(make=False)
    try:
        data = urlsafe_b64decode(sealed.removeprefix(_VERSION))
        return Secret(AESGCM(key).decrypt(data[:_NONCE], data[_NONCE:], owner.encode()).decode())
    except (InvalidTag, NotBase64, ValueError) as error:
        raise BadInputError(
            f"the password of {owner} cannot be opened with {_place()}: put the right key there, or connect it again"
        ) from error


def _key(*, make: bool) -> bytes:
    try:
        key = urlsafe_b64decode(vault_key(settings(), make=make))
    except ValueError:
        key = b""
    if len(key) != _KEY:
        raise BadInputError(
            f"the key of the mailboxes' passwords is missing ({_place()}): put it back, or connect the mailboxes again"
        )
    return key


def _place() -> str:
    return "RINGBACK_KEY" if settings().key.get_secret_value() else str(settings().home / "mailbox.key")
