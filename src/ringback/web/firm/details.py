"""What a line of the audit log says besides who and what, in words."""

from collections.abc import Mapping
from typing import Any

_NONE = "nothing"


def told(detail: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Each detail's name and value; of what was changed both values, with an arrow between them."""
    before, after = (detail.get(name) for name in ("before", "after"))
    pairs = [(name, said(value)) for name, value in detail.items() if name not in {"before", "after"}]
    if isinstance(before, Mapping) or isinstance(after, Mapping):
        was, now_is = (one if isinstance(one, Mapping) else {} for one in (before, after))
        pairs += [(name, _moved(name, was, now_is)) for name in {**was, **now_is}]
    return [(name.replace("_", " "), value) for name, value in pairs]


def _moved(name: str, was: Mapping[str, Any], now_is: Mapping[str, Any]) -> str:
    if not was or not now_is or was.get(name) == now_is.get(name):
        return said({**was, **now_is}[name])
    return f"{said(was.get(name))} → {said(now_is.get(name))}"


def said(value: Any) -> str:
    """A value as somebody would write it; a list or a table within it on one line."""
    if value is None or value in ("", [], {}):
        return _NONE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {said(one)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(said(one) for one in value)
    return str(value)
