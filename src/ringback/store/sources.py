"""What was imported before, and whether it has grown since."""

from pathlib import Path

from ringback.store.models import Source


def changed_sources() -> list[Path]:
    """The files and folders that were imported before, are still there, and were written to since."""
    return [Path(one.place) for one in Source.objects.all() if _written_at(Path(one.place)) > one.imported_at]


def _written_at(place: Path) -> float:
    """When anything below this place was last written; 0 where it is gone."""
    if place.is_dir():
        return max((file.stat().st_mtime for file in place.rglob("*") if file.is_file()), default=0.0)
    return place.stat().st_mtime if place.exists() else 0.0
