app-title = Mój powrót do zdrowia

language-name = Polski

welcome = Witamy, { $name }!

close = Zamknij
    .label = Zamknij tę stronę

photo-close = Zamknij

spine-drawing =
    .alt = Dwa kręgi i krążek międzykręgowy między nimi

## Visits and exercises

visit-next = Kolejna wizyta: { DATETIME($day, dateStyle: "long") }.

exercises-done = Wykonano { NUMBER($share, style: "percent") } ćwiczeń.

dose = Proszę przyjąć { NUMBER($dose, maximumFractionDigits: 1) } mg i popić wodą.

week = To { $week }. tydzień w domu.

done = { $procedure ->
    [discectomy] Chirurg usunął część krążka międzykręgowego.
    [fusion] Chirurg połączył kości kręgosłupa.
   *[other] Proszę zapytać { -care-team(case: "genitive") }, co zostało zrobione.
}

ready = Czy można zacząć ćwiczenia?

stop = Jeśli ból się nasili, proszę nacisnąć „Stop”.

pause = Proszę zrobić przerwę na 5&nbsp;minut.

## Help

write-us = W razie pytań proszę pisać na adres care@lakeside-clinic.org.

call-us = W nocy proszę dzwonić pod numer +1 555 010 9999.

read-more = Więcej już dziś na https://lakeside-clinic.org/spine.

read-plan = Proszę najpierw przeczytać <a data-l10n-name="plan">swój plan</a>.

open-help = Odpowiedzi są na <a href="{ $url }" rel="help">stronie pomocy</a>.

sent-to = PainDiary wysłał zdjęcie do %(doctor)s.

open-hours = { -clinic } jest czynna od 8:00 do 16:30.

ask-again = { home-wound } W razie wątpliwości proszę zapytać ponownie.
