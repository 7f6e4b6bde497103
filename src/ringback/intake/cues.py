"""What people say in passing that a cause of a silence needs, by language (see phrases.py for the form of a line).

Each line is meant to be right when it matches: a wrong word of sympathy is worse than a missed one.
"""

from ringback.intake.phrases import Phrasebook

_KIN_EN = r"(?:mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|grandmother|grandfather|grandma|grandpa|partner|child|baby|aunt|uncle|mother-in-law|father-in-law|colleague|founder|ceo|boss)"
_KIN_DE = r"(?:mutter|vater|frau|mann|sohn|tochter|bruder|schwester|oma|opa|grossmutter|grossvater|kind|schwiegermutter|schwiegervater|kollege|kollegin|chef|partner|partnerin|familie)"

# Their own hard time, told by themselves.
HARD_TIME = Phrasebook(
    {
        "en": rf"""
            (?:my|our|his|her) (?:\w{{3,10}} )?{_KIN_EN}(?:'s|,? [\w']{{2,15}},?)? (?:has |have |had |just |recently |sadly |unexpectedly |suddenly ){{0,3}}(?:passed away|passed on|passed last|passed this|died|was killed|is dying|has cancer|is (?:very |seriously |gravely |critically |terminally )?ill\b|is in (?:the )?(?:hospital|icu|intensive care|hospice)|was (?:hospitali[sz]ed|diagnosed|rushed|admitted|taken to)|had a (?:stroke|heart attack|bad accident|serious accident)|suffered a|is having surgery|has to have surgery|needs surgery|is having an operation)
            (?:death|loss|passing) of (?:my|our) (?!(?:data|time|money|customers?|business|income|revenue|power|market|key|own|account|contract|file|laptop|phone)\b)[\w-]{{3,20}}
            (?:death|passing|bereavement|funeral) (?:in|for|of) (?:the|my|our|his|her) (?:family|{_KIN_EN})
            (?:attend|attending|attended|at|to|for|planning|after|arrange|arranging) (?:a|the|my|his|her|our|{_KIN_EN}'s) (?:[\w']{{2,18}} ){{0,2}}funeral\b
            (?:i|i've|i have|we) (?:just |recently )?(?:lost|buried) my (?:dear |beloved |best )?(?:{_KIN_EN}|friend)\b
            (?:loss|death|bereavement|tragedy|illness) in (?:the|my|our|his|her) (?:immediate )?family\b
            (?:a|had|have|this) (?:family|medical) emergency\b
            (?:on|taking|take|took) (?:bereavement|compassionate|medical|sick) leave
            i (?:was|am|have been|had been|will be|'m) (?:very |seriously |quite |still |really |just |recently |been |now ){{0,3}}(?:diagnosed with|hospitali[sz]ed|in (?:the )?hospital\b|in intensive care|in chemotherapy|undergoing (?:chemo\w{{0,8}}|treatment|surgery)|recovering from (?:surgery|an operation|a stroke|a heart attack|an accident|cancer|an illness|illness|covid|pneumonia))
            i(?:'m| am|'ve been| have been|'ve) (?:very |seriously |really |so |quite )?(?:ill|sick with|out sick|off sick|home sick|down with)\b(?! of\b)
            (?:i|my \w{{3,12}}) (?:had|have|has|am having|is having|will have|underwent|need|needs) (?:a |an )?(?:emergency |major |heart |back |knee |eye |open-heart )?(?:surgery|heart attack|stroke|miscarriage|chemotherapy|biopsy)\b
            (?:fighting|battling|diagnosed with|treated for|treatment for|surgery for) (?:\w{{3,12}} )?(?:cancer|leukemia|leukaemia|a tumou?r)
            (?:i|we|they|he|she|i've|we've) (?:was|were|have been|has been|am being|are being|am|got|just got|will be|been)(?: just| all| also)? (?:laid off|let go|made redundant|furloughed)\b
            (?:i|we) (?:have|had|will have|are having|are going) (?:to )?(?:lay off|let go of|make redundant|another round of layoffs|a round of layoffs|more layoffs|mass layoffs)
            (?:our|the|recent|more|further|these|massive|big|major|round of|announced|due to|because of|after) (?:recent |latest |upcoming |company |announced |big |massive )?(?:layoffs|lay-offs|redundancies|job cuts)\b
            (?:we|our company|the company|our firm) (?:have |has |had |are |is |will )?(?:filed|filing|file) for (?:bankruptcy|insolvency|chapter 11|administration)
            (?:our|my) (?:house|home|office|building|warehouse|plant|shop) (?:was |has |is |has been |burned |burnt |got )(?:flooded|destroyed|burned|burnt|down|damaged by|hit by)
            (?:going|went|go) through (?:a |an |some )?(?:very |really )?(?:difficult|hard|tough|rough|painful) (?:time|period|personal|patch|divorce)
        """,
        "de": rf"""
            (?:mein|meine|meiner|meines|meinem|unser|unsere|unserer|unseres) (?:\w{{3,12}} )?{_KIN_DE}(?: \w{{2,15}})? (?:ist|war|wurde|hat|liegt) (?:\w{{2,14}} ){{0,4}}(?:gestorben|verstorben|verunglückt|ins krankenhaus|im krankenhaus|erkrankt|krebs|schlaganfall|herzinfarkt|operiert|tot)\b
            (?:tod|verlust) (?:meines|meiner|unseres|unserer) [\w-]{{3,20}}
            (?:todesfall|trauerfall|krankheitsfall|sterbefall|pflegefall) (?:in|im)\b
            (?:beerdigung|beisetzung|trauerfeier) (?:meines|meiner|unseres|unserer|von|in|am|teil|statt)\b
            (?:zur|auf|der|auf der|auf einer|wegen der|wegen einer) (?:beerdigung|beisetzung|trauerfeier)\b
            (?:familiarer|medizinischer) notfall
            (?:ich|bin|war|lag|liege) (?:\w{{2,14}} ){{0,4}}(?:im krankenhaus|auf der intensivstation|schwer erkrankt|ernsthaft erkrankt|krankgeschrieben|an krebs erkrankt|in der reha)\b
            (?:ich|bin|war) (?:\w{{2,12}} ){{0,3}}(?:krank|erkrankt)\b(?! (?:machen|von))
            (?:ich|wurde|muss|werde) (?:\w{{2,12}} ){{0,3}}operiert\b
            (?:krankheitsbedingt|krankheitshalber|erkrankungsbedingt|aus gesundheitlichen grunden|wegen krankheit|wegen einer erkrankung)\b
            (?:stellenabbau|entlassungswelle|massenentlassung\w{{0,2}}|kurzarbeit|personalabbau|insolvenz angemeldet|insolvenzantrag|betriebsbedingte kundigung\w{{0,2}})\b
            (?:mussten|mussen|haben) (?:\w{{2,12}} ){{0,4}}(?:mitarbeiter|leute|kollegen|stellen) (?:\w{{2,12}} )?(?:entlassen|abbauen|gekundigt|abgebaut)
            (?:mir|uns|ihm|ihr) (?:wurde|ist) (?:\w{{2,12}} )?(?:betriebsbedingt )?gekundigt
            (?:schwere|schwierige|harte) (?:zeit|phase) (?:durch|hinter|fur uns|fur mich)
        """,
        "fr": r"""
            (?:deces|disparition|mort|perte) de (?:mon|ma|notre) \w{3,15}
            (?:mon|ma) (?:pere|mere|frere|soeur|mari|femme|fils|fille|grand-mere|grand-pere) (?:est|vient de) (?:\w{2,10} )?(?:decede\w?|mort\w?|mourir|hospitalise\w?)
            (?:j'ai ete|je suis) (?:\w{3,12} )?(?:hospitalise\w?|malade|en arret maladie|opere\w?)
            (?:plan social|licenciements? (?:economiques?|collectifs?)|redressement judiciaire|arret maladie|obseques|enterrement de)\b
        """,
        "es": r"""
            (?:fallecimiento|muerte|perdida) de mi \w{3,15}
            (?:ha fallecido|fallecio|murio) mi \w{3,15}
            mi (?:padre|madre|hermano|hermana|esposo|esposa|marido|mujer|hijo|hija|abuelo|abuela) (?:ha |acaba de )?(?:fallecid\w|fallecio|murio|morir|fallecer|esta hospitalizad\w)
            (?:estoy|estuve|he estado) (?:\w{3,12} )?(?:enferm\w|hospitalizad\w|de baja)\b
            (?:despidos colectivos|recorte de plantilla|expediente de regulacion|funeral de mi|baja medica)\b
        """,
        "it": r"""
            (?:morte|scomparsa|perdita|lutto) (?:di|del|della) mi[oa] \w{3,15}
            (?:mio|mia) (?:padre|madre|fratello|sorella|marito|moglie|figlio|figlia|nonno|nonna) (?:e|sta) (?:\w{2,12} )?(?:mort\w|mancat\w|decedut\w|ricoverat\w)
            (?:sono|sono stat\w) (?:\w{3,12} )?(?:malat\w|ricoverat\w|in malattia|operat\w)\b
            (?:lutto in famiglia|grave lutto|licenziamenti collettivi|cassa integrazione|funerale di mi\w)\b
        """,
        "pt": r"""
            (?:falecimento|morte|perda) d[oae] (?:meu |minha )?(?:pai|mae|irmao|irma|marido|esposa|mulher|filho|filha|avo)\b
            (?:meu|minha) (?:pai|mae|irmao|irma|marido|esposa|mulher|filho|filha|avo) (?:faleceu|morreu|esta internad\w|foi internad\w)
            (?:estou|estive|fui) (?:\w{3,12} )?(?:doente|internad\w|hospitalizad\w|de baixa|operad\w)\b
            (?:demissoes em massa|despedimento coletivo|luto na familia)\b
        """,
        "nl": r"""
            (?:overlijden|verlies) van mijn \w{3,15}
            mijn (?:vader|moeder|broer|zus|man|vrouw|zoon|dochter|oma|opa) (?:is|ligt) (?:\w{2,12} )?(?:overleden|gestorven|in het ziekenhuis|ernstig ziek)
            (?:ik ben|ik was|ik lig) (?:\w{2,12} )?(?:ziek|ziek thuis|opgenomen|geopereerd|in het ziekenhuis)\b
            (?:sterfgeval in|begrafenis van|ontslagronde|massaontslag|uitvaart van)\b
        """,
        "sv": r"""
            min (?:pappa|mamma|far|mor|bror|syster|man|fru|son|dotter|mormor|morfar|farmor|farfar) (?:har |ar )?(?:gatt bort|dott|avlidit|dog|ligger pa sjukhus)
            (?:dodsfall i|begravning av|jag ar sjukskriven|jag har varit sjuk|pa sjukhus|varsel om uppsagning\w{0,2})\b
        """,
        "da": r"""
            min (?:far|mor|bror|soster|mand|mann|kone|son|datter|mormor|morfar|farmor|farfar) (?:er |har )?(?:dod|gaet bort|gatt bort|dode|afgaet|indlagt|innlagt)
            (?:dodsfald i|dodsfall i|begravelse|sygemeldt|sykmeldt|jeg har vaeret syg|jeg har vaert syk|fyringsrunde|nedbemanning)\b
        """,
        "pl": r"""
            (?:smierc|smierci|pogrzeb|pogrzebie) (?:mojego|mojej|ojca|matki|meza|zony|syna|corki|brata|siostry|mamy|taty|babci|dziadka)\b
            (?:moj|moja) (?:ojciec|matka|maz|zona|syn|corka|brat|siostra|mama|tata|babcia|dziadek) (?:zmarl\w?|odszedl|odeszla|jest w szpitalu)
            (?:jestem w szpitalu|jestem na zwolnieniu|jestem chor\w|bylem chory|bylam chora|zwolnienia grupowe|pogrzeb w rodzinie)\b
        """,
    }
)

