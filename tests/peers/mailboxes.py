"""A mailbox of the provider's, connected to the store."""

from ringback.store.models import Mailbox
from tests.peers.mail_system import PASSWORD, MailSystem


def connected(provider: MailSystem, address: str, *, mode: str = "approve", smtp: int = 0) -> Mailbox:
    """The row of this mailbox; mail goes out through the port `smtp`, the provider's own unless another one is named."""
    account = provider.account(address, tls=False)
    return Mailbox.objects.create(
        address=address, name="Nora Fink", mode=mode, imap_port=account.imap.port, smtp_port=smtp or account.smtp.port,
        password=PASSWORD,
    )  # fmt: skip
