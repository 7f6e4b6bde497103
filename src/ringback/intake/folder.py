"""What role the folder plays in which a mail lay: sent, drafts, spam, trash or any other."""

import base64
import binascii
import re
from enum import StrEnum
from functools import lru_cache

from ringback.intake.letter import Letter


class Folder(StrEnum):
    """The role of a folder (RFC 6154's special uses, as far as they matter here)."""

    SENT = "sent"
    DRAFTS = "drafts"
    SPAM = "spam"
    TRASH = "trash"
    OTHER = "other"


# What mail programs and Gmail Takeout call these folders, lower case, with "_", "-" and quotes as blanks.
_NAMES = {
    Folder.SENT: """
        sent; sent mail; sent items; sent messages; all sent; sent email; sentitems; sentmail; sent objects; outbox sent
        gesendet; gesendete elemente; gesendete objekte; gesendete nachrichten; gesendete mails; gesendete e mails
        envoyés; envoyé; éléments envoyés; messages envoyés; objets envoyés; courrier envoyé; mails envoyés
        enviados; enviado; elementos enviados; mensajes enviados; correo enviado; correos enviados
        inviata; inviati; posta inviata; elementi inviati; messaggi inviati; verzonden; verzonden items; verzonden
        berichten
        enviadas; e mails enviados; itens enviados; mensagens enviadas; correio enviado; enviada
        skickat; skickade; skickade objekt; skickade meddelanden; skickad e post; wysłane; elementy wysłane; wysłana
        poczta
        送信済み; 送信済みメール; 送信済みアイテム; 送信済みメッセージ; 送信箱; sendt; sendt post; sendte elementer;
        sende elementer
        lähetetyt; odeslané; odeslaná pošta; gönderilmiş öğeler; gönderilmiş postalar; отправленные; надіслані
        已发送; 已发送邮件; 已傳送郵件; 寄件備份; 보낸편지함; elküldött elemek; poslano; enviats""",
    Folder.DRAFTS: """
        drafts; draft; entwürfe; entwurf; brouillons; brouillon; borradores; borrador; bozze; concepten; rascunhos;
        rascunho
        utkast; wersje robocze; robocze; szkice; kopie robocze; 下書き; kladder; kladde; luonnokset; koncepty;
        taslaklar; черновики
        草稿; 임시보관함; piszkozatok; esborranys""",
    Folder.SPAM: """
        spam; junk; junk mail; junk e mail; junk email; bulk mail; werbung; spamverdacht; unerwünscht; courrier
        indésirable
        indésirables; pourriel; correo no deseado; posta indesiderata; ongewenste e mail; lixo eletrônico; lixo
        electrónico
        skräppost; wiadomości śmieci; niechciane; 迷惑メール; uønsket e mail; søppelpost; roskaposti; спам;
        нежелательная почта
        垃圾邮件; 스팸함""",
    Folder.TRASH: """
        trash; deleted; deleted items; deleted messages; bin; papierkorb; gelöscht; gelöschte elemente; gelöschte
        objekte
        corbeille; éléments supprimés; messages supprimés; papelera; eliminados; elementos eliminados; cestino
        elementi eliminati; posta eliminata; prullenbak; verwijderde items; lixeira; itens excluídos; itens
        eliminados; lixo
        papperskorg; papperskorgen; borttaget; borttagna objekt; kosz; elementy usunięte; usunięte; ゴミ箱;
        削除済みアイテム
        papirkurv; slettet post; roskakori; koš; çöp kutusu; корзина; удаленные; 垃圾箱; 已删除邮件; 휴지통""",
}
_ROLE_OF = {
    name.strip(): role
    for role, names in _NAMES.items()
    for line in names.splitlines()
    for name in line.split(";")
    if name.strip()
}
_SEPARATORS = re.compile(r"[/\\.,]")
_FILLING = re.compile(r"[\s_'\"\-]+")
_MODIFIED_UTF7 = re.compile(r"&([A-Za-z0-9+,]{0,400})-")


@lru_cache(maxsize=1_000)  # a mailbox has few folders and many mails
def folder_named(path: str) -> Folder:
    """Which role does a folder have by its path or its labels ("INBOX.Sent Items", "Notes\\'sent mail",
    "Gesendet,Wichtig")?

    The innermost name that tells counts, so that a year's folder inside Sent is Sent.
    """
    names = (_FILLING.sub(" ", name).strip().lower() for name in reversed(_SEPARATORS.split(_decoded(path[:2000]))))
    return next((_ROLE_OF[name] for name in names if name in _ROLE_OF), Folder.OTHER)


def folder_of(letter: Letter) -> Folder:
    """Which role does the folder have that the mail itself names (Gmail Takeout's labels, an export's X-Folder)?"""
    for header in ("x-gmail-labels", "x-folder"):
        named = letter.header(header)
        if named and (role := folder_named(named)) is not Folder.OTHER:
            return role
    return Folder.DRAFTS if letter.header("x-unsent") == "1" else Folder.OTHER


def in_sent_folder(letter: Letter) -> bool:
    """Did this mail lie among the user's sent ones, by what it says itself?"""
    return folder_of(letter) is Folder.SENT


def _decoded(name: str) -> str:
    """A folder name out of the modified UTF-7 in which Maildir and IMAP keep it (RFC 3501, 5.1.3)."""
    return _MODIFIED_UTF7.sub(_utf16, name) if "&" in name else name


def _utf16(found: re.Match[str]) -> str:
    letters = found.group(1).replace(",", "/")
    if not letters:
        return "&"
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4)).decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError):
        return found.group(0)
