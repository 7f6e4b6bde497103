"""The playbook's files: the shipped ones, the user's own folder, and the copy of the last good one."""

import shutil
from collections.abc import Mapping
from pathlib import Path

SHIPPED = Path(__file__).parent.parent / "playbook"
MOST_BYTES = 200_000


def texts(folder: Path) -> Mapping[str, str]:
    """The TOML files of a playbook folder, by their path below it. Bytes that are no UTF-8 stay visible as marks."""
    files = sorted(folder.rglob("*.toml"))
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()[:MOST_BYTES].decode("utf-8", "replace") for file in files
    }


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a folder changed: each file's name, time and size."""
    return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in sorted(folder.rglob("*.toml")))


def copy(source: Path, target: Path) -> None:
    """Replace a folder by a copy of another; there is always a whole one."""
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(source, fresh, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
