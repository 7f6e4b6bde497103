"""What the seller writes: her mails by situation and voice (English, German with du, German with Sie)."""

SAID: dict[str, dict[str, tuple[str, ...]]] = {
    "discover": {
        "en": (
            "thank you for writing. Before I send you paper: what is it about your billing that costs you most today?",
            "glad that you got in touch. So that I answer the right question: where does your month-end hurt most?",
        ),
        "du": (
            "danke für deine Nachricht. Bevor ich dir Papier schicke: was an eurer Abrechnung kostet euch heute"
            " am meisten?",
        ),
        "sie": (
            "vielen Dank für Ihre Nachricht. Bevor ich Ihnen Unterlagen schicke: was an Ihrer Abrechnung kostet"
            " Sie heute am meisten?",
        ),
    },
    "invite": {
        "en": (
            "that sounds familiar, and it can be solved. Shall we look at it together for half an hour? I could"
            " do {when}.",
            "thank you for being so open. I would like to show you how two others did it. Does {when} suit you?",
        ),
        "du": (
            "das kenne ich, und das lässt sich lösen. Wollen wir es uns zusammen ansehen? Ich könnte {when}."
            " Passt dir das?",
        ),
        "sie": (
            "das kenne ich von anderen, und es lässt sich lösen. Wollen wir es uns gemeinsam ansehen? Ich könnte"
            " {when}. Passt Ihnen das?",
        ),
    },
    "summary": {
        "en": (
            "thank you for your time today. We agreed on the next step: I send you a proposal for the first site"
            " by {due}, and you tell me after that which of the two options you prefer. Did I get that right?",
            "thanks for the good talk. As agreed, I will send you the proposal by {due} and we go through it"
            " together in the week after. Is that how you remember it?",
        ),
        "du": (
            "danke für deine Zeit heute. Wir haben als nächsten Schritt vereinbart: ich schicke dir bis {due}"
            " ein Angebot für den ersten Standort, und du sagst mir dann, welche Variante dir lieber ist. Stimmt"
            " das so?",
        ),
        "sie": (
            "vielen Dank für Ihre Zeit heute. Wir haben als nächsten Schritt vereinbart: ich schicke Ihnen bis"
            " {due} ein Angebot für den ersten Standort, und Sie sagen mir danach, welche der beiden Varianten"
            " Ihnen lieber ist. Ist das so richtig?",
        ),
    },
    "proposal": {
        "en": (
            "here is the proposal as agreed, with both options: 14,800 euros for the first site, 26,500 for"
            " both. Which of the two would you like to go for?",
            "attached to this mail is the proposal that we talked about. Could you tell me by the end of next"
            " week which option fits you better?",
        ),
        "du": (
            "hier ist wie vereinbart das Angebot mit beiden Varianten: 14.800 Euro für den ersten Standort,"
            " 26.500 für beide. Welche davon passt besser zu euch?",
        ),
        "sie": (
            "hier ist wie vereinbart das Angebot mit beiden Varianten: 14.800 Euro für den ersten Standort,"
            " 26.500 für beide. Welche der beiden passt besser zu Ihnen?",
        ),
    },
    "again": {
        "en": (
            "I have not heard from you since my last mail. Where do you stand with the two options?",
            "did you get around to looking at my last message? One line is enough.",
            "a short question on our billing project: is there anything that you still need from me to decide?",
        ),
        "du": (
            "seit meiner letzten Mail habe ich nichts von dir gehört. Wie steht ihr zu den beiden Varianten?",
            "bist du schon dazu gekommen, dir meine Nachricht anzusehen? Eine Zeile genügt.",
        ),
        "sie": (
            "seit meiner letzten Mail habe ich nichts von Ihnen gehört. Wie stehen Sie zu den beiden Varianten?",
            "konnten Sie sich meine Nachricht schon ansehen? Eine Zeile genügt mir.",
        ),
    },
    "nudge": {
        "en": (
            "did my last message reach you? One line is enough.",
            "a short question again: what do you think of what I wrote? A word is enough.",
        ),
        "du": ("ist meine letzte Nachricht bei dir angekommen? Eine Zeile genügt.",),
        "sie": ("ist meine letzte Nachricht bei Ihnen angekommen? Eine Zeile genügt mir.",),
    },
    "help_board": {
        "en": ("good to know, thank you. Is there anything that your board would like to see before that?",),
        "du": ("gut zu wissen, danke. Was möchte eure Geschäftsführung vorher noch sehen?",),
        "sie": ("gut zu wissen, vielen Dank. Gibt es etwas, das Ihr Vorstand vorher noch sehen möchte?",),
    },
    "prepare": {
        "en": ("so that I can prepare our meeting: how many invoices do you send in a normal month?",),
        "du": ("damit ich unser Treffen vorbereiten kann: wie viele Rechnungen schreibt ihr in einem normalen Monat?",),
        "sie": (
            "damit ich unser Treffen vorbereiten kann: wie viele Rechnungen schreiben Sie in einem normalen Monat?",
        ),
    },
    "gift": {
        "en": (
            "I came across a one-page checklist for month-end closings that fits what you told me. No need to"
            " answer, it is yours to keep.",
        ),
        "du": (
            "mir ist eine einseitige Checkliste für den Monatsabschluss untergekommen, die zu deiner Schilderung"
            " passt. Nur zur Info.",
        ),
        "sie": (
            "anbei eine einseitige Checkliste für den Monatsabschluss, die zu Ihrer Schilderung passt. Nur zu"
            " Ihrer Information.",
        ),
    },
    "last_word": {
        "en": (
            "my guess is that your plans have changed, and that is fine. I take it that we will not do this"
            " together and close my file here. Should it come up again, you know where to find me.",
        ),
        "du": (
            "ich nehme an, dass sich bei euch etwas geändert hat, und das ist in Ordnung. Ich gehe davon aus,"
            " dass wir das nicht zusammen machen, und schließe die Akte. Wenn es wieder Thema wird, weißt du, wo"
            " du mich findest.",
        ),
        "sie": (
            "ich nehme an, dass sich Ihre Pläne geändert haben, und das ist in Ordnung. Ich gehe davon aus, dass"
            " wir das nicht gemeinsam machen, und schließe die Akte. Sollte es wieder Thema werden, wissen Sie,"
            " wo Sie mich finden.",
        ),
    },
    "answer": {
        "en": (
            "the hours come straight from your own lists, nothing changes for your people. The first invoices go"
            " out four weeks after the order.",
            "good point. The price per site stays the same next year, as the proposal says on its second page.",
        ),
        "du": (
            "die Stunden kommen direkt aus euren eigenen Listen, für deine Leute ändert sich nichts. Vier Wochen"
            " bis zur ersten Rechnung.",
        ),
        "sie": (
            "die Stunden kommen direkt aus Ihren eigenen Listen, für Ihre Leute ändert sich nichts. Von der"
            " Bestellung bis zur ersten Rechnung vergehen vier Wochen.",
        ),
    },
    "fixed": {
        "en": (
            "thanks for telling me. The account number had lost a digit in the last update; it is corrected and"
            " the export runs again.",
            "that is under Reports, Open items. I have switched it on for your whole team.",
        ),
        "du": (
            "danke für den Hinweis. Der Kontonummer fehlte seit dem Update eine Stelle; das ist behoben, der"
            " Export läuft wieder.",
        ),
        "sie": (
            "danke für den Hinweis. Der Kontonummer fehlte seit dem Update eine Stelle; das ist behoben, der"
            " Export läuft wieder.",
        ),
    },
    "renewed": {
        "en": ("thank you very much. The invoice went out a minute ago, and everything runs on as it is.",),
        "du": ("vielen Dank! Die Rechnung ist eben hinausgegangen, alles läuft weiter wie bisher.",),
        "sie": ("herzlichen Dank. Die Rechnung ist eben hinausgegangen, alles läuft weiter wie bisher.",),
    },
    "owe": {
        "en": ("thank you for the call just now. I will send you the sample invoices by {due}.",),
        "du": ("danke für das Telefonat eben. Ich schicke dir die Musterrechnungen bis {due}.",),
        "sie": ("vielen Dank für das Telefonat eben. Ich schicke Ihnen die Musterrechnungen bis {due}.",),
    },
    "waited": {
        "en": (
            "I waited for you in our meeting today and hope that nothing bad kept you.",
            "you did not make it to our meeting today. I hope that all is well with you.",
            "we missed you in our call this morning; something must have come up.",
        ),
        "du": (
            "ich habe heute in unserem Termin auf dich gewartet und hoffe, es ist nichts passiert.",
            "du warst heute nicht in unserem Termin. Ich hoffe, bei dir ist alles in Ordnung.",
        ),
        "sie": (
            "ich habe heute in unserem Termin auf Sie gewartet und hoffe, es ist nichts passiert.",
            "Sie waren heute nicht in unserem Termin. Ich hoffe, bei Ihnen ist alles in Ordnung.",
        ),
    },
    "reference": {
        "en": (
            "{other} has the same trouble at month-end that you used to have. Would you spend a quarter of an"
            " hour on the phone with them?",
        ),
        "du": (
            "{other} hat am Monatsende dieselbe Not wie ihr damals. Würdest du eine Viertelstunde mit ihnen"
            " telefonieren?",
        ),
        "sie": (
            "{other} hat am Monatsende dieselbe Not wie Sie damals. Würden Sie eine Viertelstunde mit ihnen"
            " telefonieren?",
        ),
    },
    "welcome": {
        "en": ("wonderful, thank you for your trust. I look forward to working with all of you.",),
        "du": ("wunderbar, danke für euer Vertrauen. Ich freue mich auf die Zusammenarbeit.",),
        "sie": ("das freut mich sehr, vielen Dank für Ihr Vertrauen. Auf gute Zusammenarbeit.",),
    },
    "condole": {
        "en": ("I am very sorry to hear that. Take all the time that you need. Shall I write again next month?",),
        "du": (
            "das tut mir sehr leid. Nimm dir alle Zeit, die du brauchst. Soll ich mich nächsten Monat wieder melden?",
        ),
        "sie": (
            "das tut mir sehr leid. Nehmen Sie sich alle Zeit, die Sie brauchen. Soll ich mich nächsten Monat"
            " wieder melden?",
        ),
    },
    "thanks_no": {
        "en": ("thank you for telling me so clearly, that is worth a lot. I wish you all the best with it.",),
        "du": ("danke, dass du es so klar sagst, das ist viel wert. Alles Gute damit.",),
        "sie": ("vielen Dank für die klaren Worte, das ist viel wert. Ich wünsche Ihnen alles Gute damit.",),
    },
    "noted": {
        "en": ("understood, I will come back to you then. Until that time you will have peace from me.",),
        "du": ("verstanden, dann melde ich mich zu der Zeit wieder. Bis dahin hast du Ruhe vor mir.",),
        "sie": ("verstanden, dann melde ich mich zu der Zeit wieder. Bis dahin haben Sie Ruhe vor mir.",),
    },
}

SUBJECTS: dict[str, tuple[str, ...]] = {
    "en": (
        "Billing at {firm}",
        "Month-end at {firm}",
        "A first step for {firm}",
        "Invoices without the night shift",
        "Time sheets and invoices",
        "Our talk about billing",
        "The second site of {firm}",
        "Credit notes at {firm}",
    ),
    "de": (
        "Abrechnung bei {firm}",
        "Monatsabschluss bei {firm}",
        "Ein erster Schritt für {firm}",
        "Rechnungen ohne Nachtschicht",
        "Stunden und Rechnungen",
        "Unser Gespräch zur Abrechnung",
        "Der zweite Standort von {firm}",
        "Gutschriften bei {firm}",
    ),
}

SUPPORT_SUBJECTS = {
    "en": ("Export to the bank", "Access for a new colleague", "Question on credit notes"),
    "de": ("Export zur Bank", "Zugriff für eine Kollegin", "Frage zu Gutschriften"),
}
