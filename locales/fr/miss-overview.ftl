### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") } : vue d’ensemble

## What it is

overview-what-is-title = Qu’est-ce que c’est ?

overview-what-is-intro = La { -miss } est une façon d’opérer le dos par de petites incisions. Les médecins l’appellent aussi simplement « { -miss-abbreviation } ». Elle est devenue une façon importante de traiter la colonne vertébrale (le rachis).

overview-what-is-difference = Lors d’une <dfn data-l10n-name="open-surgery">chirurgie ouverte</dfn>, le chirurgien fait une incision plus longue et écarte largement les muscles. Avec la { -miss-abbreviation }, les incisions sont plus petites, et les muscles et les tissus autour de la colonne sont moins touchés. C’est un grand changement.

overview-what-is-both-sides = Elle peut aider de bien des façons. Elle a aussi des limites que vous devriez connaître.

## Benefits

overview-benefits-title = Comment elle peut aider

overview-benefits-intro = Le chirurgien atteint la colonne par de petites incisions, avec des instruments spéciaux. Pour certains patients, cela peut apporter les avantages suivants :

overview-benefits-blood = Vous perdrez peut-être moins de sang.
overview-benefits-pain = Vous aurez peut-être moins mal après l’opération.
overview-benefits-complications = Votre risque de <dfn data-l10n-name="complication">complications</dfn> peut être plus faible.
overview-benefits-recovery = Vous récupérerez peut-être plus vite.
overview-benefits-stay = Vous quitterez peut-être l’hôpital plus tôt pour rentrer chez vous.

overview-benefits-precision = Le chirurgien peut utiliser des images prises pendant l’opération ou un tube fin muni d’une caméra, appelé <dfn data-l10n-name="endoscope">endoscope</dfn>. Ces instruments peuvent aider le chirurgien à trouver le bon endroit et à ne traiter que cet endroit. Le risque d’abîmer les nerfs et les tissus voisins peut être plus faible. L’opération peut ainsi être plus sûre pour vous.

overview-benefits-scars = Des incisions plus petites laissent généralement des cicatrices moins visibles qu’après une chirurgie ouverte. Cela peut vous aider à vous sentir plus à l’aise avec votre apparence.

## Limits

overview-limits-title = Quelles sont les limites ?

overview-limits-suitability = La { -miss-abbreviation } <strong>ne convient pas à tous les problèmes de dos ni à toutes les personnes</strong>. Certains problèmes sont complexes. D’autres demandent plus de place pour soulager la pression sur les nerfs. Une chirurgie ouverte peut alors être nécessaire pour que le chirurgien puisse bien voir la zone et bien l’atteindre.

overview-limits-training = La { -miss-abbreviation } demande une formation spéciale. Avant de pratiquer cette opération, les chirurgiens doivent bien l’apprendre, et leurs compétences doivent être vérifiées.

overview-limits-choose = Cherchez un chirurgien qui soit formé à cette opération et qui l’ait pratiquée de nombreuses fois. Cela peut réduire votre risque de complications et vous aider à obtenir le meilleur résultat.

## Decide

overview-decide-title = Comment décider

overview-decide-intro = Pensez à la fois aux avantages et aux limites. Ces étapes peuvent vous aider :

overview-decide-step-ask = Demandez à votre chirurgien si cette opération vous convient.
overview-decide-step-experience = Demandez combien de fois votre chirurgien a pratiqué cette opération.
overview-decide-step-choices = Demandez quels sont vos autres choix possibles et quels sont leurs risques.
overview-decide-step-time = Prenez votre temps et parlez avec des personnes en qui vous avez confiance.

overview-decide-hope = Avec cette chirurgie, les tissus peuvent être moins abîmés et l’opération peut être plus précise. Vous récupérerez peut-être plus vite et vous aurez peut-être des cicatrices plus petites. Cette chirurgie continue de faire évoluer les soins de la colonne vers des traitements plus sûrs et meilleurs.

overview-decide-not-all = Cette page <strong>n’indique pas</strong> tous les risques ni tous les choix possibles. Demandez à { -care-team } lesquels vous concernent.
