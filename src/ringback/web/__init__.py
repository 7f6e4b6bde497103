"""The pages, one folder a screen."""
