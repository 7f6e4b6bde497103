"""Find a person."""
