"""Statistics: arrays in, a belief out; nothing here decides."""
