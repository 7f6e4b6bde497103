"""What the worker does by itself."""

from ringback.flows.jobs.queue import dispatch, schedule, work
from ringback.flows.jobs.rounds import Worker

__all__ = ["Worker", "dispatch", "schedule", "work"]
