"""`kill -9`, 300 times: `python -m benchmarks.kills [--kills 300] [--database sqlite|postgresql]`.

Several workers at once, killed at any instant and at every step of a send and of a sync, against a real mail server; then the count:
what was sent twice, lost, or held without a word, and which mails were stored twice or not at all.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.load import database
from tests.e2e.killing import ANY_DOMAIN, Scene
from tests.peers.mail_system import mail_system


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--messages", type=int, default=40, help="for each of three sellers")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="ringback-kills-"))
    with mail_system() as provider, database(asked.database, folder) as url:
        provider.postfix.stop()
        provider.postfix.configure(ANY_DOMAIN)
        provider.postfix.start()
        ours = {"RINGBACK_HOME": str(folder / "home"), "RINGBACK_DATABASE": url, "PYTHONPATH": "src"}
        scene = Scene(
            provider=provider, environment={**os.environ, **ours}, workers=asked.workers, messages=asked.messages
        )
        count = scene.kill(asked.kills)
    print(f"{asked.database}: {count}")
    return any(count.faults.values())


if __name__ == "__main__":
    sys.exit(main())
