"""What people say when they put off or are away. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

DEFERS = Phrasebook(
    {
        "en": r"""
            not (?:right now|yet|now|at this time|at this point|at the moment|just yet|this (?:week|month|quarter|year)|until|till|before|for (?:a|another|at least))\b
            (?:not|don't|won't|can't|isn't|couldn't|doesn't|didn't|aren't|wouldn't)\b[^.!?]{1,120}\b(?:until|till|before (?:the|next|january|february|march|april|may|june|july|august|september|october|november|december|then|i))\b
            (?:hold|hang|holding) (?:off|on|tight)\b
            on hold\b
            (?:postpone|postponed|reschedule|put (?:it |this |that )?off|defer (?:this|it|that|the|our|until|till)|delay (?:this|it|that|the|our|until|till)|push (?:it |this |that |the meeting |our meeting )?(?:back|out|off)|table this|table it|park this|park it|draw this out|revisit|reconnect|circle back|touch base again|re-visit)\b
            (?:wait|waiting) (?:until|till|for (?:the|a|an|our|my|another|his|her|their)|on (?:the|a|our|my)|and see|a (?:week|month|bit|little|few|couple))\b
            have to wait\b
            (?:maybe|perhaps|possibly|how about|try|rather|better|let's (?:do|try|aim for|talk|meet)|can we do|could we do) (?:again |me |us )?(?:in (?:a|two|three|the|january|february|march|april|may|june|july|august|september|october|november|december|\d)|next|some other|another|later|after|sometime)\b
            (?:some other time|another time|other time|later (?:date|time|on|this year|in the)|rain ?check|next time|a later|down the road)\b
            (?:get|be|come) (?:back|with|in touch)(?: to| with)?(?: you| u| me| us)?(?: on this| about this)?(?: early| later| sometime| again)? (?:next|in (?:a|an|the|two|three|january|february|march|april|may|june|july|august|september|october|november|december|\d)|after|when|once|later|early|mid|towards|soon)\b
            (?:talk|speak|call|contact|email|ping|try|reach|follow up|check|catch|chat|touch base|remind)(?: back| in| out| up)?(?: to| with)?(?: me| us| you)?(?: again| back| on this| about this| then)? (?:next|in (?:a|two|three|four|six|the new|the fall|the spring|january|february|march|april|may|june|july|august|september|october|november|december|q\d|\d)|after|when i|when we|once|later|early next)\b
            (?:have to|need to|let me|want to|will|gotta|like to) (?:think|sleep) (?:about|on|it|this)\b
            (?:need|needs|want|give me|give us|taking|take|takes|require|requires) (?:a (?:bit|little) |some |a few |another |a couple (?:of )?|much |two |three )?(?:more |longer )?(?:time|weeks?|months?|days?|longer|research|while)(?: than| to| before| for|[.,]| on)
            (?:too early (?:to|for)|too soon (?:to|for)|premature|next (?:quarter|fiscal|budget)|in the new year|new year|after the (?:holidays?|summer|first|1st|\d|audit|merger|close))\b
            (?:busy|swamped|tied up|slammed|buried|booked|conflict|can't)\b[^.!?]{0,80}(?:next (?:week|month|quarter|year)|later|until|after|another|some other|in a (?:few|couple))\b
            (?:up in the air|no decision|haven't decided|have not decided|still deciding|undecided|bear with (?:me|us)|be patient)\b
        """,
        "de": r"""
            (?:erst|fruhestens) (?:nachste|nachsten|nachstes|kommende|kommenden|im|in|ab|am|wieder|nach|ende|anfang|mitte|wenn|dann|mal|spater|einmal)\b
            (?:nicht vor|noch nicht|jetzt nicht|momentan nicht|derzeit nicht|im moment nicht|aktuell nicht|zurzeit nicht|zur zeit nicht|nicht mehr (?:dieses|diese|in diesem))\b
            (?:im moment|momentan|derzeit|aktuell|zurzeit|gerade|diese woche|diesen monat|dieses jahr|dieses quartal|heute)\b[^.!?]{0,60}\b(?:nicht|kein|keine|keinen|schlecht|ungunstig|unpassend|zu viel|schwierig|voll|keinen kopf)\b
            (?:melde|melden|meldest|melden sie sich|komme|kommen) (?:ich |wir |sie |mich |uns |sich |bitte |dann |darauf |auf sie |auf dich |nochmal |noch einmal |wieder |gerne |gern ){0,6}(?:im|in|nachste|nachsten|nach|ab|ende|anfang|mitte|sobald|wenn|spater|erneut|kommende|kommenden|wieder)\b
            (?:sprechen|reden|telefonieren|horen|sehen|treffen|rufen|kontaktieren|schreiben|fragen) … (?:im|nach|nachste|nachsten|nachstes|spater|wieder|in (?:ein|zwei|drei|einigen|\d{1,2}|der|den)|ab|kommende|kommendes) ?(?:\w{3,15} )?(?:an|wieder|nach|woche|monat|quartal|jahr|urlaub|sommer|ferien|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)?
            (?:verschieben|verschoben|vertagen|vertagt|verlegen|zuruckstellen|zuruckgestellt|auf eis|auf spater|ein andermal|ein anderes mal|zu einem spateren|wiedervorlage|spater nochmal|spater noch einmal)\b
            (?:abwarten|gedulden|bedenkzeit|warten (?:bis|auf|noch|wir|muss|mussen))\b
            (?:um|haben sie|habt|hab|etwas) (?:noch |bitte |ein wenig |etwas ){0,2}geduld\b
            (?:muss|mussen) (?:\w{2,12} ){0,3}warten\b
            (?:gib|geben|gebt) (?:sie )?(?:mir|uns) (?:bitte |noch ){0,2}(?:ein paar|einige|etwas|ein wenig|ein bisschen|zwei|drei|bis) (?:tage?|wochen|zeit|mehr|zum|ende|anfang)\b
            (?:lese|sehe|schaue|mache|antworte|melde|kummere|lesen|melden) (?:ich |wir |es |mir |mich |das |darum ){0,4}spater\b
            (?:ab|erst ab|nicht bis|warten bis) (?:zum |zur |nach |ende |anfang |mitte |nachste |nachsten |kommende |kommenden )?(?:woche|monat|quartal|jahr|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|herbst|fruhjahr|sommer|urlaub|montag|dienstag|mittwoch|donnerstag|freitag|\d{1,2}\.)
            bis (?:zum |zur )?(?:herbst|fruhjahr|sommer|nachsten (?:monat|quartal)|nachstes (?:jahr|quartal))\b
            (?:brauchen|brauche|benotigen|benotige) (?:ich |wir )?(?:noch |etwas |ein bisschen |ein wenig |mehr |einige |ein paar ){1,4}(?:zeit|tage|wochen)
            (?:nach (?:dem|meinem|den) (?:urlaub|ferien|sommer|jahreswechsel|messe|feiertagen)|nachstes (?:jahr|quartal)|nachsten monat|im (?:neuen|nachsten) jahr)\b
            (?:im urlaub|auf dienstreise|in elternzeit|unterwegs)\b[^.!?]{0,60}\b(?:bis|zuruck|wieder|ab)\b
            (?:muss|mussen|mochte|will) (?:ich |wir )?(?:mir |uns |das |es |noch ){0,4}(?:uberlegen|drei mal schlafen|nachdenken|besprechen)\b
        """,
        "fr": r"""
            (?:plus tard|pas pour le moment|pas maintenant|pas encore|pas avant|pour l'instant|en ce moment)\b
            (?:recontactez|rappelez|relancez|recontacter|rappeler|reparlons|reparler|reporter|repousser|revenez|reviens|reviendrai|recontacterai|patienter)\b
            (?:apres|a partir de|debut|fin|mi-|d'ici|des) (?:le|la|les|de|du|mon|notre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|l'ete|la rentree|lundi|vacances)\b
            (?:la semaine prochaine|le mois prochain|l'annee prochaine|le trimestre prochain)\b
        """,
        "es": r"""
            (?:mas adelante|mas tarde|por ahora no|ahora no|todavia no|aun no|en este momento|por el momento|de momento)\b
            (?:hablamos|llamame|llameme|contacteme|contactame|escribame|escribeme|vuelva|posponer|aplazar|retomamos|retomar|esperar)\b
            (?:despues de|a partir de|hasta|a principios de|a finales de) (?:la|el|las|los|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mis)\b
            (?:la semana que viene|la proxima semana|el proximo (?:mes|ano|trimestre)|el mes que viene|el ano que viene)\b
        """,
        "it": r"""
            (?:piu avanti|piu tardi|non adesso|non ora|per ora|per il momento|al momento|non ancora|non prima)\b
            (?:risentiamoci|risentiamo|ricontattatemi|mi ricontatti|ricontattami|rimandare|rinviare|posticipare|riparliamone|aspettare|attendere)\b
            (?:dopo|a partire da|fino a|da|inizio|fine) (?:il|la|le|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|ferie|l'estate)\b
            (?:la prossima settimana|la settimana prossima|il mese prossimo|il prossimo (?:mese|anno|trimestre)|l'anno prossimo)\b
        """,
        "pt": r"""
            (?:mais tarde|mais para a frente|agora nao|por agora|por enquanto|neste momento|no momento|ainda nao)\b
            (?:voltamos a falar|falamos|contacte-me|me procure|me ligue|adiar|remarcar|aguardar|esperar|retomar)\b
            (?:depois d[aoe]s?|a partir de|ate|apos) (?:o |a )?(?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|ferias|verao|feriado)\b
            (?:na proxima semana|a proxima semana|semana que vem|mes que vem|proximo (?:mes|ano|trimestre)|ano que vem)\b
        """,
        "nl": r"""
            (?:later|nu niet|nog niet|op dit moment|voorlopig|momenteel|niet voor)\b
            (?:neem|neemt|kom|komen|bel|belt|mail|spreken) … (?:contact|terug|later|volgende|na|in|weer)\b
            (?:uitstellen|verplaatsen|verzetten|uitgesteld|wachten|afwachten|in de wacht)\b
            (?:na|vanaf|tot|begin|eind) (?:de |het |mijn |van )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|vakantie|maandag|jaar|kwartaal)\b
            (?:volgende week|volgende maand|volgend (?:jaar|kwartaal))\b
        """,
        "sv": r"""
            (?:senare|inte nu|inte an|just nu|for tillfallet|an sa lange)\b
            (?:aterkommer|hor av dig|skjuta upp|flytta|avvakta|vanta|kontakta mig igen|ta upp)\b
            (?:efter|fran|till|borjan av|slutet av) (?:semestern|sommaren|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|nyar)\b
            (?:nasta (?:vecka|manad|ar|kvartal))\b
        """,
        "da": r"""
            (?:senere|ikke nu|ikke na|ikke endnu|lige nu|akkurat na|forelobig|for tiden)\b
            (?:vender tilbage|kommer tilbake|udskyde|utsette|udsaette|flytte|afvente|avvente|vente|kontakt mig igen)\b
            (?:efter|etter|fra|indtil|til) (?:ferien|sommeren|januar|februar|marts|mars|april|maj|mai|juni|juli|august|september|oktober|november|december|desember|nytar)\b
            (?:naeste|neste) (?:uge|uke|maned|ar|kvartal)\b
        """,
        "pl": r"""
            (?:pozniej|nie teraz|jeszcze nie|na razie|w tej chwili|obecnie|na ten moment)\b
            (?:wrocimy|wroce|odezwe|odezwiemy|przelozyc|przesunac|poczekac|zaczekac|skontaktujmy|prosze o kontakt)\b
            (?:po|od|do|na poczatku|pod koniec) (?:urlopie|wakacjach|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|swietach|nowym roku)\b
            (?:w przyszlym (?:tygodniu|miesiacu|roku|kwartale)|za (?:tydzien|miesiac|kilka))\b
        """,
    }
)

# Absence and waiting: often a put-off, as often a mere fact.
WAITS = Phrasebook(
    {
        "en": r"""
            (?:i|we)(?:'ll| will) … (?:let you know|decide|discuss|cover this|look at (?:this|it)|review|think about it|respond|answer|address this|pick this up) … (?:next|tomorrow|after|when i|later|over the weekend|in a|by)\b
            (?:tomorrow|next week|next month|next year|after the|monday|tuesday|wednesday|thursday|friday|then|later)[.,]? (?:instead|would be better|is better|works better|might be better|at the earliest)\b
            when (?:i|we|he|she) (?:get|am|are|is|come|comes|gets|return|returns|have|'m|'re) (?:back|returned|home|time|more time)\b
            (?:out of (?:town|the office|the country|office)|on (?:vacation|holiday|leave|travel)|travell?ing)\b[^.!?]{0,60}(?:until|till|through|next|this|for|all|returning|back)\b
            (?:see|talk to|call) (?:you|u) (?:when i|next (?:week|month)|after|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b
            (?:return|returning|back) (?:on|in|until|from|the|by) (?:the )?(?:\d|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|mid|early|late|next|vacation|leave)
        """,
        "de": r"""
            (?:im urlaub|auf dienstreise|in elternzeit|nicht im (?:haus|buro)|ausser haus|abwesend)\b
            (?:bin|sind) (?:ich |wir )?(?:\w{2,12} ){0,4}unterwegs\b
            (?:sobald|wenn) (?:ich|wir) … (?:zuruck|wieder|da|mehr weiss)\b
        """,
    }
)
