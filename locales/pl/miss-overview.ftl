### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") }: informacje ogólne

## What it is

overview-what-is-title = Co to jest?

overview-what-is-intro = { -miss(position: "start") } to sposób operowania kręgosłupa przez małe nacięcia. Lekarze nazywają ją także { -miss-abbreviation }. Stała się ona ważnym sposobem leczenia kręgosłupa.

overview-what-is-difference = Podczas <dfn data-l10n-name="open-surgery">operacji otwartej</dfn> chirurg wykonuje dłuższe cięcie i odsuwa na bok dużo tkanki mięśniowej. W metodzie { -miss-abbreviation } nacięcia są mniejsze, a mięśnie i tkanki wokół kręgosłupa są mniej naruszane. To duża zmiana.

overview-what-is-both-sides = Taka operacja może pomóc na wiele sposobów. Ma też ograniczenia, o których trzeba wiedzieć.

## Benefits

overview-benefits-title = Jak taka operacja może pomóc

overview-benefits-intro = Chirurg dociera do kręgosłupa przez małe nacięcia za pomocą specjalnych narzędzi. Niektórym pacjentom może to przynieść takie korzyści:

overview-benefits-blood = Utrata krwi może być mniejsza.
overview-benefits-pain = Ból po operacji może być mniejszy.
overview-benefits-complications = Ryzyko <dfn data-l10n-name="complication">powikłań</dfn> może być mniejsze.
overview-benefits-recovery = Powrót do zdrowia może być szybszy.
overview-benefits-stay = Powrót ze szpitala do domu może nastąpić wcześniej.

overview-benefits-precision = Chirurg może korzystać ze zdjęć wykonanych podczas operacji lub z cienkiej rurki z kamerą, nazywanej <dfn data-l10n-name="endoscope">endoskopem</dfn>. Mogą one pomóc chirurgowi znaleźć właściwe miejsce i leczyć tylko to miejsce. Ryzyko uszkodzenia pobliskich nerwów i tkanek może być mniejsze. Dzięki temu operacja może być bezpieczniejsza dla pacjenta.

overview-benefits-scars = Mniejsze nacięcia zwykle pozostawiają blizny, które trudniej zauważyć niż blizny po operacji otwartej. Może to pomóc lepiej się czuć ze swoim wyglądem.

## Limits

overview-limits-title = Jakie są ograniczenia?

overview-limits-suitability = <strong>Nie przy każdym problemie z plecami i nie dla każdej osoby</strong> taka operacja jest odpowiednia. Niektóre problemy są złożone. Przy niektórych potrzeba więcej miejsca, aby usunąć ucisk na nerwy. Wtedy może być potrzebna operacja otwarta, aby chirurg mógł dobrze widzieć operowane miejsce i do niego dotrzeć.

overview-limits-training = Taka operacja wymaga specjalnego szkolenia. Zanim chirurdzy zaczną ją wykonywać, muszą się jej dobrze nauczyć, a ich umiejętności muszą zostać sprawdzone.

overview-limits-choose = Należy szukać chirurga, który przeszedł szkolenie i wykonał tę operację wiele razy. Może to zmniejszyć ryzyko powikłań i pomóc uzyskać najlepszy wynik.

## Decide

overview-decide-title = Jak podjąć decyzję

overview-decide-intro = Prosimy rozważyć zarówno korzyści, jak i ograniczenia. Mogą w tym pomóc następujące kroki:

overview-decide-step-ask = Prosimy zapytać chirurga, czy ta operacja jest dla Państwa odpowiednia.
overview-decide-step-experience = Prosimy zapytać, jak często chirurg wykonywał tę operację.
overview-decide-step-choices = Prosimy zapytać, jakie są inne możliwości i jakie wiąże się z nimi ryzyko.
overview-decide-step-time = Prosimy dać sobie czas i porozmawiać z zaufanymi osobami.

overview-decide-hope = Taka operacja może mniej uszkadzać tkanki i może być dokładniejsza. Gojenie może przebiegać szybciej, a blizny mogą być mniejsze. Ta metoda nadal zmienia leczenie kręgosłupa w kierunku bezpieczniejszej i lepszej opieki.

overview-decide-not-all = Ta strona <strong>nie</strong> wymienia wszystkich zagrożeń ani wszystkich możliwości wyboru. Prosimy zapytać { -care-team(case: "accusative") } o te, które Państwa dotyczą.
