"""Other people's words made inert: one line, bounded, without control characters. They are data, never markup or header."""

import re
import unicodedata

MOST_LINE = 400
MOST_SUBJECT = 120
MOST_QUOTED = 18  # words; a longer quote is cut, so that the message stays the user's own
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»″', "'"))
_NAME_SIGNS = frozenset(" .'’-")
_REPLY = re.compile(
    r"(?:\s{0,3}(?:re|aw|fw|fwd|wg|antw|sv|vs|ref|tr|rif|odp)(?:\[\d{1,3}\])?\s{0,3}:){1,20}\s{0,3}", re.IGNORECASE
)


def one_line(text: str, most: int = MOST_LINE) -> str:
    """The text on one line, at most that long: control, format and private characters, and line ends of any kind, are gone."""
    # the bound comes first: a megabyte in a subject must not cost more than a line
    kept = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text[: most * 4])
    line = " ".join(kept.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def normal(text: str) -> str:
    """A text as it is compared with what is known: one line, plain quotes."""
    return one_line(text, max(len(text), 1)).translate(_QUOTES)


def quotable(text: str) -> str:
    """Words to stand between quotation marks: without quotes of their own, without a full stop, not too many."""
    words = normal(text[: MOST_LINE * 4]).strip("' ").split()
    if words and words[-1].endswith("…") and len(words) > 1:
        words[-2:] = [f"{words[-2]}…"]  # what was cut before may end within a word
    kept = " ".join(words[:MOST_QUOTED])[:MOST_LINE].rstrip(" .,;:")
    return kept + "…" if len(words) > MOST_QUOTED else kept


def topic_of(subject: str) -> str:
    """A subject without its "Re:" and "Fwd:" prefixes."""
    return (
        one_line(_REPLY.sub("", one_line(subject, MOST_SUBJECT), count=1), MOST_SUBJECT).translate(_QUOTES).strip("' ")
    )


def person_name(name: str) -> str:
    """A display name as people say it: "Keller, Anna (Sales)" is Anna Keller; "" where it is no name at all."""
    line = re.sub(r"[(\[<|/].{0,200}", "", one_line(name, 80)).strip(" '\"“”")
    if line.count(",") == 1:
        last, first = line.split(",")
        line = f"{first.strip()} {last.strip()}"
    line = re.sub(r"^(?:(?:dr|prof|mr|mrs|ms|herr|frau|dipl|ing)\b\.?\s{1,3}){1,4}", "", line, flags=re.IGNORECASE)
    if not line or any(not (sign in _NAME_SIGNS or unicodedata.category(sign)[0] in "LM") for sign in line):
        return ""
    if line.islower() and " " not in line:
        return ""  # a login, as in "jmeier"
    return line.title() if line.isupper() or line.islower() else line
