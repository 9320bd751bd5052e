app-title = Ma convalescence

language-name = Français

welcome = Bienvenue, { $name } !

close = Fermer
    .label = Fermer cette page

photo-close = Fermer

spine-drawing =
    .alt = Deux vertèbres et le disque qui les sépare

## Visits and exercises

visit-next = Votre prochaine visite est prévue le { DATETIME($day, dateStyle: "long") }.

exercises-done = Vous avez fait { NUMBER($share, style: "percent") } de vos exercices.

dose = Prenez { NUMBER($dose, maximumFractionDigits: 1) } mg avec de l’eau.

week = { NUMBER($week, type: "ordinal") ->
    [one] C’est votre { $week }re semaine à la maison.
   *[other] C’est votre { $week }e semaine à la maison.
}

done = { $procedure ->
    [discectomy] Le chirurgien a retiré une partie d’un disque.
    [fusion] Le chirurgien a soudé des os de votre colonne.
   *[other] Demandez à { -care-team } ce qui a été fait.
}

ready = Êtes-vous prêt pour vos exercices ?

stop = Appuyez sur « Stop » si la douleur augmente.

pause = Faites une pause de 5&nbsp;minutes.

## Help

write-us = Écrivez à care@lakeside-clinic.org si vous avez des questions.

call-us = La nuit, appelez le +1 555 010 9999.

read-more = Pour en savoir plus, consultez dès aujourd’hui https://lakeside-clinic.org/spine.

read-plan = Lisez d’abord <a data-l10n-name="plan">votre plan</a>.

open-help = Ouvrez la <a href="{ $url }" rel="help">page d’aide</a> pour trouver des réponses.

sent-to = PainDiary a envoyé votre photo à %(doctor)s.

open-hours = { -clinic } est ouverte de 8 h 00 à 16 h 30.

ask-again = { home-wound } Redemandez si vous n’êtes pas sûr.
