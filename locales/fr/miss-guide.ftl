### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") } : guide pour les patients et les professionnels de santé

## 1. Introduction

guide-intro-title = Introduction

guide-intro-role = La { -miss } (ou simplement « { -miss-abbreviation } ») est devenue une façon importante de traiter le rachis. Elle présente de nombreux avantages. Elle soulève aussi des questions qui lui sont propres et que les patients et les professionnels de santé devraient connaître.

guide-intro-mark = Ce qui caractérise la { -miss-abbreviation }, ce sont des <dfn data-l10n-name="incision">incisions</dfn> plus petites et une faible atteinte des tissus. C’est un changement marqué par rapport à la <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> traditionnelle.

## 2. Less harm to tissue

guide-tissue-title = Moins de lésions des tissus autour du rachis

guide-tissue-compare = La chirurgie ouverte nécessite une large <dfn data-l10n-name="muscle-dissection">dissection musculaire</dfn>. La { -miss-abbreviation } permet d’atteindre le rachis par de petites incisions, avec des techniques et des instruments spéciaux.

guide-tissue-benefits-intro = Comme les tissus sont moins touchés, la { -miss-abbreviation } peut offrir les avantages suivants :

guide-tissue-blood = La <dfn data-l10n-name="blood-loss">perte de sang</dfn> peut être moins importante.
guide-tissue-pain = La <dfn data-l10n-name="postop-pain">douleur postopératoire</dfn> peut être moins importante.
guide-tissue-complications = Le risque de <dfn data-l10n-name="complication">complications</dfn> peut être plus faible.
guide-tissue-recovery = La <dfn data-l10n-name="recovery">récupération</dfn> peut être plus rapide.
guide-tissue-stay = Le <dfn data-l10n-name="hospital-stay">séjour à l’hôpital</dfn> peut être plus court.

guide-tissue-evidence = L’importance de chaque avantage varie selon les interventions et selon les études. Les études ne s’accordent pas sur la question de savoir si les complications sont moins nombreuses.

## 3. Precision

guide-precision-title = Précision

guide-precision-tools = L’imagerie pendant l’opération (<dfn data-l10n-name="navigation">navigation peropératoire</dfn>) et la vision à travers un <dfn data-l10n-name="endoscope">endoscope</dfn> peuvent aider le chirurgien à se repérer avec plus d’exactitude dans une anatomie complexe.

guide-precision-effect = Cela peut permettre un traitement ciblé et peut réduire le risque de léser les <dfn data-l10n-name="nerve">nerfs</dfn> et les tissus voisins. L’opération peut ainsi être plus sûre pour le patient.

## 4. Appearance

guide-appearance-title = Aspect esthétique

guide-appearance-scars = Des incisions plus petites laissent généralement des <dfn data-l10n-name="scar">cicatrices</dfn> moins visibles que la chirurgie ouverte. Cela peut contribuer à la satisfaction et au bien-être après l’opération.

## 5. Limits: suitability

guide-suitability-title = Limites : à qui cette chirurgie convient

guide-suitability-not-all = La { -miss-abbreviation } <strong>ne convient pas à toutes les affections du rachis ni à tous les patients</strong>.

guide-suitability-open = Les problèmes complexes, ou ceux qui exigent une <dfn data-l10n-name="decompression">décompression</dfn> étendue, peuvent nécessiter une chirurgie ouverte pour que le chirurgien puisse bien voir la zone et bien l’atteindre.

## 6. Limits: training

guide-training-title = Limites : la formation

guide-training-needs = La { -miss-abbreviation } exige une formation et une expérience particulières. Les chirurgiens doivent être formés et évalués de manière approfondie avant de la pratiquer.

guide-training-choose = Les patients devraient rechercher un <dfn data-l10n-name="spine-surgeon">chirurgien du rachis</dfn> expérimenté et qualifié. Cela peut réduire le risque de complications et aider à obtenir le meilleur résultat.

## 7. Conclusion

guide-conclusion-title = Conclusion

guide-conclusion-advance = La { -miss-abbreviation } est une avancée importante. Elle peut se traduire par moins de lésions des tissus, plus de précision, une récupération plus rapide et un meilleur résultat esthétique.

guide-conclusion-weigh = Les patients et les professionnels de santé devraient mettre en balance l’ensemble des avantages et des points à prendre en compte.

guide-conclusion-future = La { -miss-abbreviation } continue de faire évoluer les soins du rachis vers des traitements plus sûrs et plus efficaces.

guide-not-all = Ce guide <strong>n’indique pas</strong> tous les risques ni tous les choix possibles. Demandez à { -care-team } lesquels vous concernent.
