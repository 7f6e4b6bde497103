"""The store made ready: the folder, the key, the tables."""

import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from shutil import disk_usage

from ringback.domain.errors import BadInputError
from ringback.settings import keep_secret, settings


def open_store() -> None:
    """Make the store usable in this process; does nothing where it is ready, and costs one query then.

    Raises `BadInputError` where the folder cannot be made or written.
    """
    home = settings().home
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.chmod(0o700)
        _write_key(home / "secret.key")
    except OSError as error:
        raise BadInputError(
            f"the data folder {home} cannot be used: {error.strerror}; set RINGBACK_HOME to another one"
        ) from error
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ringback.store.django")
    import django

    django.setup()
    missing = _missing()
    if missing and not _made_new(missing):
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)


def in_words(error: Exception) -> str:
    """A failure of the database as one sentence for the user, "" for any other failure."""
    from django.db import DatabaseError, InterfaceError, OperationalError, connection

    if not isinstance(error, DatabaseError | InterfaceError):
        return ""
    where, what = connection.settings_dict["NAME"], next(iter(str(error).splitlines()), "")
    if any(sign in what for sign in _DAMAGED):
        return f"the store {where} is damaged ({what}): put a backup in its place, or move it away and import again"
    if connection.vendor == "postgresql" and isinstance(error, OperationalError | InterfaceError):
        return f"the database {where} cannot be used ({what}): nothing was half stored; once it is there again, repeat"
    if isinstance(error, OperationalError) and _is_full(where):
        return (
            f"the disk that holds the store {where} is full ({what}): nothing was half stored; make room, then repeat"
        )
    if isinstance(error, OperationalError):
        return f"the store {where} cannot be used ({what}): nothing was half stored; see to its folder, then repeat"
    return ""


def _is_full(file: str) -> bool:
    """SQLite calls a full disk by several names, according to which of its files it could not write."""
    try:
        return disk_usage(Path(file).parent).free < _LEAST_ROOM
    except OSError:
        return False


_LEAST_ROOM = 2**20
_DAMAGED = ("malformed", "not a database", "corrupt")
"""What SQLite says of a file that something else has written to."""


def _write_key(path: Path) -> None:
    """The key that signs the browser's session, made once and readable by the owner only."""
    if not path.exists():
        keep_secret(path, secrets.token_urlsafe(50))


def _missing() -> list[tuple[str, str]]:
    """The migrations that this database has not seen. Compares names only: loading them all takes half a second."""
    from django.apps import apps
    from django.db import DatabaseError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT app, name FROM django_migrations")
            done = set(cursor.fetchall())
    except DatabaseError:
        done = set()
    named = ((app.label, name) for app in apps.get_app_configs() for name in _names(f"{app.name}.migrations"))
    return [one for one in named if one not in done]


def _made_new(migrations: list[tuple[str, str]]) -> bool:
    """Make all tables of an empty database at once, as they are after all migrations, which one by one take half a second.

    It has its first desk then. False where the database is not empty, or somebody else made them meanwhile.
    """
    from django.apps import apps
    from django.db import DatabaseError, connection
    from django.db.migrations.recorder import MigrationRecorder

    from ringback.store.desks import FIRST
    from ringback.store.guard import guard_the_log

    if connection.introspection.table_names():
        return False
    seen = MigrationRecorder.Migration
    try:
        with connection.schema_editor() as editor:
            editor.create_model(seen)
            for model in apps.get_models():
                if model._meta.can_migrate(connection):
                    editor.create_model(model)
            guard_the_log(editor)
            apps.get_model("store", "Desk")._default_manager.create(title=FIRST)
            seen._default_manager.bulk_create([seen(app=app, name=name) for app, name in migrations])
    except DatabaseError:
        return False
    return True


def _names(package: str) -> list[str]:
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec and spec.submodule_search_locations else []
    return [file.stem for folder in folders for file in Path(folder).glob("[0-9]*.py")]
