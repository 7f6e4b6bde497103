"""The program: commands by group, and what becomes of an error."""

import gc
import os
import sys
import warnings
from contextlib import suppress
from typing import Annotated

import typer

from ringback.cli import (
    backtest,
    calendars,
    firm,
    mailboxes,
    morning,
    outgoing,
    own,
    people,
    read,
    refit,
    settle,
    show,
    touch,
    worker,
)
from ringback.domain.errors import RingbackError

app = typer.Typer(
    help="Which silences mean something, what to do about each one today, and in which words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
GROUPS = (
    show,
    morning,
    calendars,
    read,
    mailboxes,
    outgoing,
    touch,
    settle,
    people,
    own,
    firm,
    backtest,
    refit,
    worker,
)
for group in GROUPS:
    group.register(app)


@app.callback()
def everywhere(
    desk: Annotated[str, typer.Option("--desk", help="At whose desk, by its title; where there are several.")] = "",
) -> None:
    if desk:
        os.environ["RINGBACK_DESK"] = desk  # the settings are read after this, and programs that we start read the same


_SELDOM = 50_000  # new objects; what a command loads stays, and looking for garbage among it takes a tenth of a second
_STOPPED = "stopped; nothing was half stored"
_INTERRUPTED = 130  # what the library of commands makes of Ctrl-C


def run() -> None:
    """Run a command; a failure is one sentence on standard error and exit code 1, a wrong usage 2."""
    if not sys.warnoptions:  # a library's warning is for its programmers
        warnings.simplefilter("ignore")
    gc.set_threshold(_SELDOM)
    try:
        app()
    except RingbackError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _fail(_STOPPED)
    except SystemExit as leaving:
        if leaving.code == _INTERRUPTED:
            _fail(_STOPPED)
        raise
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # no traceback for a user
        _fail(_of_the_store(error) or _unforeseen(error))
    finally:
        _leave()


def _leave() -> None:
    """Close the store, so that it is one whole file again; what else there is goes with the process."""
    if "django.db" in sys.modules:
        from django.db import connections

        with suppress(Exception):  # whatever was wrong with it was said before
            connections.close_all()
    gc.freeze()  # the last look for garbage takes a fifth of a second, and the system takes all back anyway


def _fail(sentence: str) -> None:
    typer.echo(sentence, err=True)
    sys.exit(1)


def _unforeseen(error: Exception) -> str:
    return f"this should not have happened ({type(error).__name__}: {_first_line(error)}); nothing was half stored"


def _of_the_store(error: Exception) -> str:
    """What is wrong with the store, in the user's words; "" for any other failure."""
    if "django.db" not in sys.modules:
        return ""
    from ringback.store.ready import in_words

    return in_words(error)


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "")[:300]


if __name__ == "__main__":
    run()
