"""A move becomes something fit to send; nothing here sends it."""
