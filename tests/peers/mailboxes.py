"""A mailbox of the provider's, connected to the store."""

from dataclasses import asdict

from ringback.flows.mailboxes import keep_password
from ringback.store.models import Mailbox
from tests.peers.mail_system import MailSystem


def connected(provider: MailSystem, address: str, *, mode: str = "approve") -> Mailbox:
    """The row of this mailbox, its password sealed."""
    account = provider.account(address, tls=False)
    servers = {
        f"{name}_{field}": value for name in ("imap", "smtp") for field, value in asdict(getattr(account, name)).items()
    }
    row = Mailbox(address=address, name="Nora Fink", login=account.login, mode=mode, connected_at=0, **servers)
    keep_password(row, account.secret)
    row.save()
    return row
