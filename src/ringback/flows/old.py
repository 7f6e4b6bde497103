"""Silences older than 60 days: they never enter today's list; the user lets them go, or picks."""

from datetime import datetime

from ringback.domain.silence import Silence
from ringback.flows.playbook import playbook_in_force
from ringback.flows.watch import watch
from ringback.store.timelines import timelines
from ringback.store.turns import people_with_old_silences


def old_silences(as_of: datetime) -> tuple[Silence, ...]:
    """The old silences, the youngest first."""
    last_words = playbook_in_force().current.last_words
    watched = watch(timelines(people_with_old_silences(as_of), as_of), as_of, last_words)
    return tuple(sorted(watched.old, key=lambda silence: silence.since, reverse=True))
