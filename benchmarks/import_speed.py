"""How fast mail gets in, beside two mail indexers: `python -m benchmarks.import_speed ../shared/data [--rounds 3] [--large]`.

Unpacks five mailboxes to a Maildir, and has `mu`, `notmuch` and `ringback import` read the same messages in turn, each into an
empty store; `ringback inspect` reads one of the mailboxes. Prints a Markdown table: messages a second by the clock, the ratio to
mu (of medians, because other work on the machine moves all of them), CPU seconds and peak memory of the whole process tree.
`--large` also imports all mailboxes at once, for the memory that many messages take.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.computing import memory
from ringback.adapters.files import RawRecord, open_archive

MAILBOXES = ("kaminski-v", "kean-s", "steffes-j", "symes-k", "kitchen-l")
_RINGBACK = (sys.executable, "-c", "from ringback.cli.main import run; run()")
_SAMPLED = 0.2  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of one program: seconds by the clock and of all processors, and the highest memory of its processes, in MB.

    Pages that processes share are counted once (Linux's proportional set size).
    """

    seconds: float
    cpu: float
    peak: float
    said: str


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--large", action="store_true")
    chosen = asked.parse_args()
    missing = [name for name in ("mu", "notmuch") if not shutil.which(name)]
    if missing:
        sys.exit(f"{' and '.join(missing)} not found: install with `apt-get install maildir-utils notmuch`")
    packed = [chosen.data / "enron" / f"{name}.mbox.xz" for name in MAILBOXES]
    with tempfile.TemporaryDirectory() as folder:
        count = _unpack(packed, Path(folder) / "mail")
        rounds = [_round(packed, Path(folder)) for _ in range(chosen.rounds)]
        _table(rounds, {"inspect": _messages_in(packed[3])}, count)
        if chosen.large:
            _large(sorted((chosen.data / "enron").glob("*.mbox.xz")), Path(folder))


def _unpack(packed: list[Path], root: Path) -> int:
    """The messages as the indexers want them: one file each. Returns how many there are."""
    count = 0
    for path in packed:
        place = root / path.name.partition(".")[0]
        for part in ("cur", "new", "tmp"):
            (place / part).mkdir(parents=True)
        for one in open_archive(path):
            if isinstance(one, RawRecord):
                (place / "cur" / f"{count}.host:2,S").write_bytes(one.raw)
                count += 1
    return count


def _messages_in(path: Path) -> int:
    return sum(isinstance(one, RawRecord) for one in open_archive(path))


def _round(packed: list[Path], folder: Path) -> dict[str, Run]:
    """Each program once, on an empty store."""
    stores = {name: folder / name for name in ("mu", "notmuch", "ringback")}
    for store in stores.values():
        shutil.rmtree(store, ignore_errors=True)
        store.mkdir()
    mail, home = folder / "mail", {"RINGBACK_HOME": str(stores["ringback"])}
    config = stores["notmuch"] / "config"
    config.write_text(f"[database]\npath={stores['notmuch']}\nmail_root={mail}\n[new]\ntags=\n")
    mu = ["--muhome", str(stores["mu"] / "home")]
    subprocess.run(["mu", "init", *mu, "--maildir", str(mail)], check=True, capture_output=True)
    return {
        "mu index": _run(["mu", "index", *mu, "--quiet"], {}),
        "import": _run([*_RINGBACK, "import", *map(str, packed), "--json"], home),
        "notmuch new": _run(["notmuch", "new", "--quiet"], {"NOTMUCH_CONFIG": str(config)}),
        "inspect": _run([*_RINGBACK, "inspect", str(packed[3]), "--json"], home),
    }


def _run(command: list[str], environment: Mapping[str, str]) -> Run:
    with tempfile.TemporaryFile("w+") as out:
        began = time.perf_counter()
        before = os.times()
        process = subprocess.Popen(command, env=os.environ | environment, stdout=out, stderr=subprocess.DEVNULL)
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(_SAMPLED)
        seconds, after = time.perf_counter() - began, os.times()
        if process.returncode:
            sys.exit(f"{' '.join(command[:3])} failed")
        out.seek(0)
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        return Run(seconds=seconds, cpu=cpu, peak=peak, said=out.read(2000))


def _table(rounds: list[dict[str, Run]], counts: Mapping[str, int], count: int) -> None:
    """Medians over the rounds; the ratio is that of messages a second to mu's."""
    print(f"{count:,} messages, {os.cpu_count()} cores, medians of {len(rounds)} rounds\n")
    print("| | messages a second | times mu | CPU seconds | peak MB |\n|---|---|---|---|---|")
    rates = {
        name: counts.get(name, count) / statistics.median(one[name].seconds for one in rounds) for name in rounds[0]
    }
    for name, rate in rates.items():
        cpu, peak = (statistics.median(getattr(one[name], what) for one in rounds) for what in ("cpu", "peak"))
        print(f"| {name} | {rate:,.0f} | {rate / rates['mu index']:.2f} | {cpu:.1f} | {peak:,.0f} |")


def _large(packed: list[Path], folder: Path) -> None:
    home = {"RINGBACK_HOME": str(folder / "large")}
    run = _run([*_RINGBACK, "import", *map(str, packed), "--json"], home)
    read = json.loads(run.said)["read"]
    print(f"\n{len(packed)} mailboxes, {read:,} messages: {read / run.seconds:,.0f} a second, peak {run.peak:,.0f} MB")


if __name__ == "__main__":
    main()
