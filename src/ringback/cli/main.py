"""The program: commands by group, and what becomes of an error."""

import os
import sys

import typer

from ringback.cli import backtest, own, people, read, settle, touch
from ringback.domain.errors import RingbackError

app = typer.Typer(
    help="Which silences mean something, what to do about each one today, and in which words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for group in (read, touch, settle, people, own, backtest):
    group.register(app)


def run() -> None:
    """Run a command; a failure is one sentence on standard error and exit code 1, a wrong usage 2."""
    try:
        app()
    except RingbackError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        _fail("stopped; nothing was half stored")
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # no traceback for a user
        _fail(f"this should not have happened ({type(error).__name__}: {_first_line(error)}); nothing was half stored")


def _fail(sentence: str) -> None:
    typer.echo(sentence, err=True)
    sys.exit(1)


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "")[:300]
