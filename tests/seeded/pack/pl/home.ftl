home-title = Powrót do domu

home-intro = Ta strona <strong>nie</strong> wymienia wszystkich zagrożeń. O własne proszę zapytać { -care-team(case: "genitive") }.

home-nights = { $nights ->
    [0] Powrót do domu nastąpi w dniu operacji.
    [one] Przewidywany pobyt: { $nights } noc.
    [few] Przewidywany pobyt: { $nights } noce.
   *[many] Przewidywany pobyt: { $nights } nocy.
}

home-nights-generic = Proszę zapytać { -care-team(case: "genitive") }, jak długo potrwa pobyt.

home-care-title = Jak o siebie dbać

home-lift = Przez 6 tygodni nie wolno podnosić więcej niż 5 kg.

home-walk = Proszę spacerować 2–3 razy dziennie, za każdym razem co najmniej 10 minut.

home-medicine = W ciągu 24 godzin nie wolno przyjmować więcej niż 1,5 g leku.

home-wound = Na <dfn data-l10n-name="dressing">opatrunku</dfn> może być widać trochę krwi.

home-anesthesia = Po znieczuleniu senność utrzymuje się przez 1 dzień. Tego dnia nigdy nie wolno prowadzić samochodu.

home-fever = Jeśli temperatura przekracza 38 °C, proszę skontaktować się z { -care-team(case: "instrumental") }.

glossary-dressing = Opatrunek
    .definition = Czysta osłona, która chroni ranę.
