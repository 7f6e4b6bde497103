"""One person's last weeks, told backwards from the day of the demo.

Days are counted in working days before the last one (`day(3)` is three working days ago). Each scene begins with a
person who asked for something, because the method is for people already met.
"""

from datetime import date, datetime, timedelta

from ringback.sim.diary import Diary
from ringback.sim.hours import at, working_day, works_on
from ringback.sim.people import Actor
from ringback.sim.talk import Talk
from ringback.sim.words import day_words


class Scene:
    """One person's last weeks, told backwards from the end."""

    def __init__(self, diary: Diary, cast: dict[str, Actor], role: str) -> None:
        self.diary, self.cast, self.actor = diary, cast, cast[role]
        self.talk = Talk(diary, self.actor)

    def day(self, back: int, hour: float | None = None) -> datetime:
        """An hour of the day so many working days ago on the seller's clock; with America she speaks in her evening."""
        hour = float(self.diary.rng.uniform(9.5, 15.5)) if hour is None else hour
        hour = 16.5 + (hour - 9) * 0.35 if self.actor.place.country == "US" else hour
        day = working_day(self.diary.today - timedelta(days=1), 1 - back, self.diary.home)
        return at(day, hour, self.diary.home)

    def ahead(self, days: int) -> date:
        """The day so many working days from now."""
        return working_day(self.diary.today, days, self.diary.home)

    def calendar_day(self, least: int, most: int) -> datetime:
        """A working day between so many calendar days ago: some windows are counted in those."""
        days = [self.diary.today - timedelta(days=back) for back in range(most, least - 1, -1)]
        day = next((one for one in days if works_on(one, self.diary.home)), days[0])
        return at(day, float(self.diary.rng.uniform(9.5, 11.5)), self.diary.home)

    def opened(self, back: int) -> None:
        """They asked, the seller asked back, they named their problem."""
        self.talk.hear(self.day(back, 9.6), "inquiry")
        asked = self.day(back, 11.2)
        self.talk.say(asked, "discover", self.day(back - 1, 10.1))
        self.talk.hear(self.day(back - 1, 10.1), "problem")

    def met(self, back: int, due: date) -> None:
        """They met, and the next step was agreed in writing: the proposal comes by that day, they choose after it."""
        meeting = self.day(back, 10.0)
        self.talk.say(self.day(back + 3, 14.0), "invite", self.day(back + 2, 9.8), when=self.talk.when_words(meeting))
        self.talk.hear(self.day(back + 2, 9.8), "accept", when=self.talk.when_words(meeting))
        self.talk.meet(meeting, self.day(back + 2, 10.4))
        words = day_words(due, self.actor.language)
        self.talk.say(self.day(back, 13.0), "summary", self.day(back - 1, 9.7), due=words)
        self.talk.hear(self.day(back - 1, 9.7), "agree")

    def voicemail(self, back: int) -> None:
        self.diary.call(self.actor, self.day(back, 16.2), 2, int(self.diary.rng.integers(17, 28)))

    def invite(self, back: int) -> None:
        """The seller proposes a time that has passed by now."""
        moment = self.talk.meeting_time(self.day(back), 24)
        self.talk.say(self.day(back), "invite", when=self.talk.when_words(moment))
