"""The outside, one file a service."""
