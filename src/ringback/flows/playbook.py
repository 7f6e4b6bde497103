"""Which playbook is in force: the user's own if he has one and it is right, else the last good one, else the shipped one.

A running silence keeps the version that was in force when it began, unless the user moves it.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from ringback.adapters import playbook_folder as folder
from ringback.domain.errors import PlaybookError
from ringback.domain.play import Playbook
from ringback.domain.playbook_text import read_playbook
from ringback.settings import settings


@dataclass(frozen=True, kw_only=True)
class Playbooks:
    """The playbook in force, the versions before it with the instant from which each counted, and what was refused."""

    current: Playbook
    versions: tuple[tuple[datetime | None, Playbook], ...] = ()
    problems: tuple[str, ...] = ()

    def at(self, since: datetime) -> Playbook:
        """The version that was in force when a silence began; the oldest one for silences that are older than any."""
        begun = [playbook for from_when, playbook in self.versions if from_when is None or from_when <= since]
        return begun[-1] if begun else self.versions[0][1] if self.versions else self.current


def own_folder() -> Path:
    """Where the user edits his playbook."""
    return settings().home / "playbook"


def _archive() -> Path:
    return settings().home / "playbooks"


def playbook_in_force() -> Playbooks:
    """The playbook, its versions, and a sentence for each problem of one that was refused."""
    own = own_folder()
    if not own.is_dir():
        return Playbooks(current=_read(folder.SHIPPED))
    try:
        current = _read(own)
    except PlaybookError as error:
        good = folder.kept(_archive())
        return Playbooks(
            current=_read(good[-1].place if good else folder.SHIPPED), versions=_versions(), problems=error.problems
        )
    if current.version not in {one.version for one in folder.kept(_archive())[-1:]}:
        _keep(own, current)
    return Playbooks(current=current, versions=_versions())


def _keep(own: Path, current: Playbook) -> None:
    if not folder.kept(_archive()):
        shipped = _read(folder.SHIPPED)
        folder.keep(_archive(), folder.SHIPPED, shipped.version, None)
    folder.keep(_archive(), own, current.version, folder.changed_at(own))


def _versions() -> tuple[tuple[datetime | None, Playbook], ...]:
    return tuple((one.since, _read(one.place)) for one in folder.kept(_archive()))


def _read(place: Path) -> Playbook:
    return _cached(folder.stamp(place), place, settings().frame)


@lru_cache(maxsize=16)
def _cached(_stamp: tuple[object, ...], place: Path, frame: str) -> Playbook:
    return read_playbook(folder.texts(place), frame=frame)


def start_own() -> Path:
    """Give the user a copy of the shipped playbook to edit; one that is there already is left as it is."""
    own = own_folder()
    if not own.is_dir():
        folder.copy(folder.SHIPPED, own)
    return own


def move_running() -> Playbook:
    """Let the version in force stand for running silences too. Raises PlaybookError where the user's own is refused."""
    found = playbook_in_force()
    if found.problems:
        raise PlaybookError(found.problems)
    own = own_folder()
    folder.keep(_archive(), own if own.is_dir() else folder.SHIPPED, found.current.version, None, alone=True)
    return found.current
