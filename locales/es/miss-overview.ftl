### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") }: información general

## What it is

overview-what-is-title = ¿Qué es?

overview-what-is-intro = La { -miss } es una forma de operar la espalda a través de cortes pequeños. Los médicos también la llaman { -miss-abbreviation }, por sus siglas en inglés. Se ha convertido en una forma importante de tratar la columna.

overview-what-is-difference = En la <dfn data-l10n-name="open-surgery">cirugía abierta</dfn>, el cirujano hace un corte más largo y aparta una gran cantidad de músculo. Con la cirugía { -miss-abbreviation }, los cortes son más pequeños y se alteran menos el músculo y los tejidos que rodean la columna. Es un gran cambio.

overview-what-is-both-sides = Puede ayudar de muchas maneras. También tiene limitaciones que usted debería conocer.

## Benefits

overview-benefits-title = Cómo puede ayudar

overview-benefits-intro = El cirujano llega a la columna a través de cortes pequeños, con instrumentos especiales. En algunos pacientes, esto puede aportar estos beneficios:

overview-benefits-blood = Puede que pierda menos sangre.
overview-benefits-pain = Puede que tenga menos dolor después de la cirugía.
overview-benefits-complications = Su riesgo de <dfn data-l10n-name="complication">complicaciones</dfn> puede ser menor.
overview-benefits-recovery = Puede que se recupere más rápido.
overview-benefits-stay = Puede que salga del hospital y vuelva a casa más pronto.

overview-benefits-precision = El cirujano puede usar imágenes tomadas durante la cirugía o un tubo fino con una cámara, llamado <dfn data-l10n-name="endoscope">endoscopio</dfn>. Estos instrumentos pueden ayudar al cirujano a encontrar el lugar correcto y a tratar solo ese lugar. La probabilidad de dañar los nervios y los tejidos cercanos puede ser menor. Esto puede hacer que la cirugía sea más segura para usted.

overview-benefits-scars = Los cortes más pequeños suelen dejar cicatrices que se ven menos que las de la cirugía abierta. Esto puede ayudarle a sentirse mejor con su aspecto.

## Limits

overview-limits-title = ¿Cuáles son las limitaciones?

overview-limits-suitability = La cirugía { -miss-abbreviation } <strong>no es adecuada para todos los problemas de espalda ni para todas las personas</strong>. Algunos problemas son complejos. En otros hace falta más espacio para aliviar la presión sobre los nervios. En esos casos, puede ser necesaria una cirugía abierta para que el cirujano pueda ver bien la zona y llegar bien a ella.

overview-limits-training = La cirugía { -miss-abbreviation } requiere una formación especial. Antes de hacer esta cirugía, los cirujanos deben aprenderla bien, y sus habilidades deben evaluarse.

overview-limits-choose = Busque un cirujano que se haya formado en esta cirugía y que la haya hecho muchas veces. Esto puede reducir su riesgo de complicaciones y ayudarle a obtener el mejor resultado.

## Decide

overview-decide-title = Cómo decidir

overview-decide-intro = Piense en los beneficios y en las limitaciones en conjunto. Estos pasos pueden ayudarle:

overview-decide-step-ask = Pregunte a su cirujano si esta cirugía es adecuada para usted.
overview-decide-step-experience = Pregunte cuántas veces ha hecho su cirujano esta cirugía.
overview-decide-step-choices = Pregunte qué otras opciones tiene usted y qué riesgos tienen esas opciones.
overview-decide-step-time = Tómese su tiempo y hable con personas de su confianza.

overview-decide-hope = Puede que esta cirugía dañe menos tejido, y también puede ser más precisa. Puede que usted se recupere más rápido y que le queden cicatrices más pequeñas. Esta cirugía sigue transformando la atención de la columna hacia un tratamiento más seguro y mejor.

overview-decide-not-all = Esta página <strong>no</strong> incluye todos los riesgos ni todas las opciones. Pregunte a { -care-team } cuáles se aplican a su caso.
