"""A giver of tokens: answers codes, refresh tokens and devices as Google and Microsoft do, and says which token is good."""

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from ringback.adapters.account import Secret
from ringback.adapters.oauth import Application, Authority


@dataclass(slots=True)
class TokenGiver:
    """`codes`, `refresh` and `devices` are good for the address that they name; `asked` are the forms that came in."""

    codes: dict[str, str] = field(default_factory=dict)
    refresh: dict[str, str] = field(default_factory=dict)
    devices: dict[str, str | None] = field(default_factory=dict)
    good: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    life: int = 3600
    _server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        giver = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                token = self.headers.get("Authorization", "").removeprefix("Bearer ")
                who = giver.good.get(token)
                self._say(200, {"active": "true", "email": who} if who else {"active": "false"})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                giver.asked.append(form)
                self._say(*(giver.device(form) if self.path == "/device" else giver.token(form)))

            def _say(self, status: int, answer: dict[str, Any]) -> None:
                body = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()

    @property
    def port(self) -> int:
        assert self._server is not None
        return int(self._server.server_address[1])

    def application(self, name: str = "microsoft") -> Application:
        """A client that is registered here."""
        base = f"http://127.0.0.1:{self.port}"
        authority = Authority(
            name=name, authorize=f"{base}/authorize", token=f"{base}/token", device=f"{base}/device", scope="mail"
        )
        return Application(authority=authority, id="client-7", secret=Secret("client-secret"))

    def device(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.devices.setdefault("device-1", None)
        return 200, {
            "device_code": "device-1", "user_code": "ABCD-1234", "verification_uri": "https://login.example/device",
            "expires_in": 600, "interval": 1,
        }  # fmt: skip

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if form.get("client_id") != "client-7" or form.get("client_secret") != "client-secret":
            return 401, {"error": "invalid_client"}
        kind = form["grant_type"]
        if kind.endswith("device_code"):
            who = self.devices.get(form["device_code"])
            if who is None:
                return 400, {"error": "authorization_pending"}
        elif kind == "authorization_code":
            who = self.codes.pop(form["code"], None)  # a code is good once
        else:
            who = self.refresh.get(form["refresh_token"])
        if who is None:
            return 400, {"error": "invalid_grant"}
        number = len(self.good)
        access, again = f"access-{number}", f"refresh-{number}"
        self.good[access] = who
        self.refresh[again] = who
        return 200, {"access_token": access, "refresh_token": again, "expires_in": self.life, "token_type": "Bearer"}
