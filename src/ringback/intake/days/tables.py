"""The words for days, months and weeks of nine languages; `vocabulary` says what the letters mean."""

# Months, weekdays: in order; words of one place are joined by "/". All else: letter, optional value, words.
# A line that begins with spaces goes on from the one before.
TABLES = {
    "en": """
& and
M january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct
  november/nov december/dec
W monday/mon tuesday/tues/tue wednesday/wed/weds thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun
R-1 yesterday
R0 today tonight
R1 tomorrow tommorow tomorow tmrw tmw
P1 morning am
P afternoon evening night noon midday
C1 a an one
C2 two couple
C3 three
C4 four
C5 five
C6 six
C10 ten
n1 next following
n0 coming upcoming
t this
l last previous past
k week weeks
m month months
y year years
d day days
w weekend
e end close ends
b early late later mid middle sometime beginning start first second latter
E0 eod cob
E1 eow
E2 eom
B business working
a the
f of
i in within
u during for over
o on by before at around about
c to through thru throught until till til thro
g beginning starting commencing
A after
h pm o'clock
""",
    "de": """
& und sowie
M januar/jan/jänner februar/feb/feber märz/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep
  oktober/okt november/nov dezember/dez
W montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
R-1 gestern
R0 heute
R1 morgen
R2 übermorgen
P früh vormittag nachmittag abend mittag nacht morgens vormittags nachmittags abends
C1 einem einer eine ein
C2 zwei
C3 drei
C4 vier
C5 fünf
C6 sechs
C10 zehn
n0 nächsten nächste nächster nächstes nächstem kommenden kommende kommender kommendes
t dieser diese diesen dieses diesem
l letzten letzte letzter letztes vergangenen vergangene
k woche wochen kw
m monat monats monate monaten
y jahr jahres jahre jahren
d tag tages tage tagen
w wochenende
e ende
b anfang mitte
E0 feierabend geschäftsschluss dienstschluss
E1 wochenende
E2 monatsende
a der die das den dem des einschließlich
f von vom
i in im innerhalb binnen
o am ab zum gegen vor
c bis
g ab
A nach
h uhr h
""",
    "fr": """
& et
M janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct
  novembre/nov décembre/déc/decembre
W lundi mardi mercredi jeudi vendredi samedi dimanche
R-1 hier
R0 aujourd
R1 demain
R2 surlendemain
P matin midi soir soirée matinée
C1 un une
C2 deux
C3 trois
C4 quatre
C5 cinq
C6 six
C10 dix
n0 prochain prochaine prochains qui-vient
t cette ce cet
l dernier dernière
k semaine semaines
m mois
y année
d jour jours
w week-end weekend
e fin
b début courant milieu
B ouvrés ouvrables
a le la l les
f de du des d
i dans sous en ici
o avant dès vers
c au jusqu jusque
A après
h heures h
""",
    "es": """
& y
M enero/ene febrero/feb marzo abril/abr mayo junio/jun julio/jul agosto/ago septiembre/setiembre/sept
  octubre/oct noviembre/nov diciembre/dic
W lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo
R-1 ayer
R0 hoy
R1 mañana
P tarde noche mediodía
C1 un una
C2 dos
C3 tres
C4 cuatro
C5 cinco
C6 seis
C10 diez
n0 próximo próxima proximo proxima que-viene siguiente
t esta este
l pasada último
k semana semanas
m mes meses
y año
d día dia días dias
w finde fin-de-semana
e fin final finales
b principios mediados
B hábiles laborables
a el la los las
f de del
i en dentro
u durante
o antes para desde
c al hasta a
A pasado después
h horas h
""",
    "it": """
& e
M gennaio/gen febbraio/feb marzo aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett/set
  ottobre/ott novembre/nov dicembre/dic
W lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi sabato domenica
R-1 ieri
R0 oggi stasera stamattina
R1 domani
R2 dopodomani
P mattina pomeriggio sera mattino
C1 un una
C2 due
C3 tre
C4 quattro
C5 cinque
C6 sei
C10 dieci
n0 prossimo prossima prossimi
t questa questo
l scorsa scorso
k settimana settimane
m mese mesi
y anno
d giorno giorni
w weekend fine-settimana
e fine
b inizio metà
B lavorativi
a il la l lo
f di del della dell d
i in tra fra entro
o prima dal
c al fino a sino
A dopo
h ore h
""",
    "nl": """
& en
M januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept/sep oktober/okt
  november/nov december/dec
W maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
R-1 gisteren
R0 vandaag vanavond vanmiddag vanochtend
R1 morgen
R2 overmorgen
P ochtend middag avond vroeg
C1 een één
C2 twee
C3 drie
C4 vier
C5 vijf
C6 zes
C10 tien
n0 volgende komende aanstaande
t deze dit
l vorige afgelopen
k week weken
m maand maanden
y jaar
d dag dagen
w weekend
e einde eind
b begin midden
B werkdagen
a de het
f van der
i in binnen over
o op vóór voor uiterlijk vanaf
c tot t/m tm
A na
h uur h
""",
    "pt": """
& e
M janeiro/jan fevereiro/fev março/marco abril/abr maio junho/jun julho/jul agosto/ago setembro/set outubro/out
  novembro/nov dezembro/dez
W segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta sábado domingo
R-1 ontem
R0 hoje
R1 amanhã amanha
P manhã tarde noite
C1 um uma
C2 dois duas
C3 três
C4 quatro
C5 cinco
C6 seis
C10 dez
n0 próximo próxima proximo proxima que-vem seguinte
t esta este nesta neste
l passada passado
k semana semanas
m mês mes meses
y ano
d dia dias
w fim-de-semana
e fim final
b início meados
B úteis
a o as os
f de do da
i em dentro daqui
u durante
o na no antes desde
c até ao à a
A depois
h horas h
""",
    "sv": """
& och
M januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sept/sep oktober/okt
  november/nov december/dec
W måndag/måndagen tisdag/tisdagen onsdag/onsdagen torsdag/torsdagen fredag/fredagen lördag/lördagen söndag/söndagen
R-1 igår
R0 idag dag ikväll
R1 imorgon morgon
R2 övermorgon
P förmiddag eftermiddag kväll morse
C1 en ett
C2 två
C3 tre
C4 fyra
C5 fem
C6 sex
C10 tio
n0 nästa kommande
t denna den-här
l förra
k vecka veckan veckor
m månad månaden månader
y år året
d dagar
w helg helgen
e slutet
b början mitten
B arbetsdagar
a den
f av
i i inom under om
o på före senast från
c till tom t.o.m
A efter
h klockan h
""",
    "pl": """
& i
M stycznia/styczeń/styczniu lutego/luty/lutym marca/marzec/marcu kwietnia/kwiecień maja/maj/maju
  czerwca/czerwiec lipca/lipiec/lipcu sierpnia/sierpień września/wrzesień/wrześniu października/październik
  listopada/listopad grudnia/grudzień/grudniu
W poniedziałek/poniedziałku wtorek/wtorku środa/środę/środy czwartek/czwartku piątek/piątku sobota/sobotę/soboty
  niedziela/niedzielę/niedzieli
R-1 wczoraj
R0 dziś dzisiaj
R1 jutro jutra
R2 pojutrze
P rano wieczorem południu południem
C1 jeden jedną
C2 dwa dwie
C3 trzy
C4 cztery
C5 pięć
C6 sześć
C10 dziesięć
n0 przyszły przyszłym przyszłego następny następnym następnego najbliższy najbliższą przyszłą
t tym tego ten
l zeszły zeszłym ostatni
k tydzień tygodniu tygodnia tygodnie tygodni
m miesiąc miesiącu miesiąca miesiące miesięcy
y rok roku
d dzień dni dnia
w weekend
e koniec końca końcu
b początku połowie
B roboczych
f z
i w ciągu za
o dniu przed od we
c do
A po
h godz h
""",
}

# Words of everyday sentences, for telling which language a text without a stated one is in.
COMMON = {
    "en": "i you we will the to please is and of for your let it with have be by can they this",
    "de": "ich sie wir ihnen ist nicht und bitte dir uns das die der mich bin mit für zu es auf",
    "fr": "je vous nous on est pour les pas avec une mon votre et de la le du ne que suis",
    "es": "el la los que no por con una para su se nos es y de en te le usted",
    "it": "il che non per con una sono di mi ti ci si la le del gli e lo è",
    "nl": "ik je u wij niet een het van voor met uw ben zal op is en de we dat",
    "pt": "o a que não um uma para com os eu você de do da em por lhe seu se até",
    "sv": "jag vi du att och inte är för med på en det till den ni er mig har som av",
    "pl": "nie się na że do w z i jest dla pan pani mi to za po jestem proszę o",
}
