"""The user's calendars: what is connected, which of them is used, and the address to subscribe to."""
