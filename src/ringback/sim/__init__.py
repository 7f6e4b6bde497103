"""A simulated seller's world with known truth."""
