"""refit: the answer times of a whole firm, from its warehouse."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ringback.cli.common import instant, say
from ringback.domain.reason import plural

if TYPE_CHECKING:
    from ringback.flows.refit import Refit


def register(app: typer.Typer) -> None:
    app.command(
        "refit",
        epilog="Example: ringback refit --warehouse duckdb:///data/firm.duckdb --messages messages --until 2026-11-01\n\n"
        "Example: ringback refit --sql snowflake --by signs",
    )(refit)


def refit(
    warehouse: Annotated[
        str, typer.Option(help="Where it is: duckdb:///FILE, postgres://USER@HOST/NAME, snowflake://…, bigquery://…")
    ] = "",
    waits: Annotated[str, typer.Option(help="The table of waits, as docs/warehouse.md has it.")] = "waits",
    messages: Annotated[str, typer.Option(help="The table of messages, where there is none of waits.")] = "",
    days: Annotated[str, typer.Option(help="With --messages: the table of working days.")] = "working_days",
    until: Annotated[str, typer.Option(help="With --messages: the day before which they are whole, 2026-11-01.")] = "",
    by: Annotated[
        list[str] | None,
        typer.Option("--by", help="A column of small numbers whose effect to tell; several are possible."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option(help="The file to write; firm.json in the home folder, where it takes effect.")
    ] = None,
    sql: Annotated[
        str, typer.Option(help="Only print the query, for this engine: snowflake, bigquery, pyspark …")
    ] = "",
) -> None:
    """Learn the answer times of the whole firm from its warehouse, where one query adds them up."""
    columns = tuple(dict.fromkeys(by or ()))
    from ringback.flows.answer_times import firm_file
    from ringback.flows.refit import Source, keep, query
    from ringback.flows.refit import refit as learn

    source = Source(waits=waits, messages=messages, days=days, until=instant(until).date() if until else None)
    if sql:
        say(query(sql, source, columns))
        return
    if not warehouse:
        raise typer.BadParameter("say where it is, or ask for the query with --sql", param_hint="--warehouse")
    found, path = learn(warehouse, source, columns), to or firm_file()
    keep(found, path)
    _print(found)
    say(f"Written to {path}; ringback puts it behind every person's own answers, instead of the shipped prior.")


def _print(found: "Refit") -> None:
    from ringback.flows.rhythm import spoken

    say(f"{plural(found.waits, 'wait')}, {found.answered:,} of them answered.")
    say(
        f"Half of the answers come within {spoken(found.usual)}, nine in ten within {spoken(found.nine_in_ten)}"
        f" (shipped: {spoken(found.shipped_usual)} and {spoken(found.shipped_nine_in_ten)})."
    )
    for one in found.paces:
        say(
            f"{one.column}: each one more multiplies the pace of answers by {one.times:.3f} ({one.low:.3f} to {one.high:.3f})."
        )
