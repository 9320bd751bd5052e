app-title = Meine Genesung

language-name = Deutsch

welcome = Willkommen, { $name }!

close = Schließen
    .label = Diese Seite schließen

photo-close = Schließen

spine-drawing =
    .alt = Zwei Wirbel und die Bandscheibe dazwischen

## Visits and exercises

visit-next = Ihr nächster Termin ist am { DATETIME($day, dateStyle: "long") }.

exercises-done = Sie haben { NUMBER($share, style: "percent") } Ihrer Übungen gemacht.

dose = Nehmen Sie { NUMBER($dose, maximumFractionDigits: 1) } mg mit Wasser ein.

week = Das ist Ihre { $week }. Woche zu Hause.

done = { $procedure ->
    [discectomy] Ein Teil einer Bandscheibe wurde entfernt.
    [fusion] Knochen Ihrer Wirbelsäule wurden miteinander verbunden.
   *[other] Fragen Sie { -care-team(case: "accusative") }, was gemacht wurde.
}

ready = Sind Sie bereit für Ihre Übungen?

stop = Drücken Sie „Stopp“, wenn die Schmerzen stärker werden.

pause = Machen Sie 5&nbsp;Minuten Pause.

## Help

write-us = Schreiben Sie bei Fragen an care@lakeside-clinic.org.

call-us = Rufen Sie nachts +1 555 010 9999 an.

read-more = Lesen Sie noch heute mehr unter https://lakeside-clinic.org/spine.

read-plan = Lesen Sie zuerst <a data-l10n-name="plan">Ihren Plan</a>.

open-help = Öffnen Sie die <a href="{ $url }" rel="help">Hilfeseite</a>, um Antworten zu finden.

sent-to = PainDiary hat Ihr Foto an %(doctor)s gesendet.

open-hours = { -clinic } ist von 8:00 bis 16:30 Uhr geöffnet.

ask-again = { home-wound } Fragen Sie bitte noch einmal, wenn Sie nicht sicher sind.
