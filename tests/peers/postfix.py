"""A Postfix of one's own: takes mail for the tests' domains, from users who log in and from the world, and delivers it."""

import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tests.peers.certificate import Certificate
from tests.peers.dovecot import Dovecot
from tests.peers.ports import free_ports, wait_for

DOMAINS = ("seller.example", "acme.example", "quick.example", "silent.example")
_MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/q
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.seller.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = {domains}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
default_transport = error:no outside mail
relay_transport = error:no outside mail
maillog_file = {folder}/postfix.log
maillog_file_prefixes = /tmp, /var
alias_maps =
local_recipient_maps =
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
smtpd_sasl_auth_enable = yes
smtpd_tls_cert_file = {chain}
smtpd_tls_key_file = {key}
smtpd_tls_security_level = may
smtpd_client_connection_rate_limit = 0
message_size_limit = 20000000
minimal_backoff_time = 5s
queue_run_delay = 5s
"""
_LOGIN = """{port} inet n - n - - smtpd
  -o syslog_name=postfix/{name}
  -o smtpd_tls_wrappermode={wrapped}
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
"""


@dataclass(slots=True, kw_only=True)
class Postfix:
    """`smtp` takes mail for the domains without a login, `submission` (STARTTLS) and `smtps` only from who logs in."""

    folder: Path
    certificate: Certificate
    dovecot: Dovecot
    smtp: int = field(init=False)
    submission: int = field(init=False)
    smtps: int = field(init=False)

    def __post_init__(self) -> None:
        self.smtp, self.submission, self.smtps = free_ports(3)
        shutil.copytree("/etc/postfix", self._etc, ignore=shutil.ignore_patterns("dynamicmaps*", "sasl"))
        for name in ("q", "data"):
            (self.folder / name).mkdir()
        shutil.chown(self.folder / "data", "postfix")
        self.configure()

    @property
    def _etc(self) -> Path:
        return self.folder / "postfix"

    def configure(self, extra: str = "") -> None:
        """Write the settings; takes effect when it is started again."""
        made = self.certificate
        text = _MAIN.format(
            folder=self.folder, domains=", ".join(DOMAINS), lmtp=self.dovecot.lmtp, auth=self.dovecot.auth,
            chain=made.chain, key=made.key,
        )  # fmt: skip
        (self._etc / "main.cf").write_text(text + extra)
        (self._etc / "master.cf").write_text(self._services())

    def _services(self) -> str:
        lines = []
        for line in Path("/etc/postfix/master.cf").read_text().splitlines():
            words = line.split()
            if not line.strip() or line.startswith(("#", " ", "\t")) or len(words) < 8:
                continue
            if words[:2] == ["smtp", "inet"]:
                words[0] = f"127.0.0.1:{self.smtp}"
            if words[7] in ("pipe",) or words[0] == "postlog":
                continue
            lines.append(" ".join([*words[:4], "n", *words[5:]]))
        lines.append("postlog unix-dgram n - n - 1 postlogd")
        for name, port, wrapped in (("submission", self.submission, "no"), ("smtps", self.smtps, "yes")):
            lines.append(_LOGIN.format(port=f"127.0.0.1:{port}", name=name, wrapped=wrapped))
        return "\n".join([*lines, ""])

    def start(self) -> None:
        self._run("start")
        for port in (self.smtp, self.submission, self.smtps):
            wait_for(port)

    def stop(self) -> None:
        if (self.folder / "q" / "pid" / "master.pid").exists():
            self._run("stop")

    def _run(self, verb: str) -> None:
        said = self.folder / "postfix.said"  # a file: the daemon would keep a pipe open for ever
        with said.open("wb") as out:
            call = ["/usr/sbin/postfix", "-c", str(self._etc), verb]
            done = subprocess.run(call, stdout=out, stderr=out, timeout=60)
        log = self.folder / "postfix.log"
        assert done.returncode == 0, said.read_text() + (log.read_text() if log.exists() else "")
