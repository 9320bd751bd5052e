### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: guía para pacientes y profesionales de la salud

## 1. Introduction

guide-intro-title = Introducción

guide-intro-role = La { -miss } ({ -miss-abbreviation }, por sus siglas en inglés) se ha convertido en una forma importante de tratar la columna. Tiene muchos beneficios. También plantea cuestiones propias que los pacientes y los profesionales de la salud deberían conocer.

guide-intro-mark = Lo que caracteriza a la cirugía { -miss-abbreviation } son las <dfn data-l10n-name="incision">incisiones</dfn> más pequeñas y la escasa alteración de los tejidos. Es un cambio notable respecto a la <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> tradicional.

## 2. Less harm to tissue

guide-tissue-title = Menos daño a los tejidos que rodean la columna

guide-tissue-compare = La cirugía abierta requiere una amplia <dfn data-l10n-name="muscle-dissection">disección muscular</dfn>. La cirugía { -miss-abbreviation } permite llegar a la columna a través de incisiones pequeñas, con técnicas e instrumentos especiales.

guide-tissue-benefits-intro = Como se altera menos tejido, la cirugía { -miss-abbreviation } puede ofrecer estos beneficios:

guide-tissue-blood = Puede haber menos <dfn data-l10n-name="blood-loss">pérdida de sangre</dfn>.
guide-tissue-pain = Puede haber menos <dfn data-l10n-name="postop-pain">dolor posoperatorio</dfn>.
guide-tissue-complications = El riesgo de <dfn data-l10n-name="complication">complicaciones</dfn> puede ser menor.
guide-tissue-recovery = La <dfn data-l10n-name="recovery">recuperación</dfn> puede ser más rápida.
guide-tissue-stay = La <dfn data-l10n-name="hospital-stay">estancia hospitalaria</dfn> puede ser más corta.

guide-tissue-evidence = La magnitud de cada beneficio varía de un procedimiento a otro y de un estudio a otro. Los estudios no coinciden en si hay menos complicaciones.

## 3. Precision

guide-precision-title = Precisión

guide-precision-tools = Las imágenes durante la cirugía (<dfn data-l10n-name="navigation">navegación intraoperatoria</dfn>) y la visión a través de un <dfn data-l10n-name="endoscope">endoscopio</dfn> pueden ayudar al cirujano a orientarse con más exactitud en una anatomía intrincada.

guide-precision-effect = Esto puede permitir un tratamiento dirigido y puede reducir la probabilidad de dañar los <dfn data-l10n-name="nerve">nervios</dfn> y los tejidos cercanos. Con ello, la operación puede ser más segura para el paciente.

## 4. Appearance

guide-appearance-title = Aspecto estético

guide-appearance-scars = Las incisiones más pequeñas suelen dejar <dfn data-l10n-name="scar">cicatrices</dfn> menos visibles que la cirugía abierta. Esto puede contribuir a la satisfacción y al bienestar después de la cirugía.

## 5. Limits: suitability

guide-suitability-title = Limitaciones: para quién es adecuada esta cirugía

guide-suitability-not-all = La cirugía { -miss-abbreviation } <strong>no es adecuada para todas las afecciones de la columna ni para todos los pacientes</strong>.

guide-suitability-open = Los problemas complejos, o los que requieren una <dfn data-l10n-name="decompression">descompresión</dfn> extensa, pueden necesitar cirugía abierta para que el cirujano pueda ver bien la zona y llegar bien a ella.

## 6. Limits: training

guide-training-title = Limitaciones: la formación

guide-training-needs = La cirugía { -miss-abbreviation } requiere formación y experiencia especiales. Los cirujanos deben recibir una enseñanza y una evaluación exhaustivas antes de realizarla.

guide-training-choose = Los pacientes deberían buscar un <dfn data-l10n-name="spine-surgeon">cirujano de columna</dfn> experimentado y calificado. Esto puede reducir el riesgo de complicaciones y ayudar a obtener el mejor resultado.

## 7. Conclusion

guide-conclusion-title = Conclusión

guide-conclusion-advance = La cirugía { -miss-abbreviation } es un avance importante. Puede suponer menos daño tisular, más precisión, una recuperación más rápida y un mejor resultado estético.

guide-conclusion-weigh = Los pacientes y los profesionales de la salud deberían sopesar en conjunto los beneficios y los aspectos que hay que tener en cuenta.

guide-conclusion-future = La cirugía { -miss-abbreviation } sigue haciendo evolucionar la atención de la columna hacia un tratamiento más seguro y más eficaz.

guide-not-all = Esta guía <strong>no</strong> incluye todos los riesgos ni todas las opciones. Pregunte a { -care-team } cuáles se aplican a su caso.
