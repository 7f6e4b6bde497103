"""The playbook's files: the shipped ones, the user's own folder, and the good versions that were in force before."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

SHIPPED = Path(__file__).parent.parent / "playbook"
MOST_BYTES = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A version that is kept: where it lies, and from when on it was in force (None: for every silence)."""

    place: Path
    version: str
    since: datetime | None


def texts(folder: Path) -> Mapping[str, str]:
    """The TOML files of a playbook folder, by their path below it. Bytes that are no UTF-8 stay visible as marks."""
    files = sorted(folder.rglob("*.toml"))
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()[:MOST_BYTES].decode("utf-8", "replace") for file in files
    }


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a folder changed: each file's name, time and size."""
    return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in sorted(folder.rglob("*.toml")))


def changed_at(folder: Path) -> datetime:
    """When the folder's files were last written."""
    latest = max((file.stat().st_mtime for file in folder.rglob("*.toml")), default=0.0)
    return datetime.fromtimestamp(latest, UTC)


def copy(source: Path, target: Path) -> None:
    """Replace a folder by a copy of another; there is always a whole one."""
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(source, fresh, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def kept(archive: Path) -> list[Kept]:
    """The good versions, the oldest first."""
    index = archive / "index.json"
    rows = json.loads(index.read_text(encoding="utf-8")) if index.is_file() else []
    return [
        Kept(
            place=archive / row["version"],
            version=row["version"],
            since=datetime.fromisoformat(row["since"]) if row["since"] else None,
        )
        for row in rows
    ]


def keep(archive: Path, source: Path, version: str, since: datetime | None, *, alone: bool = False) -> None:
    """Remember a good version; `alone` lets it stand for every silence, running ones too."""
    archive.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy(source, archive / version)
    earlier = [] if alone else [one for one in kept(archive) if one.version != version]
    rows = [{"version": one.version, "since": one.since.isoformat() if one.since else None} for one in earlier]
    rows.append({"version": version, "since": since.isoformat() if since else None})
    fresh = archive / "index.json.new"
    fresh.write_text(json.dumps(rows), encoding="utf-8")
    fresh.rename(archive / "index.json")
