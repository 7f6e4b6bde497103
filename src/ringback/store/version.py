"""Whether anything was written since at this desk, and about whom: a word that is another one after every change."""

import json
import secrets
from collections.abc import Collection

from ringback.store.desk import desk
from ringback.store.models import Desk

_MOST_CHANGES, _MOST_PEOPLE = 64, 400
"""So many of the last changes, and people in them, are remembered; whoever looks less often looks at everybody anew."""


def version() -> str:
    """The present word; "" for a desk that nothing was written to."""
    return Desk.objects.filter(id=desk()).values_list("version", flat=True).first() or ""


def changed(people: Collection[int] | None = None, held: Desk | None = None) -> None:
    """To be called inside every transaction that writes, while the desk is locked.

    `people` are the numbers of those whose timelines may be other ones now, None where it may be anybody's. A random word and
    no number: what was rolled back must never look like what came after it. `held` is the desk as `lock_desk` gave it.
    """
    row = Desk.objects.filter(id=desk())
    word = secrets.token_hex(8)
    if people is None or len(people) > _MOST_PEOPLE:
        row.update(version=word, changes="")
        return
    before, known = (held.version, held.changes) if held else row.values_list("version", "changes").get()
    changes = [*(json.loads(known) if known else [[before, []]]), [word, sorted(people)]][-_MOST_CHANGES:]
    while sum(len(each) for _, each in changes) > _MOST_PEOPLE:
        del changes[0]
    row.update(version=word, changes=json.dumps(changes, separators=(",", ":")))


def changed_since(word: str) -> tuple[str, frozenset[int] | None]:
    """The present word, and who may have changed since that other one: None where that may be anybody."""
    now, held = Desk.objects.filter(id=desk()).values_list("version", "changes").get()
    if now == word:
        return now, frozenset() if word else None  # without a word nobody knows
    changes = json.loads(held) if held else []
    known = [one for one, _ in changes]
    if word not in known:
        return now, None
    return now, frozenset(person for _, people in changes[known.index(word) + 1 :] for person in people)