# The user's sympathy, which tells of the other side's hard time.
CONDOLENCE = Phrasebook(
    {
        "en": r"""
            (?:sorry|sad|saddened) (?:to (?:hear|learn|read)|for|about) (?:about |of |that )?(?:your|the) (?:\w{3,12}'?s? ){0,2}(?:loss|layoffs?|illness|accident|death|passing|surgery|funeral|health|father|mother|wife|husband|son|daughter|brother|sister|grandmother|grandfather)\b
            (?:my|our|deepest|sincere|heartfelt) (?:deepest |sincere |heartfelt )?(?:condolences|sympathies|sympathy)\b
            (?:get well soon|speedy recovery|quick recovery)\b
        """,
        "de": r"""
            (?:mein|unser|herzliches|aufrichtiges|tiefes) (?:aufrichtiges |herzliches |tiefes )?(?:beileid|mitgefuhl)\b
            (?:gute|schnelle|baldige) (?:besserung|genesung)\b
        """,
        "any": r"(?:sinceres condoleances|mes condoleances|mi mas sentido pesame|sentite condoglianze|meus sentimentos|gecondoleerd|beklagar sorgen|kondolerer|wyrazy wspolczucia|bon retablissement|beterschap|szybkiego powrotu do zdrowia)\b",
    }
)

