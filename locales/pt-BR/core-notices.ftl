### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Português (Brasil)

## Shown in place of a document

document-unavailable = Este documento ainda não está disponível em português do Brasil. Peça à sua equipe de saúde que o forneça de outra forma.

document-withdrawn = Este documento foi retirado. Por favor, não se baseie em nenhuma cópia deste documento. Peça informações atualizadas à sua equipe de saúde.

## Shown above a document

document-past-review = A data prevista para a revisão deste documento já passou. Parte dele pode estar desatualizada. Confirme com a sua equipe de saúde antes de se basear nele.

machine-translated = Este texto foi traduzido por uma máquina. Nenhuma pessoa qualificada o verificou ainda; por isso, ele pode conter erros. Confirme tudo o que for importante com a sua equipe de saúde.

ask-interpreter = Você pode pedir um intérprete ao seu hospital ou à sua clínica.
