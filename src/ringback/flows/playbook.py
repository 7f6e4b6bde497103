"""Which playbook is in force: the user's own if he has one and it is right, else the last good one, else the shipped one."""

from functools import lru_cache
from pathlib import Path

from ringback.adapters import playbook_folder as folder
from ringback.domain.errors import PlaybookError
from ringback.domain.play import Playbook
from ringback.domain.playbook_text import read_playbook
from ringback.settings import settings


def own_folder() -> Path:
    """Where the user edits his playbook."""
    return settings().home / "playbook"


def _last_good() -> Path:
    return settings().home / "playbook.good"


def playbook_in_force() -> tuple[Playbook, tuple[str, ...]]:
    """The playbook, and a sentence for each problem of one that was refused."""
    own = own_folder()
    if not own.is_dir():
        return _read(folder.stamp(folder.SHIPPED), folder.SHIPPED, settings().frame), ()
    try:
        playbook = _read(folder.stamp(own), own, settings().frame)
    except PlaybookError as error:
        good = _last_good() if _last_good().is_dir() else folder.SHIPPED
        return _read(folder.stamp(good), good, settings().frame), error.problems
    _keep(own)
    return playbook, ()


def _keep(own: Path) -> None:
    if not _last_good().is_dir() or folder.texts(own) != folder.texts(_last_good()):
        folder.copy(own, _last_good())


@lru_cache(maxsize=4)
def _read(_stamp: tuple[object, ...], place: Path, frame: str) -> Playbook:
    return read_playbook(folder.texts(place), frame=frame)


def start_own() -> Path:
    """Give the user a copy of the shipped playbook to edit; one that is there already is left as it is."""
    own = own_folder()
    if not own.is_dir():
        folder.copy(folder.SHIPPED, own)
    return own
