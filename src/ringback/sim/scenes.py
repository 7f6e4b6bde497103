"""The states that people are in on the day of the demo, one scene each: what was said and agreed on the way there."""

from collections.abc import Callable
from datetime import date, timedelta

from ringback.sim.diary import Diary
from ringback.sim.hours import at, later, working_day
from ringback.sim.people import Actor
from ringback.sim.scene import Scene
from ringback.sim.talk import Talk
from ringback.sim.words import day_words, month_words


def _first_touch_due(scene: Scene) -> None:
    scene.opened(14)
    scene.invite(9)


def _give(scene: Scene) -> None:
    scene.opened(30)
    scene.talk.say(scene.day(22), "proposal")
    scene.talk.say(scene.day(13), "again")


def _third_person(scene: Scene) -> None:
    scene.opened(38)
    scene.talk.say(scene.day(32), "proposal")
    scene.talk.say(scene.day(24), "again")
    scene.talk.say(scene.day(15), "gift")
    customer = Talk(scene.diary, scene.cast["customer_1"])
    other = f"{scene.actor.name} ({scene.actor.firm})"
    customer.say(scene.day(13, 9.5), "reference", scene.day(12, 11.0), other=other)
    customer.hear(scene.day(12, 11.0), "intro_ok", other=other)


def _avoids_a_no(scene: Scene) -> None:
    scene.opened(44)
    scene.met(37, scene.day(32).date())
    scene.talk.say(scene.day(32), "proposal")
    scene.talk.say(scene.day(25), "again")
    scene.talk.say(scene.day(15), "gift")


def _rescue(scene: Scene) -> None:
    scene.opened(22)
    sent = scene.calendar_day(11, 13)
    scene.met(14, sent.date())
    scene.talk.say(sent, "proposal")
    scene.talk.say(scene.day(5), "again")


def _rescue_after_three(scene: Scene) -> None:
    scene.opened(22)
    sent = scene.calendar_day(11, 13)
    scene.met(15, sent.date())
    scene.talk.say(sent, "proposal")
    scene.talk.say(scene.day(6), "again")
    scene.voicemail(5)


def _last_word(scene: Scene) -> None:
    scene.opened(38)
    scene.invite(35)
    scene.talk.say(scene.day(29), "nudge")
    scene.talk.say(scene.day(23), "gift")
    scene.voicemail(9)


def _release(scene: Scene) -> None:
    scene.opened(38)
    scene.talk.say(scene.day(36), "proposal")
    scene.talk.say(scene.day(30), "again")
    scene.talk.say(scene.day(24), "gift")
    scene.talk.say(scene.day(15), "again")
    scene.talk.say(scene.day(8), "last_word")


def _no_show(scene: Scene) -> None:
    scene.opened(12)
    meeting = scene.diary.until - timedelta(hours=4)
    scene.talk.say(scene.day(6), "invite", scene.day(5, 11.0), when=scene.talk.when_words(meeting))
    scene.talk.hear(scene.day(5, 11.0), "accept", when=scene.talk.when_words(meeting))
    scene.talk.meet(meeting, scene.day(5, 11.5), held=False, accepted=False)
    scene.talk.say(scene.diary.until - timedelta(hours=3), "waited")


def _promise_overdue(scene: Scene) -> None:
    scene.opened(20)
    scene.talk.say(scene.day(14), "proposal", scene.day(13, 11.0))
    scene.talk.promise(scene.day(13, 11.0), scene.day(7).date(), None)


def _away(scene: Scene) -> None:
    scene.opened(16)
    scene.talk.say(scene.day(6), "proposal")


def _hard_time(scene: Scene) -> None:
    scene.opened(18)
    scene.talk.say(scene.day(10), "proposal", scene.day(7, 12.0))
    scene.talk.hear(scene.day(7, 12.0), "hard_time")
    scene.talk.say(scene.day(7, 15.0), "condole")


def _decision(scene: Scene) -> None:
    scene.opened(26)
    scene.met(20, scene.day(16).date())
    scene.talk.say(scene.day(16), "proposal", scene.day(12, 10.0))
    due = day_words(scene.ahead(6), scene.actor.language)
    scene.talk.hear(scene.day(12, 10.0), "decision", due=due)
    scene.talk.say(scene.day(9), "help_board")


def _meeting_ahead(days: int, hour: float) -> Callable[[Scene], None]:
    def play(scene: Scene) -> None:
        scene.opened(16)
        meeting = at(scene.ahead(days), hour, scene.diary.home)
        scene.talk.say(scene.day(10), "invite", scene.day(9, 10.5), when=scene.talk.when_words(meeting))
        scene.talk.hear(scene.day(9, 10.5), "accept", when=scene.talk.when_words(meeting))
        scene.talk.meet(meeting, scene.day(9, 11.0))
        scene.talk.say(scene.day(6), "prepare")

    return play


def _bounce(scene: Scene) -> None:
    scene.opened(20)
    scene.talk.say(scene.day(11), "proposal")
    scene.talk.bounce(scene.talk.say(scene.day(3), "again"))


def _left(scene: Scene) -> None:
    scene.opened(20)
    scene.talk.say(scene.day(11), "proposal")
    scene.talk.notice_left(scene.talk.say(scene.day(2), "again"))


def _debt_question(scene: Scene) -> None:
    scene.opened(12)
    scene.talk.say(scene.day(6), "proposal", scene.day(1, 11.5))
    scene.talk.hear(scene.day(1, 11.5), "question")


