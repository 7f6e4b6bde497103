"""Large mail providers as they document themselves: servers, how to log in, and what has to be switched on first."""

from dataclasses import dataclass

from ringback.adapters.account import Security, Server


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One provider. `domains` are those of its users' addresses, `exchangers` endings of its MX hosts.

    `oauth` names the kind of login that it offers instead of a password ("" for none); `hint` what to do where the login
    fails. `calendar` is the address of its calendar server; `no_calendar` says why none can be used.
    """

    name: str
    imap: Server
    smtp: Server
    domains: tuple[str, ...] = ()
    exchangers: tuple[str, ...] = ()
    oauth: str = ""
    hint: str = ""
    calendar: str = ""
    no_calendar: str = ""


def _imap(host: str, port: int = 993, security: Security = "tls") -> Server:
    return Server(host=host, port=port, security=security)


def _smtp(host: str, port: int = 465, security: Security = "tls") -> Server:
    return Server(host=host, port=port, security=security)


def _submission(host: str) -> Server:
    return Server(host=host, port=587, security="starttls")


_OWN_LOGIN_ONLY = (
    "{} lets programs at its calendars with its own login only: let it subscribe to your address here instead"
)
_APP = "make an app password in the security settings of your account and use that"

PROVIDERS = (
    Provider(
        name="Gmail",
        imap=_imap("imap.gmail.com"),
        smtp=_smtp("smtp.gmail.com"),
        domains=("gmail.com", "googlemail.com"),
        exchangers=("google.com", "googlemail.com"),
        oauth="google",
        hint="switch on two-step verification, then make an app password at myaccount.google.com/apppasswords",
        no_calendar=_OWN_LOGIN_ONLY.format("Google"),
    ),
    Provider(
        name="Microsoft 365",
        imap=_imap("outlook.office365.com"),
        smtp=_submission("smtp.office365.com"),
        domains=(
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "outlook.de",
            "hotmail.de",
            "live.de",
            "hotmail.co.uk",
        ),
        exchangers=(
            "protection.outlook.com",
            "olc.protection.outlook.com",
            "mail.protection.outlook.com",
            "mx.microsoft",
        ),
        oauth="microsoft",
        hint="Microsoft takes no password over IMAP: connect with --oauth and your own client",
        no_calendar=_OWN_LOGIN_ONLY.format("Microsoft"),
    ),
    Provider(
        name="iCloud",
        imap=_imap("imap.mail.me.com"),
        smtp=_submission("smtp.mail.me.com"),
        domains=("icloud.com", "me.com", "mac.com"),
        exchangers=("mail.icloud.com",),
        hint="make an app-specific password at account.apple.com",
        calendar="https://caldav.icloud.com/",
    ),
    Provider(
        name="Yahoo",
        imap=_imap("imap.mail.yahoo.com"),
        calendar="https://caldav.calendar.yahoo.com/",
        smtp=_smtp("smtp.mail.yahoo.com"),
        domains=(
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.it",
            "yahoo.es",
            "yahoo.co.uk",
            "ymail.com",
            "rocketmail.com",
        ),
        exchangers=("yahoodns.net",),
        hint=_APP,
    ),
    Provider(
        name="AOL", imap=_imap("imap.aol.com"), smtp=_smtp("smtp.aol.com"), domains=("aol.com", "aim.com"), hint=_APP
    ),
    Provider(
        name="GMX",
        imap=_imap("imap.gmx.net"),
        calendar="https://caldav.gmx.net/",
        smtp=_smtp("mail.gmx.net"),
        domains=("gmx.net", "gmx.de", "gmx.at", "gmx.ch"),
        exchangers=("gmx.net",),
        hint="switch on “POP3/IMAP” in the settings of GMX first",
    ),
    Provider(
        name="GMX",
        imap=_imap("imap.gmx.com"),
        smtp=_smtp("mail.gmx.com"),
        domains=("gmx.com", "gmx.us", "gmx.co.uk"),
        hint="switch on “POP3 & IMAP” in the settings of GMX first",
    ),
    Provider(
        name="WEB.DE",
        imap=_imap("imap.web.de"),
        calendar="https://caldav.web.de/",
        smtp=_smtp("smtp.web.de"),
        domains=("web.de",),
        hint="switch on “POP3/IMAP” in the settings of WEB.DE first",
    ),
    Provider(
        name="T-Online",
        imap=_imap("secureimap.t-online.de"),
        smtp=_smtp("securesmtp.t-online.de"),
        domains=("t-online.de", "magenta.de"),
        hint="use the e-mail password of the customer centre, not that of the account",
    ),
    Provider(
        name="freenet", imap=_imap("mx.freenet.de"), smtp=_smtp("mx.freenet.de"), domains=("freenet.de",), hint=_APP
    ),
    Provider(
        name="mailbox.org",
        imap=_imap("imap.mailbox.org"),
        calendar="https://dav.mailbox.org/",
        smtp=_smtp("smtp.mailbox.org"),
        domains=("mailbox.org",),
        exchangers=("mailbox.org",),
    ),
    Provider(
        name="Posteo",
        imap=_imap("posteo.de"),
        calendar="https://posteo.de:8443/",
        smtp=_smtp("posteo.de"),
        domains=("posteo.de", "posteo.net", "posteo.org"),
    ),
    Provider(
        name="Fastmail",
        imap=_imap("imap.fastmail.com"),
        calendar="https://caldav.fastmail.com/",
        smtp=_smtp("smtp.fastmail.com"),
        domains=("fastmail.com", "fastmail.fm"),
        exchangers=("messagingengine.com",),
        hint=_APP,
    ),
    Provider(
        name="Zoho",
        imap=_imap("imap.zoho.com"),
        calendar="https://calendar.zoho.com/",
        smtp=_smtp("smtp.zoho.com"),
        domains=("zoho.com", "zohomail.com"),
        exchangers=("zoho.com",),
        hint="switch on IMAP in the settings of Zoho Mail first, and make an app password",
    ),
    Provider(
        name="Zoho",
        imap=_imap("imap.zoho.eu"),
        calendar="https://calendar.zoho.eu/",
        smtp=_smtp("smtp.zoho.eu"),
        domains=("zoho.eu",),
        exchangers=("zoho.eu",),
    ),
    Provider(
        name="Yandex",
        imap=_imap("imap.yandex.com"),
        smtp=_smtp("smtp.yandex.com"),
        domains=("yandex.com",),
        exchangers=("yandex.net",),
        hint=_APP,
    ),
    Provider(
        name="IONOS",
        imap=_imap("imap.ionos.com"),
        smtp=_smtp("smtp.ionos.com"),
        exchangers=("ionos.com", "ionos.co.uk", "1and1.com"),
    ),
    Provider(
        name="IONOS",
        imap=_imap("imap.ionos.de"),
        smtp=_smtp("smtp.ionos.de"),
        exchangers=("kundenserver.de", "ionos.de"),
    ),
    Provider(
        name="STRATO",
        imap=_imap("imap.strato.de"),
        smtp=_smtp("smtp.strato.de"),
        exchangers=("rzone.de", "strato.de"),
    ),
    Provider(
        name="OVH", imap=_imap("ssl0.ovh.net"), smtp=_smtp("ssl0.ovh.net"), exchangers=("mail.ovh.net", "mx.ovh.net")
    ),
    Provider(
        name="Infomaniak",
        imap=_imap("mail.infomaniak.com"),
        calendar="https://sync.infomaniak.com/",
        smtp=_smtp("mail.infomaniak.com"),
        exchangers=("infomaniak.ch", "infomaniak.com"),
    ),
    Provider(name="Gandi", imap=_imap("mail.gandi.net"), smtp=_smtp("mail.gandi.net"), exchangers=("mail.gandi.net",)),
    Provider(
        name="Proton",
        imap=Server(host="127.0.0.1", port=1143, security="starttls"),
        smtp=Server(host="127.0.0.1", port=1025, security="starttls"),
        domains=("proton.me", "protonmail.com", "protonmail.ch", "pm.me"),
        exchangers=("protonmail.ch",),
        hint="Proton needs its Bridge on this machine; use the password that Bridge shows",
    ),
)


def by_domain(domain: str) -> Provider | None:
    """The provider whose users have addresses of this domain."""
    return next((one for one in PROVIDERS if domain in one.domains), None)


def by_exchanger(host: str) -> Provider | None:
    """The provider to whose machine a domain's mail goes."""
    host = host.rstrip(".").lower()
    return next(
        (one for one in PROVIDERS if any(host == end or host.endswith("." + end) for end in one.exchangers)), None
    )
