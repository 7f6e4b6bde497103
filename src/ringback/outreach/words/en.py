"""English."""
# ruff: noqa: E501  (a line of a text is one beat, however long)

from datetime import datetime

from ringback.outreach.words.language import Language

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _day(at: datetime, language: Language) -> str:
    return f"{at.day} {language.months[at.month - 1]}"


def _weekday(at: datetime, language: Language) -> str:
    return f"{language.weekdays[at.weekday()]} {_day(at, language)}"


def _time(at: datetime) -> str:
    return f"{at.hour}:{at.minute:02d}"


# What happened last, in one sentence; the agreed step where it is known.
MACROS = """
{%- macro recall() -%}
{%- if proposal -%}On {{ on(proposal) }} I sent you our proposal{% if topic %}, {{ quote(topic) }}{% else %}.{% endif %}
{%- elif asked and asked.words -%}On {{ on(asked) }} I asked you: {{ quote(asked) }}
{%- elif asked and asked.spoken -%}On {{ on(asked) }} I tried you by phone.
{%- elif asked -%}On {{ on(asked) }} I wrote to you{% if topic %} about {{ quote(topic) }}{% else %}.{% endif %}
{%- elif promise -%}On {{ on(promise) }} you {{ said(promise) }}: {{ quote(promise) }}
{%- elif missed -%}On {{ on(missed) }} we did not get to talk.
{%- elif talk and talk.spoken -%}We last spoke on {{ on(talk) }}.
{%- elif talk -%}We were last in touch on {{ on(talk) }}.
{%- else -%}It has been a while since we were in touch.
{%- endif -%}
{%- endmacro -%}
{%- macro step() -%}
{%- if agreed and agreed.theirs -%}The next step, in your words of {{ on(agreed) }}: {{ quote(agreed) }}
{%- elif agreed and agreed.at -%}The next step, as I put it down on {{ on(agreed) }}: {{ quote(agreed) }}
{%- elif agreed -%}Our next step was to be this: {{ plain(agreed) }}.
{%- endif -%}
{%- endmacro -%}
{%- macro number() -%}{% if my_number %}My number is {{ my_number }}.{% endif %}{%- endmacro -%}
{%- macro speaker() -%}{% if you %}{{ you }}, this{% else %}Hello, this{% endif %} is {{ me }}{% if firm %} from {{ firm }}{% endif %}.{%- endmacro -%}
"""

