"""Is this mail a bounce: a machine's notice that a message did not reach somebody, or not yet?"""

import re
from functools import lru_cache

from ringback.intake.bounce.notification import comes_as_notification, is_notice_of_bounce
from ringback.intake.bounce.report import fields_in, is_failure, reports_in
from ringback.intake.bounce.session import place_of_reply
from ringback.intake.bounce.text import LONGEST, report_of
from ringback.intake.letter import Letter, Mailbox

_HEAD = 2_500  # characters of the report that are looked at

_DAEMON = re.compile(
    r"^(?:.{0,30}mailer?[-_.]?(?:daemon|delivery|system|agent)|po+st[-_]?master|.{0,20}daemon|mail[-_.]?deliver.{0,20}|mmdf"
    r"|symantec.{0,30}|microsoftexchange.{0,50}|.{0,20}smtp.{0,3}(?:mail|service|gateway).{0,20})(?:[+@\\]|$)"
)
_DAEMON_NAME = re.compile(
    r"(?i)mail(?:er)?[ -]?(?:delivery|daemon)|postmaster|mail ?system|microsoft (?:exchange|outlook)$"
)
# People write from these as well, or a shop about its parcels: the subject has to say it, and for some the text too.
_OFFICE = re.compile(r"^(?:.{0,20}administrator|(?:gw|mail|sys)?admin)\"?@")
_MAILER_DAEMON = re.compile(r"^mailer[-_.]?daemon(?:[+@]|$)")  # nobody else has that name
_SUBJECT = re.compile(
    r"""(?ix)^(?:\[[^\]]{1,40}\]\s*)?(?:\*{3}\s?)?(?:secure\ messaging\ |automatic\ |your\ )?(?:
      (?:warning|attention|notice|error|fwd?|re)?:?\s*(?:e-?mail|message|mail|messages?)\b.{0,60}\b
        (?:deliver(?:y|ed|able)|undeliver|not\ (?:be\ )?(?:sent|deliver)|return|delay|fail|reject|bounce|error)
    | (?:un|non-?)deliver(?:able|ed|y)\b | failure\ (?:notice|report|delivery) | returned\ (?:mail|message|to\ sender)
    | (?:message|mail)\ (?:status|returned|bounced|delivery)
    | deliver(?:y)?\b.{0,30}(?:fail|status|delay|error|problem|notif|report|incomplete|unsuccess)
    | delivery\ (?:failure|status) | (?:mail|system|send|sending)\ (?:system\ )?(?:error|failure)
    | bounce(?:d)?\ (?:mail|message|notif)
    | non\s?remis | non[- ]?delivery | dsn[: ] | failed:? | undelivered | rejected: | blocked:
    | considered\ unsolicited | could\ not\ (?:be\ )?(?:send|deliver)
    | (?:ignored\ )?not\ member\ article | loop\ alert:
    | there\ was\ an\ error\ sending | warning:\ could\ not | postmaster\ notify | problem\ delivering
    | (?:mdaemon\ )?notification\ --? | permanent\ delivery | unable\ to\ deliver
    | .{0,40}\bnot\ (?:be\ )?deliver(?:ed|able) | delayed: | (?:mail|message)\ delayed
    | unzustellbar | nicht\ zustellbar | .{0,30}zustell(?:ung|bar) | .{0,30}non\ (?:remis|distribu) | échec\ de
    | non\ recapitabile | .{0,30}mancato\ recapito | mancata
    | no\ se\ puede\ entregar | no\ entregado | .{0,20}no\ se\ pudo | não\ entregue | .{0,20}falha\ na\ entrega
    | onbestelbaar | .{0,30}niet\ (?:worden\ )?(?:bezorgd|afgeleverd)
    | olevererba | .{0,20}kunde\ inte\ levereras | ikke\ lever | niedostarcz | .{0,20}nie\ można\ dostarczyć
    | недоставлен | .{0,30}не\ доставлен | 配信(?:不能|失敗|エラー) | .{0,20}(?:エラー|配信できません|未達|届けられ)
    | 系统退信 | 退信 | 无法投递 | 投递失败 | 郵件傳遞失敗 | メール(?:送信|配送)?エラー
    )"""
)
_FORWARDED = re.compile(r"(?i)^(?:re|aw|fwd?|wg|tr|sv|vs|antw|rif|res|odp)\s?:")
_RECEIPT = re.compile(r"(?i)\((?:relay|success|delivered|expanded|read)\w{0,3}\)|^(?:read|delivered|relayed):")
_TOLD = re.compile(
    r"""(?ix)
      (?:could|can|was|were|is|has|have)(?:\ ?not|n't)(?:\ yet)?\ (?:been\ |be\ )?
        (?:relayed|delivered|sent|deliver|reach)
    | (?:unable|failed|failure|not\ able|error|trouble|problems?)\b.{0,60}\bdeliver | did\ not\ reach
    | not\ (?:able\ to\ be\ )?deliver(?:ed|able) | undeliver
    | deliver(?:y|ed)?\b.{0,60}\b(?:fail|delay|abort|error|problem) | returned\ to\ (?:the\ )?sender
    | (?:has\ been|was|is)\ (?:postponed|delayed|deferred) | permanent(?:ly)?\ (?:fatal\ )?(?:error|fail|reject) | delivery\ status
    | (?:recipient|user|mailbox|address|host|domain)\b.{0,40}\b(?:unknown|not\ found|not\ known|does\ not\ exist
        |full|rejected)
    | failure\ reasons | (?:was|were|has|have)\ (?:been\ )?(?:rejected|refused|returned|bounced|blocked)
    | (?:no\ such|invalid|unknown)\ (?:user|recipient|address|mailbox|host|domain)
    | \b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b | \bsmtp\b.{0,60}\b[45]\d\d\b | rejected\ (?:the\ )?recipient
    | non\ (?:è\ stato|ha\ potuto)|送信できません|配信できません|不能|не\ (?:доставлен|может\ быть) | konnte\ nicht
    | n'a\ pas\ (?:pu|été) | no\ se\ (?:ha\ )?pud | considered\ unsolicited | child\ status | errors?\ while\ sending
    """
)

