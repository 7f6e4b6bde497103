"""Bytes and records become interactions and facts; nothing here opens a file."""
