"""How long a spoken text takes."""

import re

WORDS_A_MINUTE = 150
SENTENCE_PAUSE = 0.25  # seconds of breath at a full stop
COMMA_PAUSE = 0.1
_SENTENCE_END = re.compile(r"[.!?…:](?=\s|[”“’]|$)")
_WITHIN = re.compile(r"[,;–](?=\s)")


def seconds(text: str, *, words_a_minute: int = WORDS_A_MINUTE) -> int:
    """The seconds that a text takes when spoken: its words, numbers digit by digit, and the pauses between.

    Long words count as one: the pace is the user's own figure. Raises `ValueError` for a pace that is none.
    """
    if words_a_minute <= 0:
        raise ValueError(f"{words_a_minute} words a minute is no pace")
    words = sum(_spoken_words(token) for token in text.split())
    pauses = SENTENCE_PAUSE * len(_SENTENCE_END.findall(text)) + COMMA_PAUSE * len(_WITHIN.findall(text))
    return round(words * 60 / words_a_minute + pauses)


def _spoken_words(token: str) -> int:
    """One for a word; a figure is spoken digit by digit from three digits on, a plus sign is a word too."""
    digits = sum(sign.isdigit() for sign in token)
    if digits:
        return max(digits, 1) + ("+" in token)
    return int(any(sign.isalnum() for sign in token))
