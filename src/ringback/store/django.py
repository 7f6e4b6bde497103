"""Django's settings, made from the typed table."""

import secrets

from ringback.settings import database, settings

_chosen = settings()
_secret = _chosen.home / "secret.key"

# `open_store` writes the file; whoever only imports these settings (a type checker) gets a key for the moment.
SECRET_KEY = _secret.read_text().strip() if _secret.is_file() else secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

DATABASES = {"default": database(_chosen)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "ringback.store",
    "ringback.web",
]
