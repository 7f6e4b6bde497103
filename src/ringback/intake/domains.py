"""Whose domain is it: a firm's, a country's, or a provider's of free mail."""

# Where anybody can have an address, the domain says nothing about a firm.
_FREE_MAIL = """
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com aol.com
icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.com fastmail.com fastmail.fm hey.com
zoho.com mail.com email.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de posteo.de
mailbox.org online.de 1und1.de kabelmail.de vodafone.de outlook.de hotmail.de yahoo.de live.de aol.de magenta.de
bluewin.ch sunrise.ch hispeed.ch aon.at chello.at orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr
hotmail.fr yahoo.fr live.fr outlook.fr libero.it virgilio.it tiscali.it alice.it tin.it hotmail.it yahoo.it
hotmail.es yahoo.es telefonica.net terra.es hotmail.co.uk yahoo.co.uk live.co.uk btinternet.com btopenworld.com
virginmedia.com ntlworld.com sky.com talktalk.net blueyonder.co.uk ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl
xs4all.nl casema.nl telenet.be skynet.be hotmail.be telia.com bredband.net tele2.se online.no broadpark.no
get2net.dk wp.pl o2.pl onet.pl onet.eu interia.pl op.pl poczta.onet.pl gazeta.pl seznam.cz centrum.cz email.cz
azet.sk freemail.hu citromail.hu abv.bg mail.bg ukr.net mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com
rambler.ru qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com hanmail.net
daum.net nate.com yahoo.co.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com yahoo.co.in yahoo.in
uol.com.br bol.com.br terra.com.br ig.com.br globo.com hotmail.com.br yahoo.com.br yahoo.com.ar yahoo.com.mx
prodigy.net.mx bigpond.com bigpond.net.au optusnet.com.au yahoo.com.au xtra.co.nz comcast.net verizon.net att.net
sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net optonline.net roadrunner.com
rr.com swbell.net pacbell.net ameritech.net prodigy.net mindspring.com excite.com lycos.com netscape.net usa.net
rogers.com shaw.ca sympatico.ca telus.net videotron.ca mweb.co.za telkomsa.net walla.com walla.co.il
"""
FREE_MAIL = frozenset(_FREE_MAIL.split())

# Under these the third label from the right names the firm: acme.co.uk, acme.com.au.
_PUBLIC = "ac asso co com edu go gob gov govt gv ltd me mil ne net nhs nom or org plc sch school"
_SECOND_LEVEL = frozenset(_PUBLIC.split())

# Sold to the whole world.
_SOLD_LABELS = "ac ai bz cc co fm gg im io is la ly me mu nu pw sc sh so st tk to tv vc ws eu su"
_SOLD = frozenset(_SOLD_LABELS.split())


def firm_domain(domain: str) -> str:
    """The part of a domain that a firm registers: mail.acme.example is acme.example, x.acme.co.uk is acme.co.uk."""
    labels = [label for label in domain.strip().strip(".").lower()[:253].split(".") if label]
    if len(labels) < 2:
        return ""
    under_country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if under_country else labels[-2:])


def country_of(domain: str) -> str:
    """The country whose top-level domain this is (ISO 3166-1 alpha-2), "" for all others.

    Some countries sell theirs to the whole world (.io, .ai, .tv): those say nothing about where a person sits.
    """
    label = domain.strip().strip(".").lower().rpartition(".")[2]
    if len(label) != 2 or not label.isalpha() or label in _SOLD:
        return ""
    return {"uk": "GB", "eu": ""}.get(label, label.upper())
