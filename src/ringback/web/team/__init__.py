"""A manager's team."""
