### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") }: visão geral

## What it is

overview-what-is-title = O que é?

overview-what-is-intro = A { -miss } é uma forma de operar a coluna por meio de cortes pequenos. Os médicos também a chamam apenas de “{ -miss-abbreviation }”. Ela se tornou uma forma importante de tratar a coluna.

overview-what-is-difference = Na <dfn data-l10n-name="open-surgery">cirurgia aberta</dfn>, o cirurgião faz um corte mais longo e afasta uma grande quantidade de músculo. Com a { -miss-abbreviation }, os cortes são menores, e os músculos e os tecidos ao redor da coluna são menos afetados. É uma grande mudança.

overview-what-is-both-sides = Ela pode ajudar de muitas formas. Ela também tem limites que você deve conhecer.

## Benefits

overview-benefits-title = Como ela pode ajudar

overview-benefits-intro = O cirurgião chega à coluna por meio de cortes pequenos, com instrumentos especiais. Para alguns pacientes, isso pode trazer estes benefícios:

overview-benefits-blood = Você pode perder menos sangue.
overview-benefits-pain = Você pode ter menos dor depois da cirurgia.
overview-benefits-complications = O seu risco de <dfn data-l10n-name="complication">complicações</dfn> pode ser menor.
overview-benefits-recovery = Você pode se recuperar mais rápido.
overview-benefits-stay = Você pode sair do hospital e voltar para casa mais cedo.

overview-benefits-precision = O cirurgião pode usar imagens feitas durante a cirurgia ou um tubo fino com uma câmera, chamado <dfn data-l10n-name="endoscope">endoscópio</dfn>. Esses instrumentos podem ajudar o cirurgião a encontrar o lugar certo e a tratar só esse lugar. A chance de machucar os nervos e os tecidos próximos pode ser menor. Isso pode tornar a cirurgia mais segura para você.

overview-benefits-scars = Cortes menores geralmente deixam cicatrizes que aparecem menos do que as da cirurgia aberta. Isso pode ajudar você a se sentir melhor com a sua aparência.

## Limits

overview-limits-title = Quais são os limites?

overview-limits-suitability = A { -miss-abbreviation } <strong>não é adequada para todos os problemas de coluna nem para todas as pessoas</strong>. Alguns problemas são complexos. Outros exigem mais espaço para aliviar a pressão sobre os nervos. Nesses casos, uma cirurgia aberta pode ser necessária para que o cirurgião consiga ver bem a área e chegar bem até ela.

overview-limits-training = A { -miss-abbreviation } exige treinamento especial. Antes de fazer essa cirurgia, os cirurgiões precisam aprendê-la bem, e as habilidades deles precisam ser avaliadas.

overview-limits-choose = Procure um cirurgião que tenha treinamento e que já tenha feito essa cirurgia muitas vezes. Isso pode diminuir o seu risco de complicações e ajudar você a ter o melhor resultado.

## Decide

overview-decide-title = Como decidir

overview-decide-intro = Pense nos benefícios e nos limites em conjunto. Estes passos podem ajudar:

overview-decide-step-ask = Pergunte ao seu cirurgião se esta cirurgia é adequada para você.
overview-decide-step-experience = Pergunte quantas vezes o seu cirurgião já fez esta cirurgia.
overview-decide-step-choices = Pergunte que outras opções você tem e quais são os riscos delas.
overview-decide-step-time = Não tenha pressa e converse com pessoas em quem você confia.

overview-decide-hope = Esta cirurgia pode causar menos danos aos tecidos e pode ser mais precisa. Você pode se recuperar mais rápido e ficar com cicatrizes menores. Esta cirurgia continua transformando o cuidado com a coluna, rumo a um tratamento mais seguro e melhor.

overview-decide-not-all = Esta página <strong>não</strong> inclui todos os riscos nem todas as opções. Pergunte à { -care-team } quais deles se aplicam ao seu caso.
