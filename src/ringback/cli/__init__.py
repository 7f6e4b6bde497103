"""The commands, over the same flows as the pages."""
