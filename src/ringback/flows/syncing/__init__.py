"""How a mailbox is read: which folders, which mails next."""