TEXTS = {
    "plain_ask": """
[recall] {{ recall() }} {% if proposal or not promise %}{{ step() }}{% endif %}

[ask] Where does that stand on your side?

[easy_out] If it needs more time, tell me roughly how much, and I will plan for that. If the answer is no, a line saying so helps me just as well.
""",
    "plain_ask.promise": """
[recall] On {{ on(promise) }} you {{ said(promise) }}: {{ quote(promise) }}

[ask] Days fill up, and {% if promised %}{{ on(promised) }}{% else %}that{% endif %} may simply have come too soon. Would {{ weekday(new_day) }} suit you better?

[easy_out] Any other day is fine too. And if it has dropped off your list, tell me so, and I will take it off mine.
""",
    "plain_ask.changed": """
[recall] {{ recall() }} As I understand it, things have changed on your side since.

[ask] Would you tell me in a line or two what happened, what led to it, and whether it still makes sense for us to talk?

[easy_out] If it no longer does, that is a useful answer too, and I will set the matter aside.
""",
    "plain_ask.overloaded": """
[recall] {{ recall() }} {{ step() }}

[ask] One word from you is enough: yes, later or no?

[easy_out] With “later” I come back when there is more air; with “no” I close the matter and keep out of your inbox.
""",
    "call": """
[speaker] {{ speaker() }}
[matter] {% if thing %}I have something new for you: {{ plain(thing) }}.{% elif promise %}It is about what you {{ said(promise) }} on {{ on(promise) }}: {{ quote(promise) }}{% elif proposal %}It is about the proposal that I sent you on {{ on(proposal) }}.{% elif asked and asked.words %}It is about my question of {{ on(asked) }}: {{ quote(asked) }}{% elif topic %}It is about {{ quote(topic) }}{% elif talk %}It is about what we discussed on {{ on(talk) }}.{% else %}It is about our conversation.{% endif %}
[ask] {% if thing %}I would like to hear one thing from you: is that of use to you?{% elif promise %}I would like to hear one thing from you: which day suits you now?{% elif proposal %}I would like to hear one thing from you: what do you make of it?{% else %}I would like to hear one thing from you: where does it stand on your side?{% endif %}
[time_frame] You can reach me any time until {{ weekday(call_by) }}. {{ number() }}
[thanks] Thank you, and talk to you soon.
""",
    "value": """
[their_problem] {% if problem and problem.theirs %}On {{ on(problem) }} you {{ said(problem) }}: {{ quote(problem) }} That stayed with me.{% elif problem %}From our talks I took away what you are working on: {{ plain(problem) }}.{% else %}Something came my way that made me think of you.{% endif %}

[thing] Here is something that may be of use to you: {{ plain(thing) }}.

[no_reply_needed] There is nothing you need to do with it, and no answer is due. If it spares you an hour, it has done its job.
""",
    "introduction": """
[their_problem] {% if problem and problem.theirs %}On {{ on(problem) }} you {{ said(problem) }}: {{ quote(problem) }}{% elif problem %}From our talks I took away what you are working on: {{ plain(problem) }}.{% else %}I have been thinking about who could be a good person for you to know.{% endif %}

[third_person] There is somebody I know whom you may find worth half an hour: {{ plain(third_person) }}. I have asked, and a talk with you would be welcome.

[offer] Shall I put the two of you in touch? You would take it from there between you; I need no part in it. If now is not the time, simply leave it.
""",
    "autonomy": """
[-] {{ recall() }}

[their_side] There are sound reasons to leave everything as it is. You know what you have, and any change takes time that you would rather spend elsewhere. {% if reason %}You named one reason to look at it, on {{ on(reason) }}: {{ quote(reason) }} Whether it weighs enough, only you can judge.{% endif %}

[choice] So this is your decision, and I mean that. Whichever way it goes, it is fine with me.

[ask_choice] Which is it to be: go on, later, or leave it?
""",
    "autonomy.spoken": """
[-] {{ speaker() }} {{ recall() }}
[their_side] I have been looking at it from your side, and there are sound reasons to leave everything as it is: you know what you have, and any change takes time that you would rather spend elsewhere. {% if reason %}You named one reason to look at it: {{ quote(reason) }} Whether it weighs enough, only you can judge.{% endif %}
[choice] So this is your decision, and I mean that. Whichever way it goes, it is fine with me.
[ask_choice] Which is it to be: go on, later, or leave it?
[-] {{ number() }} Thank you.
""",
    "rescue": """
[speaker] {{ speaker() }}
[puzzled] Something puzzles me.
[agreed_step] {% if agreed.theirs %}On {{ on(agreed) }} we agreed on the next step, in your words: {{ quote(agreed) }}{% elif agreed.at %}On {{ on(agreed) }} we agreed on the next step; I noted: {{ quote(agreed) }}{% else %}We agreed on the next step: {{ plain(agreed) }}.{% endif %}
[messages_left] {% if left %}Since {{ on(left_since) }} you have had {{ left }} from me, and I do not want to become a nuisance.{% else %}You have heard from me since, and I do not want to become a nuisance.{% endif %}
[own_part] Perhaps I did something amiss; if so, I cannot see what.
[two_reasons] Your days may simply be full; or you may have decided otherwise, and it is not easy to say.
[at_a_loss] Right now I do not know what to do.
[good_talk] {% if talk and talk.spoken %}Our last conversation was a good one{% else %}Our last exchange was a good one{% endif %}, and I would like to work with you; if you see that differently, that is all right.
[update] Would you let me know where things stand? If the file should be closed, I will close it.
[thanks] Thank you{% if you %}, {{ you }}{% endif %}.
""",
    "two_readings": """
[tried] {% if left %}I have tried to reach you with {{ left }} since {{ on(left_since) }}{% else %}I have tried to reach you{% endif %}{% if proposal %} about the proposal that you have from me{% elif topic %} about {{ quote_in(topic) }}{% endif %}, and we have not found each other yet.

[readings] I can read that in two ways:
1. You are interested, and your days are full.
2. It is no longer of interest to you.

[serve] In the first case I want to serve you well; in the second I do not want to be in your way.

[which] Which of the two is it? “1” or “2” is answer enough.

[helps_both] It helps us both: you get the attention you want, or an inbox without me, and I know where my time belongs.
""",
    "two_readings.spoken": """
[-] {{ speaker() }}
[tried] {% if left %}I have tried to reach you with {{ left }} since {{ on(left_since) }}{% else %}I have tried to reach you{% endif %}, and we have not found each other yet.
[readings] I can read that in two ways. First: you are interested, and your days are full. Second: it is no longer of interest to you.
[serve] In the first case I want to serve you well; in the second I do not want to be in your way.
[which] Which of the two is it? “First” or “second” is answer enough.
[helps_both] It helps us both: you get the attention you want, or your peace, and I know where my time belongs.
[-] {{ number() }} Thank you.
""",
    "reversing": """
[changed] {% if talk %}A good deal may have changed on your side since we were in touch on {{ on(talk) }}.{% else %}A good deal may have changed on your side.{% endif %}
[both_busy] You have plenty to do, and so have I.

[assume] I take it, then, that {% if proposal %}our proposal of {{ on(proposal) }}{% elif topic %}{{ quote_in(topic) }}{% else %}this{% endif %} is not going to happen, and I am closing it on my side.

[unless] Should I have read that wrong, one line from you opens it again. Until then you will not hear from me about it, and I wish you well with what is on your desk.
""",
    "confirm": """
[meeting] We have set {{ weekday(meeting.at, meeting) }} at {{ time(meeting.at, meeting) }} (your time){% if meeting.words %} for {{ quote_in(meeting) }}{% endif %}, and I am looking forward to it.

[easy_move] If something has come up, tell me, and we will move it without any fuss. Otherwise there is nothing that you need to do.
""",
    "reschedule": """
[missed] {% if missed and missed.words %}{{ weekday(missed.at, missed) }} at {{ time(missed.at, missed) }} did not work out.{% else %}Our meeting did not work out.{% endif %} That happens, and the talk is easily made up for.

[two_times] Two new times, both on your clock: {{ weekday(new_times[0]) }} at {{ time(new_times[0]) }}, or {{ weekday(new_times[1]) }} at {{ time(new_times[1]) }}.

[either] Would either of them suit you? If not, name a time that does; and if the talk is no longer needed, tell me that.
""",
}

