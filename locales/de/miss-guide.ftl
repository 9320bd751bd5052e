### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: ein Leitfaden für Patienten und medizinisches Fachpersonal

## 1. Introduction

guide-intro-title = Einleitung

guide-intro-role = Die { -miss(position: "mid") } ({ -miss-abbreviation }) ist zu einer wichtigen Möglichkeit geworden, die Wirbelsäule zu behandeln. Sie hat viele Vorteile. Sie wirft auch eigene Fragen auf, die Patienten und medizinisches Fachpersonal kennen sollten.

guide-intro-mark = Kennzeichnend für die { -miss-abbreviation } sind kleinere <dfn data-l10n-name="incision">Hautschnitte</dfn> und eine geringe Beeinträchtigung des Gewebes. Das ist eine deutliche Veränderung gegenüber der herkömmlichen <dfn data-l10n-name="open-surgery">{ -open-surgery(case: "dative") }</dfn>.

## 2. Less harm to tissue

guide-tissue-title = Weniger Schäden am Gewebe rund um die Wirbelsäule

guide-tissue-compare = Eine offene Operation erfordert ein ausgedehntes <dfn data-l10n-name="muscle-dissection">Ablösen der Muskulatur</dfn>. Bei der { -miss-abbreviation } wird die Wirbelsäule über kleine Hautschnitte mit speziellen Techniken und Instrumenten erreicht.

guide-tissue-benefits-intro = Weil weniger Gewebe beeinträchtigt wird, kann die { -miss-abbreviation } folgende Vorteile bieten:

guide-tissue-blood = Der <dfn data-l10n-name="blood-loss">Blutverlust</dfn> kann geringer sein.
guide-tissue-pain = Die <dfn data-l10n-name="postop-pain">Schmerzen nach der Operation</dfn> können geringer sein.
guide-tissue-complications = Das Risiko für <dfn data-l10n-name="complication">Komplikationen</dfn> kann geringer sein.
guide-tissue-recovery = Die <dfn data-l10n-name="recovery">Erholung</dfn> kann schneller verlaufen.
guide-tissue-stay = Der <dfn data-l10n-name="hospital-stay">Krankenhausaufenthalt</dfn> kann kürzer sein.

guide-tissue-evidence = Wie groß die einzelnen Vorteile sind, unterscheidet sich je nach Eingriff und je nach Studie. Die Studien stimmen nicht darin überein, ob weniger Komplikationen auftreten.

## 3. Precision

guide-precision-title = Präzision

guide-precision-tools = Die Bildgebung während der Operation (<dfn data-l10n-name="navigation">intraoperative Navigation</dfn>) und der Blick durch ein <dfn data-l10n-name="endoscope">Endoskop</dfn> können dem Chirurgen helfen, sich in komplizierten anatomischen Verhältnissen genauer zurechtzufinden.

guide-precision-effect = Das kann eine gezielte Behandlung ermöglichen und kann die Wahrscheinlichkeit verringern, dass benachbarte <dfn data-l10n-name="nerve">Nerven</dfn> und benachbartes Gewebe geschädigt werden. Dadurch kann die Operation für den Patienten sicherer werden.

## 4. Appearance

guide-appearance-title = Aussehen

guide-appearance-scars = Kleinere Hautschnitte hinterlassen meist unauffälligere <dfn data-l10n-name="scar">Narben</dfn> als eine offene Operation. Das kann zur Zufriedenheit und zum Wohlbefinden nach der Operation beitragen.

## 5. Limits: suitability

guide-suitability-title = Grenzen: für wen das Verfahren geeignet ist

guide-suitability-not-all = Die { -miss-abbreviation } ist <strong>nicht für jede Erkrankung der Wirbelsäule und nicht für jeden Patienten geeignet</strong>.

guide-suitability-open = Bei komplexen Problemen oder bei Problemen, die eine ausgedehnte <dfn data-l10n-name="decompression">Dekompression</dfn> erfordern, kann eine offene Operation nötig sein, damit der Chirurg das Operationsgebiet gut sehen und erreichen kann.

## 6. Limits: training

guide-training-title = Grenzen: Ausbildung

guide-training-needs = Die { -miss-abbreviation } erfordert eine spezielle Ausbildung und Erfahrung. Chirurgen müssen gründlich geschult und geprüft werden, bevor sie dieses Verfahren anwenden.

guide-training-choose = Patienten sollten sich einen erfahrenen, qualifizierten <dfn data-l10n-name="spine-surgeon">Wirbelsäulenchirurgen</dfn> suchen. Das kann das Risiko für Komplikationen verringern und dazu beitragen, das bestmögliche Ergebnis zu erreichen.

## 7. Conclusion

guide-conclusion-title = Fazit

guide-conclusion-advance = Die { -miss-abbreviation } ist ein bedeutender Fortschritt. Sie kann eine geringere Gewebeschädigung, eine höhere Präzision, eine schnellere Erholung und ein besseres kosmetisches Ergebnis bedeuten.

guide-conclusion-weigh = Patienten und medizinisches Fachpersonal sollten die Vorteile und die zu bedenkenden Punkte gemeinsam abwägen.

guide-conclusion-future = Die { -miss-abbreviation } verändert die Behandlung der Wirbelsäule auch weiterhin, hin zu mehr Sicherheit und Wirksamkeit.

guide-not-all = Dieser Leitfaden nennt <strong>nicht</strong> alle Risiken und nicht alle Möglichkeiten. Fragen Sie { -care-team(case: "accusative") }, welche davon auf Sie zutreffen.
