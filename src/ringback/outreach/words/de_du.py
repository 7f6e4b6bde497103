"""German, said with "du". The first word after the greeting's comma is small, as German has it."""
# ruff: noqa: E501  (a line of a text is one beat, however long)

from ringback.outreach.words.de import language

MACROS = """
{%- macro recall() -%}
{%- if proposal -%}am {{ on(proposal) }} habe ich dir unser Angebot geschickt{% if topic %}: {{ quote(topic) }}{% else %}.{% endif %}
{%- elif asked and asked.words -%}am {{ on(asked) }} habe ich dich gefragt: {{ quote(asked) }}
{%- elif asked and asked.spoken -%}am {{ on(asked) }} habe ich versucht, dich telefonisch zu erreichen.
{%- elif asked -%}am {{ on(asked) }} habe ich dir geschrieben{% if topic %}, es ging um {{ quote(topic) }}{% else %}.{% endif %}
{%- elif promise -%}am {{ on(promise) }} hast du {{ said(promise) }}: {{ quote(promise) }}
{%- elif missed -%}am {{ on(missed) }} ist unser Gespräch nicht zustande gekommen.
{%- elif talk and talk.spoken -%}am {{ on(talk) }} haben wir zuletzt miteinander gesprochen.
{%- elif talk -%}am {{ on(talk) }} hatten wir zuletzt Kontakt.
{%- else -%}unser letzter Kontakt liegt eine Weile zurück.
{%- endif -%}
{%- endmacro -%}
{%- macro step() -%}
{%- if agreed and agreed.theirs -%}Als nächsten Schritt hast du am {{ on(agreed) }} genannt: {{ quote(agreed) }}
{%- elif agreed and agreed.at -%}Als nächsten Schritt hatte ich am {{ on(agreed) }} festgehalten: {{ quote(agreed) }}
{%- elif agreed -%}Als nächster Schritt war vereinbart: {{ plain(agreed) }}.
{%- endif -%}
{%- endmacro -%}
{%- macro number() -%}{% if my_number %}Meine Nummer ist {{ my_number }}.{% endif %}{%- endmacro -%}
{%- macro speaker() -%}Hallo{% if you %} {{ you }}{% endif %}, hier ist {{ me }}{% if firm %} von {{ firm }}{% endif %}.{%- endmacro -%}
"""

