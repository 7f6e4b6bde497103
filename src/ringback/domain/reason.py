"""Why: reasons as data, and the one place that turns them into a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

Figure = str | int | float | date | datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A code, its figures, and the ids of the interactions that are its evidence."""

    code: str
    figures: Mapping[str, Figure] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()

    def __str__(self) -> str:
        return say(self)


def because(code: str, *evidence: str, **figures: Figure) -> Reason:
    """A reason in short."""
    return Reason(code=code, figures=figures, evidence=evidence)


def plural(count: float, one: str, many: str | None = None) -> str:
    """The count with its noun: "1 day", "2 days", "1.5 days"."""
    shown = f"{count:g}" if isinstance(count, int) else f"{count:.1f}".removesuffix(".0")
    return f"{shown} {one if shown == '1' else many or one + 's'}"


def day_name(when: date | datetime) -> str:
    """A day as people say it: "Friday 20 November"."""
    return f"{when:%A} {when.day} {when:%B}"


def day_and_year(when: date | datetime) -> str:
    """A day that may be long ago: "20 November 2026"."""
    return f"{when.day} {when:%B} {when.year}"


def say(reason: Reason) -> str:
    """The reason as one clause without a full stop, the same on every surface.

    A sentence for each code stands in `SENTENCES`; the tests fail on a code without one.
    """
    return SENTENCES[reason.code].format_map(_Shown(reason.figures))


