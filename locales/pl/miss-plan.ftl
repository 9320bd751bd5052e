### Machine translated (mt-raw). No qualified person has reviewed this text.
### plan-levels and plan-nights: one, few, many, and other for fractions.

plan-title = Plan operacji

plan-intro = Ta strona dotyczy Państwa planowanej operacji. Prosimy zachować tę stronę i zabrać ją ze sobą do szpitala.

## Your operation

plan-operation-title = Planowana operacja

plan-procedure =
    { $procedure ->
        [discectomy] Planowany zabieg to <dfn data-l10n-name="discectomy">discektomia</dfn>. Chirurg usuwa część uszkodzonego krążka międzykręgowego, który uciska nerw.
        [decompression] Planowany zabieg to <dfn data-l10n-name="decompression">dekompresja</dfn>. Chirurg usuwa ucisk na rdzeń kręgowy lub na nerw.
        [fusion] Planowany zabieg to <dfn data-l10n-name="fusion">spondylodeza</dfn>. Chirurg łączy kręgi, aby zrosły się w jedną całość.
       *[other] Prosimy zapytać { -care-team(case: "accusative") }, jaki zabieg jest planowany.
    }
plan-procedure-generic = Prosimy zapytać { -care-team(case: "accusative") }, jaki zabieg jest planowany.

plan-levels =
    { $levels ->
        [one] Chirurg planuje zoperować { $levels } <dfn data-l10n-name="spinal-level">poziom</dfn> kręgosłupa.
        [few] Chirurg planuje zoperować { $levels } <dfn data-l10n-name="spinal-level">poziomy</dfn> kręgosłupa.
        [many] Chirurg planuje zoperować { $levels } <dfn data-l10n-name="spinal-level">poziomów</dfn> kręgosłupa.
       *[other] Chirurg planuje zoperować { $levels } <dfn data-l10n-name="spinal-level">poziomu</dfn> kręgosłupa.
    }
plan-levels-generic = Prosimy zapytać { -care-team(case: "accusative") }, ile <dfn data-l10n-name="spinal-level">poziomów</dfn> kręgosłupa chirurg planuje zoperować.

## Date and hospital stay

plan-stay-title = Data operacji i pobyt w szpitalu

plan-date = Operacja jest zaplanowana na { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = { -care-team(position: "start") } poinformuje Państwa o dacie operacji.

plan-nights =
    { $nights ->
        [0] Powrót do domu jest przewidziany w dniu operacji.
        [one] Przewidywany pobyt w szpitalu to { $nights } noc.
        [few] Przewidywany pobyt w szpitalu to { $nights } noce.
        [many] Przewidywany pobyt w szpitalu to { $nights } nocy.
       *[other] Przewidywany pobyt w szpitalu to { $nights } nocy.
    }
plan-nights-generic = Prosimy zapytać { -care-team(case: "accusative") }, jak długi pobyt w szpitalu jest przewidywany.

## Before and after

plan-prepare-title = Przed operacją i po niej

plan-prepare-intro = W przygotowaniach mogą pomóc następujące kroki:

plan-prepare-questions = Prosimy zapisać swoje pytania i zabrać je ze sobą.
plan-prepare-medicines = Prosimy poinformować { -care-team(case: "accusative") } o wszystkich przyjmowanych lekach.
plan-prepare-home = Prosimy umówić się z kimś, kto odwiezie Państwa do domu i tam Państwu pomoże.

plan-change = Ten plan może się zmienić. Należy robić tylko to, co zaleci { -care-team }, i zapytać, jeśli coś na tej stronie różni się od tych zaleceń.

plan-not-all = Ta strona <strong>nie</strong> wymienia wszystkich zagrożeń ani wszystkich możliwości wyboru. Prosimy zapytać { -care-team(case: "accusative") } o te, które Państwa dotyczą.
