"""German, said with "Sie". The first word after the greeting's comma is small, as German has it."""
# ruff: noqa: E501  (a line of a text is one beat, however long)

from ringback.outreach.words.de import language

MACROS = """
{%- macro recall() -%}
{%- if proposal -%}am {{ on(proposal) }} habe ich Ihnen unser Angebot geschickt{% if topic %}: {{ quote(topic) }}{% else %}.{% endif %}
{%- elif asked and asked.words -%}am {{ on(asked) }} habe ich Sie gefragt: {{ quote(asked) }}
{%- elif asked and asked.spoken -%}am {{ on(asked) }} habe ich versucht, Sie telefonisch zu erreichen.
{%- elif asked -%}am {{ on(asked) }} habe ich Ihnen geschrieben{% if topic %}, es ging um {{ quote(topic) }}{% else %}.{% endif %}
{%- elif promise -%}am {{ on(promise) }} haben Sie {{ said(promise) }}: {{ quote(promise) }}
{%- elif missed -%}am {{ on(missed) }} ist unser Gespräch nicht zustande gekommen.
{%- elif talk and talk.spoken -%}am {{ on(talk) }} haben wir zuletzt miteinander gesprochen.
{%- elif talk -%}am {{ on(talk) }} hatten wir zuletzt Kontakt.
{%- else -%}unser letzter Kontakt liegt eine Weile zurück.
{%- endif -%}
{%- endmacro -%}
{%- macro step() -%}
{%- if agreed and agreed.theirs -%}Als nächsten Schritt nannten Sie am {{ on(agreed) }}: {{ quote(agreed) }}
{%- elif agreed and agreed.at -%}Als nächsten Schritt hatte ich am {{ on(agreed) }} festgehalten: {{ quote(agreed) }}
{%- elif agreed -%}Als nächster Schritt war vereinbart: {{ plain(agreed) }}.
{%- endif -%}
{%- endmacro -%}
{%- macro number() -%}{% if my_number %}Meine Nummer ist {{ my_number }}.{% endif %}{%- endmacro -%}
{%- macro speaker() -%}Guten Tag{% if you %}, {{ you }}{% endif %}, hier ist {{ me }}{% if firm %} von {{ firm }}{% endif %}.{%- endmacro -%}
"""

