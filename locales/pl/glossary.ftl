### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Małoinwazyjna chirurgia kręgosłupa (MISS)
    .definition = Operacje kręgosłupa wykonywane przez małe nacięcia za pomocą specjalnych narzędzi, tak aby w mniejszym stopniu naruszać mięśnie i inne tkanki.
    .speech = Małoinwazyjna chirurgia kręgosłupa, em i es es

glossary-open-surgery = Operacja otwarta
    .definition = Operacja wykonywana przez dłuższe cięcie, dzięki któremu chirurg może bezpośrednio widzieć operowane miejsce i do niego dotrzeć.

glossary-incision = Nacięcie
    .definition = Przecięcie skóry, które wykonuje chirurg.

glossary-muscle-dissection = Odwarstwienie mięśni
    .definition = Oddzielenie mięśni od kości lub od innych tkanek, aby dotrzeć do kręgosłupa.

glossary-tissue-trauma = Uraz tkanek
    .definition = Uszkodzenie mięśni, skóry i innych tkanek, które powoduje sama operacja.

glossary-blood-loss = Utrata krwi
    .definition = Krew, którą organizm traci podczas operacji lub po niej.

glossary-postop-pain = Ból pooperacyjny
    .definition = Ból w pierwszych godzinach, dniach lub tygodniach po operacji.

glossary-complication = Powikłanie
    .definition = Problem spowodowany chorobą lub jej leczeniem, na przykład krwawienie lub zakażenie po operacji.

glossary-infection = Zakażenie
    .definition = Zarazki, które rozwijają się w organizmie i wywołują chorobę, na przykład w ranie operacyjnej.

glossary-recovery = Powrót do zdrowia
    .definition = Czas i gojenie, których potrzeba po operacji, aby wrócić do zwykłych zajęć.

glossary-hospital-stay = Pobyt w szpitalu
    .definition = Czas, który spędza się w szpitalu.

glossary-navigation = Nawigacja śródoperacyjna
    .definition = Obrazy wykonywane lub wykorzystywane podczas operacji, które pokazują chirurgowi, gdzie w ciele znajdują się narzędzia.

glossary-endoscope = Endoskop
    .definition = Cienka rurka ze światłem i kamerą, dzięki której chirurg może zobaczyć wnętrze ciała.

glossary-decompression = Dekompresja (odbarczenie)
    .definition = Operacja, która usuwa ucisk na rdzeń kręgowy lub na nerw.

glossary-discectomy = Discektomia
    .definition = Operacja, podczas której usuwa się część uszkodzonego krążka międzykręgowego, który uciska nerw.

glossary-fusion = Spondylodeza
    .definition = Operacja, podczas której łączy się dwa lub więcej kręgów, aby zrosły się w jedną mocną kość.

glossary-nerve = Nerw
    .definition = Pasmo włókien, które przewodzi sygnały między mózgiem a ciałem.

glossary-nerve-root = Korzeń nerwowy
    .definition = Początkowy odcinek nerwu w miejscu, w którym wychodzi on z rdzenia kręgowego.

glossary-spinal-cord = Rdzeń kręgowy
    .definition = Gruba wiązka nerwów, która biegnie w dół wewnątrz kręgosłupa i przewodzi sygnały między mózgiem a ciałem.

glossary-spinal-level = Poziom kręgosłupa
    .definition = Jedno miejsce w kręgosłupie, nazwane od kręgów, które leżą nad nim i pod nim, na przykład L4–L5.
    .speech = Poziom kręgosłupa, na przykład el cztery, el pięć

glossary-disc = Krążek międzykręgowy (dysk)
    .definition = Miękka poduszka między dwoma kręgami.

glossary-stenosis = Stenoza kanału kręgowego
    .definition = Zwężenie przestrzeni wewnątrz kręgosłupa, które może uciskać rdzeń kręgowy lub nerwy.

glossary-scar = Blizna
    .definition = Ślad, który pozostaje na skórze po zagojeniu się cięcia.

glossary-anaesthesia = Znieczulenie
    .definition = Leki, dzięki którym nie czuje się bólu podczas operacji. Znieczulenie ogólne powoduje także sen.

glossary-spine-surgeon = Chirurg kręgosłupa
    .definition = Lekarz, który przeszedł szkolenie w zakresie operacji kręgosłupa.

glossary-fellowship-training = Szkolenie podspecjalizacyjne
    .definition = Dodatkowe szkolenie w jednej wąskiej dziedzinie, które chirurg kończy po uzyskaniu tytułu specjalisty.

glossary-informed-consent = Świadoma zgoda
    .definition = Zgoda pacjenta na leczenie, wyrażona po zrozumieniu korzyści i ryzyka tego leczenia oraz innych możliwości.

glossary-suitability = Kwalifikacja do leczenia
    .definition = Ocena, czy leczenie jest dobrym wyborem dla danej osoby i w danej chorobie.