TEXTS = {
    "plain_ask": """
[recall] {{ recall() }} {% if proposal or not promise %}{{ step() }}{% endif %}

[ask] Wie steht die Sache bei dir?

[easy_out] Wenn du mehr Zeit brauchst, nenn mir gern einen ungefähren Zeitraum, dann richte ich mich danach. Und wenn die Antwort Nein lautet, hilft mir eine Zeile dazu genauso.
""",
    "plain_ask.promise": """
[recall] am {{ on(promise) }} hast du {{ said(promise) }}: {{ quote(promise) }}

[ask] Die Tage füllen sich schnell, und {% if promised %}der {{ on(promised) }}{% else %}das{% endif %} kam vielleicht einfach zu früh. Würde es dir bis {{ weekday(new_day) }}, besser passen?

[easy_out] Jeder andere Tag ist mir auch recht. Und falls sich das Thema erledigt hat, sag es mir kurz, dann streiche ich es bei mir.
""",
    "plain_ask.changed": """
[recall] {{ recall() }} So wie ich es verstehe, hat sich bei dir seitdem etwas verändert.

[ask] Magst du mir in ein, zwei Zeilen sagen, was geschehen ist, wie es dazu kam und ob ein Gespräch zwischen uns noch sinnvoll ist?

[easy_out] Falls nicht, ist auch das eine gute Auskunft, und ich lege die Sache beiseite.
""",
    "plain_ask.overloaded": """
[recall] {{ recall() }} {{ step() }}

[ask] Ein Wort von dir genügt: ja, später oder nein?

[easy_out] Bei „später“ melde ich mich, wenn mehr Luft ist; bei „nein“ schließe ich die Sache ab und halte dein Postfach davon frei.
""",
    "call": """
[speaker] {{ speaker() }}
[matter] {% if thing %}Ich habe etwas Neues für dich: {{ plain(thing) }}.{% elif promise %}Es geht um das, was du am {{ on(promise) }} {{ said(promise) }} hast: {{ quote(promise) }}{% elif proposal %}Es geht um das Angebot, das ich dir am {{ on(proposal) }} geschickt habe.{% elif asked and asked.words %}Es geht um meine Frage vom {{ on(asked) }}: {{ quote(asked) }}{% elif topic %}Es geht um {{ quote(topic) }}{% elif talk %}Es geht um das, was wir am {{ on(talk) }} besprochen haben.{% else %}Es geht um unser Gespräch.{% endif %}
[ask] {% if thing %}Eines würde ich gern von dir hören: Kannst du das brauchen?{% elif promise %}Eines würde ich gern von dir hören: Welcher Tag passt dir jetzt?{% elif proposal %}Eines würde ich gern von dir hören: Was hältst du davon?{% else %}Eines würde ich gern von dir hören: Wie steht die Sache bei dir?{% endif %}
[time_frame] Du erreichst mich jederzeit bis {{ weekday(call_by) }}. {{ number() }}
[thanks] Danke dir, und bis bald.
""",
    "value": """
[their_problem] {% if problem and problem.theirs %}am {{ on(problem) }} hast du {{ said(problem) }}: {{ quote(problem) }} Das ist mir im Kopf geblieben.{% elif problem %}aus unseren Gesprächen habe ich mitgenommen, woran du arbeitest: {{ plain(problem) }}.{% else %}mir ist etwas begegnet, bei dem ich an dich denken musste.{% endif %}

[thing] Hier ist etwas, das dir nützen könnte: {{ plain(thing) }}.

[no_reply_needed] Du musst nichts damit tun, und eine Antwort ist nicht nötig. Wenn es dir eine Stunde spart, hat es seinen Zweck erfüllt.
""",
    "introduction": """
[their_problem] {% if problem and problem.theirs %}am {{ on(problem) }} hast du {{ said(problem) }}: {{ quote(problem) }}{% elif problem %}aus unseren Gesprächen habe ich mitgenommen, woran du arbeitest: {{ plain(problem) }}.{% else %}ich habe überlegt, wen zu kennen für dich nützlich wäre.{% endif %}

[third_person] Ich kenne jemanden, mit dem sich für dich eine halbe Stunde lohnen könnte: {{ plain(third_person) }}. Ich habe nachgefragt, ein Gespräch mit dir wäre willkommen.

[offer] Soll ich euch beide miteinander bekannt machen? Alles Weitere läge bei euch, mich braucht es dafür nicht. Wenn es gerade nicht passt, lass es einfach liegen.
""",
    "autonomy": """
[-] {{ recall() }}

[their_side] Es gibt gute Gründe, alles so zu lassen, wie es ist. Du weißt, was du hast, und jede Umstellung kostet Zeit, die du lieber anders verwendest. {% if reason %}Einen Grund, es sich anzusehen, hast du am {{ on(reason) }} selbst genannt: {{ quote(reason) }} Ob er schwer genug wiegt, kannst nur du beurteilen.{% endif %}

[choice] Die Entscheidung liegt also ganz bei dir, und das meine ich so. Mir ist jede recht.

[ask_choice] Wie möchtest du es halten: weiter, später oder gar nicht?
""",
    "autonomy.spoken": """
[-] {{ speaker() }} {{ recall() | capitalised }}
[their_side] Ich habe es mir einmal von deiner Seite angesehen, und es gibt gute Gründe, alles so zu lassen, wie es ist: du weißt, was du hast, und jede Umstellung kostet Zeit, die du lieber anders verwendest. {% if reason %}Einen Grund, es sich anzusehen, hast du selbst genannt: {{ quote(reason) }} Ob er schwer genug wiegt, kannst nur du beurteilen.{% endif %}
[choice] Die Entscheidung liegt also ganz bei dir, und das meine ich so. Mir ist jede recht.
[ask_choice] Wie möchtest du es halten: weiter, später oder gar nicht?
[-] {{ number() }} Danke dir.
""",
    "rescue": """
[speaker] {{ speaker() }}
[puzzled] Ich bin etwas ratlos.
[agreed_step] {% if agreed.theirs %}Am {{ on(agreed) }} haben wir den nächsten Schritt vereinbart, in deinen Worten: {{ quote(agreed) }}{% elif agreed.at %}Am {{ on(agreed) }} haben wir den nächsten Schritt vereinbart, ich hatte notiert: {{ quote(agreed) }}{% else %}Als nächsten Schritt hatten wir vereinbart: {{ plain(agreed) }}.{% endif %}
[messages_left] {% if left %}Seit dem {{ on(left_since) }} hast du {{ left }} von mir bekommen, und lästig werden möchte ich dir nicht.{% else %}Du hast seitdem von mir gehört, und lästig werden möchte ich dir nicht.{% endif %}
[own_part] Mag sein, dass ich etwas falsch gemacht habe; dann sehe ich nicht, was.
[two_reasons] Vielleicht sind deine Tage einfach voll, oder du hast dich anders entschieden, und es sagt sich nicht leicht.
[at_a_loss] Im Moment weiß ich nicht, was zu tun ist.
[good_talk] {% if talk and talk.spoken %}Unser letztes Gespräch war gut{% else %}Unser letzter Austausch war gut{% endif %}, und ich würde gern mit dir arbeiten; wenn du das anders siehst, ist das in Ordnung.
[update] Würdest du mir sagen, wie es steht? Wenn ich die Akte schließen soll, schließe ich sie.
[thanks] Danke dir{% if you %}, {{ you }}{% endif %}.
""",
    "two_readings": """
[tried] {% if left %}seit dem {{ on(left_since) }} hast du {{ left }} von mir bekommen{% else %}ich habe versucht, dich zu erreichen{% endif %}{% if proposal %}, es ging um das Angebot, das dir vorliegt{% elif topic %}, es ging um {{ quote_in(topic) }}{% endif %}. Gefunden haben wir uns bisher nicht.

[readings] Das kann ich auf zwei Arten lesen:
1. Du hast Interesse, und deine Tage sind voll.
2. Das Thema ist für dich nicht mehr von Belang.

[serve] Im ersten Fall möchte ich gut für dich da sein, im zweiten dir nicht im Weg stehen.

[which] Welches von beiden ist es? Eine „1“ oder eine „2“ genügt.

[helps_both] Das hilft uns beiden: du bekommst die Aufmerksamkeit, die du dir wünschst, oder ein Postfach ohne mich, und ich weiß, wohin meine Zeit gehört.
""",
    "two_readings.spoken": """
[-] {{ speaker() }}
[tried] {% if left %}Seit dem {{ on(left_since) }} hast du {{ left }} von mir bekommen{% else %}Ich habe versucht, dich zu erreichen{% endif %}; gefunden haben wir uns bisher nicht.
[readings] Das kann ich auf zwei Arten lesen. Erstens: Du hast Interesse, und deine Tage sind voll. Zweitens: Das Thema ist für dich nicht mehr von Belang.
[serve] Im ersten Fall möchte ich gut für dich da sein, im zweiten dir nicht im Weg stehen.
[which] Welches von beiden ist es? „Erstens“ oder „zweitens“ genügt.
[helps_both] Das hilft uns beiden: du bekommst die Aufmerksamkeit, die du dir wünschst, oder deine Ruhe, und ich weiß, wohin meine Zeit gehört.
[-] {{ number() }} Danke dir.
""",
    "reversing": """
[changed] {% if talk %}seit unserem Kontakt am {{ on(talk) }} kann sich bei dir vieles verändert haben.{% else %}bei dir kann sich inzwischen vieles verändert haben.{% endif %}
[both_busy] Du hast reichlich zu tun, und ich auch.

[assume] Ich gehe also davon aus, dass {% if proposal %}aus unserem Angebot vom {{ on(proposal) }}{% elif topic %}aus {{ quote_in(topic) }}{% else %}daraus{% endif %} nichts wird, und schließe die Sache auf meiner Seite ab.

[unless] Sollte ich das falsch sehen, genügt eine Zeile von dir, und ich nehme sie wieder auf. Bis dahin hörst du dazu nichts mehr von mir. Für alles, was bei dir ansteht, wünsche ich gutes Gelingen.
""",
    "confirm": """
[meeting] wir haben uns für {{ weekday(meeting.at, meeting) }}, um {{ time(meeting.at, meeting) }} deiner Zeit verabredet{% if meeting.words %} ({{ quote_in(meeting) }}){% endif %}, und ich freue mich darauf.

[easy_move] Falls etwas dazwischengekommen ist, sag es mir, dann verlegen wir den Termin ohne Umstände. Sonst brauchst du nichts weiter zu tun.
""",
    "reschedule": """
[missed] {% if missed and missed.words %}am {{ weekday(missed.at, missed) }}, um {{ time(missed.at, missed) }} hat es nicht geklappt.{% else %}mit unserem Termin hat es nicht geklappt.{% endif %} Das kommt vor, und das Gespräch ist leicht nachgeholt.

[two_times] Zwei neue Vorschläge, beide nach deiner Uhr: {{ weekday(new_times[0]) }}, um {{ time(new_times[0]) }}, oder {{ weekday(new_times[1]) }}, um {{ time(new_times[1]) }}.

[either] Passt dir einer davon? Wenn nicht, nenn mir gern eine andere Zeit; und wenn es das Gespräch nicht mehr braucht, sag mir das.
""",
}