TEXTS = {
    "plain_ask": """
[recall] {{ recall() }} {% if proposal or not promise %}{{ step() }}{% endif %}

[ask] Wie steht die Sache bei Ihnen?

[easy_out] Wenn Sie mehr Zeit brauchen, nennen Sie mir gern einen ungefähren Zeitraum, dann richte ich mich danach. Und wenn die Antwort Nein lautet, hilft mir eine Zeile dazu genauso.
""",
    "plain_ask.promise": """
[recall] am {{ on(promise) }} haben Sie {{ said(promise) }}: {{ quote(promise) }}

[ask] Die Tage füllen sich schnell, und {% if promised %}der {{ on(promised) }}{% else %}das{% endif %} kam vielleicht einfach zu früh. Würde es Ihnen bis {{ weekday(new_day) }}, besser passen?

[easy_out] Jeder andere Tag ist mir auch recht. Und falls sich das Thema erledigt hat, sagen Sie es mir kurz, dann streiche ich es bei mir.
""",
    "plain_ask.changed": """
[recall] {{ recall() }} So wie ich es verstehe, hat sich bei Ihnen seitdem etwas verändert.

[ask] Mögen Sie mir in ein, zwei Zeilen sagen, was geschehen ist, wie es dazu kam und ob ein Gespräch zwischen uns noch sinnvoll ist?

[easy_out] Falls nicht, ist auch das eine gute Auskunft, und ich lege die Sache beiseite.
""",
    "plain_ask.overloaded": """
[recall] {{ recall() }} {{ step() }}

[ask] Ein Wort von Ihnen genügt: ja, später oder nein?

[easy_out] Bei „später“ melde ich mich, wenn mehr Luft ist; bei „nein“ schließe ich die Sache ab und halte Ihr Postfach davon frei.
""",
    "call": """
[speaker] {{ speaker() }}
[matter] {% if thing %}Ich habe etwas Neues für Sie: {{ plain(thing) }}.{% elif promise %}Es geht um das, was Sie am {{ on(promise) }} {{ said(promise) }} haben: {{ quote(promise) }}{% elif proposal %}Es geht um das Angebot, das ich Ihnen am {{ on(proposal) }} geschickt habe.{% elif asked and asked.words %}Es geht um meine Frage vom {{ on(asked) }}: {{ quote(asked) }}{% elif topic %}Es geht um {{ quote(topic) }}{% elif talk %}Es geht um das, was wir am {{ on(talk) }} besprochen haben.{% else %}Es geht um unser Gespräch.{% endif %}
[ask] {% if thing %}Eines würde ich gern von Ihnen hören: Können Sie das brauchen?{% elif promise %}Eines würde ich gern von Ihnen hören: Welcher Tag passt Ihnen jetzt?{% elif proposal %}Eines würde ich gern von Ihnen hören: Was halten Sie davon?{% else %}Eines würde ich gern von Ihnen hören: Wie steht die Sache bei Ihnen?{% endif %}
[time_frame] Sie erreichen mich jederzeit bis {{ weekday(call_by) }}. {{ number() }}
[thanks] Vielen Dank, und bis bald.
""",
    "value": """
[their_problem] {% if problem and problem.theirs %}am {{ on(problem) }} haben Sie {{ said(problem) }}: {{ quote(problem) }} Das ist mir im Kopf geblieben.{% elif problem %}aus unseren Gesprächen habe ich mitgenommen, woran Sie arbeiten: {{ plain(problem) }}.{% else %}mir ist etwas begegnet, bei dem ich an Sie denken musste.{% endif %}

[thing] Hier ist etwas, das Ihnen nützen könnte: {{ plain(thing) }}.

[no_reply_needed] Sie müssen nichts damit tun, und eine Antwort ist nicht nötig. Wenn es Ihnen eine Stunde spart, hat es seinen Zweck erfüllt.
""",
    "introduction": """
[their_problem] {% if problem and problem.theirs %}am {{ on(problem) }} haben Sie {{ said(problem) }}: {{ quote(problem) }}{% elif problem %}aus unseren Gesprächen habe ich mitgenommen, woran Sie arbeiten: {{ plain(problem) }}.{% else %}ich habe überlegt, wen zu kennen für Sie nützlich wäre.{% endif %}

[third_person] Ich kenne jemanden, mit dem sich für Sie eine halbe Stunde lohnen könnte: {{ plain(third_person) }}. Ich habe nachgefragt, ein Gespräch mit Ihnen wäre willkommen.

[offer] Soll ich Sie beide miteinander bekannt machen? Alles Weitere läge bei Ihnen, mich braucht es dafür nicht. Wenn es gerade nicht passt, lassen Sie es einfach liegen.
""",
    "autonomy": """
[-] {{ recall() }}

[their_side] Es gibt gute Gründe, alles so zu lassen, wie es ist. Sie wissen, was Sie haben, und jede Umstellung kostet Zeit, die Sie lieber anders verwenden. {% if reason %}Einen Grund, es sich anzusehen, haben Sie am {{ on(reason) }} selbst genannt: {{ quote(reason) }} Ob er schwer genug wiegt, können nur Sie beurteilen.{% endif %}

[choice] Die Entscheidung liegt also ganz bei Ihnen, und das meine ich so. Mir ist jede recht.

[ask_choice] Wie möchten Sie es halten: weiter, später oder gar nicht?
""",
    "autonomy.spoken": """
[-] {{ speaker() }} {{ recall() | capitalised }}
[their_side] Ich habe es mir einmal von Ihrer Seite angesehen, und es gibt gute Gründe, alles so zu lassen, wie es ist: Sie wissen, was Sie haben, und jede Umstellung kostet Zeit, die Sie lieber anders verwenden. {% if reason %}Einen Grund, es sich anzusehen, haben Sie selbst genannt: {{ quote(reason) }} Ob er schwer genug wiegt, können nur Sie beurteilen.{% endif %}
[choice] Die Entscheidung liegt also ganz bei Ihnen, und das meine ich so. Mir ist jede recht.
[ask_choice] Wie möchten Sie es halten: weiter, später oder gar nicht?
[-] {{ number() }} Vielen Dank.
""",
    "rescue": """
[speaker] {{ speaker() }}
[puzzled] Ich bin etwas ratlos.
[agreed_step] {% if agreed.theirs %}Am {{ on(agreed) }} haben wir den nächsten Schritt vereinbart, in Ihren Worten: {{ quote(agreed) }}{% elif agreed.at %}Am {{ on(agreed) }} haben wir den nächsten Schritt vereinbart, ich hatte notiert: {{ quote(agreed) }}{% else %}Als nächsten Schritt hatten wir vereinbart: {{ plain(agreed) }}.{% endif %}
[messages_left] {% if left %}Seit dem {{ on(left_since) }} haben Sie {{ left }} von mir bekommen, und lästig werden möchte ich Ihnen nicht.{% else %}Sie haben seitdem von mir gehört, und lästig werden möchte ich Ihnen nicht.{% endif %}
[own_part] Mag sein, dass ich etwas falsch gemacht habe; dann sehe ich nicht, was.
[two_reasons] Vielleicht sind Ihre Tage einfach voll, oder Sie haben sich anders entschieden, und es sagt sich nicht leicht.
[at_a_loss] Im Moment weiß ich nicht, was zu tun ist.
[good_talk] {% if talk and talk.spoken %}Unser letztes Gespräch war gut{% else %}Unser letzter Austausch war gut{% endif %}, und ich würde gern mit Ihnen arbeiten; wenn Sie das anders sehen, ist das in Ordnung.
[update] Würden Sie mir sagen, wie es steht? Wenn ich die Akte schließen soll, schließe ich sie.
[thanks] Vielen Dank{% if you %}, {{ you }}{% endif %}.
""",
    "two_readings": """
[tried] {% if left %}seit dem {{ on(left_since) }} haben Sie {{ left }} von mir bekommen{% else %}ich habe versucht, Sie zu erreichen{% endif %}{% if proposal %}, es ging um das Angebot, das Ihnen vorliegt{% elif topic %}, es ging um {{ quote_in(topic) }}{% endif %}. Gefunden haben wir uns bisher nicht.

[readings] Das kann ich auf zwei Arten lesen:
1. Sie haben Interesse, und Ihre Tage sind voll.
2. Das Thema ist für Sie nicht mehr von Belang.

[serve] Im ersten Fall möchte ich gut für Sie da sein, im zweiten Ihnen nicht im Weg stehen.

[which] Welches von beiden ist es? Eine „1“ oder eine „2“ genügt.

[helps_both] Das hilft uns beiden: Sie bekommen die Aufmerksamkeit, die Sie wünschen, oder ein Postfach ohne mich, und ich weiß, wohin meine Zeit gehört.
""",
    "two_readings.spoken": """
[-] {{ speaker() }}
[tried] {% if left %}Seit dem {{ on(left_since) }} haben Sie {{ left }} von mir bekommen{% else %}Ich habe versucht, Sie zu erreichen{% endif %}; gefunden haben wir uns bisher nicht.
[readings] Das kann ich auf zwei Arten lesen. Erstens: Sie haben Interesse, und Ihre Tage sind voll. Zweitens: Das Thema ist für Sie nicht mehr von Belang.
[serve] Im ersten Fall möchte ich gut für Sie da sein, im zweiten Ihnen nicht im Weg stehen.
[which] Welches von beiden ist es? „Erstens“ oder „zweitens“ genügt.
[helps_both] Das hilft uns beiden: Sie bekommen die Aufmerksamkeit, die Sie wünschen, oder Ihre Ruhe, und ich weiß, wohin meine Zeit gehört.
[-] {{ number() }} Vielen Dank.
""",
    "reversing": """
[changed] {% if talk %}seit unserem Kontakt am {{ on(talk) }} kann sich bei Ihnen vieles verändert haben.{% else %}bei Ihnen kann sich inzwischen vieles verändert haben.{% endif %}
[both_busy] Sie haben reichlich zu tun, und ich auch.

[assume] Ich gehe also davon aus, dass {% if proposal %}aus unserem Angebot vom {{ on(proposal) }}{% elif topic %}aus {{ quote_in(topic) }}{% else %}daraus{% endif %} nichts wird, und schließe die Sache auf meiner Seite ab.

[unless] Sollte ich das falsch sehen, genügt eine Zeile von Ihnen, und ich nehme sie wieder auf. Bis dahin hören Sie dazu nichts mehr von mir. Für alles, was bei Ihnen ansteht, wünsche ich gutes Gelingen.
""",
    "confirm": """
[meeting] wir haben uns für {{ weekday(meeting.at, meeting) }}, um {{ time(meeting.at, meeting) }} Ihrer Zeit verabredet{% if meeting.words %} ({{ quote_in(meeting) }}){% endif %}, und ich freue mich darauf.

[easy_move] Falls etwas dazwischengekommen ist, sagen Sie es mir, dann verlegen wir den Termin ohne Umstände. Sonst brauchen Sie nichts weiter zu tun.
""",
    "reschedule": """
[missed] {% if missed and missed.words %}am {{ weekday(missed.at, missed) }}, um {{ time(missed.at, missed) }} hat es nicht geklappt.{% else %}mit unserem Termin hat es nicht geklappt.{% endif %} Das kommt vor, und das Gespräch ist leicht nachgeholt.

[two_times] Zwei neue Vorschläge, beide nach Ihrer Uhr: {{ weekday(new_times[0]) }}, um {{ time(new_times[0]) }}, oder {{ weekday(new_times[1]) }}, um {{ time(new_times[1]) }}.

[either] Passt Ihnen einer davon? Wenn nicht, nennen Sie mir gern eine andere Zeit; und wenn es das Gespräch nicht mehr braucht, sagen Sie mir das.
""",
}

