"""What goes on inside their house: decisions, changes, people who left. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

DECISION_INSIDE = Phrasebook(
    {
        "en": r"""
            (?:our|my) (?:executive |management |steering |investment |purchasing |legal |procurement |finance |compliance |it |credit ){0,2}(?:board|committee|management|legal|legal team|legal department|lawyers|counsel|attorneys|procurement|purchasing|purchasing department|procurement team|finance team|finance department|controlling|works council|compliance|cfo|ceo|boss|manager|director|directors|credit department|credit group|tax group|it security|audit committee|board of directors|headquarters|head office|leadership) (?:still |first |also |now ){0,2}(?:needs? to|has to|have to|must|is reviewing|are reviewing|is looking at|are looking at|will decide|decides?|will review|has not (?:yet )?(?:approved|decided|signed)|hasn't (?:yet )?(?:approved|decided|signed)|meets?|wants to|would have to|is still|are still|will need to|will have to|is evaluating|is considering)\b
            (?:the )(?:executive |supervisory |management ){0,1}(?:board|board of directors|legal department|procurement(?: team| department)?|purchasing department|works council|management) (?:still |first |also |now ){0,2}(?:needs to|has to|must) (?:approve|decide|agree|sign|review|confirm|release|clear)\b
            (?:the )(?:executive |supervisory |management ){0,1}(?:board|board of directors|legal department|procurement(?: team| department)?|purchasing department|works council|management) (?:still |now |has |is ){0,2}(?:decides|will decide|is reviewing|not (?:yet )?(?:approved|decided|signed)|hasn't (?:yet )?(?:approved|decided|signed)|reviewing)\b
            (?:needs?|requires?|awaiting|await|waiting for|waiting on|pending|subject to|seeking|obtain|obtaining|get|getting|without|depends on|need the|needs the|still need) (?:an? |the |our |their |final |internal |formal |full ){0,3}(?:board|management|legal|committee|procurement|budget|internal|senior management|executive|corporate|credit|shareholder|cfo|ceo|headquarters) (?:approval|approvals|sign-off|signoff|review|decision|clearance|consent|authori[sz]ation|release|okay|ok)\b
            (?:needs?|requires?|awaiting|await|waiting for|waiting on|pending|subject to|seeking|obtain|obtaining|get|getting|have|has|without) (?:an? |the |our |final |formal |full |written ){0,2}(?:approval|sign-off|signoff|decision|authori[sz]ation|consent|green light|go-ahead) (?:from|by) (?:the |our |my |senior ){0,2}(?:board|management|legal|committee|procurement|purchasing|finance|cfo|ceo|headquarters|director|boss|credit|counsel|leadership)\b
            (?:run|take|present|submit|bring|pitch|escalate) (?:it|this|that|the \w{3,15}|your \w{3,15}) (?:past|by|to|before|up to) (?:the |our |my |senior ){0,2}(?:board|management|legal|committee|procurement|purchasing|finance|cfo|ceo|lawyers|counsel|director|boss|headquarters|leadership|works council)\b
            (?:is|are|currently|now|still|sits|it's|stuck|held up) (?:currently |still |now |being reviewed )?(?:with|at) (?:our |the )?(?:legal|procurement|purchasing|compliance|lawyers|attorneys|controlling|works council)(?: department| team| people| review)?(?:[.,;!]|$| (?:now|for|since|and|right|at the moment|until|before))
            (?:currently|now|still) (?:in|by) (?:our|the) (?:legal|purchasing|procurement|compliance) (?:department|team)\b
            (?:our|the|my|this year's|next year's) (?:\w{3,12} )?(?:budget|funding|headcount) (?:is|was|has been|hasn't been|have been|isn't|is not|will be)(?: (?:now|all|still|already|not|very|completely|fully|yet|been)){0,3} (?:frozen|cut|tight|spent|exhausted|under review|closed|not (?:yet )?approved|yet approved|used up|gone)\b
            (?:there is|there's|we have|we are under|we're under|because of|due to|under|have) (?:an? |the |our )?(?:\w{3,12} )?(?:budget|spending|purchasing|hiring) freeze\b
            (?:we|i)(?: really| just| simply| currently| still| also)? (?:don't|do not|didn't|did not|no longer) have (?:it in )?(?:the|a|any|our|enough)? ?budget\b
            (?:we|i|there)(?: is| are| have|'re|'s|'ve| currently| got){0,2} (?:no|out of|over|not within|not in) (?:the |our |this year's )?budget (?:for|left|this|until|in)\b
            (?:we|i) (?:are|am) (?:still )?(?:discussing|evaluating|deliberating|aligning) (?:it |this |that |the \w{3,15} |your \w{3,15} )?(?:internally|with management|with the board|with the team)\b
            (?:we|i|we'll|i'll|let me|let us|and|first)(?: will| need to| needs to| have to| has to| must| still| want to| would like to| are going to| first){0,3} (?:discuss|decide|review|align|check|clarify|coordinate|clear) (?:it |this |that |the \w{3,15} |your \w{3,15} )?(?:internally|in-house)\b(?! (?:with the team before|what))
            (?:goes|went|has gone|is going|will go|comes|is up|will be) (?:up )?(?:before|to|in front of|on the agenda of) (?:our|the|my) (?:executive |management |purchasing |supervisory )?(?:board|board of directors|(?:\w{4,12} )?committee|legal|legal team|legal department|lawyers|procurement|purchasing|cfo|ceo|management|managing director|directors|works council|head office|headquarters|finance|finance department|partners|owners|shareholders|parent company)\b(?! (?:room|meeting|review|session|to (?:get|have|eat|see)))
            our (?:legal|procurement|purchasing|finance|compliance|lawyers|board|controlling|management|cfo|ceo)(?: team| department| people)? (?:has|have|had|wants|want|is|are|still) (?:already |now |just |also |not yet |still |yet to ){0,3}(?:looked|look|reviewed|reviewing|review|approved|approve|seen|signed|sign|agreed|cleared|checked|checking|okayed|raised|asking|on it)\b
            ^(?:legal|procurement|purchasing|finance|compliance|controlling|management)(?: team| department)? (?:has|have|had|wants|is|are|still|needs?|must|will) (?:already |now |just |also |not yet |still |yet to |to ){0,3}(?:look|looked|looking|reviewed|reviewing|review|approved|approve|seen|signed|sign|agreed|cleared|checked|checking|okayed)\b
            (?:decision|it|this|that) (?:is|will be|gets|has to be|must be|needs to be) (?:made|taken|decided|approved|signed off|cleared|released) by (?:our|the|my) (?:board|board of directors|(?:\w{4,12} )?committee|legal|legal team|legal department|lawyers|procurement|purchasing|cfo|ceo|management|managing director|directors|works council|head office|headquarters|finance|finance department|partners|owners|shareholders|parent company)\b
        """,
        "de": r"""
            (?:der|unser|unserem|dem|unseren|den|im|vom|beim|unserer|der|unsere|die|von der|mit der|mit dem|durch den|durch die|vor dem) (?:gesamte |zustandige )?(?:vorstand|aufsichtsrat|beirat|einkauf|rechtsabteilung|geschaftsfuhrung|geschaftsleitung|betriebsrat|gremium|gremien|finanzabteilung|budgetrunde|controlling|verwaltungsrat|lenkungsausschuss|compliance-abteilung|vergabestelle) (?:\w{2,16} ){0,6}(?:entscheid\w{1,4}|freigeb\w{0,3}|freigegeben|genehmig\w{1,4}|pruf\w{1,4}|gepruft|zustimm\w{1,4}|abstimm\w{1,4}|abgestimmt|besprech\w{1,3}|besprochen|vorleg\w{1,3}|vorgelegt|beschliess\w{1,3}|tagt|liegt|vorstell\w{1,3}|unterschreib\w{1,3}|freigabe|genehmigung|zustimmung|entscheidung)\b
            (?:entscheidung|freigabe|genehmigung|zustimmung|unterschrift|prufung) (?:\w{2,12} ){0,2}(?:des|der|vom|durch den|durch die|durch das|im) (?:\w{4,12} )?(?:vorstand\w{0,2}|aufsichtsrat\w{0,2}|einkauf\w{0,2}|rechtsabteilung|geschaftsfuhrung|geschaftsleitung|betriebsrat\w{0,2}|gremium\w{0,2}|controlling)\b
            (?:liegt|ist|sind|liegen) (?:\w{2,12} ){0,3}(?:beim|im|bei der|bei unserer|in der|bei unserem) (?:vorstand|einkauf|rechtsabteilung|geschaftsfuhrung|geschaftsleitung|betriebsrat|controlling)\b
            (?:budget|budgets) (?:\w{2,14} ){0,5}(?:eingefroren|gesperrt|freigegeben|genehmigt|gestrichen|gekurzt|aufgebraucht|ausgeschopft|verabschiedet|nicht mehr|erst)\b
            (?:kein|keinen|kein freies|nicht im) budget\b
            (?:budgetfreigabe|haushaltssperre|budgetsperre|investitionsstopp|ausgabenstopp|einstellungsstopp|budgetrunde|vergabeverfahren)\b
            (?:intern|hausintern) (?:\w{2,12} ){0,2}(?:abstimmen|abgestimmt|klaren|geklart|besprechen|besprochen|prufen|gepruft|beraten|diskutieren|entscheiden|freigeben)\b
            (?:interne|internen|interner) (?:abstimmung|freigabe|entscheidung|prufung|klarung|genehmigung)\b
            (?:muss|mussen|sollte|soll) (?:\w{2,14} ){0,3}(?:durch|zum|zur|in|an|uber|vor|vom|von|mit|bei|beim) (?:den |die |das |der |dem |unseren |unsere |unserem |unserer )?(?:vorstand|aufsichtsrat|beirat|einkauf|einkaufsabteilung|rechtsabteilung|justiziar\w{0,3}|geschaftsfuhrung|geschaftsleitung|geschaftsfuhrer\w{0,2}|betriebsrat|gremium|gremien|finanzabteilung|finanzchef\w{0,2}|controlling|verwaltungsrat|lenkungsausschuss|it-sicherheit|datenschutz\w{0,12}|zentrale|muttergesellschaft|gesellschafter\w{0,3}|vergabestelle|compliance)\b
            (?:liegt|geht|kommt|war|gehen|liegen|steht) (?:[\w-]{1,14}[.,]? ){0,7}(?:dem|der|beim|bei der|bei unserer|bei unserem|zum|zur|an den|an die|vor den|vor die|vor dem|im|in der|in unserer|unserem|unserer|vom) (?:vorstand|aufsichtsrat|beirat|einkauf|einkaufsabteilung|rechtsabteilung|justiziar\w{0,3}|geschaftsfuhrung|geschaftsleitung|geschaftsfuhrer\w{0,2}|betriebsrat|gremium|gremien|finanzabteilung|finanzchef\w{0,2}|controlling|verwaltungsrat|lenkungsausschuss|it-sicherheit|datenschutz\w{0,12}|zentrale|muttergesellschaft|gesellschafter\w{0,3}|vergabestelle|compliance)\b
            (?:unser|unsere|der|die) (?:vorstand|aufsichtsrat|beirat|einkauf|einkaufsabteilung|rechtsabteilung|justiziar\w{0,3}|geschaftsfuhrung|geschaftsleitung|geschaftsfuhrer\w{0,2}|betriebsrat|gremium|gremien|finanzabteilung|finanzchef\w{0,2}|controlling|verwaltungsrat|lenkungsausschuss|it-sicherheit|datenschutz\w{0,12}|zentrale|muttergesellschaft|gesellschafter\w{0,3}|vergabestelle|compliance) (?:entscheidet|entscheiden|tagt|tagen|pruft|prufen|berat|befasst sich|stimmt|beschliesst|trifft sich|hat zugestimmt|muss zustimmen|will|mochte|hat noch)\b
        """,
        "fr": r"""
            (?:le|notre|la|du|par|de la|au|aupres du) (?:comite|conseil d'administration|direction|service juridique|service achats|direction generale|direction financiere) (?:\w{2,12} ){0,4}(?:doit|decid\w{1,5}|valid\w{1,4}|approuv\w{1,4}|examin\w{1,4}|se reunit|tranch\w{1,4})
            (?:validation|accord|approbation|decision) (?:du|de la|de notre|de) (?:comite|conseil|direction|service juridique|service achats)
            (?:budget (?:est |a ete |n'est ){0,2}(?:gele|pas valide|valide|epuise|pas encore)|pas de budget|pas le budget|en interne avec)\b
        """,
        "es": r"""
            (?:el|nuestro|la|del|nuestra) (?:comite|consejo|consejo de administracion|departamento legal|departamento juridico|departamento de compras|direccion|gerencia|junta directiva) (?:\w{2,12} ){0,4}(?:debe|tiene que|decid\w{1,4}|aprob\w{1,4}|revis\w{1,4}|aprueb\w{1,3}|esta revisando)
            (?:aprobacion|decision|visto bueno|autorizacion) (?:del|de la|de) (?:comite|consejo|direccion|gerencia|departamento|junta)
            (?:no (?:tenemos|hay) presupuesto|presupuesto (?:congelado|aprobado|agotado)|aprobacion interna|discutir internamente)\b
        """,
        "it": r"""
            (?:il |nostro |la |l'|del |dal |dalla |nostra )(?:consiglio|cda|consiglio di amministrazione|ufficio legale|ufficio acquisti|direzione|comitato) (?:\w{2,12} ){0,4}(?:deve|decid\w{1,4}|approv\w{1,4}|valut\w{1,4}|esamin\w{1,4}|sta valutando)
            (?:approvazione|decisione|autorizzazione|benestare) (?:del|della|dell'|dal) ?(?:consiglio|cda|direzione|comitato|ufficio)
            (?:non abbiamo budget|non c'e budget|budget (?:bloccato|approvato|esaurito)|valutazione interna|approvazione interna)\b
        """,
        "pt": r"""
            (?:o|a|nosso|nossa|do|da|pelo|pela) (?:conselho|comite|diretoria|direcao|administracao|departamento juridico|juridico|departamento de compras|setor de compras) (?:\w{2,12} ){0,4}(?:precisa|tem de|tem que|decid\w{1,4}|aprov\w{1,4}|avali\w{1,4}|analis\w{1,4}|esta)
            (?:aprovacao|decisao|autorizacao) (?:do|da) (?:conselho|comite|diretoria|direcao|administracao)
            (?:nao temos (?:orcamento|verba)|sem orcamento|orcamento (?:congelado|aprovado|esgotado)|aprovacao interna)\b
        """,
        "nl": r"""
            (?:de|onze|het|ons) (?:directie|raad van bestuur|raad van commissarissen|inkoop|afdeling inkoop|juridische afdeling|bestuur|ondernemingsraad|managementteam) (?:\w{2,12} ){0,4}(?:moet|beslis\w{1,3}|besluit\w{0,2}|goedkeur\w{1,4}|bekijkt|beoordeelt|kijkt)
            (?:goedkeuring|akkoord|beslissing|besluit) van (?:de |het |onze |ons )?(?:directie|raad|inkoop|bestuur|juridische)
            (?:geen budget|budget (?:is )?(?:bevroren|op|goedgekeurd)|intern (?:overleg\w{0,4}|afstemmen|bespreken))\b
        """,
        "sv": r"""
            (?:styrelsen|ledningen|ledningsgruppen|inkop|juristerna|juridik|inkopsavdelningen) (?:maste|behover|ska|beslutar|granskar|godkanner|tittar)\b
            (?:godkannande|beslut) (?:fran|av) (?:styrelsen|ledningen|inkop)
            (?:ingen budget|inte budget|budgeten ar|internt beslut|diskutera internt)\b
        """,
        "da": r"""
            (?:bestyrelsen|styret|ledelsen|indkob|innkjop|juridisk afdeling|juridisk avdeling|juristerne|juristene) (?:skal|ma|beslutter|godkender|godkjenner|behandler|kigger|ser)\b
            (?:godkendelse|godkjenning|beslutning) (?:fra|af|av) (?:bestyrelsen|styret|ledelsen|indkob|innkjop)
            (?:intet budget|ikke budget|ingen budsjett|drofte internt|diskutere internt)\b
        """,
        "pl": r"""
            (?:zarzad|rada nadzorcza|dzial prawny|dzial zakupow|dyrekcja|komisja) (?:\w{2,12} ){0,3}(?:musi|decyduje|zdecyduje|podejmie|zatwierdzi|analizuje|sprawdza|rozpatruje)
            (?:decyzja|decyzje|zgoda|zgode|akceptacja|akceptacje|zatwierdzenie) (?:zarzadu|dyrekcji|dzialu|rady)
            (?:nie mamy budzetu|brak budzetu|budzet (?:jest )?(?:zamrozony|zatwierdzony)|ustalic wewnetrznie)\b
        """,
    }
)

CHANGED = Phrasebook(
    {
        "en": r"""
            (?:i|he|she|i've|who) (?:just |recently |now |am |have |has |will be |will |'ll be ){0,3}(?:taken over|taking over|took over|take over|assumed|assuming|stepped into|stepping into|transitioned|transitioning|promoted|moved|moving|transferred|transferring) (?:as|to|into|the role|from|the position|his|her|my|responsibility|responsibilities|for)\b … (?:role|position|team|department|group|division|responsibilit\w{1,4}|duties|job|desk|head|manager|director|office|account|accounts|company)\b
            (?:my|his|her|their) (?:successor|replacement)\b(?! (?:of|cost|part|value))
            (?:in|to|into|for|started|starting|accepted|took|taken|have|with) my new (?:role|position|job|department|assignment|responsibilit\w{1,4})\b
            (?:i|he|she|i've|i have|he has|she has)(?: just| recently| now| have| has)? (?:started|accepted|taken|took|moved (?:in)?to|transferred to|been promoted to|was promoted to) (?:a |the |another |his |her )?(?:new |different |other )?(?:role|position|job|department|assignment|group|team)\b
            (?:our|my|we have a|we've got a|we now have a|under (?:our|a)) (?:new|incoming|acting|interim) (?:ceo|cfo|cto|coo|cio|managing director|head of \w{3,15}|vp of \w{3,15}|vice president|director of \w{3,15}|boss|purchasing manager|management team|leadership team|owner|owners|purchasing director)\b
            (?:we|our company|our department|our group|our team|the company|the department|the group|they) (?:have |has |had |are |is |were |was |been |being |recently |just |currently |will be |also ){0,4}(?:reorganized|reorganised|restructured|reorganizing|reorganising|restructuring|acquired by|merged with|merging with|being acquired|taken over by|bought by|going through a (?:merger|reorg\w{0,14}|restructuring|acquisition))\b
            (?:our|company|internal|recent|corporate|ongoing) (?:recent |current |ongoing |internal |company |corporate |latest |upcoming ){0,2}(?:reorganization|reorganisation|reorg|re-org|restructuring|restructure)\b(?! of\b)
            (?:is now|are now|will be|will now be) (?:the )?(?:responsible for this|in charge of this|handling this now|your new contact|the new contact|my contact)\b
            (?:i|he|she|i'm|he's|she's)(?: am| is| will be| was)? no longer (?:responsible for|in charge of|handle|handling|cover|covering|work on|working on|in that (?:role|group|position)|in this (?:role|group|position)|with the (?:group|team|department))\b
            (?:changed|switched|changing|switching) (?:jobs|roles|departments|teams|positions|groups|offices)\b
        """,
        "de": r"""
            (?:mein|meine|seine|ihre|unser|unsere) (?:nachfolger|nachfolgerin|nachfolge)\b
            (?:neue|neuer|neuen|neues) (?:aufgabe|position|rolle|stelle|funktion|geschaftsfuhrer|geschaftsfuhrung|einkaufsleiter|leiter|leiterin|ansprechpartner|ansprechpartnerin|vorgesetzter|vorgesetzten|chef|chefin|eigentumer|gesellschafter|abteilung|zustandigkeit\w{0,2})\b
            (?:ubernimmt|ubernommen|ubernehme|ubernehmen wird|ubergibt|ubergeben|ubergebe) (?:\w{2,14} ){0,4}(?:von mir|aufgabe\w{0,2}|bereich|position|leitung|thema|themen|projekt|nachfolge|zustandigkeit|aufgabengebiet)\b
            (?:hat|habe|haben) (?:\w{2,14} ){0,4}(?:aufgabe\w{0,2}|bereich|position|leitung|nachfolge|zustandigkeit|thema) (?:\w{2,14} ){0,3}(?:ubernommen|gewechselt|abgegeben)\b
            (?:umstrukturierung|umstrukturiert|reorganisation|reorganisiert|umorganisation|neuorganisation|fusioniert|fusion mit|ubernommen worden|aufgekauft|ubernahme durch|eigentumerwechsel|fuhrungswechsel)\b
            (?:nicht mehr|nicht langer) (?:zustandig|verantwortlich|ihr ansprechpartner|dein ansprechpartner|fur (?:dieses|das|den) (?:thema|bereich|projekt))\b
            (?:zustandig|verantwortlich|ansprechpartner) (?:ist|fur \w{3,14} ist) (?:ab sofort|jetzt|nun|seit|kunftig|nunmehr|zukunftig)\b
            (?:abteilung|position|stelle|bereich|job) gewechselt\b
        """,
        "fr": r"""
            (?:mon successeur|mon remplacant|ma remplacante|nouveau poste|nouvelles fonctions|nouveau directeur|nouvelle directrice|reorganisation|restructuration|change de poste|plus en charge|nouvel interlocuteur|nouvelle direction)\b
        """,
        "es": r"""
            (?:mi sucesor|mi sucesora|mi sustituto|nuevo puesto|nuevo cargo|nuevo director|nueva directora|reorganizacion|reestructuracion|ya no soy responsable|ya no llevo|cambio de puesto|nueva direccion)\b
        """,
        "it": r"""
            (?:mio successore|la mia sostituta|mio sostituto|nuovo ruolo|nuovo incarico|nuovo direttore|nuova direttrice|riorganizzazione|ristrutturazione|non mi occupo piu|nuova direzione)\b
        """,
        "pt": r"""
            (?:meu sucessor|minha sucessora|meu substituto|novo cargo|nova funcao|novo diretor|nova diretora|reorganizacao|reestruturacao|ja nao sou responsavel|nao sou mais responsavel)\b
        """,
        "nl": r"""
            (?:mijn opvolger|mijn opvolgster|nieuwe functie|nieuwe baan|nieuwe directeur|reorganisatie|herstructurering|niet meer verantwoordelijk|niet langer verantwoordelijk|overgenomen door)\b
        """,
        "sv": r"""
            (?:min eftertradare|ny tjanst|ny roll|ny chef|nya vd|omorganisation|omstrukturering|inte langre ansvarig)\b
        """,
        "da": r"""
            (?:min efterfolger|min etterfolger|ny stilling|ny rolle|ny chef|ny sjef|ny direktor|omorganisering|omstrukturering|ikke laengere ansvarlig|ikke lenger ansvarlig)\b
        """,
        "pl": r"""
            (?:moj nastepca|moja nastepczyni|nowe stanowisko|nowa rola|nowy dyrektor|nowy prezes|reorganizacja|reorganizacji|restrukturyzacja|restrukturyzacji|nie jestem juz odpowiedzialn\w)\b
        """,
    }
)

LEFT = Phrasebook(
    {
        "en": r"""
            (?:is|am|was|i'm|he's|she's)(?: unfortunately)? no longer (?:with|at|employed|working (?:at|for|with|here)|part of|a member of|on staff|an employee) ?(?!(?:that|this|the) (?:problem|issue|price|rate|idea|point|risk|case)\b)
            no longer (?:works? (?:at|for|here|with)|employed (?:by|at|with|here))\b
            (?:has|have) (?:now |since |recently )?(?:left|departed|resigned from|retired from) (?!(?:a|the|this|my|our|your|his|her|it|me|us|you|for|to|town|early|home|already|on|in|at|message|several|out|behind|over|some|no|plenty) )[\w&-]{2,20} (?:and|effective|as of|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b
            (?:has|i have|i've|'s) (?:since |recently |just |already |now )?(?:left|departed|resigned|retired) (?:the |our |from |this )?(?:company|firm|organi[sz]ation|business|team|group|bank|corporation|agency|[a-z]{3,15} (?:inc|corp|ltd|gmbh|llc)\b)
            (?:i left|he left|she left|i'm leaving|is leaving|am leaving|will be leaving|will leave|decided to leave|going to leave|resigned from|is retiring from|am retiring from|retired from) (?:the |our |this )(?:company|firm|organi[sz]ation|bank|agency)\b(?! (?:policy|car|phone|picnic|party|event))
            (?:my|his|her) last (?:day|working day|day of work|day here|day at \w{2,15}|day with \w{2,15}) (?:is|was|will be|at|with|in|here|being)\b(?! (?:school|class|vacation))
            (?:i|he|she|i'm|he's|she's) (?:am |is |will be |have |has |'ll be )?(?:leaving|resigning from|resigned from|retiring from|quitting) (?:my job|his job|her job|the company|the firm|our company|work here)\b
        """,
        "de": r"""
            (?:nicht mehr|nicht langer) (?:\w{2,12} ){0,3}(?:im unternehmen|in unserem unternehmen|bei uns|im haus|in unserem haus|fur uns tatig|in der firma|bei der firma|beschaftigt|bei uns beschaftigt|in unserem hause)\b
            (?:unternehmen|firma|haus|konzern) (?:\w{2,14} ){0,3}(?:verlassen|verlasst|verlasse|ausgeschieden)\b
            (?:verlasst|verlasse|verlassen) (?:\w{2,14} ){0,3}(?:das unternehmen|die firma|unser haus|unser unternehmen)\b
            (?:ist|bin|scheidet|scheide) (?:\w{2,14} ){0,4}(?:ausgeschieden|aus dem unternehmen aus|in den ruhestand|in rente|im ruhestand)\b
            (?:mein|sein|ihr) letzter (?:arbeitstag|tag)\b
            (?:ist|bin|war|seit \w{3,12}) (?:\w{2,14} ){0,3}(?:nicht mehr|nicht langer) (?:\w{2,14} ){0,2}(?:fur|bei|in|im|mit) (?:[\w&.-]{2,24} ){1,4}(?:tatig|beschaftigt|angestellt|unterwegs)\b
            (?:nicht mehr|nicht langer) (?:tatig|beschaftigt|angestellt)\b
            arbeitet (?:\w{2,14} ){0,3}(?:nicht mehr|nicht langer) (?:fur|bei|in|hier|im)\b
        """,
        "fr": r"(?:ne (?:fait|travaille|fais) plus (?:partie|dans|chez|ici)|a quitte (?:la societe|l'entreprise|notre societe|ses fonctions)|j'ai quitte (?:la societe|l'entreprise)|mon dernier jour|parti a la retraite)\b",
        "es": r"(?:ya no (?:trabaja|trabajo|forma parte|pertenece)|ha dejado (?:la empresa|la compania)|he dejado la empresa|mi ultimo dia|se ha jubilado)\b",
        "it": r"(?:non (?:lavora|lavoro|fa|faccio) piu (?:qui|con|per|in|parte|presso)|ha lasciato (?:l'azienda|la societa)|mio ultimo giorno|andat\w in pensione)\b",
        "pt": r"(?:(?:ja )?nao (?:trabalha|trabalho|faz parte) mais|ja nao (?:trabalha|trabalho|faz parte)|deixou a (?:empresa|companhia)|meu ultimo dia|se aposentou|reformou-se)\b",
        "nl": r"(?:niet (?:meer|langer) (?:werkzaam|in dienst|bij ons)|heeft (?:het bedrijf|onze organisatie|ons) verlaten|mijn laatste (?:werkdag|dag)|met pensioen gegaan)\b",
        "sv": r"(?:arbetar inte langre|jobbar inte langre|har slutat|har lamnat (?:foretaget|bolaget)|min sista (?:dag|arbetsdag)|gatt i pension)\b",
        "da": r"(?:arbejder ikke laengere|jobber ikke lenger|er ikke laengere ansat|er fratradt|har sluttet|har forladt|min sidste (?:dag|arbejdsdag)|min siste (?:dag|arbeidsdag)|gaet pa pension)\b",
        "pl": r"(?:nie pracuje juz|juz nie pracuje|odszedl z firmy|odeszla z firmy|moj ostatni dzien|przeszedl na emeryture|przeszla na emeryture)\b",
    }
)