SUBJECTS = {
    "plain_ask": "Stand der Dinge",
    "value": "Etwas für dich",
    "introduction": "Jemand für ein Gespräch",
    "autonomy": "Ganz deine Entscheidung",
    "two_readings": "Welches von beiden?",
    "reversing": "Abschluss von meiner Seite",
    "confirm": "Unser Termin am {{ day(meeting.at) }}",
    "reschedule": "Zwei neue Termine",
}

LIVE = {
    "opening": "{{ speaker() }} Schön, dass ich dich erreiche. Hast du zwei Minuten?",
    "opening.rescue": "{{ speaker() }} Gut, dass ich dich selbst erreiche. Ich bin ein wenig ratlos und frage lieber, als zu raten. {% if agreed %}{% if agreed.at %}Am {{ on(agreed) }} haben wir den nächsten Schritt vereinbart: {{ quote(agreed) }}{% else %}Wir hatten als nächsten Schritt vereinbart: {{ plain(agreed) }}.{% endif %}{% endif %}",
    "opening.autonomy": "{{ speaker() }} Ich habe es mir einmal von deiner Seite angesehen, und es gibt gute Gründe, alles so zu lassen, wie es ist. Die Entscheidung liegt bei dir, und mir ist jede recht.",
    "question": "{% if thing %}{{ plain(thing) }}: Kannst du das brauchen?{% elif promise %}Welcher Tag passt dir jetzt?{% elif proposal %}Was hältst du von dem Angebot vom {{ on(proposal) }}?{% else %}Wie steht die Sache bei dir?{% endif %}",
    "question.rescue": "Wie steht es: Machen wir weiter, oder schließe ich die Akte?",
    "question.autonomy": "Wie möchtest du es halten: weiter, später oder gar nicht?",
    "question.two_readings": "Welches von beiden ist es: Interesse, aber volle Tage, oder kein Thema mehr?",
    "if_busy": "Dann halte ich dich nicht auf. Wann darf ich noch einmal anrufen, heute oder morgen?",
    "if_no": "Danke für das klare Wort, das ist mir viel wert. Ich schließe die Sache ab. Alles Gute, und du weißt, wo du mich findest.",
    "if_yes": "Schön. Dann legen wir den nächsten Schritt gleich fest: Wer macht was, und bis wann? Ich schicke es dir heute noch schriftlich.",
    "if_later": "Das ist in Ordnung. Welchen Tag darf ich mir notieren? Bis dahin hörst du nichts von mir.",
}

WORDS = language(texts=TEXTS, live=LIVE, macros=MACROS, subjects=SUBJECTS)
