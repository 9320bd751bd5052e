### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Polski

## Shown in place of a document

document-unavailable = Ten dokument nie jest jeszcze dostępny w języku polskim. Prosimy zwrócić się do zespołu leczącego o udostępnienie go w inny sposób.

document-withdrawn = Ten dokument został wycofany. Prosimy nie polegać na żadnej jego kopii. Po aktualne informacje prosimy zwrócić się do zespołu leczącego.

## Shown above a document

document-past-review = Minął termin przeglądu tego dokumentu. Część informacji może być nieaktualna. Zanim zaczną Państwo polegać na tym dokumencie, prosimy skonsultować się z zespołem leczącym.

machine-translated = Ten tekst został przetłumaczony maszynowo. Żadna wykwalifikowana osoba jeszcze go nie sprawdziła, dlatego może zawierać błędy. Wszystko, co ważne, prosimy skonsultować z zespołem leczącym.

ask-interpreter = W swoim szpitalu lub w swojej przychodni można poprosić o pomoc tłumacza.
