### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Chirurgie mini-invasive du rachis (sigle anglais : MISS)
    .definition = Chirurgie de la colonne vertébrale pratiquée par de petites incisions avec des instruments spéciaux, de sorte que les muscles et les autres tissus sont moins touchés.
    .speech = Chirurgie mini-invasive du rachis, sigle anglais : emme, i, esse, esse

glossary-open-surgery = Chirurgie ouverte
    .definition = Chirurgie pratiquée par une incision plus longue, qui permet au chirurgien de voir la zone et de l’atteindre directement.

glossary-incision = Incision
    .definition = Coupure que le chirurgien fait dans la peau.

glossary-muscle-dissection = Dissection musculaire
    .definition = Séparation du muscle et de l’os, ou du muscle et d’autres tissus, pour atteindre la colonne vertébrale.

glossary-tissue-trauma = Lésions des tissus
    .definition = Dommages que l’opération elle-même cause aux muscles, à la peau et à d’autres tissus.

glossary-blood-loss = Perte de sang
    .definition = Sang qui sort du corps pendant ou après l’opération.

glossary-postop-pain = Douleur postopératoire
    .definition = Douleur ressentie dans les heures, les jours ou les semaines qui suivent l’opération.

glossary-complication = Complication
    .definition = Problème causé par une maladie ou par son traitement, comme un saignement ou une infection après une opération.

glossary-infection = Infection
    .definition = Microbes qui se développent dans le corps et rendent malade, par exemple dans une plaie opératoire.

glossary-recovery = Récupération
    .definition = Le temps et la guérison dont vous avez besoin après l’opération pour reprendre vos activités habituelles.

glossary-hospital-stay = Séjour à l’hôpital
    .definition = Le temps que vous passez à l’hôpital.

glossary-navigation = Navigation peropératoire
    .definition = Images prises ou utilisées pendant l’opération, qui montrent au chirurgien où se trouvent les instruments dans le corps.

glossary-endoscope = Endoscope
    .definition = Tube fin muni d’une lumière et d’une caméra, qui permet au chirurgien de voir à l’intérieur du corps.

glossary-decompression = Décompression
    .definition = Opération qui soulage la pression exercée sur la moelle épinière ou sur un nerf.

glossary-discectomy = Discectomie
    .definition = Opération qui consiste à retirer une partie d’un disque abîmé qui appuie sur un nerf.

glossary-fusion = Arthrodèse vertébrale
    .definition = Opération qui réunit deux os ou plus de la colonne vertébrale pour qu’ils se soudent en un seul os solide.

glossary-nerve = Nerf
    .definition = Cordon de fibres qui transporte des signaux entre le cerveau et le corps.

glossary-nerve-root = Racine nerveuse
    .definition = La première partie d’un nerf, là où il sort de la moelle épinière.

glossary-spinal-cord = Moelle épinière
    .definition = Gros faisceau de nerfs qui descend à l’intérieur de la colonne vertébrale et transporte des signaux entre le cerveau et le corps.

glossary-spinal-level = Étage vertébral
    .definition = Un endroit de la colonne vertébrale, désigné par le nom des os situés au-dessus et au-dessous, par exemple L4–L5.
    .speech = Étage vertébral, par exemple elle quatre, elle cinq

glossary-disc = Disque intervertébral
    .definition = Coussin souple entre deux os de la colonne vertébrale.

glossary-stenosis = Sténose du canal rachidien
    .definition = Rétrécissement de l’espace à l’intérieur de la colonne vertébrale, qui peut comprimer la moelle épinière ou des nerfs.

glossary-scar = Cicatrice
    .definition = La marque qui reste sur la peau après la guérison d’une coupure.

glossary-anaesthesia = Anesthésie
    .definition = Médicaments qui vous évitent d’avoir mal pendant l’opération. L’anesthésie générale vous fait aussi dormir.

glossary-spine-surgeon = Chirurgien du rachis
    .definition = Médecin formé pour opérer la colonne vertébrale.

glossary-fellowship-training = Formation spécialisée complémentaire
    .definition = Formation supplémentaire dans un domaine particulier, qu’un chirurgien effectue après être devenu spécialiste.

glossary-informed-consent = Consentement éclairé
    .definition = Votre accord pour un traitement, donné après que vous avez compris ses avantages, ses risques et vos autres choix possibles.

glossary-suitability = Pertinence d’un traitement
    .definition = Le fait qu’un traitement soit ou non un bon choix pour une personne et une affection données.
