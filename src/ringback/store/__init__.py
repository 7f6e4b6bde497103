"""What is kept: Django models by noun, and the few queries that matter."""
