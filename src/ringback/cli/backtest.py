"""backtest: what would have been said of the user's own silences, before anybody trusts it."""

import re
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ringback.cli.common import instant, say, write_json
from ringback.domain.reason import plural

if TYPE_CHECKING:
    from ringback.flows.backtest import Backtest

_SPAN = re.compile(r"(\d{1,5})([hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_BAR = 30  # characters


def register(app: typer.Typer) -> None:
    app.command(
        "backtest",
        epilog="Example: ringback backtest Sent.mbox Inbox.mbox --me nora@seller.example --predictions waits.csv",
    )(backtest)


def backtest(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders with mail.")],
    me: Annotated[list[str], typer.Option("--me", help="An address of your own; several are possible.")],
    start: Annotated[
        str | None, typer.Option("--from", help="The first instant, 2026-01-05; a year before the end.")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", help="Not after this; the last day that can be judged.")] = None,
    every: Annotated[str, typer.Option(help="Time between instants: 7d, 12h, 2w.")] = "7d",
    horizon: Annotated[str, typer.Option(help="How far ahead an answer is forecast.")] = "7d",
    predictions: Annotated[Path | None, typer.Option(help="Write every forecast to this CSV file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output.")] = False,
) -> None:
    """Replay your mail: what would ringback have said, and what would fixed rules of 3, 7 and 14 days have done?"""
    spans = [_span(every, "--every"), _span(horizon, "--horizon")]
    limits = [None if text is None else instant(text) for text in (start, end)]
    from ringback.flows.backtest import backtest as replay
    from ringback.flows.backtest import write_predictions

    done = replay(paths, me, start=limits[0], end=limits[1], every=spans[0], horizon=spans[1])
    if predictions:
        write_predictions(predictions, done.forecasts)
    if as_json:
        write_json(_json(done))
    else:
        _print(done)


def _span(text: str, option: str) -> timedelta:
    found = _SPAN.fullmatch(text.strip().lower())
    if not found or not int(found[1]):
        raise typer.BadParameter(f"“{text}” is no time: write it like 7d, 12h or 2w", param_hint=option)
    return int(found[1]) * _UNITS[found[2]]


def _json(done: "Backtest") -> dict[str, Any]:
    from ringback.flows.backtest import stamp

    return {
        "read": done.read,
        "duplicates": done.copies,
        "from": stamp(done.start),
        "to": stamp(done.end),
        "every_hours": done.every / timedelta(hours=1),
        "horizon_hours": done.horizon / timedelta(hours=1),
        "forecasts": len(done.forecasts),
        "long_silences": asdict(done.long),
        "never_answered": asdict(done.never),
        "alarms": asdict(done.own),
        "rules": [asdict(rule) for rule in done.rules],
        "judgement": asdict(done.judgement),
        "calibration": [asdict(one) for one in done.picture],
    }


def _print(done: "Backtest") -> None:
    """The replay in sentences, and the calibration as a picture of bars."""
    long, judged = done.long, done.judgement
    say(
        f"{plural(done.read, 'message')} read, {done.copies:,} of them copies or without a date;"
        f" {plural(len(done.forecasts), 'forecast')}"
    )
    say(f"from {done.start:%d %b %Y} to {done.end:%d %b %Y}.")
    if long.reached:
        share = long.ended_by_themselves / long.reached
        say(f"Of {plural(long.reached, 'silence')} that reached 7 working days, {share:.0%} ended by themselves.")
    if done.never.followed:
        never = done.never
        say(f"{never.share:.0%} of waits were never answered ({never.low:.0%} to {never.high:.0%}); {never.caveat}.")
    for rule in done.rules:
        say(
            f"A {rule.days}-day rule would have raised {plural(rule.fixed.raised, 'alarm')}, {rule.fixed.false:,} of them false;"
            f" ringback, ringing as often, {rule.ringback.raised:,}, {rule.ringback.false:,} of them false."
        )
    say(
        f"By each person's own rhythm ringback would have raised {done.own.raised:,}, {done.own.false:,} of them false."
    )
    if not judged.rows:
        say("No forecast can be judged: the mail ends before a horizon does, or nobody was waited for.")
        return
    say("")
    say(f"Chance of an answer: {judged.mean_chance:.1%} forecast, {judged.share:.1%} came.")
    if judged.auc is not None and judged.slope is not None:
        say(f"Who answers is told right {judged.auc:.1%} of the time (AUC); calibration slope {judged.slope:.2f}.")
    if judged.ece is not None and judged.ece_floor is not None:
        say(
            f"Chance and share are {judged.ece:.1%} apart (ECE); a perfect forecast shows {judged.ece_floor:.1%} by luck."
        )
    for one in done.picture:
        marks = "#" * round(one.share * _BAR)
        say(f"{one.mean_chance:5.0%} forecast  {marks:<{_BAR}}  {one.share:4.0%} of {one.rows:,} came")
