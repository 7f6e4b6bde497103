"""The simulated world, imported as a user would and served by the real command."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def command(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run `ringback` with its own data folder."""
    environment = {**os.environ, "RINGBACK_HOME": str(home)}
    call = [sys.executable, "-m", "ringback.cli.main", *words]
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=True, timeout=120)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the simulated seller's year."""
    folder = tmp_path_factory.mktemp("seller")
    command("demo", str(folder / "world"), home=folder / "home")
    mine = (folder / "world" / "me").read_text().strip()
    command("import", str(folder / "world"), "--me", mine, home=folder / "home")
    return folder / "home"


@pytest.fixture(scope="session")
def served(home: Path) -> Iterator[str]:
    """The address of the pages."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    call = [sys.executable, "-m", "ringback.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(call, env={**os.environ, "RINGBACK_HOME": str(home)}, stderr=subprocess.DEVNULL) as server:
        base = f"http://127.0.0.1:{port}"
        _wait_for(f"{base}/healthz")
        yield base
        server.terminate()
        server.wait(30)


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} did not come to life within 30 seconds")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.fail("the browser tests need Chromium: install it (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, served: str) -> Iterator[Page]:
    """A fresh page; a message on its console or an error in it fails the test."""
    context = chromium.new_context(base_url=served)
    shown = context.new_page()
    complaints: list[str] = []
    shown.on("console", lambda message: complaints.append(message.text))
    shown.on("pageerror", lambda error: complaints.append(str(error)))
    yield shown
    context.close()
    assert complaints == []
