"""What people say when they put off or are away. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

DEFERS = Phrasebook(
    {
        "en": r"""
            ^(?:(?:maybe|perhaps|probably|possibly|sorry,?|unfortunately,?|thanks,? but|but) ){0,2}not (?:right now|yet|now|at this (?:time|point)|at the moment|just yet|this (?:week|month|quarter|year)|until|till|before)\b
            (?:i|we|i'm|we're|it's|this|now|timing) (?:am |are |is |'re )?(?:just |really |still |probably |currently |simply |also ){0,2}not (?:yet )?(?:be )?(?:ready|able|in a position|looking|planning|prepared|interested|the right (?:time|moment)|a good (?:time|moment)|the best time|going to|convenient|possible|available|hiring|buying|expecting|in the market|a priority|hir)[^.!?]{0,80}\b(?:right now|at this (?:time|point)|at the moment|just yet|yet|this (?:week|month|quarter|year|weekend)|for now|until|till|before|for (?:a|another|at least))\b
            (?:probably|likely|definitely|certainly) not (?:until|till|before|this)\b
            ^(?:please |just |ok,? |okay,? |yes,? |thanks,? ){0,2}(?:hold (?:off|tight)|hold on (?:this|that|it|to)|hang on|hang tight|stand by)\b
            (?:let's|lets|let us|can we|could we|may we|shall we|might we|why don't we|why not|can i|could i|may i|please|pls|plan to|better to|best to|best if we|rather|suggest(?: that)? we|suggest(?: to)?|propose (?:to|that we)|asked (?:that|if) we|i'd|we'd|i'll|we'll|i|we)(?: (?:need|have|must|should|ought|want|would|'d|will|'ll|might|may|could|like|prefer|rather|think|decided|agreed|both|either|also|probably|just|please|to|it is best|best|now|all|going|am|are|'m|'re|try|plan|wish|ask|hope)){0,5} (?:hold off|postpone(?!d)|reschedule(?!d)|re-schedule(?!d)|put (?:it |this |that |the \w{2,12} )?off|put (?:it|this|that|the \w{2,12}) on hold|defer (?:this|it|that|the|our|until|till|any)|delay (?:this|it|that|the|our|until|till)|push (?:it |this |that |the \w{2,12} |our \w{2,12} )?(?:back|out|off)|push (?:it|this|that|the \w{2,12}|our \w{2,12}) to|table (?:this|it|that)|park (?:this|it|that)|draw this out|(?:revisit|re-visit|reconnect|circle back|touch base|regroup)(?: (?:on |with |about |to )?(?:this|it|that|you|me|the \w{2,12}|again)){0,2} (?:in|next|after|when|once|later)|pick (?:this|it|that) (?:back )?up (?:again|later|next|in|after|when|once)|wait (?:until|till|and see|a (?:bit|week|few|couple|while|little|day|month)|on (?:this|that|it)|before|with (?:this|that|it)|another|for (?:the|a|an|our|my|another|approval|his|her|their))\b|wait[.,!])
            (?:we|i|it|this|that|you|they|everything)(?:'ll have| will have| have| has| needs?| may have| might have| is going to have| would have) to wait\b
            (?:can|could|must|might|would) we wait\b
            (?:is|are|been|be|currently|now|it|this|everything|things|everything's|it's) on (?:hold|ice|the back burner)\b
            (?:it|this|that|we|everything|(?:our|the|your) (?:project|purchase|decision|order|start|launch|roll-?out|meeting|call|visit|demo|plans?)) (?:has|have|is|are|had to) (?:be |been |being |now ){0,2}(?:postponed|pushed (?:back|out|to)|put off|deferred|shelved|put on hold|delayed until|delayed till)\b
            (?:maybe|perhaps|possibly|how about|what about|rather|better|try|can we do|could we do|could we (?:meet|talk|speak)|can we (?:meet|talk|speak)|let's (?:do|try|aim for|make it|say|shoot for))(?: it| that| this| something| again| me| us| for| on){0,2} (?:some other (?:time|day|week|night|month)|another (?:time|day|week|night|month)|next (?:week|month|quarter|year|time)|later(?: (?:this|in|on)\b|[.,!?]|$)|in the (?:new year|spring|summer|fall|autumn|winter)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in (?:a|two|three|four|six|\d{1,2}) (?:few |couple (?:of )?)?(?:weeks?|months?)|after (?:the (?:holidays?|first|summer|new year)|my|our|i|we|that|this|christmas|easter)|sometime (?:next|later(?! (?:this|in the (?:day|afternoon|morning|week))))|in the new year)\b
            (?:take (?:you up on )?a rain ?check|rain ?check)\b
            (?:call|contact|write|write to|email|e-mail|mail|ping|try|reach|ask|remind|bug|hit|catch|follow up with|check with|check in with|check back with|get back to|get back with|come back to|get with|touch base with|speak to|talk to)(?: me| us)(?: back| again| up| out)?(?: on this| about this| on it| about it| then| again)? (?:later|next (?:week|month|quarter|year)|in (?:a (?:week|month|few|couple)|two|three|four|six|the (?:new|spring|summer|fall|autumn|winter)|january|february|march|april|may|june|july|august|september|october|november|december|q\d|\d{1,2} (?:weeks|months|days))|after (?!you)|once (?!you)|early (?:next|in)|sometime (?:next|in))
            (?:please|just|best to|better to|can you|could you|would you) (?:check|get|come) back (?:with (?:me|us) )?(?:in|next|after|later)\b
            (?:let's|lets|let us|can we|could we|we can|we could|we should|shall we|why don't we|happy to|glad to|i'd like to|we'd like to|i would like to|we'll|we will|i'll|i will|and|then) (?:\w{2,10} ){0,2}?(?:talk|speak|meet|get together|discuss|connect|catch up|touch base|chat|look at (?:it|this|that)|do (?:it|this|that|something)|cover this|come back to (?:it|this|that)|do lunch|have lunch) (?:\w{1,8} ){0,3}?(?:again (?:in (?!\d)|next|when|after|once)|later (?:in the|next|on\b)|next (?:month|quarter|year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:new|spring|summer|fall|autumn|winter))|after (?:the|my|our|this|i|we|christmas|easter)|when (?:i|we) (?:get|am|are|return|come|have)|some other time|another (?:time|day)|sometime (?:next|in (?!the (?:day|afternoon|morning))|later(?! (?:this|in the (?:day|afternoon|morning))))|once (?:i|we|the|that))\b
            when (?:i|we) (?:get|am|are|'m|'re|come|return)(?: back)? (?:back,? |in |home,? |returned,? )?(?:let's|can we|could we|we can|we could|we should|i'd like|call)\b
            (?:i|we|i'll|we'll)(?: will| would| am| are)? ?(?:have to|need to|need|want to|would like to|'d like to|like to|must|gotta|going to|still|first|just)? ?(?:think (?:about (?:it|this|that|your)|it over|this over|that over)|sleep on (?:it|this|that)|mull (?:it|this|that)|ponder (?:it|this|that))\b
            let (?:me|us) (?:think (?:about|it over|this over)|sleep on|mull|ponder|digest|chew on)\b
            (?:i|we|i'll|we'll|i'm|we're|this is)(?: am| are| will| would| still| just| also| may| might| really){0,2} (?:need|want|taking|require|going to need) (?:a (?:bit|little) |some |a few |another |a couple (?:of )?|much |two |three |\d |several ){0,2}(?:more |longer |additional |extra )?(?:time\b(?! to (?:be|do))|weeks\b|months\b|days\b|longer\b|research)(?: than| to (?:think|consider|decide|review|look|digest|evaluate|get)| before| for|[.,!]|$| on| first)
            (?:give|allow|grant) (?:me|us) (?:just |please |until |till |another |some |a (?:few|couple(?: of)?|little|bit|bit of|little more|day|week|moment|minute) ?|(?:one|two|three|four|five|\d{1,2}) |more |a bit more ){1,4}(?:more |extra )?(?:days?|weeks?|months?|hours?|time\b(?! (?:after|at|around|on|between)\b)|then|to think|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december)\b
            (?:it's|it is|this is|that's|that is|it would be|we're|we are) (?:(?:still|a bit|a little|much|far|way|probably) ){0,2}(?:too (?:early|soon)|premature)\b
            (?:i'm|i am|we're|we are|we've been|i've been|things are|too|so|really|very|pretty|super|crazy|bit|am|are) (?:(?:just|really|very|so|too|pretty|a bit|super|crazy|currently|all|a little|extremely|completely|totally) ){0,3}(?:busy|swamped|tied up|slammed|buried|booked(?: up)?|overloaded|snowed under|under water|underwater)\b[^.!?]{0,80}\b(?:until|till|this (?:week|month|quarter)|right now|at the moment|at present|for the next|next (?:week|month)|later|these days|in a (?:few|couple)|through)\b
            (?:no|not a|haven't (?:made|reached|taken) (?:a|any)|have not (?:made|reached|taken) (?:a|any)|not made (?:a|any)) (?:final )?decision (?:yet|until|till|before|has been made|so far)\b
            (?:i|we)(?:'ve| have| haven't| still haven't)(?: not| yet| not yet)? (?:decided|made up (?:my|our) minds?)\b(?<!we have decided)(?<!i have decided)(?<!we've decided)(?<!i've decided)
            (?:still (?:deciding|undecided)|bear with (?:me|us)|please be patient)\b
            (?:budget|funds|spending|purchasing|hiring|list)(?: \w{2,12}){0,3} (?:is|are) (?:closed|frozen|spent|used up|gone|committed|full) (?:until|till|for (?:this|the)|this)\b
            (?:next (?:fiscal|budget) (?:year|cycle|period)|but not (?:before|until|till)|but later)\b
            (?:is|are|would be|will be|might be|works) (?:much )?better (?:in|after|next|once|later|from)\b
            (?:middle|midst) of\b[^.!?]{1,60}\b(?:after|until|till|once|when|later)\b
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
            (?:recontactez|rappelez|relancez|recontacter|rappeler|reparlons|reparler|reporter|repousser|revenez|reviens|reviendrai|recontacterai|patienter)\b
            (?:pas (?:pour le moment|pour l'instant|maintenant|encore|avant|tout de suite|cette annee|ce mois|cette semaine)|trop tot)\b
            (?:plus tard|une autre fois|un autre moment|ulterieurement)[.,!? ]{0,3}$
            (?:parlons-en|reparlons-en|voyons|revoyons|on en (?:re)?parle|en reparler|remettre|remettons|attendre|attendons) … (?:plus tard|apres|a la rentree|en|a partir|la semaine|le mois|l'annee|au|jusqu)
            n'(?:avons|ai) pas encore (?:pris|decide|eu|fait|tranche)\b
            (?:laissez|laisse|donnez|donne)[- ](?:moi|nous) (?:encore )?(?:quelques|deux|trois|un peu|une|jusqu'|plus|le temps)
            pas le bon moment\b
        """,
        "es": r"""
            (?:hablamos|llamame|llameme|contacteme|contactame|escribame|escribeme|vuelva|posponer|aplazar|retomamos|retomar|esperar)\b
            (?:ahora no|por ahora no|todavia no|aun no|ahora mismo no|de momento no|por el momento no)\b
            (?:(?:demasiado|muy|todavia es|aun es) (?:pronto|temprano)|otro momento|mas adelante)\b
            (?:aplazar|posponer|retrasar|dejar|mover|reprogramar)(?:lo|la|los|las|mos)?\b
            lo (?:dejamos|vemos|hablamos|retomamos|aplazamos|posponemos)\b
            (?:estoy|estamos|ando) (?:muy |bastante )?(?:liad|ocupad)\w{1,2}\b
            (?:dame|deme|danos|denos|necesito|necesitamos) (?:unos|algunos|un par de|mas|un poco|dos|tres|hasta) (?:dias|tiempo|semanas|mas|de tiempo)?
            no es (?:un |el )?(?:buen|mejor) momento\b
        """,
        "it": r"""
            (?:risentiamoci|risentiamo|ricontattatemi|mi ricontatti|ricontattami|rimandare|rinviare|posticipare|riparliamone|aspettare|attendere)\b
            (?:non adesso|non ora|per ora no|al momento no|non ancora|non prima|non e il momento|troppo presto|piu avanti|un'altra volta|in un altro momento)\b
            (?:mi|ci) (?:richiami|richiamate|contatti|ricontatti|ricontattate|risentiamo|riaggiorniamo|sentiamo)\b
            (?:rimandare|rinviare|posticipare|spostare)\b
            non (?:abbiamo|ho) ancora (?:deciso|preso|avuto|valutato)\b
            (?:mi dia|dammi|ci dia|dateci|mi servono|ho bisogno di) (?:qualche|alcuni|un po'|un paio|piu|ancora|due|tre|fino) (?:giorno|giorni|tempo|settimana|settimane|di tempo)?
        """,
        "pt": r"""
            (?:voltamos a falar|falamos|contacte-me|me procure|me ligue|adiar|remarcar|aguardar|esperar|retomar)\b
            (?:agora nao|por agora nao|por enquanto nao|neste momento nao|ainda nao|mais para a frente|noutra altura|em outro momento|ainda e cedo|muito cedo|cedo demais)\b
            (?:adiar|adiamos|remarcar|deixar|deixamos)\b … (?:para|ate)\b
            (?:ligue-me|procure-me|contacte-me|me contacte|me contate|volte a (?:ligar|contactar|contatar))\b
            (?:volto|voltamos|voltarei) a (?:contactar|contatar|falar)\b
            (?:de-me|de-nos|me de|da-me|preciso de|precisamos de) (?:uns|alguns|mais|um pouco|uma semana|dois|tres|ate) ?(?:dias|tempo|semanas)?
            nao e (?:uma |um )?(?:boa|bom|melhor) (?:altura|momento|hora)\b
        """,
        "nl": r"""
            (?:neem|neemt|kom|komen|bel|belt|mail|spreken) … (?:contact|terug|later|volgende|na|in|weer)\b
            (?:uitstellen|verplaatsen|verzetten|uitgesteld|wachten|afwachten|in de wacht)\b
            (?:nu niet|nog niet|op dit moment niet|voorlopig niet|momenteel niet|niet voor|te vroeg|een andere keer|een ander moment)\b
            (?:bel|belt|mail|spreek|contacteer) (?:me|mij|ons) (?:\w{2,10} )?(?:later|in|na|over|volgend|vanaf|weer)
            (?:laten we|zullen we) (?:\w{2,12} ){0,5}(?:later|volgend\w?|na de|na het|in het nieuwe)\b
            (?:kom|komen) (?:ik |we |wij )?(?:er |hier |daar )(?:\w{2,12} ){0,4}op terug\b
            (?:geef|geeft|gun) (?:me|mij|ons) (?:nog )?(?:een paar|enkele|wat|een week|tot|meer|even)\b
            komt (?:\w{2,6} )?niet (?:goed )?uit\b
        """,
        "sv": r"""
            (?:aterkommer|hor av dig|skjuta upp|flytta|avvakta|vanta|kontakta mig igen|ta upp)\b
            (?:inte nu|inte an|inte just nu|inte forran|for tidigt|en annan gang|vid ett senare tillfalle)\b
            (?:ring|kontakta|mejla|maila|hor av dig) (?:\w{2,6} )?(?:igen |da )?(?:i|efter|nasta|senare|om)\b
            (?:lat oss|vi kan) (?:\w{2,12} ){0,4}(?:nasta|senare|efter|i host|i var)\b
            inte (?:bestamt|beslutat) (?:oss |mig )?an\b
            ge (?:mig|oss) (?:\w{2,6} )?(?:nagra|ett par|lite|mer|en vecka|tid|till)\b
            passar inte (?:just )?nu\b
        """,
        "da": r"""
            (?:vender tilbage|kommer tilbake|udskyde|utsette|udsaette|flytte|afvente|avvente|vente|kontakt mig igen)\b
            (?:ikke nu|ikke na|ikke enda|ikke endnu|ikke lige nu|ikke for|for tidligt|for tidlig|en anden gang|en annen gang)\b
            (?:ring|kontakt|skriv|mail) (?:\w{2,6} ){0,2}(?:igen |igjen )?(?:i|efter|etter|naeste|neste|senere|om)\b
            (?:lad os|la oss) (?:\w{2,12} ){0,4}(?:naeste|neste|senere|efter|etter)\b
            ikke (?:besluttet|bestemt) (?:os |oss |mig )?(?:endnu|enda|enna)\b
            (?:giv|gi) (?:mig|meg|os|oss) (?:\w{2,6} )?(?:et par|nogle|noen|lidt|litt|mere|mer|en uge|tid|til)\b
            passer (?:\w{2,6} )?ikke (?:lige )?(?:nu|na)\b
        """,
        "pl": r"""
            (?:wrocimy|wroce|odezwe|odezwiemy|przelozyc|przesunac|poczekac|zaczekac|skontaktujmy|prosze o kontakt)\b
            (?:nie teraz|jeszcze nie|na razie nie|w tej chwili nie|obecnie nie|za wczesnie|innym razem|w innym terminie)\b
            (?:prosze|prosimy) (?:o kontakt|zadzwonic|wrocic|napisac|odezwac sie) (?:\w{1,12} )?(?:w|we|po|za|od|na|pozniej|w przyszlym)\b
            (?:porozmawiajmy|wrocmy do tego|spotkajmy sie|zdzwonmy sie) (?:\w{1,12} ){0,2}(?:w przyszlym|po|za|pozniej|we?)\b
            (?:dac|daj|dajcie|potrzebuje|potrzebujemy) (?:mi |nam )?(?:jeszcze )?(?:kilka|pare|wiecej|troche|tydzien|czas)\b
            nie jest (?:to )?(?:dobry|najlepszy|odpowiedni) moment\b
        """,
    }
)

# Absence and waiting: often a put-off, as often a mere fact.
WAITS = Phrasebook(
    {
        "en": r"""
            (?:i|we)(?:'ll| will| should be able to| should| hope to|'d like to| would like to)? (?:(?!not\b|never\b)\w{2,10} ){0,2}(?:let you know|decide|discuss (?:this|it)|cover (?:this|that|it)|think about|respond|address (?:this|it|that)|pick this up|advise|get (?:back )?(?:with|to) you|get in touch|be in touch|contact you|call you|talk (?:about|with)) (?:\w{1,12} ){0,4}?(?:next|tomorrow|after (?!you)|over the weekend|early|mid|in the)\b
            (?:tomorrow|next week|next month|next year|monday|tuesday|wednesday|thursday|friday)[.,]? (?:instead|would be better|might be better|at the earliest)\b
            when (?:i|we) (?:get|am|are|is|come|comes|return|returns|have|'m|'re) (?:back|returned|home|time|more time|a chance|a moment)\b
            (?:i|i'm|i am|i'll|i will|we|we're|we are|we'll|we will) (?:be |am |are |will be |currently |also |both |unfortunately |still ){0,3}(?:out|out of (?:town|the office|the country|office)|on (?:vacation|holiday|leave|travel)|travell?ing|away|gone|in (?!the )[a-z]{4,14})\b[^.!?]{0,60}\b(?:until|till|through) (?!\d{1,2}(?::|\b(?!/|st|nd|rd|th)))
            (?:may|might|will|won't|probably|do|does|don't|should) (?:not )?(?:have|be|get|know)[^.!?]{1,60}\b(?:until|till|before) (?:next|the|later|after)\b
            (?:i|we)(?:'ll| will| do| am| are|'m|'re| may| might| would|'d)? (?:probably |really |also |just ){0,2}(?:not|can't|cannot|can not|won't|don't|couldn't|wouldn't)(?! wait)\b[^.!?]{1,120}\b(?:(?:until|till) then\b|(?:until|till|before) (?:the|mid|early|late|next|after|sometime|later|at least|about|around|jan\w{0,5}|feb\w{0,5}|mar(?:ch)?|apr\w{0,2}|may|june?|july?|aug\w{0,3}|sep\w{0,6}|oct\w{0,4}|nov\w{0,5}|dec\w{0,5}|mon\w{0,3}|tues?\w{0,3}|wed\w{0,6}|thur?s?\w{0,3}|fri\w{0,3}|spring|summer|fall|autumn|winter|new year|year|q\d|\d{1,2}(?:st|nd|rd|th|/)))
            (?:still|currently|now) (?:working on|evaluating|considering|reviewing|looking (?:at|into)|discussing|thinking about|waiting (?:for|on)|figuring|deciding)\b
            (?:not done|not finished|not ready|not complete) yet\b
            (?:thanks|thank you) for your patience\b
        """,
        "de": r"""
            (?:im urlaub|auf dienstreise|in elternzeit|nicht im (?:haus|buro)|ausser haus|abwesend)\b
            (?:bin|sind) (?:ich |wir )?(?:\w{2,12} ){0,4}unterwegs\b
            (?:sobald|wenn) (?:ich|wir) … (?:zuruck|wieder|da|mehr weiss)\b
        """,
        "fr": r"""
            (?:plus tard|pour l'instant|en ce moment|la semaine prochaine|le mois prochain|l'annee prochaine|le trimestre prochain|a la rentree|apres les (?:vacances|fetes|conges))\b
        """,
        "es": r"""
            (?:mas tarde|en este momento|por el momento|de momento|la semana que viene|la proxima semana|el proximo (?:mes|ano|trimestre)|el mes que viene|el ano que viene|despues de(?:l| la| las| los)? (?:verano|vacaciones|navidad|fiestas))\b
        """,
        "it": r"""
            (?:piu tardi|per ora|per il momento|al momento|la prossima settimana|la settimana prossima|il mese prossimo|il prossimo (?:mese|anno|trimestre)|l'anno prossimo|dopo (?:le ferie|l'estate|le feste|le vacanze))\b
        """,
        "pt": r"""
            (?:mais tarde|por agora|por enquanto|neste momento|no momento|na proxima semana|a proxima semana|semana que vem|mes que vem|proximo (?:mes|ano|trimestre)|ano que vem|depois d[aoe]s? (?:ferias|verao|feriado|natal))\b
        """,
        "nl": r"""
            (?:later|op dit moment|voorlopig|momenteel|volgende week|volgende maand|volgend (?:jaar|kwartaal)|na (?:de|het|mijn) (?:zomer|vakantie|feestdagen))\b
        """,
        "sv": r"""
            (?:senare|just nu|for tillfallet|an sa lange|nasta (?:vecka|manad|ar|kvartal)|efter (?:semestern|sommaren|nyar|helgerna))\b
        """,
        "da": r"""
            (?:senere|lige nu|akkurat na|forelobig|for tiden|(?:naeste|neste) (?:uge|uke|maned|ar|kvartal)|(?:efter|etter) (?:ferien|sommerferien|sommeren|nytar|paske))\b
        """,
        "pl": r"""
            (?:pozniej|na razie|w tej chwili|obecnie|na ten moment|w przyszlym (?:tygodniu|miesiacu|roku|kwartale)|za (?:tydzien|miesiac|kilka)|po (?:urlopie|wakacjach|swietach|nowym roku))\b
        """,
    }
)
