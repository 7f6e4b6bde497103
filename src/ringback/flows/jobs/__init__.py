"""What the worker does by itself."""

from ringback.flows.jobs.queue import ask_for_calendar, ask_for_mail, dispatch, schedule, turn, work
from ringback.flows.jobs.rounds import Worker

__all__ = ["Worker", "ask_for_calendar", "ask_for_mail", "dispatch", "schedule", "turn", "work"]
