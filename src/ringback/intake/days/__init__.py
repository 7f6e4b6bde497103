"""Days named in words: where a text names a day, and which day it is, in ten languages."""

from ringback.intake.days.calendar import Grain, next_weekday, on_or_after
from ringback.intake.days.finding import DayPhrase, day_phrases, guess_language

__all__ = ["DayPhrase", "Grain", "day_phrases", "guess_language", "next_weekday", "on_or_after"]
