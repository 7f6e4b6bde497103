"""The reference pages are made from the code: `python -m tests.test_docs` writes them, the tests fail where one is out of date."""

import inspect
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from typer.main import get_command

from ringback.cli.main import app
from ringback.domain.episode import as_table
from ringback.domain.play import Need
from ringback.domain.reason import SENTENCES
from ringback.domain.sending import as_table as sending_table
from ringback.flows.refit import Source, query
from ringback.settings import Settings

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"


def life_cycle() -> str:
    return (
        "# The life cycle of a silence\n\n"
        "Where things stand in one matter with one person, and what changes it. Made from `domain/episode.py`.\n"
        "What is not listed changes nothing: your own messages never make a silence younger.\n\n" + as_table()
    )


def sending() -> str:
    return (
        "# The life of a message\n\n"
        "From a draft to what became of it. Made from `domain/sending.py`. What is not listed cannot happen: a message that may be\n"
        "with a mail server is never sent again unless you say so.\n\n" + sending_table()
    )


def settings() -> str:
    rows = [
        f"| `RINGBACK_{name.upper()}` | {_type_name(field.annotation)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return (
        "# Settings\n\nEnvironment variables, all optional.\n\n| name | type | what it is |\n| --- | --- | --- |\n"
        + "\n".join(rows)
        + "\n"
    )


def _type_name(annotation: object) -> str:
    return getattr(annotation, "__name__", str(annotation)).lower()


def commands() -> str:
    group = get_command(app)
    parts = ["# Commands\n\nMade from the commands' own help. `ringback COMMAND --help` shows the options.\n"]
    for name, one in sorted(getattr(group, "commands", {}).items()):
        if not one.hidden:
            example = f"\n\n{one.epilog}" if one.epilog else ""
            parts.append(f"## ringback {name}\n\n{inspect.cleandoc(one.help or '')}{example}\n")
    return "\n".join(parts)


def warehouse_query() -> str:
    parts = [
        "# The query of `ringback refit`\n\nAs `ringback refit --sql ENGINE` prints it; see [warehouse.md](../warehouse.md)."
        " Names are quoted: where unquoted names\nare folded to capitals (Snowflake), make the tables with quoted names in small"
        " letters, or views that have them.\n"
    ]
    for engine in ("snowflake", "bigquery", "pyspark"):
        parts.append(f"## {engine}, from a table of waits\n\n```sql\n{query(engine, Source(), ['signs'])}\n```\n")
    messages = Source(messages="messages", until=date(2026, 11, 1))
    parts.append(f"## snowflake, from messages\n\n```sql\n{query('snowflake', messages)}\n```\n")
    return "\n".join(parts)


def pages() -> Mapping[str, str]:
    return {
        "life-cycle.md": life_cycle(),
        "sending.md": sending(),
        "settings.md": settings(),
        "commands.md": commands(),
        "warehouse-query.md": warehouse_query(),
    }


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_reference_is_as_the_code_has_it(name: str) -> None:
    written = (REFERENCE / name).read_text(encoding="utf-8")
    assert written == pages()[name], "run `python -m tests.test_docs` to write it anew"


def test_every_reason_has_its_sentence_and_every_sentence_its_reason() -> None:
    files = [file for file in (ROOT / "src").rglob("*.py") if file.name != "reason.py"]
    source = "".join(file.read_text(encoding="utf-8") for file in files)
    used = {code for code in SENTENCES if f'"{code}"' in source} | {f"missing_{need}" for need in Need}
    assert set(SENTENCES) - used == set()
    assert set(re.findall(r'because\(\s*"(\w+)"', source)) - set(SENTENCES) == set()


def test_every_command_has_an_example() -> None:
    group = get_command(app)
    commands = getattr(group, "commands", {})
    nested = {name: one for outer in commands.values() for name, one in getattr(outer, "commands", {}).items()}
    single = {name: one for name, one in commands.items() if not getattr(one, "commands", None)}
    without = [
        name for name, one in {**single, **nested}.items() if not one.hidden and "Example:" not in (one.epilog or "")
    ]
    assert without == []


def test_the_readme_names_commands_that_exist() -> None:
    known = set(getattr(get_command(app), "commands", {}))
    named = set(re.findall(r"`ringback (\w+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert named - known == set()


if __name__ == "__main__":
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for page, text in pages().items():
        (REFERENCE / page).write_text(text, encoding="utf-8")
