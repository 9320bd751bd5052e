### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Cirugía de columna mínimamente invasiva (MISS, por sus siglas en inglés)
    .definition = Cirugía de la columna que se hace a través de cortes pequeños, con instrumentos especiales, de modo que se alteran menos el músculo y otros tejidos.
    .speech = Cirugía de columna mínimamente invasiva, eme, i, ese, ese, por sus siglas en inglés

glossary-open-surgery = Cirugía abierta
    .definition = Cirugía que se hace a través de un corte más largo, que permite al cirujano ver la zona y llegar a ella directamente.

glossary-incision = Incisión
    .definition = Corte que el cirujano hace en la piel.

glossary-muscle-dissection = Disección muscular
    .definition = Acción de separar el músculo del hueso o de otros tejidos para llegar a la columna.

glossary-tissue-trauma = Daño tisular
    .definition = Daño que la propia cirugía causa en los músculos, la piel y otros tejidos.

glossary-blood-loss = Pérdida de sangre
    .definition = Sangre que sale del cuerpo durante la cirugía o después de ella.

glossary-postop-pain = Dolor posoperatorio
    .definition = Dolor en las horas, los días o las semanas después de la operación.

glossary-complication = Complicación
    .definition = Problema causado por una enfermedad o por su tratamiento, como un sangrado o una infección después de la cirugía.

glossary-infection = Infección
    .definition = Gérmenes que crecen en el cuerpo y causan enfermedad, por ejemplo, en una herida quirúrgica.

glossary-recovery = Recuperación
    .definition = El tiempo y la curación que usted necesita después de la cirugía para volver a sus actividades habituales.

glossary-hospital-stay = Estancia hospitalaria
    .definition = El tiempo que usted pasa en el hospital.

glossary-navigation = Navegación intraoperatoria
    .definition = Imágenes que se toman o se usan durante la cirugía y que muestran al cirujano dónde están los instrumentos dentro del cuerpo.

glossary-endoscope = Endoscopio
    .definition = Tubo fino con una luz y una cámara que permite al cirujano ver el interior del cuerpo.

glossary-decompression = Descompresión
    .definition = Cirugía que alivia la presión sobre la médula espinal o sobre un nervio.

glossary-discectomy = Discectomía
    .definition = Cirugía en la que se extrae parte de un disco dañado que presiona un nervio.

glossary-fusion = Fusión vertebral
    .definition = Cirugía que une dos o más huesos de la columna para que se suelden y formen un solo hueso sólido.

glossary-nerve = Nervio
    .definition = Cordón de fibras que lleva señales entre el cerebro y el cuerpo.

glossary-nerve-root = Raíz nerviosa
    .definition = La primera parte de un nervio, donde este sale de la médula espinal.

glossary-spinal-cord = Médula espinal
    .definition = Haz grueso de nervios que baja por el interior de la columna y lleva señales entre el cerebro y el cuerpo.

glossary-spinal-level = Nivel vertebral
    .definition = Un lugar de la columna que se nombra por los huesos que están por encima y por debajo de él, por ejemplo, L4–L5.
    .speech = Nivel vertebral, por ejemplo, ele cuatro, ele cinco

glossary-disc = Disco intervertebral
    .definition = Almohadilla blanda entre dos huesos de la columna.

glossary-stenosis = Estenosis del canal vertebral
    .definition = Estrechamiento del espacio que hay dentro de la columna, que puede presionar la médula espinal o los nervios.

glossary-scar = Cicatriz
    .definition = La marca que queda en la piel cuando un corte ha sanado.

glossary-anaesthesia = Anestesia
    .definition = Medicamento que evita que usted sienta dolor durante la cirugía. La anestesia general también le hace dormir.

glossary-spine-surgeon = Cirujano de columna
    .definition = Médico que se ha formado para operar la columna.

glossary-fellowship-training = Formación de subespecialidad
    .definition = Formación adicional en un campo concreto que un cirujano completa después de convertirse en especialista.

glossary-informed-consent = Consentimiento informado
    .definition = Su aceptación de un tratamiento después de haber comprendido los beneficios y los riesgos de este y las otras opciones que tiene.

glossary-suitability = Idoneidad del tratamiento
    .definition = Indica si un tratamiento es o no una buena opción para una persona y una afección determinadas.