def _debt_call(scene: Scene) -> None:
    scene.opened(9)
    scene.talk.say(scene.day(5), "answer")
    scene.diary.call(scene.actor, scene.diary.until - timedelta(hours=5), 3, 0)
    scene.diary.call(scene.actor, scene.diary.until - timedelta(hours=5) + timedelta(minutes=1), 4, 34)


def _debt_promise(scene: Scene) -> None:
    scene.opened(14)
    scene.diary.call(scene.actor, scene.day(8, 13.9), 2, 640)
    scene.talk.say(scene.day(8, 14.3), "owe", due=day_words(scene.day(4).date(), scene.actor.language))


def _debt_no(scene: Scene) -> None:
    scene.opened(20)
    scene.talk.say(scene.day(9), "proposal", scene.day(1, 14.6))
    scene.talk.hear(scene.day(1, 14.6), "no")


def _debt_old(scene: Scene) -> None:
    scene.opened(42)
    scene.talk.say(scene.day(36), "proposal", scene.day(32, 11.5))
    scene.talk.hear(scene.day(32, 11.5), "question")


def _opt_out(scene: Scene) -> None:
    scene.opened(30)
    scene.talk.say(scene.day(24), "proposal")
    scene.talk.say(scene.day(18), "again", scene.day(16, 11.0))
    scene.talk.hear(scene.day(16, 11.0), "opt_out")


def _stands_in(scene: Scene) -> None:
    scene.opened(18)
    scene.talk.say(scene.day(12), "proposal")
    scene.talk.say(scene.day(6), "again")
    here = scene.talk.actor
    scene.talk.actor = scene.cast["stands_in_other"]
    scene.talk.hear(scene.day(3, 11.0), "stands_in", other=here.first)
    scene.talk.actor = here


def _later(scene: Scene) -> None:
    scene.opened(34)
    scene.talk.say(scene.day(28), "proposal", scene.day(24, 10.0))
    month = month_words(scene.diary.today + timedelta(days=75), scene.actor.language)
    scene.talk.hear(scene.day(24, 10.0), "later", month=month)
    scene.talk.say(scene.day(24, 12.0), "noted")


def _overloaded(scene: Scene) -> None:
    scene.opened(30)
    scene.talk.say(scene.day(24), "proposal", scene.day(18, 15.0))
    scene.talk.hear(scene.day(18, 15.0), "overloaded")
    scene.talk.say(scene.day(13), "again")


def _old(days: int) -> Callable[[Scene], None]:
    def play(scene: Scene) -> None:
        sent = at(working_day(scene.diary.today - timedelta(days=days), 0, scene.diary.home), 11.0, scene.diary.home)
        scene.talk.hear(sent - timedelta(days=7), "inquiry")
        scene.talk.say(sent - timedelta(days=7, hours=-1), "discover", sent - timedelta(hours=22))
        scene.talk.hear(sent - timedelta(hours=22), "problem")
        scene.talk.say(sent, "proposal")
        scene.talk.say(later(sent, 40, scene.diary.home), "again")

    return play


def _ordinary(back: int) -> Callable[[Scene], None]:
    def play(scene: Scene) -> None:
        scene.opened(back + 6)
        scene.talk.say(scene.day(back), "proposal")

    return play


SCENES: dict[str, Callable[[Scene], None]] = {
    "first_call": _first_touch_due,
    "plain_ask": _first_touch_due,
    "value": _give,
    "introduction": _third_person,
    "autonomy": _avoids_a_no,
    "rescue": _rescue,
    "rescue_du": _rescue_after_three,
    "need_number": _rescue,
    "last_word": _last_word,
    "release": _release,
    "no_show": _no_show,
    "promise_overdue": _promise_overdue,
    "promise_overdue_sie": _promise_overdue,
    "away": _away,
    "away_en": _away,
    "hard_time": _hard_time,
    "decision": _decision,
    "meeting_ahead": _meeting_ahead(5, 16.0),
    "confirm": _meeting_ahead(1, 9.5),
    "bounce": _bounce,
    "left": _left,
    "debt_question": _debt_question,
    "debt_call": _debt_call,
    "debt_promise": _debt_promise,
    "debt_no": _debt_no,
    "debt_old": _debt_old,
    "opt_out": _opt_out,
    "stands_in": _stands_in,
    "pair_first": _ordinary(9),
    "pair_second": _ordinary(8),
    "two_addresses": _ordinary(2),
    "later": _later,
    "overloaded": _overloaded,
    "old_1": _old(68),
    "old_2": _old(84),
    "old_3": _old(120),
    "old_4": _old(155),
    "old_5": _old(230),
    "patience_1": _ordinary(1),
    "patience_2": _ordinary(2),
    "patience_3": _ordinary(2),
    "patience_4": _ordinary(1),
    "patience_5": _ordinary(1),
    "patience_6": _ordinary(2),
}


def first_day_of(role: str) -> int:
    """Calendar days before the end by which everything older must be settled, so that the scene stands alone."""
    if role.startswith("old_"):
        return {"old_1": 85, "old_2": 101, "old_3": 137, "old_4": 172, "old_5": 247}[role]
    return 75


def play(role: str, diary: Diary, cast: dict[str, Actor]) -> None:
    SCENES[role](Scene(diary, cast, role))
    diary.situations[role] = cast[role].address


def absence_of(role: str, today: date) -> tuple[date, date] | None:
    """Who is away on the day of the demo, from when to when."""
    if role == "away":
        return today - timedelta(days=11), today + timedelta(days=6)
    return (today - timedelta(days=10), today + timedelta(days=3)) if role == "away_en" else None
