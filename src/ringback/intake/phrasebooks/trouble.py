"""A hard time and too much work. A wrong word of sympathy is worse than a missed one: each line is meant to be right. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

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
            (?:had|have|having|has|is|was|due to|because of|on|with|for|there is|there was) (?:an? |this |our |my )?(?:unexpected |serious )?(?:family|medical) emergency\b
            (?:on|taking|take|took) (?:bereavement|compassionate|medical|sick) leave
            i (?:was|am|have been|had been|will be|'m) (?:very |seriously |quite |still |really |just |recently |been |now ){{0,3}}(?:diagnosed with|hospitali[sz]ed|in (?:the )?hospital\b|in intensive care|in chemotherapy|undergoing (?:chemo\w{{0,8}}|treatment|surgery)|recovering from (?:surgery|an operation|a stroke|a heart attack|an accident|cancer|an illness|illness|covid|pneumonia))
            i(?:'m| am|'ve been| have been|'ve) (?:very |seriously |really |so |quite )?(?:ill|sick with|out sick|off sick|home sick|down with)\b(?! of\b)
            (?:i|my \w{{3,12}}) (?:had|have|has|am having|is having|will have|underwent|need|needs) (?:a |an )?(?:emergency |major |heart |back |knee |eye |open-heart )?(?:surgery|heart attack|stroke|miscarriage|chemotherapy|biopsy)\b
            (?:fighting|battling|diagnosed with|treated for|treatment for|surgery for) (?:\w{{3,12}} )?(?:cancer|leukemia|leukaemia|a tumou?r)
            (?:i|we|i've|we've) (?:was|were|have been|has been|am being|are being|am|got|just got|will be|been)(?: just| all| also)? (?:laid off|let go|made redundant|furloughed)\b
            (?:i|we) (?:have|had|will have|are having|are going) (?:to )?(?:lay off|let go of (?:\d|some|several|many|half|most|people|staff|employees|our|a number)|make redundant|another round of layoffs|a round of layoffs|more layoffs|mass layoffs)
            (?:our|my company's|going through|another round of|facing|had|announced) (?:own |recent |latest |upcoming |company |big |massive |major |more |further ){{0,2}}(?:layoffs|lay-offs|redundancies|job cuts)\b(?! at\b)
            (?:we|our company|our firm) (?:have |has |had |are |just |recently ){{0,2}}(?:filed|filing) for (?:bankruptcy|insolvency|chapter 11|administration)\b
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

OVERLOADED = Phrasebook(
    {
        "en": r"""
            (?:i|we|i'm|we're|i've|things|it's|it|he|she) (?:am |are |have been |been |was |were |is |has been |'ve been |got |just |so |too |very |really |a bit |a little |pretty |totally |completely |absolutely |extremely |kind of |still |currently |all ){0,4}(?:swamped|snowed under|slammed|overwhelmed|overloaded|drowning in|inundated|buried in|buried under|up to my (?:ears|eyes|neck|eyeballs)|flat out|stretched thin|tied up all|crazy busy|insanely busy|extremely busy|incredibly busy|super busy|so busy|too busy|very busy|really busy|crazy here|hectic|short staffed|short-staffed|understaffed|under water|underwater)\b
            (?:crazy|hectic|insane|busy|brutal) (?:week|month|few weeks|few days|couple of weeks|time for us|around here|here lately|at work)\b
            (?:i|we|i've|we've)(?: just| really| simply| honestly)? (?:don't|do not|haven't|have not|hardly|barely|just don't|didn't) (?:have|had|find|found|get) (?:a |the |any |much |enough |a single )?(?:time|minute|moment|bandwidth|capacity) (?:to|for|right|this|at|yet|now|until|in)\b
            (?:haven't|have not|hadn't) had (?:a|the|any) (?:chance|opportunity) to (?:look|review|read|get to|go through|get back|respond|reply|call|work on)\b
            (?:travell?ing|on the road|in meetings|on business trips?) (?:all|most of|the whole|the entire|non-stop|nonstop|constantly|for the (?:next|rest)) ?(?:of )?(?:the |this |next )?(?:day|week|month|weeks|time|two|three|few|of)?\b
            (?:no|lack of|without|out of) (?:time|capacity|bandwidth) (?:right now|at the moment|this|for this|for it|until|currently|to deal|to look)\b
            ^(?:sorry,? |so |just |a bit |completely |totally |still |really ){0,3}(?:swamped|snowed under|slammed|overwhelmed|up to my (?:ears|eyes|neck|eyeballs)|crazy busy|flat out|drowning|buried)\b
            ^(?:sorry,? |really |simply ){0,2}no time (?:this|today|right now|at the moment|at all|for)\b
            (?:everything|things|it|the place|all) (?:is|are)(?: all| really| currently)? (?:on fire|burning|upside down|all hands on deck|chaos|chaotic here|a mess here)\b
            (?:up to (?:my|our) (?:ears|eyes|neck|eyeballs) in|all hands on deck|putting out fires|firefighting)\b
        """,
        "de": r"""
            (?:land unter|viel um die ohren|alle hande voll|bis uber beide ohren|uber den kopf|unter wasser|am limit|ausgelastet|uberlastet|uberarbeitet|im stress|in arbeit ertrink\w{1,3}|volle bude|volles programm|sehr eingespannt|stark eingespannt|viel zu tun)\b
            (?:keine|kaum|leider keine|wenig|gar keine) (?:zeit|kapazitat|kapazitaten|luft|minute|ruhe) (?:\w{2,12} )?(?:dafur|fur|um|gefunden|gehabt|mehr|momentan|derzeit|im moment|aktuell|bis|zum|habe|haben|hatte)\b
            (?:nicht|noch nicht|leider nicht) (?:\w{2,12} )?(?:dazu gekommen|dazugekommen|geschafft)\b
            (?:viel|nur|standig|dauernd|ganze woche|ganzen monat|durchgehend) (?:unterwegs|auf reisen|auf dienstreise|in terminen)\b
            (?:hier|bei uns|bei mir|es|gerade|derzeit|momentan) (?:\w{2,12} ){0,2}brennt\b
            (?:brennt|brannte) (?:es|die hutte|gerade|bei uns|hier|der baum)\b
            (?:drunter und druber|komme zu nichts|kommen zu nichts|bis zum hals|kopf uber wasser|hinten und vorne nicht|uberrollt von)\b
            ^(?:sorry,? |leider |gerade |momentan |derzeit |diese woche ){0,3}(?:vollig|total|komplett|absolut) (?:uberlastet|ausgebucht|eingespannt|zu|dicht|im stress|unter wasser)\b
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

# It only might be, it is asked, or somebody else's figure of speech: no fact.
UNCERTAIN = Phrasebook(
    {
        "en": r"^(?:if|in case|should|unless|suppose|imagine|what if|whether|assuming|for example)\b",
        "de": r"^(?:wenn|falls|sollte|sollten|sofern|angenommen|ob)\b",
        "any": r"^(?:au cas|si jamais|en caso de|nel caso|caso|indien|om|hvis|jesli|gdyby)\b",
    }
)
