### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") }: ein Überblick

## What it is

overview-what-is-title = Was ist das?

overview-what-is-intro = Die { -miss(position: "mid") } ist eine Art, den Rücken über kleine Schnitte zu operieren. Ärzte nennen sie auch { -miss-abbreviation }. Sie ist zu einer wichtigen Möglichkeit geworden, die Wirbelsäule zu behandeln.

overview-what-is-difference = Bei einer <dfn data-l10n-name="open-surgery">offenen Operation</dfn> macht der Chirurg einen längeren Schnitt und schiebt viel Muskelgewebe zur Seite. Bei der { -miss-abbreviation } sind die Schnitte kleiner, und die Muskeln und das Gewebe rund um die Wirbelsäule werden weniger beeinträchtigt. Das ist eine große Veränderung.

overview-what-is-both-sides = Diese Operation kann auf viele Arten helfen. Sie hat auch Grenzen, die Sie kennen sollten.

## Benefits

overview-benefits-title = Wie die Operation helfen kann

overview-benefits-intro = Der Chirurg erreicht die Wirbelsäule über kleine Schnitte mit speziellen Instrumenten. Für manche Patienten kann dies die folgenden Vorteile bringen:

overview-benefits-blood = Sie verlieren möglicherweise weniger Blut.
overview-benefits-pain = Sie haben nach der Operation möglicherweise weniger Schmerzen.
overview-benefits-complications = Ihr Risiko für <dfn data-l10n-name="complication">Komplikationen</dfn> kann geringer sein.
overview-benefits-recovery = Sie erholen sich möglicherweise schneller.
overview-benefits-stay = Sie können möglicherweise früher aus dem Krankenhaus nach Hause gehen.

overview-benefits-precision = Der Chirurg verwendet vielleicht Bilder, die während der Operation aufgenommen werden, oder ein dünnes Rohr mit einer Kamera, ein sogenanntes <dfn data-l10n-name="endoscope">Endoskop</dfn>. Diese Hilfsmittel können dem Chirurgen helfen, die richtige Stelle zu finden und nur diese Stelle zu behandeln. Die Gefahr, dass Nerven und Gewebe in der Nähe verletzt werden, kann geringer sein. Das kann die Operation für Sie sicherer machen.

overview-benefits-scars = Kleinere Schnitte hinterlassen meist Narben, die weniger auffallen als nach einer offenen Operation. Dadurch fühlen Sie sich mit Ihrem Aussehen vielleicht wohler.

## Limits

overview-limits-title = Welche Grenzen gibt es?

overview-limits-suitability = Diese Operation ist <strong>nicht für jedes Rückenproblem und nicht für jeden Menschen geeignet</strong>. Manche Probleme sind kompliziert. Bei manchen braucht der Chirurg mehr Platz, um den Druck von den Nerven zu nehmen. Dann kann eine offene Operation nötig sein, damit der Chirurg die Stelle gut sehen und erreichen kann.

overview-limits-training = Für diese Operation ist eine spezielle Ausbildung nötig. Bevor Chirurgen so operieren, müssen sie es gut lernen, und ihr Können muss geprüft werden.

overview-limits-choose = Suchen Sie sich einen Chirurgen, der dafür ausgebildet ist und diese Operation schon viele Male durchgeführt hat. Das kann Ihr Risiko für Komplikationen senken und Ihnen helfen, das bestmögliche Ergebnis zu erreichen.

## Decide

overview-decide-title = Wie Sie eine Entscheidung treffen

overview-decide-intro = Wägen Sie die Vorteile und die Grenzen gegeneinander ab. Diese Schritte können helfen:

overview-decide-step-ask = Fragen Sie Ihren Chirurgen, ob diese Operation für Sie die richtige ist.
overview-decide-step-experience = Fragen Sie, wie oft Ihr Chirurg diese Operation schon durchgeführt hat.
overview-decide-step-choices = Fragen Sie, welche anderen Möglichkeiten Sie haben und welche Risiken diese mit sich bringen.
overview-decide-step-time = Nehmen Sie sich Zeit und sprechen Sie mit Menschen, denen Sie vertrauen.

overview-decide-hope = Diese Operation schadet dem Gewebe möglicherweise weniger und kann genauer sein. Die Heilung kann schneller gehen, und Ihre Narben können kleiner sein. Das Verfahren verändert die Behandlung der Wirbelsäule auch weiterhin, hin zu einer sichereren und besseren Therapie.

overview-decide-not-all = Diese Seite nennt <strong>nicht</strong> alle Risiken und nicht alle Möglichkeiten. Fragen Sie { -care-team(case: "accusative") } nach denen, die auf Sie zutreffen.
