### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: guia para pacientes e profissionais de saúde

## 1. Introduction

guide-intro-title = Introdução

guide-intro-role = A { -miss } (ou simplesmente “{ -miss-abbreviation }”) tornou-se uma forma importante de tratar a coluna. Ela tem muitos benefícios. Também levanta questões próprias que pacientes e profissionais de saúde devem conhecer.

guide-intro-mark = O que caracteriza a { -miss-abbreviation } são <dfn data-l10n-name="incision">incisões</dfn> menores e pouca alteração dos tecidos. É uma mudança marcante em relação à <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> tradicional.

## 2. Less harm to tissue

guide-tissue-title = Menos danos aos tecidos ao redor da coluna

guide-tissue-compare = A cirurgia aberta exige uma ampla <dfn data-l10n-name="muscle-dissection">dissecção muscular</dfn>. A { -miss-abbreviation } permite chegar à coluna por meio de incisões pequenas, com técnicas e instrumentos especiais.

guide-tissue-benefits-intro = Como os tecidos são menos afetados, a { -miss-abbreviation } pode oferecer estes benefícios:

guide-tissue-blood = Pode haver menos <dfn data-l10n-name="blood-loss">perda de sangue</dfn>.
guide-tissue-pain = Pode haver menos <dfn data-l10n-name="postop-pain">dor pós-operatória</dfn>.
guide-tissue-complications = O risco de <dfn data-l10n-name="complication">complicações</dfn> pode ser menor.
guide-tissue-recovery = A <dfn data-l10n-name="recovery">recuperação</dfn> pode ser mais rápida.
guide-tissue-stay = A <dfn data-l10n-name="hospital-stay">internação</dfn> pode ser mais curta.

guide-tissue-evidence = O tamanho de cada benefício varia de um procedimento para outro e de um estudo para outro. Os estudos divergem sobre se há ou não menos complicações.

## 3. Precision

guide-precision-title = Precisão

guide-precision-tools = As imagens durante a cirurgia (<dfn data-l10n-name="navigation">navegação intraoperatória</dfn>) e a visão por meio de um <dfn data-l10n-name="endoscope">endoscópio</dfn> podem ajudar o cirurgião a se orientar com mais exatidão em uma anatomia complexa.

guide-precision-effect = Isso pode permitir um tratamento direcionado e pode diminuir a chance de lesão dos <dfn data-l10n-name="nerve">nervos</dfn> e dos tecidos próximos. Assim, a operação pode se tornar mais segura para o paciente.

## 4. Appearance

guide-appearance-title = Aparência

guide-appearance-scars = Incisões menores geralmente deixam <dfn data-l10n-name="scar">cicatrizes</dfn> menos visíveis do que a cirurgia aberta. Isso pode contribuir para a satisfação e o bem-estar depois da cirurgia.

## 5. Limits: suitability

guide-suitability-title = Limites: para quem esta cirurgia é adequada

guide-suitability-not-all = A { -miss-abbreviation } <strong>não é adequada para todas as doenças da coluna nem para todos os pacientes</strong>.

guide-suitability-open = Problemas complexos, ou aqueles que exigem uma <dfn data-l10n-name="decompression">descompressão</dfn> extensa, podem precisar de cirurgia aberta para que o cirurgião consiga ver bem a área e chegar bem até ela.

## 6. Limits: training

guide-training-title = Limites: treinamento

guide-training-needs = A { -miss-abbreviation } exige treinamento e experiência especiais. Os cirurgiões precisam ser treinados e avaliados de forma rigorosa antes de realizá-la.

guide-training-choose = Os pacientes devem procurar um <dfn data-l10n-name="spine-surgeon">cirurgião de coluna</dfn> experiente e qualificado. Isso pode diminuir o risco de complicações e ajudar a obter o melhor resultado.

## 7. Conclusion

guide-conclusion-title = Conclusão

guide-conclusion-advance = A { -miss-abbreviation } é um avanço significativo. Ela pode significar menos trauma tecidual, mais precisão, recuperação mais rápida e melhor aparência.

guide-conclusion-weigh = Pacientes e profissionais de saúde devem pesar em conjunto os benefícios e os pontos a considerar.

guide-conclusion-future = A { -miss-abbreviation } continua transformando o cuidado com a coluna, rumo a um tratamento mais seguro e mais eficaz.

guide-not-all = Este guia <strong>não</strong> inclui todos os riscos nem todas as opções. Pergunte à { -care-team } quais deles se aplicam ao seu caso.
