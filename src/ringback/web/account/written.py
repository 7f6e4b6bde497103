"""Every sign-in, and whatever changes how one signs in, goes into the audit log."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.contrib.auth import signals as auth
from django.contrib.auth.models import User
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from ringback.adapters.clock import now as read_clock
from ringback.store.accounts import who_is
from ringback.store.audit import What, acting, write_down


def _write(what: What, user: User | None, **detail: Any) -> None:
    with acting(who_is(user) if user else None):
        write_down(what, read_clock(), user.email if user else "", **detail)


@receiver(auth.user_logged_in)
def _signed_in(user: User, **_: Any) -> None:
    _write(What.SIGNED_IN, user)


@receiver(auth.user_logged_out)
def _signed_out(user: User | None, **_: Any) -> None:
    if user is not None:
        _write(What.SIGNED_OUT, user)


@receiver(auth.user_login_failed)
def _failed(credentials: dict[str, Any], **_: Any) -> None:
    tried = str(credentials.get("email") or credentials.get("username") or "")
    with acting(None):
        write_down(What.SIGN_IN_FAILED, read_clock(), tried[:254])


@receiver(mfa.authentication_failed)
def _code_failed(user: User, **_: Any) -> None:
    with acting(None):
        write_down(What.SIGN_IN_FAILED, read_clock(), user.email, factor="second")


@receiver(account.password_changed)
def _password_changed(user: User, **_: Any) -> None:
    _write(What.PASSWORD_CHANGED, user)


# the row itself, and not the library's signal: that one comes after the transaction, and could be lost
@receiver(post_save, sender=Authenticator)
def _factor_added(instance: Any, created: bool, **_: Any) -> None:
    if created:
        _write(What.SECOND_FACTOR_ADDED, instance.user, factor=str(instance.type))


@receiver(post_delete, sender=Authenticator)
def _factor_removed(instance: Any, **_: Any) -> None:
    _write(What.SECOND_FACTOR_REMOVED, instance.user, factor=str(instance.type))
