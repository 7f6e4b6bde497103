"""What the others write: short business mail by situation and voice (English, German with du, German with Sie)."""

Voice = str  # "en", "du" or "sie"

# Each problem has one number, so that the English and the German text tell of the same firm.
PROBLEMS: dict[str, tuple[str, ...]] = {
    "en": (
        "our billing run takes two days every month and keeps three people busy",
        "about one invoice in ten goes out with the wrong hours and has to be sent again",
        "we wait 52 days for our money on average, and half of that is our own delay",
        "the hours come in on paper from eleven sites and somebody types them in by hand",
        "since the merger we bill out of two systems that do not know each other",
        "nobody can tell before the tenth of the month what we earned in the month before",
        "our credit notes pile up because every correction needs four signatures",
        "two good people in accounting have left and the rest cannot keep up with month-end",
    ),
    "de": (
        "unser Rechnungslauf dauert jeden Monat zwei Tage und bindet drei Leute",
        "etwa jede zehnte Rechnung geht mit falschen Stunden hinaus und muss noch einmal geschickt werden",
        "wir warten im Schnitt 52 Tage auf unser Geld, und die Hälfte davon liegt an uns selbst",
        "die Stunden kommen von elf Standorten auf Papier, und jemand tippt sie von Hand ab",
        "seit der Fusion rechnen wir aus zwei Systemen ab, die nichts voneinander wissen",
        "niemand kann vor dem Zehnten sagen, was wir im Vormonat verdient haben",
        "unsere Gutschriften stauen sich, weil jede Korrektur vier Unterschriften braucht",
        "zwei gute Leute aus der Buchhaltung sind gegangen, und der Rest kommt am Monatsende nicht hinterher",
    ),
}

