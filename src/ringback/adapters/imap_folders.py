"""Which folders of a mailbox are the user's own, and what each is for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from ringback.intake.folder import Folder, folder_named

_USES = {
    b"\\sent": Folder.SENT,
    b"\\drafts": Folder.DRAFTS,
    b"\\junk": Folder.SPAM,
    b"\\trash": Folder.TRASH,
}
_CLOSED = frozenset({b"\\noselect", b"\\nonexistent"})
_VIEWS = frozenset({b"\\all", b"\\flagged", b"\\important"})
"""Folders whose mails lie in other folders as well."""
_BY_NAME_AT_THE_TOP = frozenset({Folder.DRAFTS, Folder.SPAM})
"""What lies in these counts for nothing: a customer's folder of that name further down must not be taken for one of them."""
_GMAIL_REST = (Folder.SPAM, Folder.TRASH)
"""What Gmail's All Mail does not hold."""
_MOST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFolder:
    """A folder as the server names it, and what it is for.

    `read` is false for views of mails that lie in other folders too: they need not be read. `everything` is true for
    Gmail's All Mail, where labels say what each mail is. `declared` says that the server names its use, and not only its name;
    `depth` is how many folders it lies in.
    """

    name: str
    role: Folder
    read: bool = True
    everything: bool = False
    declared: bool = False
    depth: int = 0


def the_users_own(
    listed: Iterable[tuple[Sequence[bytes], bytes | None, str]], shared: Sequence[str], *, gmail: bool
) -> tuple[RemoteFolder, ...]:
    """The folders that can be opened, belong to the user and have a name that can be stored.

    In Gmail all but All Mail, Spam and Trash are views.
    """
    found = []
    few = list(listed)[:_MOST]
    declared = {use for flags, _, _ in few if (use := _use(flags))}
    for flags, delimiter, name in few:
        lower = {flag.lower() for flag in flags}
        if lower & _CLOSED or not _can_be_stored(name) or any(_below(name, prefix, delimiter) for prefix in shared):
            continue
        use = _use(flags)
        everything = gmail and b"\\all" in lower
        found.append(
            RemoteFolder(
                name=name,
                role=Folder.OTHER if everything or lower & _VIEWS else use or _by_name(name, delimiter, declared),
                read=not lower & _VIEWS or everything,
                everything=everything,
                declared=use is not None,
                depth=len(_above(name, delimiter)),
            )
        )
    if any(one.everything for one in found):
        return tuple(_with_gmails_views(found))
    return tuple(found)


def the_one_for(role: Folder, folders: Iterable[RemoteFolder]) -> RemoteFolder | None:
    """Where the user's mail program puts what is to lie in a folder of this role; None where there is none.

    A move from another server leaves "Archive/Drafts" beside the real one, a telephone makes "Drafts" beside "Entwürfe".
    """
    fit = [one for one in folders if one.role is role]
    return min(fit, key=lambda one: (not one.declared, one.depth, one.name), default=None)


def _use(flags: Iterable[bytes]) -> Folder | None:
    """What the server says that the folder is for (RFC 6154)."""
    lower = {flag.lower() for flag in flags}
    return next((role for flag, role in _USES.items() if flag in lower), None)


def _by_name(name: str, delimiter: bytes | None, declared: Collection[Folder]) -> Folder:
    """What the folder is for by its name, or by that of the uppermost one that it lies in, where the server says what it uses."""
    role = folder_named(name)
    if role not in _BY_NAME_AT_THE_TOP or role not in declared:
        return role
    return folder_named([*_above(name, delimiter), name][0])


def _above(name: str, delimiter: bytes | None) -> list[str]:
    """The names of the folders that it lies in, from the uppermost on; the inbox, in which some servers put all, is none."""
    above = name.split(delimiter.decode("ascii", "replace"))[:-1] if delimiter else []
    return above[1:] if above and above[0].upper() == "INBOX" else above


def _with_gmails_views(folders: Iterable[RemoteFolder]) -> Iterable[RemoteFolder]:
    for one in folders:
        read = one.everything or one.role in _GMAIL_REST
        yield replace(one, read=read)


def _can_be_stored(name: str) -> bool:
    """No control letters, and no halves of letters, which a hostile server may have encoded."""
    return all(letter >= " " and not "\ud800" <= letter <= "\udfff" for letter in name)


def _below(name: str, prefix: str, delimiter: bytes | None) -> bool:
    """Somebody else's folder: below a namespace of others, or that namespace's root itself."""
    root = prefix.rstrip((delimiter or b"/").decode("ascii", "replace")) if len(prefix) > 1 else prefix
    return name.startswith(prefix) or name == root


def role_by_labels(labels: Iterable[str], role: Folder) -> Folder:
    """What a mail in All Mail is, by Gmail's own labels; its folder's role where they say nothing."""
    uses = {label.lower() for label in labels}
    if "\\draft" in uses or "\\drafts" in uses:
        return Folder.DRAFTS
    return Folder.SENT if "\\sent" in uses else role
