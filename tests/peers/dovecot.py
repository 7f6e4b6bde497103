"""A Dovecot of one's own: IMAP with and without TLS, delivery by LMTP, and the logins that Postfix asks it about."""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.peers.certificate import Certificate
from tests.peers.ports import free_ports, wait_for

_CONF = """
base_dir = {run}
state_dir = {run}
log_path = {folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{chain}
ssl_key = <{key}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
auth_cache_size = 0
mail_max_userip_connections = 1000
mail_location = maildir:{folder}/vmail/%u/Maildir
first_valid_uid = 1
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
passdb {{
  driver = passwd-file
  args = username_format=%Lu {folder}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%Lu {folder}/users
  default_fields = uid=mail gid=mail home={folder}/vmail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Junk {{
    auto = subscribe
    special_use = \\Junk
  }}
  mailbox Trash {{
    auto = subscribe
    special_use = \\Trash
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener {{
    port = {auth}
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
protocol lmtp {{
  auth_username_format = %Lu
}}
"""
_OAUTH = """
introspection_mode = auth
introspection_url = http://127.0.0.1:{port}/introspect
username_attribute = email
active_attribute = active
active_value = true
"""


@dataclass(slots=True, kw_only=True)
class Dovecot:
    """Started by `start`, stopped by `stop`; both may be called again, the mail stays."""

    folder: Path
    certificate: Certificate
    tokens: int = 9
    """The port of an HTTP server that says whether a token is good (9: none)."""
    imap: int = field(init=False)
    imaps: int = field(init=False)
    lmtp: int = field(init=False)
    auth: int = field(init=False)

    def __post_init__(self) -> None:
        self.imap, self.imaps, self.lmtp, self.auth = free_ports(4)
        vmail = self.folder / "vmail"
        vmail.mkdir()
        shutil.chown(vmail, "mail", "mail")
        (self.folder / "users").touch()
        self.configure()

    def configure(self, extra: str = "") -> None:
        """Write the settings; takes effect when it is started again."""
        made = self.certificate
        text = _CONF.format(
            folder=self.folder, run=self._run, chain=made.chain, key=made.key,
            imap=self.imap, imaps=self.imaps, lmtp=self.lmtp, auth=self.auth,
        )  # fmt: skip
        (self.folder / "dovecot.conf").write_text(text + extra)
        (self.folder / "oauth2.conf").write_text(_OAUTH.format(port=self.tokens))

    @property
    def _run(self) -> Path:
        return self.folder / "run"

    def user(self, address: str, password: str) -> None:
        """Somebody has a mailbox here from now on, or another password."""
        users = self.folder / "users"
        others = [line for line in users.read_text().splitlines() if not line.startswith(f"{address}:")]
        users.write_text("\n".join([*others, f"{address}:{{PLAIN}}{password}:::::", ""]))

    def start(self) -> None:
        conf = str(self.folder / "dovecot.conf")
        said = self.folder / "dovecot.said"  # a file: the daemon would keep a pipe open for ever
        with said.open("wb") as out:
            done = subprocess.run(["/usr/sbin/dovecot", "-c", conf], stdout=out, stderr=out, timeout=30)
        assert done.returncode == 0, said.read_text()
        wait_for(self.imap)
        wait_for(self.imaps)

    def stop(self) -> None:
        file = self._run / "master.pid"
        if not file.exists():
            return
        pid = int(file.read_text())
        os.kill(pid, signal.SIGTERM)
        for _ in range(200):
            if not Path(f"/proc/{pid}").exists():
                return
            time.sleep(0.05)
        os.kill(pid, signal.SIGKILL)