HEARD: dict[str, dict[Voice, tuple[str, ...]]] = {
    "inquiry": {
        "en": (
            "I saw your talk on month-end billing and would like to know more. What would it take to try this with us?",
            "A former colleague told me about your billing service. Could you tell me how it works for a firm of"
            " our size?",
            "We are looking at how we bill our projects. Do you have a short overview that I could show around here?",
        ),
        "du": (
            "dein Vortrag zum Monatsabschluss hat mir gefallen. Was bräuchte es, um das bei uns auszuprobieren?",
            "ein früherer Kollege hat mir von euch erzählt. Wie läuft das bei einer Firma unserer Größe ab?",
        ),
        "sie": (
            "wir sehen uns gerade an, wie wir unsere Projekte abrechnen. Könnten Sie mir kurz schreiben, wie Ihr"
            " Dienst arbeitet?",
            "ein Geschäftspartner hat Sie empfohlen. Wie müsste man sich eine Einführung bei uns vorstellen?",
        ),
    },
    "problem": {
        "en": (
            "good question. To be honest, {problem}. That is what we would want to get rid of first.",
            "the short version: {problem}. If you can show me how others solved that, you have my attention.",
            "our biggest headache is that {problem}. Everything else can wait.",
        ),
        "du": (
            "gute Frage. Ehrlich gesagt: {problem}. Das wollen wir als Erstes loswerden.",
            "kurz gesagt: {problem}. Wenn du mir zeigst, wie andere das gelöst haben, bin ich dabei.",
        ),
        "sie": (
            "um es kurz zu machen: {problem}. Das wäre der Punkt, an dem wir ansetzen würden.",
            "das größte Ärgernis ist: {problem}. Alles andere ist zweitrangig.",
        ),
    },
    "accept": {
        "en": (
            "{when} works for me. Please send an invitation.",
            "let us take {when}. I will bring our head of accounting along.",
        ),
        "du": (
            "{when} passt bei mir. Schickst du mir eine Einladung?",
            "dann nehmen wir {when}. Freue mich.",
        ),
        "sie": (
            "{when} passt mir gut. Bitte schicken Sie mir eine Einladung.",
            "gern {when}. Ich bringe unsere Leiterin der Buchhaltung mit.",
        ),
    },
    "agree": {
        "en": (
            "that was a good conversation, thank you. Yes, please send the proposal and we will go through it"
            " together.",
            "thanks for the summary. Agreed, send us the figures and I will look at them with my colleagues.",
        ),
        "du": (
            "danke für das gute Gespräch. Ja, schick das Angebot, dann gehen wir es gemeinsam durch.",
            "danke für die Zusammenfassung, so machen wir es. Schick mir die Zahlen, ich sehe sie mir mit den"
            " anderen an.",
        ),
        "sie": (
            "vielen Dank für das Gespräch. Ja, schicken Sie uns das Angebot, dann gehen wir es gemeinsam durch.",
            "danke für die Zusammenfassung, so machen wir es. Ich sehe mir die Zahlen dann mit den Kollegen an.",
        ),
    },
    "promise": {
        "en": (
            "thank you, that looks sound at first sight. I will come back to you by {due}.",
            "got it. Let me talk to my colleagues, you will hear from me by {due}.",
            "thanks for this. I'll let you know by {due} which of the two we prefer.",
        ),
        "du": (
            "danke, das sieht auf den ersten Blick gut aus. Ich melde mich bis {due} bei dir.",
            "angekommen. Ich spreche mit den anderen, du hörst bis {due} von mir.",
        ),
        "sie": (
            "vielen Dank, das sieht auf den ersten Blick gut aus. Ich melde mich bis {due} bei Ihnen.",
            "ist angekommen. Ich spreche mit meinen Kollegen und gebe Ihnen bis {due} Bescheid.",
        ),
    },
    "kept": {
        "en": (
            "as promised, here is where we stand: we like the second option and would start small. What would"
            " the first step be?",
            "I said that I would come back to you: we are still in, but need it split over two quarters. Is that"
            " possible?",
        ),
        "du": (
            "wie versprochen: wir finden die zweite Variante gut und würden klein anfangen. Was wäre der erste"
            " Schritt?",
        ),
        "sie": (
            "wie versprochen unser Stand: uns sagt die zweite Variante zu, wir würden klein anfangen. Was wäre"
            " der erste Schritt?",
        ),
    },
    "question": {
        "en": (
            "one thing before we go on: can the hours be imported from our own time sheets, or do we have to"
            " change those?",
            "how long would you need from the order to the first invoices? And who does the work on our side?",
            "what happens to the price if we add the second site next year?",
        ),
        "du": (
            "eine Frage noch: lassen sich die Stunden aus unseren eigenen Listen einlesen, oder müssen wir die"
            " umstellen?",
            "wie lange braucht ihr von der Bestellung bis zu den ersten Rechnungen?",
        ),
        "sie": (
            "eine Frage noch: lassen sich die Stunden aus unseren eigenen Listen einlesen, oder müssten wir"
            " diese umstellen?",
            "wie lange brauchen Sie von der Bestellung bis zu den ersten Rechnungen? Und wer arbeitet bei uns mit?",
        ),
    },
    "yes": {
        "en": (
            "we have decided: please go ahead with the smaller package. The signed order is on its way to you.",
            "good news, we would like to order as proposed. Our purchase number follows this week.",
        ),
        "du": ("gute Nachricht: wir bestellen wie angeboten. Die Bestellnummer kommt noch diese Woche.",),
        "sie": (
            "wir haben uns entschieden und bestellen wie angeboten. Die unterschriebene Bestellung ist unterwegs.",
        ),
    },
    "no": {
        "en": (
            "thank you for your patience. We have decided against it and stay with what we have.",
            "I want to be straight with you: we have gone with another supplier. It was close.",
        ),
        "du": ("ich will ehrlich sein: wir haben uns für einen anderen Anbieter entschieden. Es war knapp.",),
        "sie": (
            "vielen Dank für Ihre Geduld. Wir haben uns dagegen entschieden und bleiben bei unserer bisherigen Lösung.",
        ),
    },
    "opt_out": {
        "en": ("please do not contact me again about this and take my address off your list.",),
        "du": ("bitte schreib mir dazu nicht mehr und streich meine Adresse aus deiner Liste.",),
        "sie": ("bitte schreiben Sie mir dazu nicht mehr und löschen Sie meine Adresse aus Ihrem Verteiler.",),
    },
    "later": {
        "en": (
            "this is not the right moment for us. We will not touch billing before {month}; let us talk again then.",
            "our budget for this year is gone. Please come back to me in {month}.",
        ),
        "du": (
            "bei uns passt es gerade nicht, vor {month} fassen wir das Thema nicht an. Lass uns dann wieder reden.",
        ),
        "sie": ("im Moment passt es bei uns leider nicht. Bitte melden Sie sich im {month} wieder.",),
    },
    "ack": {
        "en": (
            "thanks, that is all I needed.",
            "perfect, thank you.",
            "great, thanks a lot. All clear now.",
        ),
        "du": (
            "danke, mehr brauche ich nicht.",
            "perfekt, danke dir.",
        ),
        "sie": (
            "vielen Dank, damit ist alles geklärt.",
            "perfekt, danke schön.",
        ),
    },
    "hard_time": {
        "en": (
            "I am sorry for the short note. My father passed away last week and I am with my family. This has to"
            " wait a little.",
        ),
        "du": (
            "nur kurz: mein Vater ist letzte Woche gestorben, ich bin bei meiner Familie. Das hier muss etwas warten.",
        ),
        "sie": (
            "nur kurz: meine Frau liegt nach einem Unfall im Krankenhaus. Ich bitte um Verständnis, dass dies"
            " warten muss.",
        ),
    },
    "decision": {
        "en": (
            "quick update: your proposal goes to our board on {due}. Legal has already looked at it. I will"
            " write to you after that.",
        ),
        "du": ("kurzer Stand: euer Angebot liegt am {due} bei der Geschäftsführung. Danach melde ich mich bei dir.",),
        "sie": (
            "kurzer Zwischenstand: Ihr Angebot liegt am {due} dem Vorstand vor, der Einkauf hat es schon"
            " geprüft. Danach melde ich mich.",
        ),
    },
    "support": {
        "en": (
            "the export to our bank stopped this morning with a message about the account number. Could you have"
            " a look?",
            "we have a new colleague in accounting. How do I give her access to last year's invoices?",
            "is there a way to see all open credit notes on one page?",
        ),
        "du": (
            "der Export zur Bank bricht seit heute früh mit einer Meldung zur Kontonummer ab. Kannst du dir das"
            " ansehen?",
            "wir haben eine neue Kollegin in der Buchhaltung. Wie gebe ich ihr Zugriff auf das letzte Jahr?",
        ),
        "sie": (
            "der Export zur Bank bricht seit heute früh mit einer Meldung zur Kontonummer ab. Könnten Sie sich"
            " das ansehen?",
            "gibt es eine Übersicht, die alle offenen Gutschriften auf einer Seite zeigt?",
        ),
    },
    "renew": {
        "en": (
            "we would like to extend our contract by another year. Please send the invoice to our office as always.",
            "please put us down for the larger package from next month on. The order is attached.",
        ),
        "du": ("wir verlängern unseren Vertrag um ein weiteres Jahr. Schick die Rechnung bitte wie immer ans Büro.",),
        "sie": (
            "wir möchten unseren Vertrag um ein Jahr verlängern. Bitte schicken Sie die Rechnung wie immer ans Büro.",
        ),
    },
    "intro_ok": {
        "en": ("of course, I am happy to talk to {other} about how we did it. Feel free to pass on my number.",),
        "du": ("klar, ich erzähle {other} gern, wie das bei uns lief. Du kannst meine Nummer weitergeben.",),
        "sie": ("gern spreche ich mit {other} darüber, wie es bei uns lief. Sie können meine Nummer weitergeben.",),
    },
    "stands_in": {
        "en": (
            "I am answering for {other}, who is tied up in the audit. I will look after this from now on. Give"
            " me a few days.",
        ),
        "du": (
            "ich antworte für {other}, bei uns läuft gerade die Prüfung. Ich kümmere mich ab jetzt darum, gib"
            " mir ein paar Tage.",
        ),
        "sie": (
            "ich antworte für {other}, bei uns läuft gerade die Prüfung. Ich kümmere mich ab jetzt darum, bitte"
            " geben Sie mir ein paar Tage.",
        ),
    },
    "overloaded": {
        "en": (
            "sorry, swamped until further notice. Will read it.",
            "no time this week, audit. Later.",
        ),
        "du": ("sorry, hier brennt es gerade. Lese ich später.",),
        "sie": ("leider gerade völlig überlastet. Ich lese es später.",),
    },
    "away": {
        "en": (
            "Thank you for your message. I am out of the office until {back} and will not read my mail. In"
            " urgent cases please write to {desk}.",
            "I am on holiday and back at my desk on {back}. For anything urgent, {desk} will help you.",
        ),
        "de": (
            "vielen Dank für Ihre Nachricht. Ich bin bis einschließlich {last} nicht im Haus und lese meine"
            " Mails nicht. In dringenden Fällen hilft Ihnen {desk} weiter.",
            "ich bin im Urlaub und ab dem {back} wieder für Sie da. Ihre Nachricht wird nicht weitergeleitet. In"
            " dringenden Fällen wenden Sie sich bitte an {desk}.",
        ),
    },
    "left": {
        "en": (
            "{name} no longer works for {firm}. Please write to {desk} instead. This message was sent automatically.",
        ),
        "de": (
            "{name} ist nicht mehr für {firm} tätig. Bitte wenden Sie sich an {desk}. Diese Nachricht wurde"
            " automatisch erstellt.",
        ),
    },
}
