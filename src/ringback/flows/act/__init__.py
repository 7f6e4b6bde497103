"""What the user does by hand, one file for each kind of act; each can be undone exactly."""

from ringback.flows.act.erase import erase_all
from ringback.flows.act.exchanges import done, log_call, log_meeting, log_note, talked
from ringback.flows.act.facts import answer, use_fact
from ringback.flows.act.funnel import funnel_csv
from ringback.flows.act.marks import look, no, release, release_all, revive, revive_all, snooze, won
from ringback.flows.act.me import about_me
from ringback.flows.act.meetings import call_off_meeting, move_meeting
from ringback.flows.act.people import consent, merge, relation, split, worth
from ringback.store.journal import take_back as undo

__all__ = [
    "about_me", "answer", "call_off_meeting", "consent", "done", "erase_all", "funnel_csv", "log_call", "log_meeting", "log_note",
    "look", "merge", "move_meeting", "no", "relation", "release", "release_all", "revive", "revive_all", "snooze", "split", "talked",
    "undo", "use_fact", "won", "worth",
]  # fmt: skip
