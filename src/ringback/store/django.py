"""Django's settings, made from the typed table."""

import secrets
from pathlib import Path

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
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_q",
    "ringback.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ringback.web.desk.opens_desk",
]
ROOT_URLCONF = "ringback.web.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent.parent / "web"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True  # one machine, one user: the files are served from the package, nothing to collect
WHITENOISE_AUTOREFRESH = False
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "ringback.web.trouble.views.refused"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
LANGUAGE_CODE = "en"
USE_I18N = False

# The rows of the standing jobs (store/models/job.py) say what is to be done; the queue only hands out turns. A turn takes 45 seconds
# and ends after its last job; one that hangs is ended after `timeout`, and handed out again after `retry`, which must be longer.
Q_CLUSTER = {
    "name": "ringback",
    "orm": "default",
    "workers": _chosen.workers,
    "queue_limit": _chosen.workers * 2,
    "recycle": 200,
    "timeout": 720,
    "retry": 800,
    "max_attempts": 1,
    "ack_failures": True,
    "poll": 1,
    "save_limit": -1,
    "catch_up": False,
    "label": "ringback",
    "log_level": "WARNING",
}

LOGGING_CONFIG = None  # the commands set it up: nothing of Django's own is wanted
