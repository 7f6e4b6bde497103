"""Replaying a mailbox: what was known at each instant, what was forecast, and what came of it."""
