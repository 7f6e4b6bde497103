"""The parts of gathering: reading in parallel, writing in one go, and what follows from what is new."""
