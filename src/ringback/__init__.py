"""ringback: which silences mean something, what to do about each one today, and in which words."""
