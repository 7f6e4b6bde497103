"""The user's mailboxes: what is connected, how far each is read, what is wrong; and one more."""