SUBJECTS = {
    "plain_ask": "Stand der Dinge",
    "value": "Etwas für Sie",
    "introduction": "Jemand für ein Gespräch",
    "autonomy": "Ganz Ihre Entscheidung",
    "two_readings": "Welches von beiden?",
    "reversing": "Abschluss von meiner Seite",
    "confirm": "Unser Termin am {{ day(meeting.at) }}",
    "reschedule": "Zwei neue Termine",
}

LIVE = {
    "opening": "{{ speaker() }} Schön, dass ich Sie erreiche. Haben Sie zwei Minuten?",
    "opening.rescue": "{{ speaker() }} Gut, dass ich Sie selbst erreiche. Ich bin ein wenig ratlos und frage lieber, als zu raten. {% if agreed %}{% if agreed.at %}Am {{ on(agreed) }} haben wir den nächsten Schritt vereinbart: {{ quote(agreed) }}{% else %}Wir hatten als nächsten Schritt vereinbart: {{ plain(agreed) }}.{% endif %}{% endif %}",
    "opening.autonomy": "{{ speaker() }} Ich habe es mir einmal von Ihrer Seite angesehen, und es gibt gute Gründe, alles so zu lassen, wie es ist. Die Entscheidung liegt bei Ihnen, und mir ist jede recht.",
    "question": "{% if thing %}{{ plain(thing) }}: Können Sie das brauchen?{% elif promise %}Welcher Tag passt Ihnen jetzt?{% elif proposal %}Was halten Sie von dem Angebot vom {{ on(proposal) }}?{% else %}Wie steht die Sache bei Ihnen?{% endif %}",
    "question.rescue": "Wie steht es: Machen wir weiter, oder schließe ich die Akte?",
    "question.autonomy": "Wie möchten Sie es halten: weiter, später oder gar nicht?",
    "question.two_readings": "Welches von beiden ist es: Interesse, aber volle Tage, oder kein Thema mehr?",
    "if_busy": "Dann halte ich Sie nicht auf. Wann darf ich noch einmal anrufen, heute oder morgen?",
    "if_no": "Danke für das klare Wort, das ist mir viel wert. Ich schließe die Sache ab. Alles Gute, und Sie wissen, wo Sie mich finden.",
    "if_yes": "Schön. Dann legen wir den nächsten Schritt gleich fest: Wer macht was, und bis wann? Ich schicke es Ihnen heute noch schriftlich.",
    "if_later": "Das ist in Ordnung. Welchen Tag darf ich mir notieren? Bis dahin hören Sie nichts von mir.",
}

WORDS = language(texts=TEXTS, live=LIVE, macros=MACROS, subjects=SUBJECTS)
