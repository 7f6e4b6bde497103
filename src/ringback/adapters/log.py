"""The log on standard error, as lines for people or as JSON for programs; it names nobody and quotes nothing."""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from hashlib import sha256

_ADDRESS = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){0,8}")
_QUOTED = re.compile(r"“[^”]{1,500}”")
_FIELDS = ("job", "subject", "desk", "made", "tries", "took_ms", "outcome")
_LONGEST = 2_000


def hashed(address: str) -> str:
    """The same short word for the same address, from which nobody reads it."""
    return f"address-{sha256(address.lower().encode()).hexdigest()[:12]}"


def without_names(text: str) -> str:
    """The text with addresses hashed and quotations left out."""
    return _QUOTED.sub("“…”", _ADDRESS.sub(lambda found: hashed(found[0]), text[:_LONGEST]))


class Plain(logging.Formatter):
    """One line for people, and where it broke."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        where = f" ({_where(record)})" if record.exc_info else ""
        return f"{at:%Y-%m-%d %H:%M:%S} {record.levelname.lower()} {without_names(record.getMessage())}{where}"


class Json(logging.Formatter):
    """One object a line: when, how grave, by whom, what, and of a job its figures."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        line = {
            "at": f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": without_names(record.getMessage()),
        }
        line |= {name: getattr(record, name) for name in _FIELDS if getattr(record, name, None) is not None}
        if record.exc_info:
            line["error"] = _where(record)
        return json.dumps(line, ensure_ascii=False)


def _where(record: logging.LogRecord) -> str:
    """The kind of an error and the last lines of code that led to it: no values, which may be anybody's words."""
    kind, _, trace = record.exc_info or (None, None, None)
    frames = traceback.extract_tb(trace)[-4:]
    places = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames))
    return f"{kind.__name__ if kind else 'error'} at {places}"


def write_log(form: str) -> None:
    """Let everything be written to standard error in that form ("text" or "json"); jobs that went well only as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json() if form == "json" else Plain())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("ringback").setLevel(logging.INFO if form == "json" else logging.WARNING)
    queue = logging.getLogger("django-q")
    queue.handlers[:] = []
    queue.propagate = True