class _Shown(dict[str, str]):
    """The figures as people read them: `{n}` as it is, `{n_days}` with its noun, dates as days."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        super().__init__()
        for name, value in figures.items():
            self[name] = _shown(value)
            if isinstance(value, int | float) and not isinstance(value, bool):
                for noun in ("working day", "day", "message", "touch", "answer"):
                    self[f"{name}_{noun.replace(' ', '_')}s"] = plural(
                        value, noun, "touches" if noun == "touch" else None
                    )


# Control characters drive a terminal, and marks of direction turn a line round: neither belongs into anybody's words.
_UNSEEN = dict.fromkeys((*range(32), *range(127, 160)), " ") | dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def visible(text: str) -> str:
    """Words from outside on one line, without what would drive a terminal."""
    return " ".join(text.translate(_UNSEEN).split())


def _shown(value: Figure) -> str:
    if isinstance(value, date):
        return day_name(value)
    return plural(value, "").strip() if isinstance(value, float) else visible(str(value))


SENTENCES: Mapping[str, str] = {
    # why a silence is one
    "asked": "you asked on {day}: “{words}”",
    "asked_plainly": "your {channel} of {day} expects an answer",
    "promised": "the promise “{words}” was due on {day}",
    "promised_undated": "the promise “{words}” had no date, and more than their usual time has passed",
    "missed_meeting": "the meeting of {day} was missed",
    "revived": "you took the matter up again on {day}",
    # how long
    "longer_than": "silent for {elapsed_working_days}, longer than {share} of 100 of their silences",
    "elapsed": "silent for {elapsed_working_days}",
    "rhythm": "usually answers within {usual_working_days}, nine times in ten within {high_working_days} ({seen_answers} seen)",
    "rhythm_assumed": "too few answers seen ({seen}): your other contacts' rhythm of {usual_working_days} is assumed",
    "touches_so_far": "{made_touchs} made since, without an answer",
    "no_touch_yet": "nobody has followed up yet",
    "most_patience": "they are slow to answer; {most_working_days} of patience are the most that the playbook allows",
    # why wait
    "ordinary": "a silence of {elapsed_working_days} is ordinary for them: nine in ten answers come within {high_working_days}",
    "still_ordinary": "this silence is still ordinary for them: nine in ten answers come within {high_working_days}",
    "too_early": "fewer than {least_working_days} have passed",
    "gap": "the last touch was on {day}; the next comes {gap_working_days} later at the earliest",
    "away": "away until {day}",
    "away_undated": "away without a date of return; five working days are assumed",
    "just_back": "back since {day}; the first {grace_working_days} belong to their inbox",
    "no_last_word_yet": "back since {day}; no last word within five working days of an absence",
    "holiday": "{day} is a public holiday at their place",
    "promise_ahead": "they named {day}: “{words}”",
    "later": "they asked to wait until {day}",
    "meeting_ahead": "you meet on {day}",
    "hard_time": "a hard time was mentioned on {day}; nothing is sent for {hold_working_days}",
    "snoozed": "you put it off until {day}",
    "colleague_answered": "somebody else in the thread answered on {day}; look at that first",
    "company_live": "another touch at this company is live since {day}",
    "company_next": "somebody else at this company comes first today",
    "seller_away": "you are away until {day}",
    "relation_plain_ask": "a {relation} gets a plain ask at most",
    # why a message is stopped before it is sent
    "suppressed": "they are on the list of those who are never written to",
    "opted_out": "they asked to be left alone",
    "refused": "they said no",
    "released": "you let the matter go",
    "not_theirs": "{address} is no longer an address of theirs",
    "answered": "they wrote on {day}",
    "answered_ahead": "they wrote, though their mail bears a date to come",
    "answered_call": "you have spoken, or they rang, on {day}",
    "answered_meeting": "they answered an invitation, or you met, on {day}",
    "meeting_planned": "a meeting was agreed for {day}",
    "meeting_gone": "the meeting that it is about is no longer ahead",
    "colleague_wrote": "somebody else at their company wrote on {day}; look at that first",
    "nothing_open": "no question of yours stands open with them any more",
    "you_wrote": "you reached out to them yourself on {day}",
    "words_passed": "the words are of {day}, and a day that they propose has passed",
    "draft_useless": "{why}; the draft in your Drafts folder is yours to delete",
    "team_touched": "a colleague of yours wrote to them on {day}",
    # why a message waits before it is sent
    "team_company_live": "a colleague of yours wrote to this company on {day}",
    "busy": "another message from this mailbox or to this company is on its way",
    "another_held": "another message to them is held: nobody knows yet whether it went out",
    "outside_hours": "it is {time} at their place; mail goes out in their working hours, next on {next_day}",
    "no_working_day": "{day} is no working day at their place; the next one is {next_day}",
    "daily_cap": "{most_messages} a day are the most that you allow",
    "spacing": "{minutes} minutes lie between two messages",
    # what became of a message
    "server_later": "the mail server asks to come back later: {said}",
    "server_refused": "the mail server refuses it: {said}",
    "server_tired": "the mail server put it off {tries} times, the last time with: {said}",
    "cannot_be_sent": "it cannot be sent as it is: {said}",
    "outcome_unknown": "the connection broke while it was sent: nobody knows yet whether it went out",
    "worker_lost": "the program ended while it was sent: nobody knows yet whether it went out",
    "not_in_sent": "it is not in your Sent folder after {looks} looks: say whether it went out",
    "mailbox_trouble": "the mailbox cannot be read: {said}",
    "you_stopped": "you stopped it",
    "same_person": "another message to the same person comes before it",
    "not_released": "you no longer let this play go by itself",
    "mailbox_gone": "you disconnected the mailbox {address}",
    "draft_deleted": "you deleted the draft",
    "no_drafts": "the mailbox has no Drafts folder",
    # what fits
    "next_slot": "slot {slot} of the ladder, {name}",
    "suits": "suits the likeliest cause: {cause}",
    "default_order": "first in the slot that can be done",
    "rescue_open": "{asks} asking messages since {first_day} without an answer; the window is open until {last_day}",
    "agreed_step": "the agreed step: “{words}”",
    "last_word_said": "the last word was said on {day}; it is binding",
    "letting_go": "the touches of the ladder are used up",
    "confirm_now": "the meeting is on {day}, within one working day",
    "missing": "to go on, one thing is needed: {need}",
    "not_delivered": "mail to {address} came back: {why}",
    "gone": "they seem to have left: “{words}”",
    # why not
    "not_in_slot": "not a play of slot {slot}",
    "patience_over": "the silence is no longer ordinary for them",
    "missing_number": "no phone number is known",
    "missing_address": "no mail address is known",
    "missing_thing": "there is nothing to send that they have not had",
    "missing_third_person": "nobody has agreed to be introduced",
    "missing_agreed_step": "no agreed next step is known",
    "missing_something_new": "there is nothing new to call about",
    "second_bare_ask": "a bare ask was made already; never a second one",
    "same_channel": "the last touch was by the same channel",
    "rescue_closed": "the window closed on {day}",
    "rescue_not_yet": "the window opens on {day} at the earliest",
    "rescue_asks": "{asks} unanswered asks; the rescue call needs {least} or {most}",
    "rescue_not_ongoing": "the dialogue was not ongoing before the silence",
    "rescue_slot": "only slots 2 and 3 can become a rescue call",
    "no_meeting": "no meeting is ahead",
    "no_missed_meeting": "no meeting was missed",
    "no_question": "nothing is missing",
    "slot_passed": "slot {slot} was passed over: nothing could fill it",
    "last_word_said_or_used_up": "the ladder is at its end",
    "ladder_goes_on": "the ladder has further slots",
    "better_fit": "{play} fits better here",
    # causes
    "cause_avoiding_no": "asked to decide on {day}, {warm_messages} from them before, quiet since",
    "cause_decision": "“{words}” ({day})",
    "cause_overloaded": "“{words}” ({day})",
    "cause_slow": "answers everybody late: {usual_working_days} in the median",
    "cause_value": "no problem named, no next meeting, {few_messages} from them, all short",
    "cause_changed": "“{words}” ({day})",
    "cause_new_person": "a new person joined the thread on {day}",
    "cause_unknown": "the timeline names no cause",
    # debts
    "owe_answer": "asked on {day}: “{words}”",
    "owe_answer_plain": "wrote on {day} and expects an answer",
    "owe_call": "rang on {day} without reaching you",
    "owe_promise": "you promised “{words}” by {day}",
    "owe_thanks": "said no on {day}: a word of thanks is due",
    "owe_later": "asked you to come back on {day}",
    # relations
    "own_domain": "writes from your own domain",
    "they_buy": "orders or pays: “{words}”",
    "they_sell": "offers or bills: “{words}”",
    "free_mail_family": "shares your name on a private address",
    "user_said": "you said so",
    "nobody_knows": "nothing says otherwise",
}
