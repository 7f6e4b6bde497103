"""Days named in words: where a text names a day, and which day it is, in ten languages."""

from ringback.intake.days.calendar import Grain, next_weekday, on_or_after
from ringback.intake.days.finding import DayPhrase, day_phrases, guess_language
from ringback.intake.days.named import named_day

__all__ = ["DayPhrase", "Grain", "day_phrases", "guess_language", "named_day", "next_weekday", "on_or_after"]
