"""No language of ours: the beats only, in the user's own working language, each with the facts that belong to it."""
# ruff: noqa: E501  (a line of a text is one beat, however long)

from ringback.outreach.words import en
from ringback.outreach.words.language import Language

_SPEAKER = "[speaker] Say who is speaking."
_PROBLEM = "[their_problem] Recall their problem{% if problem %}: {{ quote(problem) }}{% else %}, if they named one.{% endif %}"

TEXTS = {
    "plain_ask": """
[recall] Recall what it is about{% if promise %}: {{ quote(promise) }}{% elif agreed %}: {{ quote(agreed) }}{% elif asked and asked.words %}: {{ quote(asked) }}{% elif topic %}: {{ quote(topic) }}{% else %}.{% endif %}
[ask] Ask one question that a line can answer.
[easy_out] Make a later day, or a no, just as easy to say.
""",
    "call": f"""
{_SPEAKER}
[matter] Name the matter{{% if proposal %}}: the proposal of {{{{ on(proposal) }}}}.{{% elif topic %}}: {{{{ quote(topic) }}}}{{% else %}}.{{% endif %}}
[ask] Ask for one specific thing.
[time_frame] Say until when a call back suits you: {{{{ weekday(call_by) }}}}.
[thanks] Thank them.
""",
    "value": f"""
{_PROBLEM}
[thing] Give them the thing: {{{{ plain(thing) }}}}.
[no_reply_needed] Say that no answer is needed.
""",
    "introduction": f"""
{_PROBLEM}
[third_person] Name the person: {{{{ plain(third_person) }}}}.
[offer] Offer to put them in touch, and leave it to them.
""",
    "autonomy": """
[their_side] Argue their side: what speaks for leaving everything as it is.{% if reason %} They named one reason for change themselves: {{ quote(reason) }}{% endif %}
[choice] Say that the decision is theirs, and mean it.
[ask_choice] Ask for nothing but their choice: on, later, or not at all.
""",
    "rescue": f"""
{_SPEAKER}
[puzzled] Admit that you are puzzled; never hurt.
[agreed_step] Recall the agreed next step{{% if agreed.at %}} of {{{{ on(agreed) }}}}{{% endif %}}: {{{{ quote(agreed) }}}}
[messages_left] Say how many messages you left{{% if left %}} ({{{{ left }}}} since {{{{ on(left_since) }}}}){{% endif %}}, and that you do not want to become a nuisance.
[own_part] Allow, once, that you may have done something amiss.
[two_reasons] Name both reasons: full days, or another way that is not easy to tell you.
[at_a_loss] Say that you do not know what to do.
[good_talk] Say that the last conversation{{% if talk and talk.spoken %}} on {{{{ on(talk) }}}}{{% endif %}} was good, that you would like to work with them, and that it need not be mutual.
[update] Ask where things stand, so that the file can be closed if that is right.
[thanks] Thank them.
""",
    "two_readings": """
[tried] Say that you tried to reach them{% if left %} ({{ left }} since {{ on(left_since) }}){% endif %}.
[readings] Give the two readings: interested but busy, or no longer interested.
[serve] Say that you want to serve them well and not to bother them.
[which] Ask which of the two it is.
[helps_both] Say why the answer helps both of you.
""",
    "reversing": """
[changed] Say that things may have changed on their side.
[both_busy] Say that both of you have plenty to do.
[assume] Say that you take it not to happen, and close it.
[unless] Say that one line from them opens it again. Ask nothing.
""",
    "confirm": """
[meeting] Name the meeting: {{ weekday(meeting.at, meeting) }} at {{ time(meeting.at, meeting) }}, their time.
[easy_move] Make it easy to move it.
""",
    "reschedule": """
[missed] Say that it did not work out; no reproach.
[two_times] Offer two times: {{ weekday(new_times[0]) }} at {{ time(new_times[0]) }}, or {{ weekday(new_times[1]) }} at {{ time(new_times[1]) }}, their time.
[either] Ask whether either suits, and allow that the talk is no longer needed.
""",
}

WORDS = Language(
    code=None,
    texts=TEXTS,
    subjects={},
    live={},
    macros="",
    quotes=en.WORDS.quotes,
    months=en.MONTHS,
    weekdays=en.WEEKDAYS,
    day=en.WORDS.day,
    weekday=en.WORDS.weekday,
    time=en.WORDS.time,
    numbers=en.NUMBERS,
    nouns=en.WORDS.nouns,
    ones=en.WORDS.ones,
    joint=en.WORDS.joint,
)
