"""What hurts them and why they want a change, in their own words. By language; see phrases.py for a line's form."""
# ruff: noqa: E501  -- one phrase, one line

from ringback.intake.phrases import Phrasebook

PROBLEM = Phrasebook(
    {
        "en": r"""
            (?:our|my) (?:biggest|main|real|current|number one|greatest|key|major) (?:problem|challenge|pain|pain point|issue|headache|worry|bottleneck|difficulty) (?:is|was|with|has been|right now|here|at the moment|for us|lies)\b
            (?:the|a|one|another|big) (?:problem|trouble|difficulty|pain|headache) (?:is|for us is|we have is|we face is|i have is|we're having is|we are having is) (?:that )?(?:we|our|i|my|the|it)\b
            (?:we|our team|our people|our customers|our staff|our \w{3,15}) (?:are |is |have been |keep |am |really |still |often |constantly |continue to ){0,3}(?:struggl\w{1,4}|suffer(?:ing)? from|losing|wasting|can't keep up with (?!you)|cannot keep up with (?!you)|have trouble|having trouble|have problems|having problems|have difficulty|having difficulty|have a hard time|having a hard time|fed up|run into problems|running into problems|frustrated|unhappy with|not happy with|dissatisfied)\b
            (?:it|this|that|which) (?:takes|costs|is costing|is taking|has cost) (?:us|me|our \w{3,12}) (?:\w{2,12} ){0,2}(?:hours|days|weeks|time|money|a fortune|customers|too|a lot|[$€£]?\d)
            (?:keeps|keep|kept) (?:crashing|failing|breaking|going down|falling over|getting lost|going wrong)\b
            (?:costs|costing) us (?:a lot|too much|dearly|money|time|customers|a fortune|[$€£]?\d)
            (?:the|our|my) (?:single )?(?:biggest|worst|greatest) (?:problem|challenge|pain|pain point|headache|annoyance|frustration|trouble|nuisance|worry|bottleneck)\b[^.!?]{0,30}? (?:is|was|are|remains)\b
            our (?:[\w-]{3,14} ){1,3}(?:still |really |usually |regularly |always |often ){0,2}(?:takes?|eats?(?: up)?|costs?|ties up|swallows?|needs?) (?:us |me |up )?(?:about |almost |over |more than |at least |up to )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|a whole|half a|days|weeks|hours|forever|too long|too much|far too)\b
            (?:we|i) (?:still |always |often |have to |regularly |constantly |usually ){0,2}(?:waste|lose|spend) (?:about |almost |over |more than |at least |up to |far )?(?:\d{1,3}|two|three|four|five|ten|half|hours|days|weeks|too much|so much|a lot of) (?:[\w-]{1,12} ){0,4}(?:on|every|each|per|because|chasing|looking|waiting|typing|correcting|time|money)\b
            we (?:still |always |often |usually ){0,1}wait (?:about |almost |over |more than |at least |up to )?(?:\d{1,3}|two|three|four|five|ten|many|several) (?:days|weeks|months) for (?:our|the|an?|every|each)\b
            (?:we|somebody|someone|our people|our staff|people|colleagues|everybody) (?:still |have to |has to |must ){0,2}(?:types?|enters?|cop(?:y|ies)|keys?|retypes?|re-?enters?|do|does|corrects?) (?:[\w-]{1,12} ){0,6}(?:by hand|manually|twice|from paper)\b
            (?:nobody|no one|none of us)(?: here| really)? (?:can (?:tell|say|see|find|explain)|knows how|understands|trusts) (?:\w{2,12} ){0,8}(?:our|we|us|invoice\w?|numbers|figures|month|data|stock|costs)\b
            (?:we|the rest|our team|our people|the team|accounting|the others|our department) (?:simply |just |really )?(?:cannot|can't|can no longer|could not|are unable to) (?:keep up|cope)\b
            our (?:[\w-]{3,14} ){1,3}(?:pile|piles|are piling|is piling|keep piling) up\b
            systems? (?:that|which) (?:do not|don't|does not|doesn't|cannot|can't) (?:know|talk|work|match|speak|exchange)\b
            (?:goes|go|went|sent|are) out (?:\w{2,10} ){0,2}(?:late|twice|with (?:the |a )?(?:\w{2,10} )?(?:errors|mistakes|wrong))\b
            (?:has|have) to be (?:sent|done|entered|typed|corrected|checked|redone) (?:out )?(?:again|twice|by hand|manually) (?:and|every|each|because|by)\b
        """,
        "de": r"""
            (?:unser|mein|das) (?:grosstes|eigentliches|aktuelles|grosste|eigentliche|hauptsachliches) (?:problem|thema|sorge|herausforderung|engpass)\b
            (?:das|ein|unser) (?:problem|hauptproblem|engpass|schmerzpunkt) (?:ist|dabei ist|bei uns ist|liegt|besteht|sind)\b
            (?:wir|ich|unsere \w{3,15}) (?:haben|habe) (?:\w{2,14} ){0,4}(?:probleme|schwierigkeiten|muhe|arger)\b
            (?:wir|ich|unsere \w{3,15}) (?:kampfen|kampfe|leiden|leide|ringen) (?:\w{2,14} ){0,4}(?:mit|unter|um)\b
            (?:wir|ich) (?:verlieren|verliere) (?:\w{2,14} ){0,4}(?:zeit|geld|kunden|mitarbeiter|auftrage)\b
            (?:wir|ich) (?:argern|argere) (?:uns|mich)\b
            (?:kostet|raubt|frisst) (?:uns|mich) (?:\w{2,12} ){0,3}(?:zeit|geld|nerven|stunden|tage|kunden|viel|\d)
            (?:fallt|sturzt) (?:\w{2,12} )?(?:standig|dauernd|immer wieder|regelmassig|oft) (?:aus|ab)\b
            (?:unzufrieden|nicht zufrieden) (?:mit|sind|bin)\b
            (?:das|die|der|unser|unsere|mein|meine) (?:grosste[rsn]?|schlimmste[rsn]?|eigentliche[rsn]?) (?:problem|argernis|sorge|herausforderung|engpass|kummer|baustelle|schmerz\w{0,8}|zeitfresser|schwachstelle)\b
            (?:unser|unsere) (?:[\w-]{4,24} ){1,2}(?:\w{2,12} ){0,2}(?:dauert|dauern|kostet|kosten|bindet|binden|frisst|verschlingt|verschlingen) (?:\w{2,14} ){0,5}(?:tage?|wochen|stunden|monate?|ewig|leute|mitarbeiter|zeit|nerven|geld|zu lange?|viel)\b
            (?:unser|unsere) (?:[\w-]{4,24} ){1,2}(?:\w{2,12} ){0,2}(?:stauen|stapeln|haufen|stocken|staut|stapelt|hauft) (?:sich)?\b
            (?:wir|ich) (?:warten|verlieren|verschwenden|vergeuden) (?:\w{2,12} ){0,4}(?:\d{1,3}|zwei|drei|vier|funf|zehn|viele|mehrere|ganze) (?:tage|wochen|stunden|monate)\b
            (?:tippt|tippen|ubertragt|ubertragen|erfassen|erfasst|pflegen|pflegt|rechnen|rechnet|machen|macht|schreiben|schreibt|gleichen|gleicht) (?:[\w-]{2,14} ){0,6}(?:von hand|manuell|handisch|per hand|doppelt|auf papier)\b
            (?:niemand|keiner)(?: von uns| hier| bei uns)? (?:kann|weiss|versteht|blickt|findet)\b
            (?:komm\w{1,2}|kommt) (?:[\w-]{2,14} ){0,6}nicht (?:mehr )?(?:hinterher|nach|zurecht)\b
            (?:muss|mussen) (?:\w{2,14} ){0,4}(?:noch einmal|nochmal|nochmals|doppelt|zweimal|erneut) (?:geschickt|gemacht|erfasst|geschrieben|gepruft|eingegeben|versendet)\b
            (?:systemen?|programmen?|abteilungen),? die (?:nichts|nicht) (?:voneinander|miteinander|zusammen)\b
            (?:geht|gehen) (?:\w{2,14} ){0,3}(?:mit falschen|fehlerhaft|falsch|zu spat|doppelt) (?:\w{2,14} ){0,2}(?:hinaus|raus)\b
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

# Said of what stands in the sentence before: that is the problem.
POINTS_BACK = Phrasebook(
    {
        "en": r"""
            (?:that|this)(?: is|'s) (?:what|the (?:thing|one|point|part|first thing)|where|exactly what) (?:that )?(?:we|i) (?:would |'d |really |most |urgently ){0,3}(?:want|need|like|have|hope|wish|must|start)(?: to| for)? (?:get rid of|solve|fix|change|stop|improve|end|sort out|start|tackle|help|first)\b
            if you (?:can|could) (?:show|tell|explain) (?:me|us) how (?:others|other \w{4,12}|you|somebody|someone) (?:has |have )?(?:solved|solve|fixed|handle|handled|deal with|dealt with|got rid of|sorted) (?:that|this|it)\b
        """,
        "de": r"""
            das (?:wollen|mochten|wurden|mussen) wir (?:\w{2,12} ){0,4}(?:loswerden|losen|andern|abstellen|beheben|verbessern|angehen|in den griff)\b
            das (?:ware|ist) (?:genau )?(?:der punkt|die stelle|das),? (?:an dem|an der|wo|was) wir (?:\w{2,12} ){0,4}(?:ansetzen|anfangen|losen|andern|loswerden|beginnen)\b
            wenn (?:sie|du|ihr) (?:mir|uns) (?:zeigen|zeigt|zeigst|sagen|sagst|erklaren),? wie (?:\w{2,12} ){0,3}(?:das|dies) (?:\w{2,12} ){0,2}(?:gelost|losen|geschafft|machen|angehen)\b
        """,
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
