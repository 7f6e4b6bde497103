"""Users, roles and teams: who is let in, as what, and how they come in. All of it is written down."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from ringback.domain.errors import BadInputError
from ringback.domain.rights import Role
from ringback.flows.at_rest import put_to_rest
from ringback.flows.team import unshare_all
from ringback.store.accounts import active_users, invitation_of, new_link_word, new_token, team_called, use_up, who_is
from ringback.store.accounts import revoke_token as revoke
from ringback.store.audit import What, write_change, write_down
from ringback.store.codec import seconds
from ringback.store.desk import at_desk
from ringback.store.desks import desk_called, new_desk
from ringback.store.models import CalendarAddress, Desk, Invitation, Membership

HOLDS = timedelta(days=7)
"""How long an invitation may be used."""
RESET_HOLDS = timedelta(hours=24)


def invite(email: str, role: Role, *, team: str = "", desk: str = "", now: datetime) -> str:
    """Let somebody in: gives the secret word for the link, which works once and for a week.

    A seller gets a desk of his own when he joins; `desk` names one that is there already and nobody's.
    """
    address = _address(email)
    if User.objects.filter(username=address).exists():
        raise BadInputError(f"{address} is a user already: change the role, or reset the password")
    made = Invitation(
        email=address, role=role.value, team=team_called(team), desk=_free_desk(desk),
        made_at=seconds(now), ends_at=seconds(now + HOLDS),
    )  # fmt: skip
    if role is Role.MANAGER and made.team is None:
        raise BadInputError("a manager leads a team: name it")
    word = new_link_word(made)
    with transaction.atomic():
        Invitation.objects.filter(email=address, used_at=None).delete()  # the link before this one works no more
        made.save()
        write_down(What.INVITED, now, address, role=role.value, team=team, desk=desk)
    return word


def reset_link(user: User, now: datetime) -> str:
    """A way back in for somebody who lost his password or his second factor; works once and for a day."""
    made = Invitation(
        email=user.email, role="", user=user, made_at=seconds(now), ends_at=seconds(now + RESET_HOLDS)
    )  # fmt: skip
    word = new_link_word(made)
    with transaction.atomic():
        Invitation.objects.filter(user=user, used_at=None).delete()
        made.save()
        write_down(What.INVITED, now, user.email, reset=True)
    return word


def _address(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise BadInputError(f"“{email}” is no mail address") from None
    return address


def _free_desk(title: str) -> Desk | None:
    if not title:
        return None
    found = Desk.objects.get(id=desk_called(title))
    if found.owner_id is not None:
        raise BadInputError(f"somebody works at the desk “{found.title}” already")
    return found


def join(link_word: str, name: str, password: str, *, now: datetime) -> User:
    """Take an invitation: the new user, or the old one with a new password. Raises BadInputError where that cannot be."""
    asked = invitation_of(link_word, now)
    user = asked.user or User(username=asked.email, email=asked.email)
    user.first_name = " ".join(name.split())[:150] or user.first_name
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise BadInputError(" ".join(error.messages)) from None
    try:
        with transaction.atomic():
            if not use_up(asked, now):
                raise BadInputError("this invitation was used a moment ago: ask for another one")
            user.set_password(password)
            user.save()
            _come_in(user, asked) if asked.user is None else _come_back(user)
            write_down(What.PASSWORD_CHANGED if asked.user else What.JOINED, now, user.email, role=asked.role)
    except IntegrityError:
        raise BadInputError(f"{asked.email} is a user already: sign in") from None
    return user


def _come_in(user: User, asked: Invitation) -> None:
    Membership.objects.create(user=user, role=asked.role, team=asked.team)
    if asked.desk is not None:
        if not Desk.objects.filter(id=asked.desk.pk, owner=None).update(owner=user, team=asked.team):
            raise BadInputError("somebody works at that desk by now: ask for another invitation")
    elif asked.role == Role.SELLER:
        number = new_desk(user.email)
        Desk.objects.filter(id=number).update(owner=user, team=asked.team, name=user.first_name)


def _come_back(user: User) -> None:
    """Whoever lost the password may have lost the second factor with it: it is set up anew.

    His tokens stop, and the address of his calendar leads nowhere.
    """
    from allauth.mfa.models import Authenticator

    Authenticator.objects.filter(user=user).delete()
    user.tokens.all().delete()
    CalendarAddress.everywhere.filter(desk__owner=user).delete()


def set_rights(user: User, *, role: Role, team: str = "", now: datetime) -> None:
    """What this user is from now on; his desk goes with him into the team.

    What he showed to the manager of the team that he leaves, the next one does not see.
    """
    before = {"role": who_is(user).role.value, "team": _team_of(user)}
    found = team_called(team)
    if role is Role.MANAGER and found is None:
        raise BadInputError("a manager leads a team: name it")
    with transaction.atomic():
        _still_one_admin(user, stays=role is Role.ADMIN)
        Membership.objects.update_or_create(user=user, defaults={"role": role.value, "team": found})
        for desk in Desk.objects.filter(owner=user).exclude(team=found):
            with at_desk(desk.pk):
                unshare_all(now)
        Desk.objects.filter(owner=user).update(team=found)
        after = {"role": role.value, "team": found.name if found else ""}
        write_change(What.RIGHTS_CHANGED, now, user.email, before, after)


def _team_of(user: User) -> str:
    member = Membership.objects.filter(user=user).select_related("team").first()
    return member.team.name if member and member.team else ""


def set_active(user: User, active: bool, now: datetime) -> None:
    """Let somebody in no more, or again.

    What is open in a browser of his, his tokens, his calendar's address and what his desk sends stop at once. Nothing of it goes
    on by itself when he is let in again: he says anew what may be sent.
    """
    with transaction.atomic():
        _still_one_admin(user, stays=active)
        if not User.objects.filter(id=user.pk).exclude(is_active=active).update(is_active=active):
            return
        write_change(What.RIGHTS_CHANGED, now, user.email, {"active": not active}, {"active": active})
        # when he comes back as well: what a worker had in hand when he went has come back since
        for desk in Desk.objects.filter(owner=user):
            put_to_rest(desk.pk, now)


def _still_one_admin(user: User, *, stays: bool) -> None:
    """A firm without an admin could never make one again."""
    admins = Membership.objects.select_for_update().filter(role=Role.ADMIN.value, user__is_active=True)
    users = {one.user_id for one in admins}
    if not stays and users == {user.pk}:
        raise BadInputError(f"{user.email} is the only admin: make somebody else one first")


def make_token(user: User, name: str, now: datetime) -> str:
    """A token for a program of this user's: shown this once, kept as a hash."""
    with transaction.atomic():
        write_down(What.TOKEN_MADE, now, user.email, token=name[:80])
        return new_token(user, name, now)


def revoke_token(user: User, number: int, now: datetime) -> None:
    """Let a token work no more; raises BadInputError where this user has none with that number."""
    with transaction.atomic():
        if not revoke(user.pk, number, now):
            raise BadInputError(f"{user.email} has no token {number}")
        write_down(What.TOKEN_REVOKED, now, user.email, token=number)


def somebody_can_sign_in() -> bool:
    return bool(active_users(most=1))
