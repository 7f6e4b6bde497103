"""The steps of sending one message, each on its own."""
