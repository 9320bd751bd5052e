### Machine translated (mt-raw). No qualified person has reviewed this text.
### Plural categories: one (0 and 1), other. "many" cannot occur in the declared ranges.

plan-title = Le plan de votre opération

plan-intro = Cette page concerne l’opération qui est prévue pour vous. Gardez-la et apportez-la avec vous à l’hôpital.

## Your operation

plan-operation-title = Votre opération

plan-procedure =
    { $procedure ->
        [discectomy] L’intervention prévue pour vous est une <dfn data-l10n-name="discectomy">discectomie</dfn>. Le chirurgien retire une partie d’un disque abîmé qui appuie sur un nerf.
        [decompression] L’intervention prévue pour vous est une <dfn data-l10n-name="decompression">décompression</dfn>. Le chirurgien soulage la pression exercée sur la moelle épinière ou sur un nerf.
        [fusion] L’intervention prévue pour vous est une <dfn data-l10n-name="fusion">arthrodèse vertébrale</dfn>. Le chirurgien réunit des os de la colonne vertébrale pour qu’ils se soudent en un seul.
       *[other] Demandez à { -care-team } quelle intervention est prévue pour vous.
    }
plan-procedure-generic = Demandez à { -care-team } quelle intervention est prévue pour vous.

plan-levels =
    { $levels ->
        [one] Le chirurgien prévoit de traiter { $levels } <dfn data-l10n-name="spinal-level">étage</dfn> de votre colonne vertébrale.
       *[other] Le chirurgien prévoit de traiter { $levels } <dfn data-l10n-name="spinal-level">étages</dfn> de votre colonne vertébrale.
    }
plan-levels-generic = Demandez à { -care-team } combien d’<dfn data-l10n-name="spinal-level">étages</dfn> de votre colonne vertébrale le chirurgien prévoit de traiter.

## Date and hospital stay

plan-stay-title = Date et séjour à l’hôpital

plan-date = Votre opération est prévue le { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = { -care-team(position: "start") } vous indiquera la date de votre opération.

plan-nights =
    { $nights ->
        [0] Il est prévu que vous rentriez chez vous le jour même de votre opération.
        [one] Il est prévu que vous restiez { $nights } nuit à l’hôpital.
       *[other] Il est prévu que vous restiez { $nights } nuits à l’hôpital.
    }
plan-nights-generic = Demandez à { -care-team } combien de temps il est prévu que vous restiez à l’hôpital.

## Before and after

plan-prepare-title = Avant et après

plan-prepare-intro = Ces étapes peuvent vous aider à vous préparer :

plan-prepare-questions = Notez vos questions et apportez-les avec vous.
plan-prepare-medicines = Signalez à { -care-team } tous les médicaments que vous prenez.
plan-prepare-home = Faites en sorte que quelqu’un vous ramène chez vous et vous aide une fois à la maison.

plan-change = Ce plan peut changer. Faites uniquement ce que { -care-team } vous dit de faire. Si quelque chose sur cette page ne correspond pas à ses indications, posez la question.

plan-not-all = Cette page <strong>n’indique pas</strong> tous les risques ni tous les choix possibles. Demandez à { -care-team } lesquels vous concernent.
