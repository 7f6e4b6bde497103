"""The tests: one cast, real servers for the outside."""
