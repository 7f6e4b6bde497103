"""Call logs of phones and telephone systems, read into one kind of record."""

from zoneinfo import ZoneInfo

from ringback.intake.calls.android import is_android, read_android
from ringback.intake.calls.record import CallFormat, CallRecord
from ringback.intake.calls.table import read_table, table_format
from ringback.intake.problem import Problem

__all__ = ["CallFormat", "CallRecord", "call_format", "read_calls"]


def call_format(text: str) -> CallFormat | None:
    """Is this a call log, and whose? None where it is none of those known here."""
    return CallFormat.ANDROID if is_android(text) else table_format(text)


def read_calls(
    text: str, fmt: CallFormat, zone: ZoneInfo, mine: frozenset[str], region: str = ""
) -> tuple[list[CallRecord], list[Problem]]:
    """Which calls went between the user and whom, as they happened, and which rows could not be read.

    `zone` is where times without an offset were written; `mine` are the user's own numbers (anything in it that is no
    number, such as a mail address, is passed over); `region` is the country of numbers without a country code.
    """
    calls, problems = read_android(text, region) if fmt is CallFormat.ANDROID else read_table(text, zone, mine, region)
    return sorted(set(calls), key=lambda call: (call.at, call.key)), problems
