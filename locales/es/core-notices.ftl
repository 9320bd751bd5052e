### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Español

## Shown in place of a document

document-unavailable = Este documento todavía no está disponible en español. Pida a su equipo de atención médica que se lo proporcione de otra manera.

document-withdrawn = Este documento se ha retirado. Por favor, no se guíe por ninguna copia de este documento. Pida información actualizada a su equipo de atención médica.

## Shown above a document

document-past-review = La fecha prevista para la revisión de este documento ya ha pasado. Es posible que parte de él no esté actualizada. Consulte con su equipo de atención médica antes de guiarse por él.

machine-translated = Este texto fue traducido por una máquina. Ninguna persona calificada lo ha revisado todavía, por lo que puede contener errores. Confirme todo lo importante con su equipo de atención médica.

ask-interpreter = Puede pedir un intérprete en su hospital o clínica.