# A parcel cannot be delivered either: only mail has reply codes, mailboxes and recipients.
_ABOUT_MAIL = re.compile(
    r"(?i)\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b|mail ?box|\be?-?mail\b|\bmessage|recipient|smtp"
    r"|メール|письм|nachricht|mensaje|messagg"
)
_NOBODY = re.compile(r"^$|^(?:no-?reply.{0,20}|.{0,20}bounces?|.{1,30}-admin|mta|mail|system)(?:[+@]|$)")

# What only a mail system says, whatever its subject.
_NAMES_FAILED = re.compile(
    r"(?i)(?:not|n't|cannot|failed to) (?:be )?deliver(?:ed|y)? to:?\s{0,4}[<'\"]?[\w.+-]{1,64}@"
    r"|\b5\d\d[ -]#?5\.[1-7]\.\d{1,3}\b"
)


def is_bounce(letter: Letter) -> bool:
    """Did a machine write that a message reached nobody, or is late? Feedback reports and automatic answers are not."""
    if "delivery-status" in letter.raw_type or any(
        one.content_type.endswith("delivery-status") for one in letter.parts
    ):
        return _reports_failure(letter)
    if "report-type" in letter.raw_type:
        return False
    if "x-failed-recipients" in letter.headers:
        return True
    if comes_as_notification(letter):
        return is_notice_of_bounce(letter)
    daemon = _is_daemon(letter.sender)
    named = _SUBJECT.match(letter.subject.lstrip()) is not None
    if _RECEIPT.search(letter.subject):
        return False
    if not (daemon or named):
        return (
            _NOBODY.match(letter.sender.address) is not None
            and _NAMES_FAILED.search(report_of(letter)[:_HEAD]) is not None
        )
    return _reads_as_bounce(letter, daemon, named and not _FORWARDED.match(letter.subject))


@lru_cache(maxsize=4_000)  # the same few hundred people write most mail
def _is_daemon(sender: Mailbox) -> bool:
    return _DAEMON.match(sender.address) is not None or _DAEMON_NAME.search(sender.name) is not None


def _reports_failure(letter: Letter) -> bool:
    """A report of a delivery only is a receipt; a report that cannot be read still says that something went wrong."""
    actions = [is_failure(fields) for report in reports_in(letter) for fields in fields_in(report)]
    return any(actions) if actions else True


def _reads_as_bounce(letter: Letter, daemon: bool, named: bool) -> bool:
    if any(part.content_type == "message/feedback-report" for part in letter.parts):
        return False
    mailer = _MAILER_DAEMON.match(letter.sender.address) is not None
    if "auto-replied" in letter.header("auto-submitted") and not (named or mailer):
        return False
    if named and (daemon or _OFFICE.match(letter.sender.address)):
        return True
    report = report_of(letter)[:_HEAD]
    if _TOLD.search(report) is None:
        return mailer and _encloses(letter)  # in a language or a character set that we do not read
    return daemon or (named and _ABOUT_MAIL.search(report) is not None and _is_machine(letter))


def _is_machine(letter: Letter) -> bool:
    """Nobody's own mail: an empty return path, a machine's header, or the returned message enclosed."""
    if letter.in_reply_to and letter.header("return-path").strip() != "<>":
        return False
    automatic = (
        letter.header("auto-submitted").lower().startswith("auto") or _NOBODY.match(letter.sender.address) is not None
    )
    return letter.header("return-path").strip() == "<>" or automatic or _encloses(letter) or _returns(letter)


def _encloses(letter: Letter) -> bool:
    return any(part.content_type in ("message/rfc822", "text/rfc822-headers") for part in letter.parts)


def _returns(letter: Letter) -> bool:
    """Does a refusal with its code stand above the returned message, in one body?"""
    report = report_of(letter)
    return place_of_reply(report) is not None and "\nReceived:" in letter.plain[len(report) : 4 * LONGEST]
