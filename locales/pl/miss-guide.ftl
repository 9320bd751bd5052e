### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: przewodnik dla pacjentów i pracowników ochrony zdrowia

## 1. Introduction

guide-intro-title = Wprowadzenie

guide-intro-role = { -miss(position: "start") } ({ -miss-abbreviation }) stała się ważnym sposobem leczenia kręgosłupa. Przynosi wiele korzyści. Wiążą się z nią także szczególne kwestie, o których powinni wiedzieć pacjenci i pracownicy ochrony zdrowia.

guide-intro-mark = Metodę { -miss-abbreviation } wyróżniają mniejsze <dfn data-l10n-name="incision">nacięcia</dfn> i niewielkie naruszenie tkanek. To wyraźna zmiana w porównaniu z tradycyjną <dfn data-l10n-name="open-surgery">{ -open-surgery(case: "instrumental") }</dfn>.

## 2. Less harm to tissue

guide-tissue-title = Mniejsze uszkodzenie tkanek wokół kręgosłupa

guide-tissue-compare = Operacja otwarta wymaga rozległego <dfn data-l10n-name="muscle-dissection">odwarstwienia mięśni</dfn>. W metodzie { -miss-abbreviation } dociera się do kręgosłupa przez małe nacięcia, z użyciem specjalnych technik i narzędzi.

guide-tissue-benefits-intro = Ponieważ naruszenie tkanek jest mniejsze, { -miss-abbreviation } może przynieść następujące korzyści:

guide-tissue-blood = <dfn data-l10n-name="blood-loss">Utrata krwi</dfn> może być mniejsza.
guide-tissue-pain = <dfn data-l10n-name="postop-pain">Ból pooperacyjny</dfn> może być mniejszy.
guide-tissue-complications = Ryzyko <dfn data-l10n-name="complication">powikłań</dfn> może być mniejsze.
guide-tissue-recovery = <dfn data-l10n-name="recovery">Powrót do zdrowia</dfn> może być szybszy.
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">Pobyt w szpitalu</dfn> może być krótszy.

guide-tissue-evidence = Wielkość poszczególnych korzyści różni się w zależności od zabiegu i od badania. Wyniki badań nie są zgodne co do tego, czy powikłań jest mniej.

## 3. Precision

guide-precision-title = Precyzja

guide-precision-tools = Obrazowanie podczas operacji (<dfn data-l10n-name="navigation">nawigacja śródoperacyjna</dfn>) i obraz z <dfn data-l10n-name="endoscope">endoskopu</dfn> mogą pomóc chirurgowi dokładniej orientować się w złożonej anatomii.

guide-precision-effect = Może to umożliwić celowane leczenie i może zmniejszyć prawdopodobieństwo uszkodzenia pobliskich <dfn data-l10n-name="nerve">nerwów</dfn> i tkanek. Dzięki temu operacja może być bezpieczniejsza dla pacjenta.

## 4. Appearance

guide-appearance-title = Wygląd

guide-appearance-scars = Mniejsze nacięcia zwykle pozostawiają mniej widoczne <dfn data-l10n-name="scar">blizny</dfn> niż operacja otwarta. Może to przyczynić się do zadowolenia i dobrego samopoczucia po operacji.

## 5. Limits: suitability

guide-suitability-title = Ograniczenia: dla kogo ta metoda jest odpowiednia

guide-suitability-not-all = <strong>Nie w każdej chorobie kręgosłupa i nie dla każdego pacjenta</strong> metoda { -miss-abbreviation } jest odpowiednia.

guide-suitability-open = W przypadku problemów złożonych lub takich, które wymagają rozległej <dfn data-l10n-name="decompression">dekompresji</dfn>, może być potrzebna operacja otwarta, aby chirurg mógł dobrze widzieć operowane miejsce i do niego dotrzeć.

## 6. Limits: training

guide-training-title = Ograniczenia: szkolenie

guide-training-needs = Metoda { -miss-abbreviation } wymaga specjalnego szkolenia i doświadczenia. Zanim chirurdzy zaczną ją stosować, muszą zostać gruntownie wyszkoleni i ocenieni.

guide-training-choose = Pacjenci powinni szukać doświadczonego, wykwalifikowanego <dfn data-l10n-name="spine-surgeon">chirurga kręgosłupa</dfn>. Może to zmniejszyć ryzyko powikłań i pomóc uzyskać najlepszy wynik.

## 7. Conclusion

guide-conclusion-title = Podsumowanie

guide-conclusion-advance = { -miss-abbreviation } to znaczący postęp. Może oznaczać mniejszy uraz tkanek, większą precyzję, szybszy powrót do zdrowia i lepszy efekt kosmetyczny.

guide-conclusion-weigh = Pacjenci i pracownicy ochrony zdrowia powinni wspólnie rozważyć korzyści oraz kwestie, które trzeba wziąć pod uwagę.

guide-conclusion-future = { -miss-abbreviation } nadal zmienia leczenie kręgosłupa w kierunku większego bezpieczeństwa i większej skuteczności.

guide-not-all = Ten przewodnik <strong>nie</strong> wymienia wszystkich zagrożeń ani wszystkich możliwości wyboru. Prosimy zapytać { -care-team(case: "accusative") }, które z nich Państwa dotyczą.
