home-title = Wieder zu Hause

home-intro = Diese Seite nennt <strong>nicht</strong> alle Risiken. Fragen Sie { -care-team(case: "accusative") } nach Ihren.

home-nights = { $nights ->
    [0] Sie gehen am Tag der Operation nach Hause.
    [one] Sie bleiben voraussichtlich { $nights } Nacht.
   *[other] Sie bleiben voraussichtlich { $nights } Nächte.
}

home-nights-generic = Fragen Sie { -care-team(case: "accusative") }, wie lange Sie voraussichtlich bleiben.

home-care-title = So sorgen Sie für sich

home-lift = Heben Sie 6 Wochen lang nicht mehr als 5 kg.

home-walk = Gehen Sie 2- bis 3-mal am Tag spazieren, jedes Mal mindestens 10 Minuten.

home-medicine = Nehmen Sie in 24 Stunden höchstens 1,5 g des Medikaments ein.

home-wound = Auf dem <dfn data-l10n-name="dressing">Verband</dfn> kann etwas Blut zu sehen sein.

home-anesthesia = Die Anästhesie macht 1 Tag lang müde. Fahren Sie an diesem Tag niemals Auto.

home-fever = Melden Sie sich bei { -care-team(case: "dative") }, wenn Ihre Temperatur über 38 °C liegt.

glossary-dressing = Verband
    .definition = Eine saubere Abdeckung, die die Wunde schützt.
