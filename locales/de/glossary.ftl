### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Minimalinvasive Wirbelsäulenchirurgie (MISS)
    .definition = Operationen an der Wirbelsäule, die durch kleine Schnitte mit speziellen Instrumenten durchgeführt werden, damit Muskeln und anderes Gewebe weniger beeinträchtigt werden.
    .speech = Minimalinvasive Wirbelsäulenchirurgie, Em I Es Es

glossary-open-surgery = Offene Operation
    .definition = Eine Operation über einen längeren Schnitt, durch den der Chirurg das Operationsgebiet direkt sehen und erreichen kann.

glossary-incision = Hautschnitt
    .definition = Ein Schnitt, den der Chirurg in die Haut macht.

glossary-muscle-dissection = Ablösen der Muskulatur
    .definition = Das Trennen der Muskeln vom Knochen oder von anderem Gewebe, um die Wirbelsäule zu erreichen.

glossary-tissue-trauma = Gewebeschädigung
    .definition = Schäden an Muskeln, Haut und anderem Gewebe, die durch die Operation selbst entstehen.

glossary-blood-loss = Blutverlust
    .definition = Das Blut, das der Körper während oder nach einer Operation verliert.

glossary-postop-pain = Schmerzen nach der Operation
    .definition = Schmerzen in den Stunden, Tagen oder Wochen nach der Operation.

glossary-complication = Komplikation
    .definition = Ein Problem, das durch eine Krankheit oder ihre Behandlung entsteht, zum Beispiel eine Blutung oder eine Infektion nach einer Operation.

glossary-infection = Infektion
    .definition = Krankheitserreger, die sich im Körper vermehren und krank machen, zum Beispiel in einer Operationswunde.

glossary-recovery = Erholung
    .definition = Die Zeit und die Heilung, die Sie nach einer Operation brauchen, um zu Ihren gewohnten Tätigkeiten zurückzukehren.

glossary-hospital-stay = Krankenhausaufenthalt
    .definition = Die Zeit, die Sie im Krankenhaus verbringen.

glossary-navigation = Intraoperative Navigation
    .definition = Bilder, die während der Operation aufgenommen oder genutzt werden und dem Chirurgen zeigen, wo sich die Instrumente im Körper befinden.

glossary-endoscope = Endoskop
    .definition = Ein dünnes Rohr mit einem Licht und einer Kamera, mit dem der Chirurg in den Körper hineinsehen kann.

glossary-decompression = Dekompression
    .definition = Eine Operation, die den Druck vom Rückenmark oder von einem Nerv nimmt.

glossary-discectomy = Diskektomie
    .definition = Eine Operation, bei der ein Teil einer geschädigten Bandscheibe entfernt wird, die auf einen Nerv drückt.

glossary-fusion = Wirbelversteifung (Spondylodese)
    .definition = Eine Operation, bei der zwei oder mehr Wirbel verbunden werden, damit sie zu einem festen Knochen zusammenwachsen.

glossary-nerve = Nerv
    .definition = Ein Strang aus Fasern, der Signale zwischen dem Gehirn und dem Körper überträgt.

glossary-nerve-root = Nervenwurzel
    .definition = Der erste Abschnitt eines Nervs, dort, wo er das Rückenmark verlässt.

glossary-spinal-cord = Rückenmark
    .definition = Das dicke Nervenbündel, das im Inneren der Wirbelsäule nach unten verläuft und Signale zwischen dem Gehirn und dem Körper überträgt.

glossary-spinal-level = Segment der Wirbelsäule
    .definition = Eine Stelle der Wirbelsäule, die nach den Wirbeln darüber und darunter benannt ist, zum Beispiel L4–L5.
    .speech = Segment der Wirbelsäule, zum Beispiel El vier, El fünf

glossary-disc = Bandscheibe
    .definition = Ein weiches Polster zwischen zwei Wirbeln.

glossary-stenosis = Spinalkanalstenose
    .definition = Eine Verengung des Raums im Inneren der Wirbelsäule, die auf das Rückenmark oder auf Nerven drücken kann.

glossary-scar = Narbe
    .definition = Die Spur, die auf der Haut zurückbleibt, nachdem ein Schnitt verheilt ist.

glossary-anaesthesia = Anästhesie
    .definition = Medikamente, durch die Sie während der Operation keine Schmerzen spüren. Bei einer Allgemeinanästhesie (Vollnarkose) schlafen Sie außerdem.

glossary-spine-surgeon = Wirbelsäulenchirurg
    .definition = Ein Arzt, der für Operationen an der Wirbelsäule ausgebildet ist.

glossary-fellowship-training = Fellowship-Weiterbildung
    .definition = Eine zusätzliche Weiterbildung in einem speziellen Gebiet, die ein Chirurg abschließt, nachdem er Facharzt geworden ist.

glossary-informed-consent = Einwilligung nach Aufklärung
    .definition = Ihre Zustimmung zu einer Behandlung, nachdem Sie deren Nutzen, deren Risiken und Ihre anderen Möglichkeiten verstanden haben.

glossary-suitability = Eignung
    .definition = Ob eine Behandlung für einen bestimmten Menschen und eine bestimmte Erkrankung eine gute Wahl ist.
