"""The same flows for programs: a small REST interface with a token."""
