"""Real servers on loopback that tests talk to: each is started by the tests, on free ports, and stopped by its pid."""
