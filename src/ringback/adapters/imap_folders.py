"""Which folders of a mailbox are the user's own, and what each is for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
_GMAIL_REST = (Folder.SPAM, Folder.TRASH)
"""What Gmail's All Mail does not hold."""
_MOST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFolder:
    """A folder as the server names it, and what it is for.

    `read` is false for views of mails that lie in other folders too: they need not be read. `everything` is true for
    Gmail's All Mail, where labels say what each mail is.
    """

    name: str
    role: Folder
    read: bool = True
    everything: bool = False


def the_users_own(
    listed: Iterable[tuple[Sequence[bytes], bytes | None, str]], shared: Sequence[str], *, gmail: bool
) -> tuple[RemoteFolder, ...]:
    """The folders that can be opened, belong to the user and have a name that can be stored.

    In Gmail all but All Mail, Spam and Trash are views.
    """
    found = []
    for flags, delimiter, name in list(listed)[:_MOST]:
        lower = {flag.lower() for flag in flags}
        if lower & _CLOSED or not _can_be_stored(name) or any(_below(name, prefix, delimiter) for prefix in shared):
            continue
        use = next((role for flag, role in _USES.items() if flag in lower), None)
        everything = gmail and b"\\all" in lower
        found.append(
            RemoteFolder(
                name=name,
                role=Folder.OTHER if everything or lower & _VIEWS else use or folder_named(name),
                read=not lower & _VIEWS or everything,
                everything=everything,
            )
        )
    if any(one.everything for one in found):
        return tuple(_with_gmails_views(found))
    return tuple(found)


def _with_gmails_views(folders: Iterable[RemoteFolder]) -> Iterable[RemoteFolder]:
    for one in folders:
        read = one.everything or one.role in _GMAIL_REST
        yield RemoteFolder(name=one.name, role=one.role, read=read, everything=one.everything)


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
