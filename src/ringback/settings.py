"""Every setting in one typed table: name, type, default, one sentence."""

import os
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import cached_property, lru_cache
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from secrets import token_hex
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from ringback.domain.errors import BadInputError

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")
_CONNECT = "10"  # seconds; where a route is dropped the system itself would wait for two minutes, and /healthz with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """A machine by its name or a network, to which users may let this server connect; `port` None for the usual ports."""

    host: str = ""
    network: IPv4Network | IPv6Network | None = None
    port: int | None = None


def _inside(text: str) -> Inside:
    """One entry: NAME, ADDRESS or NETWORK/BITS, each with :PORT or without; IPv6 with a port in brackets."""
    found = re.fullmatch(
        r"\[([^\]]{1,60})\](?::(\d{1,5}))?|([^\s:\[\]]{1,253})(?::(\d{1,5}))?|([0-9a-fA-F:.]{2,45}(?:/\d{1,3})?)", text
    )
    if found is None:
        raise ValueError(f"RINGBACK_INSIDE_HOSTS: “{text}” is no host, network or host:port")
    what, port = found[1] or found[3] or found[5], found[2] or found[4]
    try:
        return Inside(network=ip_network(what), port=int(port) if port else None)
    except ValueError as error:
        if "/" in what or found[1] or found[5]:
            raise ValueError(f"RINGBACK_INSIDE_HOSTS: “{text}” is no network: {error}") from error
    return Inside(host=what.lower().rstrip("."), port=int(port) if port else None)


class Settings(BaseSettings):
    """What can be set from outside, each by an environment variable that begins with RINGBACK_."""

    model_config = SettingsConfigDict(env_prefix="RINGBACK_", frozen=True)

    home: Path = Field(
        default_factory=lambda: user_data_path("ringback", appauthor=False),
        description="The folder that holds everything; a copy of it is a backup.",
    )
    database: str = Field(
        default="",
        description="Where the data lie: empty for one file in the home folder, or postgresql://user:password@host:port/name.",
    )
    frame: str = Field(
        default="standard", description="Which frame of the playbook is in force: standard or rapid-release."
    )
    desk: str = Field(
        default="", description="At whose desk the commands work, by its title; needed only where there are several."
    )
    key: SecretStr = Field(
        default=SecretStr(""),
        description="The key that opens the mailboxes' passwords and keeps the list of the erased, the same on every machine; empty"
        " for the file mailbox.key in the home folder.",
    )
    bind: str = Field(
        default="127.0.0.1",
        description="Where the pages are served; anywhere but on this machine they ask for a sign-in.",
    )
    hosts: str = Field(
        default="",
        description="The names by which browsers reach the pages, with commas between; needed where they are not on this machine.",
    )
    inside_hosts: str = Field(
        default="",
        description="Where users may let a shared server connect though only its own network reaches it, with commas between:"
        " mail.corp.example, 10.0.0.0/8, or either with a port beyond the usual ones (dav.corp.example:8008).",
    )
    https: bool = Field(
        default=True,
        description="Whether those names are reached by https, as they must be: cookies are sent no other way then.",
    )
    processes: int = Field(
        default=0, ge=0, le=64, description="How many processes read mail; 0 for one per processor core."
    )

    workers: int = Field(
        default=1, ge=1, le=64, description="How many jobs this machine's worker does at the same time."
    )
    log: Literal["text", "json"] = Field(
        default="text",
        description="How the server and the worker write their log: text, or json for one object a line, without names or words.",
    )
    metrics_token: SecretStr = Field(
        default=SecretStr(""),
        description="The token with which /metrics may be read from other machines; empty for this machine only.",
    )

    @field_validator("database")
    @classmethod
    def _known_scheme(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in ("postgres", "postgresql", "sqlite"):
            raise ValueError("RINGBACK_DATABASE must begin with postgresql:// or sqlite:///")
        return value

    @field_validator("inside_hosts")
    @classmethod
    def _readable(cls, value: str) -> str:
        for one in filter(None, map(str.strip, value.split(","))):
            _inside(one)
        return value

    @cached_property
    def inside(self) -> tuple[Inside, ...]:
        """What `inside_hosts` names."""
        return tuple(_inside(one) for one in map(str.strip, self.inside_hosts.split(",")) if one)

    @property
    def is_local(self) -> bool:
        """Are the pages for this machine alone? Not behind a proxy on it either, which would have names of its own."""
        return self.bind in LOOPBACK and not self.hosts

    @property
    def is_alone(self) -> bool:
        """Is all of it on this machine, the data too? A worker whose data lie elsewhere may work for many, who do not know it."""
        url = urlsplit(self.database)
        there = dict(parse_qsl(url.query)).get("host") or url.hostname or ""
        return self.is_local and (not there or there in LOOPBACK or there.startswith("/"))

    @property
    def names(self) -> list[str]:
        """The names under which the pages answer."""
        given = [name.strip().lower() for name in self.hosts.split(",")]
        return [name for name in given if name] or list(LOOPBACK_NAMES)


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()


def database(chosen: Settings) -> dict[str, Any]:
    """The database as Django wants to be told of it."""
    url = urlsplit(chosen.database)
    if url.scheme in ("postgres", "postgresql"):
        options = dict(parse_qsl(url.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")) or "postgres",
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": options.pop("host", None) or url.hostname or "",
            "PORT": str(url.port or ""),
            "OPTIONS": {"connect_timeout": _CONNECT, **options},
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": unquote(url.path) if url.scheme == "sqlite" else str(chosen.home / "ringback.sqlite3"),
        "OPTIONS": {
            # A write takes its lock at once, so that two writers wait for each other instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
            " PRAGMA mmap_size=268435456;",
        },
    }


def vault_key(chosen: Settings, *, make: bool) -> str:
    """The key of what is kept secret, which lies outside of the database: RINGBACK_KEY, else what the file mailbox.key holds.

    "" where there is neither, or the file cannot be read; `make` makes the file where there is neither.
    """
    given, file = chosen.key.get_secret_value().strip(), chosen.home / "mailbox.key"
    if not given and make and not file.exists():
        keep_secret(file, urlsafe_b64encode(os.urandom(32)).decode() + "\n")
    try:
        return given or file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def keep_secret(file: Path, text: str) -> None:
    """A secret of the data folder, readable by the owner only, written whole or not at all: half of one would lock everything.

    Where another process was first, its secret stays. Raises BadInputError where it cannot be written.
    """
    part = file.with_name(f"{file.name}.{token_hex(6)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(text)
        os.link(part, file)
    except FileExistsError:
        pass
    except OSError as error:
        raise BadInputError(f"{file} cannot be written ({error.strerror}): see to its folder, then repeat") from error
    finally:
        part.unlink(missing_ok=True)
