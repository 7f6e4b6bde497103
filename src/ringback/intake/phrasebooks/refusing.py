"""Sentences that refuse in so many words: what ends a matter is read from these alone. By language; see phrases.py."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

# The matter itself is refused: by the writer ("we", "I") or of the offer ("not for us").
ENDS = Phrasebook(
    {
        "en": r"""
            ^(?:no|nope|nah|sorry,? no),? (?:thanks|thank you|thx|not interested|not for (?:us|me)|(?:i|we|i'm|we're)(?: am| are)? not interested|(?:i|we)(?: do not| don't| will not| won't) (?:want|wish|intend|accept|agree))\b
            ^(?:no|nope|nah|never|no way)(?:[,.! ]{1,4}(?:no|never|way|nope|sorry|not at all|absolutely not)){0,3}[.! ]{0,4}$
            ^(?:not interested|not for us|we're out|i'm out|i am out|we are out)[.,! ]{0,3}(?:$|thank|sorry|but thank)
            (?:i am|i'm|we are|we're|i'd be|we'd be) (?:just |really |simply |currently |unfortunately |honestly |sorry,? but ){0,2}(?:not|no longer) (?:at all |really |currently |actually )?(?:interested|in the market)(?: in (?:your|this|it|that|the (?:offer|proposal|product|service)|chang|switch|buying|moving|pursuing|a \w{3,12}|an \w{3,12})\w{0,4}| at (?:this|the)| right| any ?more| thank| for (?:this|a|your)|[.,!;]|$)
            (?:i|we)(?:'ve| have)?(?: now| finally| since| just| already| therefore| ultimately| all){0,2} (?:decided|chosen|chose|opted|elected|voted) (?:against|to (?:stay|stick|remain) (?:with|where)|to keep (?:our|what|the)|to go (?:with|for) (?:another|a different|someone else|somebody else|your competitor|a competitor|the other)|to go (?:another|a different) (?:way|route|direction)|to (?:pass|decline)\b|to (?:end|terminate|stop) (?:our|the|this)|not to (?:go|proceed|move|pursue|buy|renew|continue|do (?:this|it|that)|take|sign|switch|purchase|order|work|use|invest|change|accept))\b
            (?:i|we)(?:'ve| have|'re| are|'ll| will|'ll be| will be)?(?: now| finally| just| already| since)? (?:gone|went|going|go|signed|staying|stay|stick|sticking|sticking to|settled|settling) (?:with|on|in|for) (?:another|a different|someone else|somebody else|your competitor|a competitor|one of your competitors|a competing|our (?:current|existing|present|old|incumbent)|what we have|the other (?:supplier|vendor|provider|offer|company|bidder))\b
            (?:contract|order|project|job|business|work|deal) (?:went|has gone|goes|was awarded|has been awarded|was given) to (?:another|a different|someone else|somebody else|your competitor|a competitor|one of)\b
            (?:i|we)(?:'ll| will|'d rather| would rather| must| have to| need to|'m going to| am going to|'re going to| are going to| think i'll| think we'll| shall| would like to)? (?:respectfully |regretfully |have to |unfortunately |therefore |probably ){0,2}pass(?: on (?:it|that|this(?: (?:one|event|offer|opportunity|round|time|deal)|[.,!]|$)|your (?:offer|proposal|invitation)|the (?:offer|invitation|proposal|opportunity|deal))|[.,!]| this time| for now| thank|$)
            (?:i|we)(?:'ll| will|'d rather| must| have to| need to| am going to| are going to| would like to)?(?: respectfully| regretfully| have to| unfortunately| therefore| politely){0,2} (?:decline|turn down|turn (?:it|this|that|you) down|reject)(?: (?:this|it|that|your|the (?:offer|proposal|invitation|bid|quote))|[.,!]|$)
            (?:it is|it's|that is|that's|this is|have to say|must say|going to say) (?:a |still a |unfortunately a |therefore a |an? definite )?no(?: (?:from|for|on) (?:us|me|our|my|this)|[.,!]|$)
            (?:is|are|it's|that's|was)(?: just| simply| really| unfortunately| probably)? not (?:a (?:good |great |right |perfect )?(?:fit|match) (?:for|between|with)|a (?:good )?(?:fit|match)[.,! ]|the right (?:fit|thing|solution|product)|for (?:us|me)(?:[.,!]|$)|something (?:we|i) (?:want|need|will|would|are|can)|what we (?:need|want|are looking for|were looking for)|going to (?:happen|work out) (?:for|with) (?:us|me))
            (?:isn't|aren't)(?: just| simply| really| unfortunately)? (?:a (?:good |great |right )?fit for|the right (?:fit|thing|solution|product)|for (?:us|me)(?:[.,!]|$)|something (?:we|i) (?:want|need|will|would|are|can)|what we (?:need|want|are looking for|were looking for)|going to (?:happen|work out) (?:for|with) (?:us|me))
            (?:i|we) no longer (?:really |actually )?(?:need|want|require) (?:it|this|that|these|them|any of (?:this|it)|your (?:\w{3,12} ){0,2}\w{3,12}|the (?:service|product|proposal|software|offer|system))(?: any ?more| any longer|[.,!;]|$)
            (?:i|we) (?:do not|don't) (?:really |actually |currently )?(?:need|want|require) (?:your (?:\w{3,12} ){0,2}\w{3,12}|the (?:service|product|proposal|software|offer|system)|(?:it|this|that|these|them) (?:any ?more|any longer))(?: any ?more| any longer| at| right|[.,!;]|$)
            (?:i|we)(?: now| also)? (?:have|see|had) no (?:further |longer any |real |current )?(?:need|use|interest|requirement) (?:for|of|in)(?: (?:this|it|that|your|another|such|a)\b|[.,!]|$)
            (?:i|we) (?:will not|won't|shall not|are not|aren't|am not|do not wish to|don't wish to|do not want to|don't want to|cannot|can't|are not going to|aren't going to|'re not going to) (?:be )?(?:renew|renewing|proceed|proceeding|pursue this|pursue it|pursuing this|pursuing it|go(?:ing)? (?:ahead|forward|any further) with|mov(?:e|ing) (?:forward|ahead)|buy(?:ing)? (?:from you|your|this|it)|order(?:ing)? (?:from you|your|this|it)|purchas(?:e|ing) (?:from you|your|this|it)|tak(?:e|ing) (?:this|it|you) (?:further|forward|any further|up on)|continu(?:e|ing) (?:with|our)|do(?:ing)? business|accept(?:ing)? (?:this|your|the) (?:offer|proposal|terms|quote|price))\b(?![^.!?]{0,80}\b(?:until|unless|without|before|till|if)\b)
            (?:don't|do not|can't) (?:think|believe|see) (?:that )?(?:this|that|it|your \w{3,12}) (?:makes (?:any )?sense|would make sense|is a (?:good |right )?fit|fits|is right|would work|will work|works|is for us|is something we|working) (?:for|with|at|in|we|[.,!]|$)
            (?:i|we) (?:hereby |would like to |want to |wish to |have to |must |will |are going to )?(?:cancel|terminate|end) (?:our|my) (?:subscription|contract with you|agreement with you|account|membership|trial|cooperation|business relationship)\b
            (?:take|taking|took|taken) (?:our|my) business elsewhere\b
            (?:project|plan|plans|initiative|purchase|order) (?:was|has been|is|were|have been|had been) (?:cancell?ed|scrapped|dropped|called off|abandoned)\b,? (?:so|and|we|therefore)
        """,
        "de": r"""
            ^(?:nein|nee|leider nein|danke,? nein|nein,? danke|leider nicht|kein interesse|kein bedarf)[.! ]{0,4}(?:$|danke|vielen)
            ^(?:nein|leider nein),? (?:danke|kein|wir|ich|das ist|das passt|daran)\b
            (?:haben|habe|hat|hatten) (?:wir |ich )?(?:uns|mich|sich) (?:(?!nicht\b|noch\b)\w{2,14},? ){0,5}(?:dagegen|anders|anderweitig|gegen (?:\w{2,14} ){1,4}|fur (?:einen|eine|ein|den|die|das) (?:anderen?|anderes|mitbewerber\w{0,2}|wettbewerber\w{0,2}|konkurrenz|mitbewerb|alternative\w?|gunstigere\w?) ?(?:\w{3,16} ){0,2}) ?(?:\w{2,14} ){0,3}(?:entschieden|orientiert|entscheiden)\b
            (?:bleiben|bleibe) (?:wir |ich )?(?:\w{2,12} ){0,3}bei (?:unserer|unserem|unseren|meiner|meinem|der|dem) (?:\w{3,14} ){0,1}(?:bisherigen|jetzigen|bestehenden|alten|aktuellen|eigenen|vorhandenen|gewohnten)\b
            (?:kein|keinen|keinerlei) (?:weiteres |weiteren |grosses |grossen |konkreten |akuten )?(?:interesse|bedarf)\b
            (?:nicht|nicht mehr|nicht weiter) (?:daran |an \w{2,12} |an ihrem angebot )?interessiert\b
            (?:lehne|lehnen) (?:ich |wir )?(?:\w{2,14} ){0,5}(?:ab|angebot)\b
            (?:nehmen|nehme|sehen|sehe) (?:wir |ich )?(?:\w{2,14} ){0,5}(?:davon|von) (?:\w{2,14} ){0,4}(?:abstand|ab)\b
            (?:mochten|mochte|werden|werde|wollen|will|konnen) (?:wir |ich )?(?:\w{2,14} ){0,5}nicht (?:weiter ?verfolgen|weiterverfolgen|annehmen|verlangern|fortsetzen|fortfuhren|in anspruch nehmen|beauftragen|weiterfuhren|mehr weiter)\b(?! (?:bis|solange))
            (?:kommt|kommen|ist|sind|ware|passt|passen) (?:\w{2,12} ){0,3}(?:fur|zu|bei) uns (?:\w{2,12} ){0,2}(?:nicht in frage|nicht infrage|nicht das richtige|nichts|nicht interessant|kein thema mehr)\b
            (?:ist|ware) (?:\w{2,12} )?nichts fur (?:uns|mich)\b
            (?:brauchen|benotigen|brauche|benotige) (?:wir |ich )?(?:das |es |dies |ihn |sie |ihr angebot |ihre \w{3,14} |diese \w{3,14} )(?:leider |daher |also )?nicht(?: mehr)?(?:[.,!]|$)
            (?:verzichten|verzichte) (?:wir|ich)\b
            (?:wir|ich) (?:verzichten|verzichte)(?: darauf| daher| deshalb| dankend)?(?:[.,!]|$)
            (?:muss|mussen|mochte|mochten) (?:ich |wir )?(?:ihnen|dir|euch) (?:\w{2,12} ){0,3}(?:absagen|eine absage)\b
            (?:wir|ich|hiermit) (?:kundigen|kundige) (?:\w{2,12} ){0,3}(?:hiermit|vertrag|abo|abonnement|fristgerecht|zum)\b
            (?:auftrag|projekt|zuschlag) (?:\w{2,12} ){0,3}(?:anderweitig vergeben|an einen anderen|an ein anderes|an den mitbewerber)\b
            anderweitig (?:entschieden|vergeben|orientiert)\b
        """,
        "fr": r"""
            ^non[.! ]{0,4}$
            ^non,? merci\b
            (?:ne |n'|sommes |suis |serons )(?:\w{1,14} ){0,3}(?:pas|plus) interesse\w{0,2}\b
            (?:ne |n')(?:\w{1,14} ){0,2}(?:donnerons|donnerai|souhaitons|souhaite|desirons) pas (?:\w{1,10} ){0,2}(?:suite|continuer|renouveler|poursuivre)
            (?:avons|ai) (?:\w{3,12} )?(?:choisi|retenu|opte pour|prefere) (?:un|une) autre
            (?:avons|ai) decide de ne pas\b
            (?:nous declinons|je decline|nous refusons|je refuse) (?:votre|cette|l'offre)
            ^(?:pas|plus) interesse\w{0,2}\b
            ne (?:nous|m'|me |les |l')? ?interesse\w{0,3} (?:pas|plus)\b
            n'(?:avons|ai) (?:\w{2,10} )?(?:pas|plus|aucun) (?:\w{2,8} )?besoin (?:de (?:ce|cet|cette|vos|votre|tel)|d'un)
            n'en (?:avons|ai) (?:pas|plus) (?:besoin|l'utilite)\b
            (?:rester|restons|reste|resterons|continuer|continuons|poursuivre) (?:chez|avec|fideles? a) (?:notre|nos|mon) (?:\w{3,14} )?(?:fournisseur|prestataire|partenaire|solution|actuel\w{0,2})
            ne (?:nous )?(?:correspond|convient|repond)\w{0,3} (?:pas|plus|malheureusement pas) (?:a |aux )?(?:nos|notre|mes|mon|nous|la|ce)\b
            (?:avons|ai) (?:finalement |donc |plutot ){0,2}(?:decide|choisi|prefere) (?:de )?(?:ne pas|rester|garder|conserver|continuer avec)\b
            ne (?:donnons|donnerons|donnerai|donne|souhaitons|souhaite) pas (?:\w{2,10} )?(?:suite|aller plus loin|changer)\b
            n'(?:est|a) (?:malheureusement )?pas (?:ete )?(?:retenue?|pour nous)\b
            n'est (?:malheureusement )?pas (?:pour nous|pour moi|ce qu'il nous faut|ce que nous cherchons)\b
            (?:avons|ai) (?:finalement )?(?:retenu|prefere|choisi|selectionne) une? autre\b
            ne (?:nous|me|m') ?(?:convient|conviennent) (?:pas|plus)\b
            ne (?:renouvellerons|renouvelons|renouvellerai|prolongerons) pas\b
        """,
        "es": r"""
            ^no[.! ]{0,4}$
            ^no,? (?:muchas )?gracias\b
            no (?:nos|me) interesa\b
            no (?:estamos|estoy) interesad\w{1,2}\b
            (?:hemos|he) (?:decidido no|elegido (?:a )?otr\w|optado por otr\w)\b
            (?:rechazamos|rechazo|declinamos|declino) (?:su|la|tu)\b
            no (?:nos|me|les) interesan?\b
            no (?:necesitamos|necesito|precisamos) (?:este|esta|su|sus|el|la|mas|nada|ese|esos|esto|eso|tal|un|una)\b
            (?:vamos a|voy a|hemos decidido|preferimos|prefiero|he decidido) (?:quedarnos|quedarme|seguir|continuar) con (?:nuestr|el|la|mi|lo)
            no (?:encaja|se ajusta|se adapta|cumple|responde) (?:con|a) (?:lo que|nuestr|mis|las|los)
            (?:hemos|he) (?:contratado|escogido|elegido|optado por|seleccionado) (?:a |con )?otr
            no (?:vamos a|voy a|queremos|quiero|deseamos) (?:seguir adelante|continuar|contratar|comprar|renovar|avanzar|aceptar|proseguir)\b
            ^(?:sin interes|no interesad\w{1,2})\b
            no nos (?:encaja|conviene|sirve|cuadra)\b
            no es (?:para nosotros|lo que (?:buscamos|necesitamos))\b
            no (?:renovaremos|renovamos|prorrogaremos)\b
        """,
        "it": r"""
            ^no[.! ]{0,4}$
            ^no,? grazie\b
            non (?:ci|mi) interessa\b
            non (?:siamo|sono) (?:piu )?interessat\w\b
            (?:abbiamo|ho) (?:scelto (?:un|un'|una) ?altr\w|deciso di non|optato per un)\b
            (?:rifiutiamo|rifiuto|decliniamo|devo declinare|dobbiamo declinare)\b
            non (?:abbiamo|ho) (?:piu |attualmente )?bisogno (?:di|del|della|dei|delle|dell')
            (?:restiamo|rimaniamo|resteremo|rimarremo|resto|rimango|continuiamo|continueremo) con (?:il nostro|l'attuale|la nostra|il mio|i nostri)\b
            non (?:fa|e adatt\w|va bene) (?:per|al caso) (?:noi|nostro|me)\b
            non (?:risponde|corrisponde) (?:alle|ai) (?:nostr|mie)
            non (?:procediamo|procederemo|intendiamo procedere|vogliamo procedere|andremo avanti|daremo seguito|rinnoveremo|rinnoviamo)\b
            non (?:siamo|sono) (?:al momento |attualmente |piu )?interessat\w\b
            (?:abbiamo|ho) (?:preferito|scelto|selezionato) un(?:'| )?(?:altr\w)
            non (?:e|fa) (?:per|al caso) (?:noi|me|nostro)\b
        """,
        "pt": r"""
            ^nao[.! ]{0,4}$
            ^nao,? (?:muito )?obrigad[oa]\b
            nao (?:temos|tenho|ha) interesse\b
            nao (?:estamos|estou) interessad\w{1,2}\b
            (?:optamos|decidimos) (?:por outr\w|nao)\b
            (?:recusamos|recuso) (?:a|o|sua|vossa)\b
            nao (?:precisamos|preciso|necessitamos|necessito) (?:de|deste|desta|disto|do|da|mais)\b
            (?:escolhemos|escolhi|contratamos|fechamos com|optei por) (?:um |uma )?outr
            (?:vamos|decidimos|preferimos|iremos|decidi|vou) (?:continuar|ficar|permanecer|manter-nos) com (?:o nosso|a nossa|nosso|o atual|a atual|o meu)
            nao se (?:encaixa|adequa|enquadra|ajusta)\b
            nao (?:vamos|iremos|pretendemos|queremos) (?:avancar|prosseguir|seguir|contratar|renovar|comprar|continuar|aceitar)\b
            nao (?:nos|me) interessa\b
            ^sem interesse\b
            nao e (?:para nos|o que (?:procuramos|precisamos))\b
            nao (?:renovaremos|renovamos)\b
        """,
        "nl": r"""
            ^nee[.! ]{0,4}$
            ^nee,? (?:bedankt|dank)\b
            geen (?:interesse|belangstelling|behoefte)\b
            niet (?:meer )?geinteresseerd\b
            (?:hebben|heb) (?:\w{2,12} ){0,3}(?:voor een ander\w?|tegen) (?:\w{2,12} ){0,2}(?:gekozen|besloten)\b
            (?:gekozen voor|kiezen voor) een ander\w{0,2}\b
            (?:zien|zie) (?:\w{2,12} ){0,2}(?:ervan|ervan af|er van af)\b
            (?:hebben|heb|is|zijn) (?:\w{2,12} ){0,3}niet (?:meer )?nodig\b
            (?:besloten|besluiten) (?:\w{2,12} ){0,3}niet (?:\w{2,12} ){0,3}(?:door|verder|in te gaan|te verlengen)
            (?:blijven|blijf) (?:we |wij |ik )?(?:\w{2,10} )?bij (?:onze|ons|mijn|de huidige)\b
            (?:past|passen|sluit) (?:\w{2,10} ){0,3}niet (?:aan )?(?:bij|binnen|op) (?:ons|onze|mij|wat)\b
            (?:gaan|ga|zullen|zal) (?:we |wij |ik )?(?:hier |er |daar )?(?:\w{2,10} ){0,2}niet (?:op in|in op|mee verder|mee door|akkoord)
            (?:hebben|heb) (?:\w{2,12} ){0,2}een ander\w? (?:\w{3,15} )?(?:gekozen|genomen)\b
            (?:verlengen|verleng|vernieuwen) (?:\w{2,12} ){0,3}niet\b
            (?:is|lijkt) (?:\w{2,10} )?niets voor (?:ons|mij)\b
        """,
        "sv": r"""
            ^nej[.! ]{0,4}$
            ^nej,? tack\b
            inte (?:langre )?intresserad\w?\b
            (?:tackar|tacka) nej\b
            (?:har |vi |jag ){0,2}valt en annan\b
            inte (?:intressant|aktuellt|av intresse|relevant) for (?:oss|mig)\b
            (?:beslutat|bestamt)(?: oss| mig)?(?: for)? att inte\b
            (?:inget|inga|ingen|inte nagot|inte) behov av\b
            (?:stannar|fortsatter|blir|ar kvar) (?:vi |jag )?(?:kvar )?(?:hos|med) (?:var|nuvarande|min)\b
            passar inte (?:oss|vara|in|var)\b
            (?:vi|jag) avstar\b
            (?:vi|jag) (?:har )?(?:valde|valt) (?:ett|en) annan?t?\b
            (?:forlanger|fornyar) (?:vi |jag )?inte\b
            (?:inget|ingenting|inte nagot) for (?:oss|mig)\b
        """,
        "da": r"""
            ^(?:nej|nei)[.! ]{0,4}$
            ^(?:nej|nei),? (?:tak|takk)\b
            ikke (?:laengere |lenger )?interesse\w{0,4}\b
            (?:takker|takke) (?:nej|nei)\b
            (?:har |vi |jeg ){0,2}valgt en (?:anden|annen)\b
            (?:ikke|ingen) (?:vores |min |var )?interesse\b
            (?:besluttet|bestemt) (?:os for |oss for |mig for )?(?:ikke at|ikke a|at ikke|a ikke)\b
            ikke (?:laengere |lenger )?(?:brug|behov|bruk) for\b
            (?:bliver|blir|forbliver|fortsaetter|fortsetter) (?:vi |jeg )?(?:hos|med) (?:vores|var|nuvaerende|navaerende|min)\b
            passer (?:desvaerre |dessverre )?ikke (?:til|for|ind i) (?:os|oss|vores|vare)\b
            (?:vi|jeg) (?:har )?(?:valgte|valgt) (?:et|en) (?:anden|andet|annen|annet)\b
            (?:forlaenger|forlenger|fornyer) (?:vi |jeg )?ikke\b
            (?:ikke noget|ikke noe|intet) for (?:os|oss|mig|meg)\b
        """,
        "pl": r"""
            ^nie[.! ]{0,4}$
            ^nie,? dziekuj\w{1,3}\b
            nie (?:jestem|jestesmy) (?:juz )?zainteresowan\w\b
            (?:wybralismy|wybralem|wybralam) inn\w{1,4}\b
            (?:rezygnujemy|rezygnuje) z\b
            nie interesuje (?:nas|mnie)\b
            (?:nas|mnie) (?:to )?nie interesuje\b
            (?:zdecydowalismy|zdecydowalem|zdecydowalam|postanowilismy|postanowilem)(?: sie)? (?:nie|na inn)
            nie potrzebuj(?:emy|e) (?:juz )?(?:tej|tego|takiej|takich|panstwa|waszej|uslug)
            (?:zostajemy|zostaniemy|pozostajemy|pozostaniemy) (?:przy|z) (?:obecn|dotychczasow|nasz)
            nie (?:odpowiada|spelnia|pasuje) (?:nam|mi|naszym|naszych|do nasz)
            (?:nam|mi|naszych potrzeb|oczekiwan) nie (?:odpowiada|spelnia)\b
            nie (?:skorzystamy|skorzystam|jestesmy zainteresowani|bedziemy kontynuowac|przedluzymy)\b
            ^(?:brak zainteresowania|nie,? dziekuj)
            to nie (?:jest )?(?:dla nas|dla mnie)\b
            nie (?:przedluzamy|odnawiamy|odnowimy)\b
        """,
    }
)

# Only an appointment or an invitation is refused: a no where little else is said.
DECLINES = Phrasebook(
    {
        "en": r"""
            (?:i|we|and i|or i|and me)(?: am| are|'m|'re| will| would| may|'ll|'d| might)?(?: probably| most likely| unfortunately| also| sorry,? but| just){0,2} (?:be )?(?:unable|not (?:be )?able|not going to be able|not gonna be able) to (?:attend|come|join|make (?:it|the|that|your)|be there|participate|meet|get away|go\b|travel|accept)\b
            (?:i|we|and i|or i)(?: just| really| also| probably| unfortunately| sadly)? (?:can't|cannot|can not|won't|will not)(?: be able to| probably| unfortunately)? (?:be there|make (?:it|the|that|your)|come\b|attend|join|get away|be (?:attending|coming|joining)|drink|meet you|participate|go\b|accept (?:your|the) invitation)
            ^(?:sorry|unfortunately|regrettably|thanks|thank you|alas)[,.! -]{1,4}(?:but )?(?:can't|cannot|won't|will not|unable to|will be unable to|not able to|won't be able to) (?:attend|come|join|make (?:it|that|this|your)|be there|participate|go\b)
            ^(?:can't|cannot|won't|will not|unable to|will be unable to|not able to|won't be able to) (?:attend|come|join|make (?:it|that|this|your)|be there|participate|go\b)
            ^(?:can't|cannot|won't be able to|unable to|will be unable to|not able to) (?:attend|come|join|make (?:it|that|this|your)|be there|participate|go\b)
            (?:don't|do not) think (?:i|we|i'll|we'll) (?:can|could|will be able to|be able to)? ?(?:do|make|come|attend|join|be)\b
            (?:wish (?:i|we) could|would love to,? but|would have loved to)\b
            too bad (?:i|we) can't\b
            one we (?:have to|will|must) skip\b
            ^(?:i'm|i am|we're) out[.,!]
            (?:i'm|i am|i'am|we're|we are|nope,? i'm|no,? i'm) not (?:going to|gonna) (?:pay|come|attend|go\b|sign|do (?:it|this|that)|make it|join|be there)\b(?! until)
            (?:i'm|i am|we're|we are) not (?:going|coming|attending)(?:[.,!]| ?$)
        """,
        "de": r"""
            (?:kann|konnen) (?:ich |wir )?(?:\w{2,14},? ){0,5}nicht (?:teilnehmen|dabei sein|kommen|wahrnehmen|mitkommen|zusagen)\b
            (?:muss|mussen) (?:ich |wir )?(?:leider |den |unseren |am |\w{4,12} ){0,4}(?:termin )?absagen\b
        """,
        "fr": r"(?:ne |n')(?:peux|pouvons|pourrai|pourrons) (?:malheureusement )?pas (?:venir|participer|etre|assister|vous rejoindre)\b",
        "es": r"no (?:puedo|podemos|podre|podremos) (?:asistir|ir|acudir|participar|estar)\b",
        "it": r"non (?:posso|possiamo|potro|potremo) (?:venire|partecipare|essere|esserci)\b",
        "pt": r"nao (?:posso|podemos|poderei|poderemos) (?:ir|participar|comparecer|estar)\b",
        "nl": r"(?:kan|kunnen) (?:ik |we |wij )?(?:\w{2,12} ){0,3}niet (?:komen|bij zijn|deelnemen|aanwezig)\b",
        "sv": r"(?:kan|har) (?:jag |vi )?(?:tyvarr )?inte (?:mojlighet|komma|delta|vara med)\b",
        "da": r"kan (?:jeg |vi )?(?:desvaerre |dessverre )?ikke (?:komme|deltage|delta|vaere med)\b",
        "pl": r"nie (?:moge|mozemy|bede mogl\w|dam rady) (?:przyjsc|uczestniczyc|wziac udzialu|byc)\b",
    }
)
