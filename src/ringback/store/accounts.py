"""Users as the rest of the house knows them, and the secrets by which they and their programs come in."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.signing import BadSignature, Signer

from ringback.domain.errors import BadInputError
from ringback.domain.rights import Role, Who
from ringback.store.codec import seconds
from ringback.store.models import Desk, Invitation, Membership, Team, Token

_TOKEN = "rb_"  # noqa: S105 - by this a token is told from other secrets when it turns up where it should not
_SEEN_EVERY = 60
_LINK = Signer(salt="ringback.invitation")


def who_is(user: User) -> Who:
    """This user with his rights as they are now."""
    member = Membership.objects.filter(user=user).first()
    desk = Desk.objects.filter(owner=user).values_list("id", flat=True).first()
    return Who(
        name=user.email or user.get_username(),
        role=Role(member.role) if member else Role.SELLER,
        user=user.pk,
        team=member.team_id if member else None,
        desk=desk,
    )


def active_users(most: int | None = None) -> list[User]:
    """Who may sign in, the oldest first."""
    return list(get_user_model().objects.filter(is_active=True).order_by("id")[:most])


def all_users(most: int | None = None) -> list[User]:
    """Everybody who ever joined, the oldest first; also who may sign in no more."""
    return list(get_user_model().objects.order_by("id")[:most])


def user_called(email: str) -> User:
    """The user with this address; raises BadInputError where there is none."""
    found = get_user_model().objects.filter(username=email.strip().lower()).first()
    if found is None:
        raise BadInputError(f"there is no user {email.strip()}: “ringback user list” shows who there is")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One user in a list of users."""

    user: int
    email: str
    role: str
    team: str
    desk: str
    active: bool
    second_factor: bool


def all_accounts() -> list[Account]:
    """Everybody who ever joined, in the order in which they did."""
    from allauth.mfa.models import Authenticator

    secured = set(Authenticator.objects.values_list("user_id", flat=True))
    rows = get_user_model().objects.order_by("id").select_related("membership__team", "desk")
    return [_account(user, user.pk in secured) for user in rows]


def _account(user: User, secured: bool) -> Account:
    member: Membership | None = getattr(user, "membership", None)
    desk: Desk | None = getattr(user, "desk", None)
    return Account(
        user=user.pk,
        email=user.email,
        role=member.role if member else Role.SELLER.value,
        team=member.team.name if member and member.team else "",
        desk=desk.title if desk else "",
        active=user.is_active,
        second_factor=secured,
    )


def team_called(name: str) -> Team | None:
    """The team with this name, made where there is none yet; None for no name."""
    wanted = " ".join(name.split())[:80]
    return Team.objects.get_or_create(name=wanted)[0] if wanted else None


def hash_of(secret: str) -> str:
    """What is kept of a secret of ours. It has 256 random bits: there is nothing to guess, and so nothing to slow down."""
    return sha256(secret.encode()).hexdigest()


def new_link_word(invitation: Invitation) -> str:
    """The signed word for the link to this invitation; the row gets its hash."""
    word = secrets.token_urlsafe(32)
    invitation.hash = hash_of(word)
    return _LINK.sign(word).replace(":", ".")


def invitation_of(link_word: str, now: datetime) -> Invitation:
    """The invitation behind a link; raises BadInputError where it is forged, used, or too old, without saying which."""
    word, _, signature = link_word.rpartition(".")
    try:
        word = _LINK.unsign(f"{word}:{signature}")
    except BadSignature:
        word = ""
    found = Invitation.objects.filter(hash=hash_of(word), used_at=None, ends_at__gt=seconds(now)).first()
    if found is None:
        raise BadInputError("this invitation does not hold: it was used, or is too old; ask for another one")
    return found


def use_up(invitation: Invitation, now: datetime) -> bool:
    """Take it; False where somebody else was first."""
    unused = Invitation.objects.filter(id=invitation.pk, used_at=None, ends_at__gt=seconds(now))
    return unused.update(used_at=seconds(now)) == 1


def new_token(user: User, name: str, now: datetime) -> str:
    """A token for a program of this user's. It is shown this once."""
    secret = _TOKEN + secrets.token_urlsafe(32)
    Token.objects.create(user=user, name=name.strip()[:80] or "unnamed", hash=hash_of(secret), made_at=seconds(now))
    return secret


def user_of_token(secret: str, now: datetime) -> User | None:
    """Whose token this is, None where it is nobody's, revoked, or its user may not sign in."""
    if not secret.startswith(_TOKEN):
        return None
    rows = Token.objects.filter(hash=hash_of(secret), revoked_at=None, user__is_active=True).select_related("user")
    found = rows.first()
    if found is None:
        return None
    if found.used_at is None or seconds(now) - found.used_at > _SEEN_EVERY:
        Token.objects.filter(id=found.pk).update(used_at=seconds(now))
    return found.user


def tokens_of(user: int) -> list[Token]:
    """A user's tokens that still work, the latest first."""
    return list(Token.objects.filter(user_id=user, revoked_at=None).order_by("-id"))


def revoke_token(user: int, number: int, now: datetime) -> bool:
    """Let a token of this user's work no more; False where he has none with this number."""
    return Token.objects.filter(user_id=user, id=number, revoked_at=None).update(revoked_at=seconds(now)) == 1


def last_used(token: Token) -> datetime | None:
    return datetime.fromtimestamp(token.used_at, UTC) if token.used_at else None
