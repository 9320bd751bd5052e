home-title = Le retour à la maison

home-intro = Cette page n’indique <strong>pas</strong> tous les risques. Demandez à { -care-team } quels sont les vôtres.

home-nights = { $nights ->
    [0] Vous rentrez chez vous le jour de l’opération.
    [one] Il est prévu que vous restiez { $nights } nuit.
   *[other] Il est prévu que vous restiez { $nights } nuits.
}

home-nights-generic = Demandez à { -care-team } combien de temps il est prévu que vous restiez.

home-care-title = Prendre soin de vous

home-lift = Ne soulevez pas plus de 5 kg pendant 6 semaines.

home-walk = Marchez 2 à 3 fois par jour, au moins 10 minutes à chaque fois.

home-medicine = Ne prenez pas plus de 1,5 g du médicament en 24 heures.

home-wound = Il se peut que vous voyiez un peu de sang sur le <dfn data-l10n-name="dressing">pansement</dfn>.

home-anesthesia = L’anesthésie rend somnolent pendant 1 jour. Ne conduisez jamais ce jour-là.

home-fever = Appelez { -care-team } si votre température dépasse 38 °C.

glossary-dressing = Pansement
    .definition = Une protection propre qui recouvre la plaie.