DECISION_INSIDE = Phrasebook(
    {
        "en": r"""
            (?:our|the|my|their) (?:executive |management |steering |investment |purchasing |legal |procurement |finance |compliance |it |credit ){0,2}(?:board|committee|legal|legal team|legal department|lawyers|counsel|attorneys|procurement|purchasing|purchasing department|procurement team|finance team|controlling|works council|compliance|cfo|ceo|management|boss|manager|director|directors|credit department|credit group|tax group|it security|audit committee|board of directors|headquarters|leadership) (?:still |first |also |now ){0,2}(?:needs? to|has to|have to|must|is reviewing|are reviewing|is looking at|are looking at|will decide|decides?|will review|has not (?:yet )?(?:approved|decided|signed)|hasn't (?:yet )?(?:approved|decided|signed)|meets?|wants to|would have to|is still|are still|will need to|will have to|is evaluating|is considering)\b
            (?:needs?|requires?|awaiting|await|waiting for|waiting on|pending|subject to|seeking|obtain|obtaining|get|getting|without|depends on|need the|needs the|still need) (?:an? |the |our |their |final |internal |formal |full ){0,3}(?:board|management|legal|committee|procurement|budget|internal|senior management|executive|corporate|credit|shareholder|cfo|ceo|headquarters) (?:approval|approvals|sign-off|signoff|review|decision|clearance|consent|authori[sz]ation|release|okay|ok)\b
            (?:approval|sign-off|signoff|decision|authorization|authorisation|consent|green light|go-ahead) (?:from|by) (?:the |our |my |senior ){0,2}(?:board|management|legal|committee|procurement|purchasing|finance|cfo|ceo|headquarters|director|boss|credit|counsel|leadership)\b
            (?:run|take|present|submit|bring|pitch|escalate) (?:it|this|that|the \w{3,15}|your \w{3,15}) (?:past|by|to|before|up to) (?:the |our |my |senior ){0,2}(?:board|management|legal|committee|procurement|purchasing|finance|cfo|ceo|lawyers|counsel|director|boss|headquarters|leadership|works council)\b
            (?:is|are|currently|now|still|sits|it's|stuck|held up) (?:currently |still |now |being reviewed )?(?:with|at) (?:our |the )?(?:legal|procurement|purchasing|compliance|lawyers|attorneys|controlling|works council)(?: department| team| people| review)?(?:[.,;!]|$| (?:now|for|since|and|right|at the moment|until|before))
            (?:in|by) (?:our|the) (?:legal|purchasing|procurement|compliance) (?:department|team)\b(?= (?:for|right now|at the moment|now))
            (?:budget|funding|headcount) (?:is|was|has|has been|for|hasn't|isn't|not|will be|cuts?|freeze|approval|cycle|planning|process|review|round)\b … (?:frozen|freeze|cut|approved|not approved|tight|finali[sz]ed|set|spent|exhausted|under review|in progress|decided|closed|next year|this year)\b
            (?:budget|spending|hiring|purchasing) freeze\b
            (?:don't|do not|didn't|did not|no longer|doesn't|does not|not) have (?:it in )?(?:the|a|any|our|their|enough)? ?budget\b
            (?:no|out of|over|within|not in) (?:the |our |their |this year's )?budget (?:for|left|this|until|in)\b
            (?:we|i) (?:are|am) (?:still )?(?:discussing|evaluating|deliberating|aligning) (?:it |this |that |the \w{3,15} |your \w{3,15} )?(?:internally|with management|with the board|with the team)\b
            (?:discuss|decide|review|align|check|clarify|coordinate|clear) (?:it |this |that |the \w{3,15} |your \w{3,15} )?(?:internally|in-house)\b
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
            (?:il|nostro|la|l'|del|dal|dalla|nostra) ?(?:consiglio|cda|consiglio di amministrazione|ufficio legale|ufficio acquisti|direzione|comitato) (?:\w{2,12} ){0,4}(?:deve|decid\w{1,4}|approv\w{1,4}|valut\w{1,4}|esamin\w{1,4}|sta valutando)
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
            no longer (?:works? (?:at|for|here|with)|employed by)\b
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

OVERLOADED = Phrasebook(
    {
        "en": r"""
            (?:i|we|i'm|we're|i've|things|it's|it|he|she) (?:am |are |have been |been |was |were |is |has been |'ve been |got |just |so |too |very |really |a bit |a little |pretty |totally |completely |absolutely |extremely |kind of |still |currently |all ){0,4}(?:swamped|snowed under|slammed|overwhelmed|overloaded|drowning in|inundated|buried in|buried under|up to my (?:ears|eyes|neck|eyeballs)|flat out|stretched thin|tied up all|crazy busy|insanely busy|extremely busy|incredibly busy|super busy|so busy|too busy|very busy|really busy|crazy here|hectic|short staffed|short-staffed|understaffed|under water|underwater)\b
            (?:crazy|hectic|insane|busy|brutal) (?:week|month|few weeks|few days|couple of weeks|time for us|around here|here lately|at work)\b
            (?:i|we|i've|we've)(?: just| really| simply| honestly)? (?:don't|do not|haven't|have not|hardly|barely|just don't|didn't) (?:have|had|find|found|get) (?:a |the |any |much |enough |a single )?(?:time|minute|moment|bandwidth|capacity) (?:to|for|right|this|at|yet|now|until|in)\b
            (?:haven't|have not|hadn't) had (?:a|the|any) (?:chance|opportunity) to (?:look|review|read|get to|go through|get back|respond|reply|call|work on)\b
            (?:travell?ing|on the road|in meetings|on business trips?) (?:all|most of|the whole|the entire|non-stop|nonstop|constantly|for the (?:next|rest)) ?(?:of )?(?:the |this |next )?(?:day|week|month|weeks|time|two|three|few|of)?\b
            (?:no|lack of|without|out of) (?:time|capacity|bandwidth) (?:right now|at the moment|this|for this|for it|until|currently|to deal|to look)\b
        """,
        "de": r"""
            (?:land unter|viel um die ohren|alle hande voll|bis uber beide ohren|uber den kopf|unter wasser|am limit|ausgelastet|uberlastet|uberarbeitet|im stress|in arbeit ertrink\w{1,3}|volle bude|volles programm|sehr eingespannt|stark eingespannt|viel zu tun)\b
            (?:keine|kaum|leider keine|wenig|gar keine) (?:zeit|kapazitat|kapazitaten|luft|minute|ruhe) (?:\w{2,12} )?(?:dafur|fur|um|gefunden|gehabt|mehr|momentan|derzeit|im moment|aktuell|bis|zum|habe|haben|hatte)\b
            (?:nicht|noch nicht|leider nicht) (?:\w{2,12} )?(?:dazu gekommen|dazugekommen|geschafft)\b
            (?:viel|nur|standig|dauernd|ganze woche|ganzen monat|durchgehend) (?:unterwegs|auf reisen|auf dienstreise|in terminen)\b
        """,
        "fr": r"(?:(?:je suis|nous sommes) (?:\w{3,12} )?(?:deborde\w{0,2}|submerge\w{0,2}|surcharge\w{0,2})|pas (?:eu |trouve )?le temps de|tres occupe\w?|en deplacement toute)\b",
        "es": r"(?:(?:estoy|estamos) (?:\w{3,12} )?(?:desbordad\w{1,2}|saturad\w{1,2}|hasta arriba|agobiad\w{1,2}|muy ocupad\w{1,2}|de viaje tod\w)|no he tenido tiempo|sin tiempo para)\b",
        "it": r"(?:(?:sono|siamo) (?:\w{3,12} )?(?:sommers\w|oberat\w|pienissim\w|molto impegnat\w|sovraccaric\w|in viaggio tutt\w)|non ho avuto (?:il )?tempo|non ho tempo per)\b",
        "pt": r"(?:(?:estou|estamos) (?:\w{3,12} )?(?:sobrecarregad\w{1,2}|atolad\w{1,2}|muito ocupad\w{1,2}|cheio de trabalho|assoberbad\w{1,2})|nao tive tempo|sem tempo para)\b",
        "nl": r"(?:(?:ik ben|wij zijn|we zijn) (?:\w{3,12} )?(?:overbelast|heel druk|erg druk|ontzettend druk)|(?:heel|erg|ontzettend|te|super) druk (?:met|geweest|op dit|deze)|geen tijd (?:gehad|om|voor)|er niet aan toegekomen|tot over mijn oren)\b",
        "sv": r"(?:(?:jag har|vi har) (?:valdigt |mycket |extremt )?(?:fullt upp|mycket att gora)|inte hunnit|overbelastad|(?:har )?ingen tid (?:att|for|just))\b",
        "da": r"(?:(?:jeg har|vi har) (?:meget |rigtig |veldig )?(?:travlt|mye a gjore|fuldt op)|druknet i arbejde|drukner i arbeid|ikke haft tid|ikke hatt tid|ikke naet det|ingen tid (?:til|lige))\b",
        "pl": r"(?:(?:jestem|jestesmy) (?:\w{3,12} )?(?:zawalon\w{1,2}|przeciazon\w{1,2}|zapracowan\w{1,2}|bardzo zajet\w)|nie (?:mialem|mialam|mam) czasu|brak czasu na|natlok pracy)\b",
    }
)

# The user's offer that awaits a decision.
PROPOSAL = Phrasebook(
    {
        "en": r"""
            (?:attached|enclosed|attaching|sending you|sent you|send you|here is|here's|here are|below is|below are|please find|find attached|faxed you|emailed you|prepared) (?:is |are |please find |you |herewith |for your \w{4,15} ){0,2}(?:our|the|my|a|an) (?:(?!form\b|old\b|executed\b)\w{3,14} ){0,3}(?:proposal|quotation|price quote|offer letter|price list|term sheet|letter of intent|cost estimate|contract|contract draft|agreement|amendment|indicative pricing|statement of work|nda)\b
            (?:attached|enclosed|here is|here's|sending you|sent you|please find) (?:is |are |please find |you |herewith ){0,2}(?:our|my) (?:\w{3,14} ){0,2}(?:quote|offer|bid|pricing|estimate)\b
            our (?:\w{3,14} ){0,2}(?:proposal|quote|quotation|offer|bid) (?:of|is|for|at|would be|includes|remains|stands|expires|dated|from|we sent|i sent|was|covers|has)\b
            (?:our|the|my|total|net|offered|indicative|best|final) (?:(?!stock|share|market|strike|spot)\w{3,12} )?price (?:is|would be|comes to|will be) (?:\w{2,8} )?[$€£]? ?\d
            (?:we|i) (?:can|could|would|will|'d|are able to|are prepared to|are pleased to|am pleased to|'re happy to|would be able to|propose to) (?:offer|quote|sell|provide|bid)(?: to)? (?:you |it |this |them |these ){0,2}(?:\w{2,12} ){0,4}?(?:for|at|a|the|our|[$€£]) ?[$€£]?\d
            (?:for|awaiting|await|await your|pending|require|requires|needs|need) your (?:signature|approval|decision|acceptance|countersignature|sign-off)\b
            (?:please|kindly) (?:countersign|sign (?:the|and return|both|below|it|this|attached|where)|execute (?:the|both|and)|review and sign|sign and return|execute and return)\b
            (?:your|any) (?:decision|thoughts|feedback|comments|response) (?:on|about|regarding|to) (?:our|the|my) (?:\w{3,14} )?(?:proposal|quote|quotation|offer|bid|contract|agreement)\b
        """,
        "de": r"""
            (?:anbei|angehangt|beigefugt|im anhang|in der anlage|hiermit|hier|sende|senden|schicke|schicken|ubersende|ubersenden|erhalten|erhaltst|lege|unterbreite|unterbreiten|geschickt|gesendet|zugeschickt) (?:\w{2,12} ){0,5}(?:angebot|kostenvoranschlag|vertrag|vertragsentwurf|preisliste|offerte|auftragsbestatigung|rahmenvertrag|angebots|preisangebot|entwurf des vertrags|kalkulation)\b
            (?:unser|mein|das|unserem|meinem|zum|unseres) (?:\w{3,14} )?(?:angebot|kostenvoranschlag|vertragsentwurf|offerte|vorschlag) (?:vom|ist|gilt|uber|fur|liegt|lautet|beinhaltet|enthalt|haben sie|hast du|geschickt|zu)\b
            (?:der|unser|gesamt|ein) ?(?:preis|festpreis|gesamtpreis|stuckpreis|nettopreis) (?:betragt|liegt bei|ware|von|lautet|ist|belauft sich) (?:\w{2,10} ){0,3}[€$]? ?\d
            (?:zur|um|ihre|deine|auf ihre|auf die) (?:unterschrift|gegenzeichnung|freigabe|entscheidung|beauftragung|auftragserteilung)\b
        """,
        "fr": r"(?:(?:ci-joint|veuillez trouver|je vous envoie|nous vous envoyons|je vous adresse|voici) (?:\w{2,10} ){0,4}(?:devis|offre|proposition|contrat|tarifs?)|notre (?:devis|offre|proposition) (?:du|est|pour|de))\b",
        "es": r"(?:(?:adjunto|adjuntamos|le envio|te envio|les envio|le enviamos|aqui esta|aqui tiene) (?:\w{2,10} ){0,4}(?:presupuesto|oferta|propuesta|contrato|cotizacion)|nuestr[ao] (?:oferta|propuesta|presupuesto|cotizacion) (?:de|es|del|para))\b",
        "it": r"(?:(?:allego|in allegato|le invio|ti invio|vi inviamo|ecco|inviamo) (?:\w{1,10} ){0,4}(?:preventivo|offerta|proposta|contratto)|(?:la )?nostr[ao] (?:offerta|proposta|preventivo) (?:di|e|del|per))\b",
        "pt": r"(?:(?:segue|em anexo|envio|enviamos|anexo|seguem) (?:\w{1,10} ){0,4}(?:proposta|orcamento|contrato|cotacao|oferta)|noss[ao] (?:proposta|oferta|orcamento) (?:de|e|para))\b",
        "nl": r"(?:(?:bijgaand|in de bijlage|hierbij|ik stuur|wij sturen) (?:\w{2,10} ){0,5}(?:offerte|voorstel|contract|overeenkomst|prijsopgave)|onze (?:offerte|prijsopgave|voorstel) (?:van|is|voor))\b",
        "sv": r"(?:(?:bifogat|bifogar|har kommer|skickar) (?:\w{2,10} ){0,4}(?:offert|offerten|forslag|forslaget|avtal|avtalet|prisforslag)|var(?:t)? (?:offert|forslag) (?:pa|ar|fran|om))\b",
        "da": r"(?:(?:vedhaeftet|vedlagt|hermed|her er|sender) (?:\w{2,10} ){0,4}(?:tilbud|tilbuddet|tilbudet|kontrakt|kontrakten|aftale|avtale|forslag)|vores (?:tilbud|forslag) (?:pa|er|fra|om))\b",
        "pl": r"(?:(?:w zalaczeniu|w zalaczniku|przesylam|przesylamy|zalaczam) (?:\w{2,12} ){0,4}(?:oferte|oferta|umowe|umowa|propozycje|wycene|wycena|kosztorys)|nasza oferta (?:z|jest|na|dotyczaca))\b",
    }
)

# Their words about the user's offer.
OUR_PROPOSAL = Phrasebook(
    {
        "en": r"""
            (?:received|got|reviewing|reviewed|review|looking at|looked at|look at|evaluating|considering|discussing|discussed|thanks for|thank you for|regarding|about|on|read) (?:the |all )?your (?:\w{3,12} ){0,2}(?:proposal|quote|quotation|offer|bid|price|pricing|estimate)\b(?! to \w)
        """,
        "de": r"(?:ihr|dein|ihrem|ihres|euer) (?:\w{3,12} )?(?:angebot|kostenvoranschlag|vertragsentwurf|offerte)\b",
        "any": r"(?:votre (?:devis|offre|proposition)|su (?:oferta|propuesta|presupuesto|cotizacion)|vostra (?:offerta|proposta)|sua (?:offerta|proposta|proposta comercial)|vostro preventivo|uw (?:offerte|voorstel)|(?:din|er) offert|(?:dit|jeres) tilbud|(?:panstwa|pana|pani) oferta)\b",
    }
)

PROBLEM = Phrasebook(
    {
        "en": r"""
            (?:our|my) (?:biggest|main|real|current|number one|greatest|key|major) (?:problem|challenge|pain|pain point|issue|headache|worry|bottleneck|difficulty) (?:is|was|with|has been|right now|here|at the moment|for us|lies)\b
            (?:the|a|one|another|big) (?:problem|trouble|difficulty|pain|headache) (?:is|for us is|we have is|we face is|i have is|we're having is|we are having is) (?:that )?(?:we|our|i|my|the|it)\b
            (?:we|our team|our people|our customers|our staff|our \w{3,15}|i) (?:are |is |have been |keep |am |really |still |often |constantly |continue to ){0,3}(?:struggl\w{1,4}|suffer(?:ing)? from|losing|wasting|can't keep up with (?!you)|cannot keep up with (?!you)|have trouble|having trouble|have problems|having problems|have difficulty|having difficulty|have a hard time|having a hard time|fed up|run into problems|running into problems|frustrated|unhappy with|not happy with|dissatisfied)\b
            (?:it|this|that|which) (?:takes|costs|is costing|is taking|has cost) (?:us|me|our \w{3,12}) (?:\w{2,12} ){0,2}(?:hours|days|weeks|time|money|a fortune|customers|too|a lot|[$€£]?\d)
            (?:keeps|keep|kept) (?:crashing|failing|breaking|going down|falling over|getting lost|going wrong)\b
            (?:costs|costing) us (?:a lot|too much|dearly|money|time|customers|a fortune|[$€£]?\d)
        """,
        "de": r"""
            (?:unser|mein|das) (?:grosstes|eigentliches|aktuelles|grosste|eigentliche|hauptsachliches) (?:problem|thema|sorge|herausforderung|engpass)\b
            (?:das|ein|unser) (?:problem|hauptproblem|engpass|schmerzpunkt) (?:ist|dabei ist|bei uns ist|liegt|besteht|sind)\b
            (?:wir|ich|unsere \w{3,15}) (?:haben|habe|kampfen|kampfe|leiden|leide|verlieren|verliere|argern|argere) (?:\w{2,14} ){0,4}(?:probleme|schwierigkeiten|mit|unter|zeit|geld|kunden|mitarbeiter|uns|muhe)\b(?! (?:freundlichen|besten|lieben))
            (?:kostet|raubt|frisst) (?:uns|mich) (?:\w{2,12} ){0,3}(?:zeit|geld|nerven|stunden|tage|kunden|viel|\d)
            (?:fallt|sturzt) (?:\w{2,12} )?(?:standig|dauernd|immer wieder|regelmassig|oft) (?:aus|ab)\b
            (?:unzufrieden|nicht zufrieden) (?:mit|sind|bin)\b
        """,
        "fr": r"(?:notre (?:principal|plus gros|plus grand) (?:probleme|souci|defi)|le probleme (?:est|c'est)|nous (?:avons|rencontrons) (?:des|un) (?:problemes?|difficultes?|soucis?)|(?:cela|ca) nous (?:coute|prend) (?:trop|beaucoup))\b",
        "es": r"(?:nuestro (?:principal|mayor) (?:problema|reto|desafio)|el problema es|tenemos (?:problemas|dificultades) (?:con|para|de)|nos (?:cuesta|lleva|quita) (?:mucho|demasiado))\b",
        "it": r"(?:il nostro (?:problema|principale problema|maggior problema)|il problema e\b|abbiamo (?:problemi|difficolta|un problema) (?:con|a|di|nel)|ci (?:costa|porta via) (?:molto|troppo|tanto))\b",
        "pt": r"(?:nosso (?:principal|maior) (?:problema|desafio)|o problema e\b|temos (?:problemas|dificuldades|um problema) (?:com|em|de|para)|nos (?:custa|toma) (?:muito|demasiado))\b",
        "nl": r"(?:ons (?:grootste|belangrijkste) probleem|het probleem is|(?:wij|we) hebben (?:\w{2,10} )?(?:problemen|moeite|last) (?:met|van|om)|kost ons (?:veel|te veel))\b",
        "sv": r"(?:vart (?:storsta|framsta) problem|problemet ar|vi har (?:\w{2,10} )?(?:problem|svart) (?:med|att)|kostar oss)\b",
        "da": r"(?:vores (?:storste|primaere) problem|vart storste problem|problemet er|vi har (?:\w{2,10} )?(?:problemer|svaert|vanskelig) (?:med|ved|for)|koster os|koster oss)\b",
        "pl": r"(?:nasz (?:najwiekszy|glowny) problem|problem (?:polega|w tym|jest taki)|mamy (?:\w{2,12} )?(?:problem|problemy|klopoty) z|kosztuje nas)\b",
    }
)

REASON = Phrasebook(
    {
        "en": r"""
            (?:the|main|one|my|our) (?:main |real |only )?reason (?:we|i|for (?:the|our|this) (?:change|switch|move|interest)|why we|why i|that we) (?!ask\b|am ask|call\b|am call|write\b|am writ|bring\b|mention\b)(?:\w{2,14} ){0,3}(?:is|are|want|need|would|looking|switch\w{0,3}|chang\w{1,3}|mov\w{1,3}|interested)\b
            (?:we|i) (?:are |am |'re |'m )?(?:want|need|would like|looking|have|hope|hoping|plan|planning|trying|decided) to (?:replace|move away from|get away from|get rid of|switch|switch from|switch to|change|reduce|cut|lower|improve|speed up|automate|moderni[sz]e|consolidate|simplify|grow|expand|upgrade|migrate|save|outsource|stop losing|be able to|increase)\b [^.!?]{3,140}?\b(?:because|since|as our|so that|so we|in order to|before|due to)\b
            (?:because|since|so that|due to the fact that) (?:we|our \w{3,14}) (?:(?:want|need|have|would like|plan|hope|must|aim) (?:to )?(?:replace|move away|get away|get rid|switch|reduce|cut|lower|improve|speed|automate|moderni[sz]e|consolidate|simplify|grow|expand|upgrade|migrate|save|outsource|stop|finally)|are growing|are expanding|are losing|have outgrown|can't keep|can finally|lose too|waste too)\b
            (?:we|i) (?:are |am |'re |'m )?(?:looking|interested|considering|evaluating|exploring|shopping)\b [^.!?]{3,140}?\bbecause\b
        """,
        "de": r"""
            (?:der|unser|ein|mein) (?:hauptgrund|grund|anlass|ausloser|beweggrund)\b(?: \w{2,14}){0,5} (?:ist|war|dass|dafur|sind)\b
            (?:weil|da|damit|um) (?:wir|unsere?) (?:\w{2,16} ){1,10}?(?:wollen|mussen|mochten|konnen|brauchen|wachsen|verlieren|sparen|sollten|planen)\b
            (?:wir|ich) (?:wollen|mochten|mussen|wurden|suchen|planen|brauchen|will|mochte|muss|suche|plane|brauche) [^.!?]{5,140}?,? (?:weil|damit|um)\b [^.!?]{5,100}
        """,
        "fr": r"(?:la raison (?:est|principale|pour laquelle)|(?:parce que|car) nous (?:voulons|devons|avons besoin|souhaitons)|afin que nous|pour que nous puissions)\b",
        "es": r"(?:la razon (?:es|principal|por la que)|(?:porque|ya que) (?:queremos|necesitamos|debemos|tenemos que)|para que podamos)\b",
        "it": r"(?:il motivo (?:e|principale|per cui)|(?:perche|poiche) (?:vogliamo|dobbiamo|abbiamo bisogno)|in modo da poter)\b",
        "pt": r"(?:o motivo (?:e|principal|pelo qual)|(?:porque|ja que) (?:queremos|precisamos|temos de|temos que)|para que possamos)\b",
        "nl": r"(?:de reden (?:is|dat|waarom)|(?:omdat|want) (?:wij|we) (?:\w{2,14} ){0,6}(?:willen|moeten|nodig)|zodat (?:wij|we))\b",
        "sv": r"(?:anledningen ar|skalet ar|(?:eftersom|for att) vi (?:vill|maste|behover)|sa att vi kan)\b",
        "da": r"(?:grunden er|arsagen er|arsaken er|(?:fordi|da) vi (?:vil|skal|ma|har brug|trenger)|sa vi kan)\b",
        "pl": r"(?:powodem jest|przyczyna jest|(?:poniewaz|bo|gdyz) (?:chcemy|musimy|potrzebujemy)|zebysmy mogli)\b",
    }
)

# The user writes that he was not there.
MISSED_MEETING = Phrasebook(
    {
        "en": r"""
            (?:sorry|apologi[sz]e|apologies|regret)(?: again| so much| very much)?(?: that| for| about|,)?(?: i| we| having| me)?(?: had to| have)? (?:miss|missed|missing|skipped|not making it to|couldn't make|could not make|wasn't able to (?:make|attend|join)|was not able to (?:make|attend|join)|was unable to (?:make|attend|join)|didn't make it to|did not make it to|didn't attend|forgot) (?:it to )?(?!your call|the call you)(?:our|the|your|yesterday's|today's|this morning's|last \w{3,9}'s|that|this|monday's|tuesday's|wednesday's|thursday's|friday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|conference call|lunch|demo|demonstration|presentation|session|videoconference|video call|dinner|visit|conference|get-together)\b
            (?:i|we) (?:completely |totally |simply |unfortunately |also )?(?:missed|forgot|forgot about|did not attend|didn't attend|failed to attend|overslept|had to skip|had to miss|was unable to attend|were unable to attend|was not able to attend|wasn't able to attend|could not attend|couldn't attend|did not make it to|didn't make it to|couldn't make it to|was unable to make|couldn't make) (?!your call|the call you)(?:our|the|your|yesterday's|today's|this morning's|last \w{3,9}'s|that|monday's|tuesday's|wednesday's|thursday's|friday's) (?:\w{3,14} ){0,2}(?:call|meeting|appointment|conference call|lunch|demo|demonstration|presentation|session|videoconference|video call|visit)\b
            (?:stood you up|no-show on my|left you waiting|kept you waiting on the (?:call|line))\b
        """,
        "de": r"""
            (?:unseren|unserem|den|dem|ihren|das|unser|beim|am) (?:\w{3,16} )?(?:termin|anruf|gesprach|meeting|telefonat|videocall|call|treffen|besprechung) (?:\w{2,14} ){0,4}(?:verpasst|versaumt|vergessen|verschlafen|verschwitzt|nicht teilnehmen konnte|nicht wahrnehmen konnte|nicht wahrnehmen konnten|nicht geschafft|nicht dabei war|nicht dabei sein konnte|nicht erschienen)\b
            (?:konnte|konnten) (?:\w{2,12} ){0,3}(?:nicht) (?:\w{2,12} ){0,2}(?:unseren|unserem|am|an unserem|zum|den|beim) (?:\w{3,14} )?(?:termin|gesprach|meeting|telefonat|treffen|call|besprechung)\b
            (?:entschuldig\w{1,5}|leid|sorry)\b [^.!?]{0,60}\b(?:nicht (?:beim|zum|im|am) (?:termin|gesprach|meeting|call|treffen)|versetzt|verpasst habe)\b
        """,
        "fr": r"(?:(?:desole\w?|excusez-moi) [^.!?]{0,30}(?:manque|rate|loupe) (?:notre|le|la) (?:rendez-vous|reunion|appel)|j'ai (?:manque|rate|loupe|oublie) (?:notre|le|la) (?:rendez-vous|reunion|appel))\b",
        "es": r"(?:(?:siento|perdon|disculpe|disculpa) [^.!?]{0,40}(?:no haber (?:asistido|podido|estado)|haber perdido|haberme perdido)|no pude (?:asistir|conectarme|estar en) (?:a |en )?(?:la|nuestra) (?:reunion|llamada|cita))\b",
        "it": r"(?:(?:scus\w{1,5}|dispiace|spiace) [^.!?]{0,40}(?:aver perso|aver mancato|non aver partecipato|essere mancat\w)|ho (?:perso|mancato|dimenticato) (?:la nostra|il nostro|l'|la|il) ?(?:riunione|appuntamento|chiamata|incontro))\b",
        "pt": r"(?:(?:desculp\w{1,3}|lamento|peco desculpa) [^.!?]{0,40}(?:ter perdido|ter faltado|nao ter (?:comparecido|participado|estado))|(?:perdi|faltei a|esqueci|nao consegui participar) (?:a |d?a )?(?:noss[ao] )?(?:reuniao|chamada|call))\b",
        "nl": r"(?:(?:sorry|excuses|spijt) [^.!?]{0,40}(?:gemist|niet bij|vergeten)|(?:onze|de|het) (?:afspraak|vergadering|gesprek|overleg) (?:\w{2,10} )?(?:gemist|vergeten))\b",
        "sv": r"(?:(?:forlat|ursakta|ledsen) [^.!?]{0,40}(?:missade|inte kunde delta|inte var med)|(?:jag|vi) missade (?:vart|motet|samtalet))\b",
        "da": r"(?:(?:undskyld|beklager|desvaerre) [^.!?]{0,40}(?:missede|gik glip af|gikk glipp av|glemte|ikke deltog|ikke deltok) (?:vores|vart|modet|motet|samtalen)?|(?:jeg|vi) (?:missede|glemte) (?:vores|vart|modet|motet))\b",
        "pl": r"(?:(?:przepraszam|wybacz) [^.!?]{0,40}(?:nie bylem|nie bylam|opuscilem|opuscilam|zapomnialem|zapomnialam|nie dotarlem|nie dotarlam) (?:na|o|nasz\w{0,4}|spotkani\w{1,2})|(?:przegapilem|przegapilam) (?:nasze )?(?:spotkanie|rozmowe))\b",
    }
)

BUYS = Phrasebook(
    {
        "en": r"""
            (?:our|attached|signed|enclosed) (?:attached |signed |new |official |formal )?(?:purchase order|p\.o\.)\b
            (?:we|i) (?:would|'d) like to (?:order|buy|purchase|place an order|subscribe to your|renew (?:our|the) (?:subscription|contract|license|licence))\b
            (?:we|i) (?:will|are going to|hereby|want to|have decided to|are ready to) (?:(?:order|buy|purchase|take) (?:your|from you|\d|one|two|three|four|five|ten|twelve|twenty|the (?:\w{3,12} )?(?:package|licen[cs]e\w?|edition|plan|model))\b|place (?:an|the|our) order|pay (?:your|the) invoice)
            (?:place|placing|placed) (?:an|the|our|my|this) (?:\w{3,12} )?order (?:with you|for|from you|today|now)\b
            (?:please|kindly|can you|could you) (?:send (?:us|me)|issue|email (?:us|me)|forward|resend|provide) (?:the|an|your|a|us the|us an|us your) (?:\w{3,12} ){0,2}invoice\b
            (?:please|you can|you may|kindly) (?:invoice|bill) (?:us|me|our (?:company|office|head office)|our \w{3,12} (?:office|department)) (?:for|at|directly|accordingly|please|as)\b
            (?:your|the) (?:\w{2,12} )?invoice (?:\w{2,12} ){0,2}(?:has been|was|is being|will be|is|is now) (?:paid|settled|approved for payment|processed for payment|being processed|in process)\b
            (?:we|i) (?:have |had |just |already |will |'ve ){0,4}(?:paid|pay|wired|transferred|remitted) (?:your|the|you|you the|you for) (?:\w{2,12} ){0,2}(?:invoice|bill|amount|deposit|balance|fee|fees)\b
            (?:ship|deliver|send) (?:us|the goods|the order|the units|our order)\b [^.!?]{0,60}\b(?:to our|by|at your|per our order|as ordered)\b
        """,
        "de": r"""
            (?:unsere|die|meine|anbei unsere|anbei die) (?:schriftliche |verbindliche )?(?:bestellung|bestellnummer|auftragserteilung|beauftragung)\b
            (?:hiermit|wir|ich) (?:bestellen|bestelle|beauftragen|beauftrage|ordern|kaufen|nehmen das angebot|erteilen|erteile) (?:\w{2,12} ){0,3}
            (?:mochten|mochte|wurden|wurde|wollen|werden) (?:\w{2,12} ){0,6}(?:bestellen|beauftragen|kaufen|in auftrag geben|ordern)\b
            (?:rechnung) (?:\w{2,12} ){0,3}(?:ist bezahlt|wurde bezahlt|wurde beglichen|ist beglichen|haben wir bezahlt|haben wir uberwiesen|wurde uberwiesen|wurde angewiesen|ist angewiesen|bezahlt|beglichen|uberwiesen|angewiesen)\b
            (?:senden|schicken|stellen) sie (?:uns|mir) (?:bitte )?(?:die|eine|ihre) (?:\w{3,12} )?rechnung\b
            (?:bitte|um) (?:die |eine |ihre )?rechnung (?:an|schicken|senden|stellen|auf|ausstellen)\b
        """,
        "fr": r"(?:(?:notre|le|ci-joint le|ci-joint notre) bon de commande|nous (?:souhaitons|voulons|aimerions) commander|(?:je|nous) (?:commande|commandons|passons commande)|votre facture (?:a ete |est )(?:reglee|payee)|envoyez-nous (?:la|votre) facture)\b",
        "es": r"(?:(?:nuestra|la|adjunto la|adjunta la) orden de compra|(?:queremos|quisieramos|nos gustaria|deseamos) (?:comprar|pedir|hacer un pedido|encargar)|(?:su|la) factura (?:ha sido|esta|fue) pagada|(?:envienos|enviame|envienme|mandenos) (?:la|su) factura)\b",
        "it": r"(?:(?:nostro|il|in allegato il) ordine d'acquisto|(?:vorremmo|vogliamo|desideriamo) (?:ordinare|acquistare|comprare)|(?:la vostra|la sua|la) fattura (?:e stata|e) (?:pagata|saldata)|(?:inviateci|mi invii|ci invii) la fattura)\b",
        "pt": r"(?:(?:nossa|a|segue a) ordem de compra|(?:queremos|gostariamos de|desejamos) (?:comprar|encomendar|fazer o pedido)|(?:sua|vossa|a) fatura (?:foi|esta) paga|(?:envie-nos|nos envie|enviem) a (?:fatura|nota fiscal))\b",
        "nl": r"(?:(?:onze|de|bijgaand onze) (?:inkooporder|bestelling|bestelbon)|(?:wij|we|ik) (?:willen|wil|zouden) (?:\w{2,12} ){0,5}(?:bestellen|kopen|afnemen)|(?:uw|de) factuur (?:is|wordt) (?:betaald|voldaan)|stuur (?:ons|mij) (?:de|een) factuur)\b",
        "sv": r"(?:(?:var|bifogad) (?:inkopsorder|bestallning)|(?:vi|jag) (?:vill|skulle vilja|onskar) (?:bestalla|kopa)|fakturan ar betald|skicka fakturan)\b",
        "da": r"(?:(?:vores|var|vedlagt) (?:indkobsordre|innkjopsordre|bestilling|ordre)|(?:vi|jeg) (?:vil|vil gerne|onsker) (?:\w{2,8} )?(?:bestille|kobe|kjope)|fakturaen er betalt|send (?:os|oss) (?:en )?faktura\w{0,2})\b",
        "pl": r"(?:(?:nasze|w zalaczeniu) zamowienie|(?:chcemy|chcielibysmy|pragniemy) (?:zamowic|kupic)|(?:zamawiamy|zamawiam)|faktura zostala (?:oplacona|zaplacona)|prosze o (?:wystawienie )?faktur\w)\b",
    }
)

SELLS = Phrasebook(
    {
        "en": r"""
            (?:attached|enclosed|here is|here's|please find|find attached|sending you|you will find|below is) (?:is |are |you |please find |herewith ){0,2}(?:our|the|your|an|my) (?:\w{3,12} ){0,2}(?:invoice|bill for|statement of account|price list|catalog|catalogue|brochure)\b
            (?:your|this|the|our) (?:\w{2,12} )?(?:invoice|payment|account|balance|bill) (?:\w{2,12} ){0,2}(?:is|are|was|remains) (?:now |still )?(?:past due|overdue|due on|payable|unpaid|outstanding|due upon)\b
            (?:amount|balance|total) (?:now )?due (?:is|of|by|for|upon|on|within)\b
            (?:remit|send) (?:your )?payment\b
            ^(?:at \w{2,15},? )?(?:we|our company|our firm) (?:offer|offers|provide|provides|sell|supply|specialize in|specialise in|manufacture) (?:a |an |the |our |you |with )?(?:high|innovative|affordable|comprehensive|custom|professional|competitive|leading|best|full|wide|range|solutions|services|products|software|consulting|variety|collaborative|complete)\b
            (?:special|limited time|limited-time|exclusive|introductory) (?:offer|discount|price|pricing|promotion|rate) (?:for|to|on|of|expires|ends|until|just)\b
            (?:free|no-obligation|complimentary) (?:trial|demo|demonstration|consultation|quote|estimate|sample|samples)\b
            (?:i|we) (?:would|'d) (?:like|love) to (?:introduce|present|show you|demonstrate|tell you about|offer you|sell you|quote you) (?:you (?:to )?)?(?:our|my|a|the|some)\b
            (?:our|my) (?:product|products|services|solution|solutions|software|platform|company) (?:can|could|will|would|helps?|enables?|saves?|allows?|offers?|provides?) (?:help )?(?:you|your|companies|businesses|customers|firms)\b
            (?:your|the) (?:free )?(?:subscription|membership|license|licence) (?:\w{2,12} ){0,2}(?:expires|will expire|has expired|is about to|is due for)\b
            (?:we|i) (?:can|could|are pleased to|am pleased to|would be happy to|are able to) (?:offer|quote|sell|supply)(?: to)? (?:you|your)\b
            (?:our|the following) (?:quote|quotation|bid|price|pricing|rates?|fee|fees) (?:is|are|for you|of|would be|starts?) [^.!?]{0,40}[$€£]? ?\d
        """,
        "de": r"""
            (?:anbei|beigefugt|im anhang|in der anlage|hiermit) (?:\w{2,12} ){0,4}(?:rechnung|unser angebot|unsere preisliste|unseren katalog|mahnung|zahlungserinnerung)\b
            (?:zahlungserinnerung|offener betrag|offene rechnung|rechnungsbetrag|falliger betrag|zahlbar bis|zahlbar innerhalb|letzte mahnung)\b
            (?:wir|unser unternehmen|unsere firma) (?:bieten|bietet|liefern|liefert|vertreiben|vertreibt|sind spezialisiert|ist spezialisiert|haben uns spezialisiert) (?:ihnen |auf |unseren kunden |dir )?(?:\w{2,16} ){0,4}
            (?:kostenlose[nrs]?|unverbindliche[nrs]?) (?:test|testzugang|testversion|demo|beratung|probe|erstgesprach|muster|angebot)\b
            (?:unsere|unser) (?:losung|software|produkt|produkte|dienstleistung\w{0,2}|plattform) (?:\w{2,12} ){0,3}(?:ihnen|ihr|ihrem|unternehmen|kunden)\b
            (?:mochte|mochten|wurde|wurden) (?:\w{2,10} ){0,2}(?:ihnen|dir) (?:\w{2,14} ){0,5}(?:vorstellen|anbieten|prasentieren|unterbreiten)\b
        """,
        "fr": r"(?:(?:ci-joint|veuillez trouver) (?:\w{2,10} ){0,3}(?:facture|catalogue)|notre (?:societe|entreprise) (?:propose|offre|est specialisee)|nous (?:proposons|vous proposons|offrons)|essai gratuit|facture impayee|montant du)\b",
        "es": r"(?:(?:adjunto|adjuntamos) (?:\w{2,10} ){0,3}(?:factura|catalogo)|nuestra empresa (?:ofrece|se especializa|esta especializada)|(?:le|les|te) ofrecemos|prueba gratuita|factura (?:pendiente|vencida)|importe pendiente)\b",
        "it": r"(?:(?:in allegato|allego|alleghiamo) (?:\w{1,10} ){0,3}(?:fattura|catalogo)|la nostra (?:azienda|societa) (?:offre|propone|e specializzata)|(?:le|vi) (?:offriamo|proponiamo)|prova gratuita|fattura (?:scaduta|non pagata)|importo dovuto)\b",
        "pt": r"(?:(?:em anexo|segue|segue em anexo) (?:\w{1,10} ){0,3}(?:fatura|catalogo|nota fiscal)|nossa empresa (?:oferece|e especializada)|(?:oferecemos|lhe oferecemos)|teste gratuito|fatura (?:vencida|em atraso)|valor em divida)\b",
        "nl": r"(?:(?:bijgaand|hierbij|in de bijlage) (?:\w{2,10} ){0,4}(?:factuur|catalogus|rekening)|(?:wij|ons bedrijf) (?:bieden|biedt|leveren|levert|zijn gespecialiseerd|is gespecialiseerd)|gratis (?:proefperiode|demo|advies)|openstaand bedrag|betalingsherinnering)\b",
        "sv": r"(?:(?:bifogat|bifogar) (?:\w{2,10} ){0,3}(?:faktura|fakturan|katalog)|(?:vi|vart foretag) (?:erbjuder|levererar|ar specialiserade)|gratis (?:provperiod|demo)|betalningspaminnelse|obetald faktura)\b",
        "da": r"(?:(?:vedhaeftet|vedlagt) (?:\w{2,10} ){0,3}(?:faktura|katalog)|(?:vi|vores firma|vart firma) (?:tilbyder|tilbyr|leverer|er specialiseret|er spesialisert)|gratis (?:prove|demo)|betalingspaamindelse|betalingspaminnelse|ubetalt faktura)\b",
        "pl": r"(?:(?:w zalaczeniu|w zalaczniku|przesylam) (?:\w{2,10} ){0,3}(?:fakture|faktura|katalog)|(?:oferujemy|nasza firma oferuje|specjalizujemy sie)|bezplatn\w{1,3} (?:okres|prezentacj\w|demo)|zalegla faktura|przypomnienie o platnosci)\b",
    }
)

# It only might be, it is asked, or somebody else's figure of speech: no fact.
UNCERTAIN = Phrasebook(
    {
        "en": r"^(?:if|in case|should|unless|suppose|imagine|what if|whether|assuming|for example|e\.g)\b",
        "de": r"^(?:wenn|falls|sollte|sollten|sofern|angenommen|ob)\b",
        "any": r"^(?:au cas|si jamais|en caso de|nel caso|caso|indien|om|hvis|jesli|gdyby)\b",
    }
)
