"""Django's settings, made from the typed table."""

import secrets
from hashlib import sha256
from pathlib import Path

from ringback.settings import database, settings

_chosen = settings()
_secret = _chosen.home / "secret.key"

# `open_store` writes the file; whoever only imports these settings (a type checker) gets a key for the moment. Several machines
# share what is signed, where they share a key.
_shared = _chosen.key.get_secret_value()
if _shared:
    SECRET_KEY = sha256(f"what the pages sign: {_shared}".encode()).hexdigest()
else:
    SECRET_KEY = _secret.read_text().strip() if _secret.is_file() else secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = _chosen.names

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
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "ringback.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "ringback.web.health.Watched",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ringback.web.rights.Rights",
    "ringback.web.zeroes.NoZeroes",
    "allauth.account.middleware.AccountMiddleware",
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

# Sign-in: by address and password, with a second factor where the user has set one up; nobody signs up, one is invited.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_ADAPTER = "ringback.web.account.adapter.Accounts"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/300s/key", "reauthenticate": "10/m/user"}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
MFA_ADAPTER = "ringback.web.account.adapter.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "ringback"
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an admin invited that address by name
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # what users are told, they are told on the pages

# What counts attempts is seen by all processes, and not forgotten because somebody tries many names; what the queue says of
# itself concerns one process.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "store_throttle",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "queue": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

_encrypted = not _chosen.is_local and _chosen.https
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _encrypted else 0  # whatever speaks https before us says who asked
SESSION_COOKIE_NAME = "__Host-session" if _encrypted else "session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _encrypted
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = (
    "Lax"  # a link in a mail leads to the page; whatever changes something needs its own word besides
)
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _encrypted else 0
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in _chosen.names] if _encrypted else []
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
    "cache": "queue",
    "label": "ringback",
    "log_level": "WARNING",
}

LOGGING_CONFIG = None  # the commands set it up: nothing of Django's own is wanted
