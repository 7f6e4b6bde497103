"""Promises and agreed next steps in a message: who does what by when."""

from ringback.intake.commitments.finding import commitments

__all__ = ["commitments"]
