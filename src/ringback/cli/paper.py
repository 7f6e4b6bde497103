"""Today and one person on the terminal: a page that a person likes to read."""

from collections.abc import Iterator
from datetime import datetime
from shlex import quote
from zoneinfo import ZoneInfo

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ringback.domain.order import AT_MOST, Ranked
from ringback.domain.reason import plural, visible
from ringback.flows.portrait import Portrait
from ringback.flows.sending.identity import quoted_below
from ringback.flows.today import Today, short_reasons, stale_note
from ringback.outreach.card import hours_line, live_lines

_NAMES = {"email": "mail", "call": "calls", "calendar": "calendar"}
_MOST_PATIENCE = 5


def print_today(console: Console, today: Today, zone: ZoneInfo, *, everything: bool = False) -> None:
    """Debts first, then at most seven moves, then what patience covers, folded."""
    local = today.as_of.astimezone(zone)
    console.print(Text(f"{local:%A}, {local.day} {local:%B %Y}", style="bold"))
    console.print(today.lead, markup=False)
    if today.is_blank:
        return
    console.print(Text("Seen: " + " · ".join(_seen(today, local)), style="dim"))
    look_back = f"ringback today --as-of {today.ends_on}" if today.ends_on else None
    for note in filter(None, (stale_note(today), look_back, *today.notes)):
        console.print(Text(note, style="yellow"))
    _print_debts(console, today, everything=everything)
    _print_moves(console, today, everything=everything)
    _print_patience(console, today, everything=everything)
    if today.ended_line:
        console.print(Text(f"\n{today.ended_line}", style="dim"))
    if today.old_silences:
        stay = "stays" if today.old_silences == 1 else "stay"
        old = f"{plural(today.old_silences, 'old silence')} of more than 60 days {stay} off this list."
        console.print(Text(f"\n{old}", style="dim"))
    first = next(iter(today.first), None)
    who = quote(first.move.silence.timeline.person.name) if first else "NAME"
    console.print(
        Text(
            f"\nringback person {who} shows the draft; ringback done|snooze|no|release {who} acts; ringback undo takes back.",
            style="dim",
        )
    )


def _seen(today: Today, local: datetime) -> Iterator[str]:
    for channel, until in today.seen.items():
        if until is None:
            yield f"{_NAMES[channel]} none"
        else:
            there = until.astimezone(local.tzinfo)
            same_day = there.date() == local.date()
            yield f"{_NAMES[channel]} to " + (f"{there:%H:%M} today" if same_day else f"{there.day} {there:%B %Y}")


def _print_debts(console: Console, today: Today, *, everything: bool) -> None:
    owed = today.debts if everything else today.owed[:AT_MOST]
    if not today.debts:
        return
    table = _table(f"You owe an answer ({len(today.owed)})", "yellow")
    for debt in owed:
        table.add_row(
            escape(debt.person.name), escape(debt.person.company or debt.person.relation), escape(str(debt.because[0]))
        )
    console.print(table)
    hidden = len(today.owed) - len(owed)
    folded = 0 if everything else len(today.folded_debts)
    rest = [f"{hidden} more"] * (hidden > 0) + [f"{folded} older than 30 days"] * (folded > 0)
    if rest:
        console.print(Text("   and " + ", ".join(rest) + " (--all shows them)", style="dim"))


def _print_moves(console: Console, today: Today, *, everything: bool) -> None:
    rows = today.due if everything else today.first
    table = _table(f"Move now ({len(today.due)})", "green")
    for row in rows:
        table.add_row(*_row(row, today))
    console.print(table if rows else Text("\nNothing is due. The time is free for new people.", style="green"))
    if len(today.due) > len(rows):
        console.print(Text(f"   and {len(today.due) - len(rows)} more (--all shows them)", style="dim"))


def _row(row: Ranked, today: Today) -> tuple[str, str, str]:
    move, person = row.move, row.move.silence.timeline.person
    who = (
        f"[bold]{escape(person.name)}[/]\n[dim]{escape(' · '.join(filter(None, [person.company, person.relation])))}[/]"
    )
    what = f"[bold]{escape(today.playbook.title(move.play))}[/]\n[dim]{row.minutes} min[/]"
    why = "; ".join(escape(str(reason)) for reason in short_reasons(move))
    return who, what, why