SUBJECTS = {
    "plain_ask": "Where this stands",
    "value": "Something for you",
    "introduction": "Somebody worth meeting",
    "autonomy": "Your decision entirely",
    "two_readings": "Which of two?",
    "reversing": "Closing this matter",
    "confirm": "Our meeting, {{ day(meeting.at) }}",
    "reschedule": "Two new times",
}

LIVE = {
    "opening": "{{ speaker() }} Good to reach you. Do you have two minutes?",
    "opening.rescue": "{{ speaker() }} Good that I reach you in person. Something puzzles me, and I would rather ask than guess. {% if agreed %}{% if agreed.at %}On {{ on(agreed) }} we agreed on a next step: {{ quote(agreed) }}{% else %}We agreed on a next step: {{ plain(agreed) }}.{% endif %}{% endif %}",
    "opening.autonomy": "{{ speaker() }} I have been looking at this from your side, and there are sound reasons to leave everything as it is. The decision is yours, and either way is fine with me.",
    "question": "{% if thing %}{{ plain(thing) }}: is that of use to you?{% elif promise %}Which day suits you now?{% elif proposal %}What do you make of the proposal of {{ on(proposal) }}?{% else %}Where does it stand on your side?{% endif %}",
    "question.rescue": "Where do things stand: do we go on, or do I close the file?",
    "question.autonomy": "Which is it to be: go on, later, or leave it?",
    "question.two_readings": "Which is it: interested but busy, or no longer of interest?",
    "if_busy": "Then I will not keep you. When may I ring again, today or tomorrow?",
    "if_no": "Thank you for saying so; a clear no is worth a lot to me. I am closing it. All the best, and you know where I am.",
    "if_yes": "Good. Then let us settle the next step while we are at it: who does what, and by which day? I will send it to you in writing today.",
    "if_later": "That is fine. Which day shall I note down? Until then you will not hear from me.",
}

WORDS = Language(
    code="en",
    texts=TEXTS,
    subjects=SUBJECTS,
    live=LIVE,
    macros=MACROS,
    quotes=("“", "”"),
    months=MONTHS,
    weekdays=WEEKDAYS,
    day=_day,
    weekday=_weekday,
    time=_time,
    numbers=NUMBERS,
    nouns={"mail": ("mail", "mails"), "call": ("call", "calls"), "other": ("message", "messages")},
    ones={"mail": "one", "call": "one", "other": "one"},
    joint=" and ",
)
