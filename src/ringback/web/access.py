"""Who may ask for which page or call: one table. What is not in it, nobody gets.

Whose dialogue, token or user a page is about is another question: a desk shows its own people only, and every look-up is within
what belongs to whoever asks. `docs/reference/access.md` shows both, as observed.
"""

from collections.abc import Mapping

from ringback.domain.rights import Need

_PAGE = {"GET": Need.DESK}
_ACT = {"POST": Need.DESK}
_FORM = {"GET": Need.USER, "POST": Need.USER}
_DOOR = {"GET": Need.ANYBODY, "POST": Need.ANYBODY}
_FIRM = {"GET": Need.ADMIN}
_RULE = {"POST": Need.ADMIN}

TABLE: Mapping[str, Mapping[str, Need]] = {
    "today": _PAGE,
    "find": _PAGE,
    "person": _PAGE,
    "words": _ACT,
    "answer": _ACT,
    "relation": _ACT,
    "act": _ACT,
    "share": _ACT,
    "export": _ACT,
    "old": _PAGE,
    "release-old": _ACT,
    "undo": _ACT,
    "outbox": _PAGE,
    "outbox-act": _ACT,
    "outbox-rules": _ACT,
    "mailboxes": _PAGE,
    "connect-mailbox": _ACT,
    "sync-mailbox": _ACT,
    "disconnect-mailbox": _ACT,
    "calendars": _PAGE,
    "connect-calendar": _ACT,
    "choose-calendars": _ACT,
    "sync-calendar": _ACT,
    "disconnect-calendar": _ACT,
    "renew-calendar-address": _ACT,
    "clock": _ACT,
    "calendar": {"GET": Need.ANYBODY},  # the word in its address is the key: calendar programs cannot sign in
    "health": {"GET": Need.ANYBODY},
    "metrics": {"GET": Need.ANYBODY},
    # coming in
    "account_login": _DOOR,
    "account_logout": {"POST": Need.ANYBODY},
    "account_inactive": {"GET": Need.ANYBODY},
    "account_reauthenticate": _FORM,
    "account_change_password": _FORM,
    "mfa_index": {"GET": Need.USER},
    "mfa_authenticate": _DOOR,
    "mfa_reauthenticate": _FORM,
    "mfa_activate_totp": _FORM,
    "mfa_deactivate_totp": _FORM,
    "mfa_view_recovery_codes": {"GET": Need.USER},
    "mfa_generate_recovery_codes": _FORM,
    "mfa_download_recovery_codes": {"GET": Need.USER},
    "welcome": _DOOR,
    # one's own account
    "account": {"GET": Need.USER},
    "token-make": {"POST": Need.USER},
    "token-revoke": {"POST": Need.USER},
    # a manager's team
    "team": {"GET": Need.MANAGER},
    "shared": {"GET": Need.MANAGER},
    # the firm
    "users": _FIRM,
    "invite": _RULE,
    "rights": _RULE,
    "active": _RULE,
    "reset": _RULE,
    "audit": _FIRM,
    "subjects": _FIRM,
    "subject-export": _RULE,
    "subject-erase": _RULE,
    # programs
    "api:openapi-json": {"GET": Need.USER},
    "api:api-root": {},
    "api:today": {"GET": Need.DESK},
    "api:person": {"GET": Need.DESK},
    "api:act": {"POST": Need.DESK},
    "api:outbox": {"GET": Need.DESK},
    "api:message": {"POST": Need.DESK},
    "api:team": {"GET": Need.MANAGER},
}


def need(view: str, method: str) -> Need | None:
    """What this asks for, None where it is nowhere allowed. Asking for the headers alone is asking for the page."""
    return TABLE.get(view, {}).get("GET" if method == "HEAD" else method)


def methods(view: str) -> list[str]:
    """What can be asked of this view at all."""
    return sorted(TABLE.get(view, {}))