def _print_patience(console: Console, today: Today, *, everything: bool) -> None:
    if not today.patience:
        return
    rows = today.patience if everything else today.patience[:_MOST_PATIENCE]
    table = _table(f"Patience ({len(today.patience)})", "blue")
    for row in rows:
        person, move = row.move.silence.timeline.person, row.move
        day = move.silence.timeline.clock.local(move.due_at)
        table.add_row(escape(person.name), f"until {day:%a} {day.day} {day:%b}", escape(str(move.because[0])))
    console.print(table)
    if len(today.patience) > len(rows):
        console.print(Text(f"   and {len(today.patience) - len(rows)} more (--all shows them)", style="dim"))


def _table(title: str, colour: str) -> Table:
    table = Table(
        title=f"\n[bold {colour}]{title}[/]",
        title_justify="left",
        show_header=False,
        box=None,
        padding=(0, 2, 0, 1),
        expand=True,
    )
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=2)
    table.add_column(ratio=7, overflow="fold")
    return table


def print_person(console: Console, shown: Portrait) -> None:
    """Who, where things stand, what to do in which words, why not something else, and the timeline."""
    person = shown.person
    local = shown.as_of.astimezone(person.place.zone)
    about = " · ".join(
        filter(None, [person.company, person.relation, shown.timeline.address or "", person.number or ""])
    )
    console.print(Text(person.name, style="bold"))
    console.print(
        Text(f"{about} · there it is {local:%H:%M} ({person.place.zone}, {person.place.known_how})", style="dim")
    )
    for line in shown.why_listed:
        console.print(line, markup=False)
    for debt in shown.debts:
        console.print(Text(f"You owe: {debt.because[0]}", style="yellow"))
    if shown.ranked:
        console.print(Group(*_silence(shown)))
    elif shown.rhythm:
        console.print(f"{shown.rhythm.sentence} ({plural(shown.rhythm.seen, 'answer')} seen)", markup=False)
    _print_timeline(console, shown)


def _silence(shown: Portrait) -> Iterator[RenderableType]:
    assert shown.ranked is not None
    move = shown.ranked.move
    yield Text(f"\n{shown.playbook.title(move.play)}", style="bold green")
    yield from (Padding(Text(str(reason)), (0, 0, 0, 2)) for reason in move.because)
    yield Text("\nWhat may have happened", style="bold")
    yield from (
        Padding(Text(f"{cause.name.replace('_', ' ')}: {cause.because}"), (0, 0, 0, 2)) for cause in move.causes
    )
    if shown.question:
        yield Text(f"\n{shown.question.words}", style="bold yellow")
        yield Padding(
            Text(f"ringback answer {quote(shown.person.name)} {shown.question.kind} '…'   (or --none)", style="dim"),
            (0, 0, 0, 2),
        )
    if shown.card:
        spoken = f" · {shown.card.seconds} seconds" if shown.card.seconds else ""
        hours = hours_line(shown.card, shown.timeline.clock)
        yield Text(f"\n{shown.card.shown_number}{spoken} · {hours}", style="bold")
    if shown.draft:
        yield Panel(
            Text("\n\n".join(filter(None, [shown.draft.body, quoted_below(shown.draft)]))),
            title=escape("What to say" if shown.draft.is_outline else shown.draft.subject or "Voicemail"),
            title_align="left",
            border_style="dim",
        )
    if shown.card and (live := live_lines(shown.card)):
        yield Text("If they pick up", style="bold")
        yield from (Padding(Text(f"{name}: {line}"), (0, 0, 0, 2)) for name, line in live)
    yield Text("Why not something else", style="bold")
    yield from (
        Padding(Text(f"{shown.playbook.title(name)}: {reason}", style="dim"), (0, 0, 0, 2))
        for name, reason in move.not_chosen.items()
    )


def _print_timeline(console: Console, shown: Portrait) -> None:
    table = _table("Timeline", "white")
    clock = shown.timeline.clock_without_absences
    for one in list(reversed(shown.timeline.interactions))[:12]:
        at = clock.local(one.at)
        who = (
            shown.person.name if one.author == shown.person.id else "You" if one.direction == "out" else "somebody else"
        )
        outcome = f" ({one.outcome.replace('_', ' ')})" if one.outcome else ""
        said = visible(one.reading.text)[:160]
        table.add_row(
            f"{at:%Y-%m-%d %H:%M}",
            escape(who),
            escape(f"{one.channel}{outcome}: {visible(one.subject)}\n{said}".strip()),
        )
    console.print(table)
