"""Silences older than 60 days: release all, or pick."""
