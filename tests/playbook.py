"""The shipped playbook, read from its files."""

from functools import lru_cache

from ringback.adapters.playbook_folder import SHIPPED, texts
from ringback.domain.play import Playbook
from ringback.domain.playbook_text import read_playbook


@lru_cache(maxsize=2)
def shipped(frame: str = "standard") -> Playbook:
    return read_playbook(texts(SHIPPED), frame=frame)
