### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Cirurgia minimamente invasiva da coluna (sigla em inglês: MISS)
    .definition = Cirurgia da coluna feita por meio de cortes pequenos, com instrumentos especiais, de modo que os músculos e outros tecidos são menos afetados.
    .speech = Cirurgia minimamente invasiva da coluna, sigla em inglês: M, I, S, S

glossary-open-surgery = Cirurgia aberta
    .definition = Cirurgia feita por meio de um corte mais longo, que permite ao cirurgião ver a área e chegar a ela diretamente.

glossary-incision = Incisão
    .definition = Corte que o cirurgião faz na pele.

glossary-muscle-dissection = Dissecção muscular
    .definition = Ato de separar o músculo do osso ou de outros tecidos para chegar à coluna.

glossary-tissue-trauma = Trauma tecidual
    .definition = Dano que a própria cirurgia causa aos músculos, à pele e a outros tecidos.

glossary-blood-loss = Perda de sangue
    .definition = O sangue que sai do corpo durante ou depois da cirurgia.

glossary-postop-pain = Dor pós-operatória
    .definition = Dor nas horas, nos dias ou nas semanas depois da operação.

glossary-complication = Complicação
    .definition = Problema causado por uma doença ou pelo tratamento dela, como um sangramento ou uma infecção depois da cirurgia.

glossary-infection = Infecção
    .definition = Germes que crescem no corpo e causam doença, por exemplo, em uma ferida cirúrgica.

glossary-recovery = Recuperação
    .definition = O tempo e a cicatrização de que você precisa depois da cirurgia para voltar às suas atividades habituais.

glossary-hospital-stay = Internação
    .definition = O tempo que você passa no hospital.

glossary-navigation = Navegação intraoperatória
    .definition = Imagens feitas ou usadas durante a cirurgia que mostram ao cirurgião onde os instrumentos estão dentro do corpo.

glossary-endoscope = Endoscópio
    .definition = Tubo fino com uma luz e uma câmera que permite ao cirurgião ver o interior do corpo.

glossary-decompression = Descompressão
    .definition = Cirurgia que alivia a pressão sobre a medula espinhal ou sobre um nervo.

glossary-discectomy = Discectomia
    .definition = Cirurgia que retira parte de um disco danificado que pressiona um nervo.

glossary-fusion = Artrodese da coluna
    .definition = Cirurgia que une dois ou mais ossos da coluna para que eles cicatrizem juntos e formem um único osso sólido.

glossary-nerve = Nervo
    .definition = Cordão de fibras que leva sinais entre o cérebro e o corpo.

glossary-nerve-root = Raiz nervosa
    .definition = A primeira parte de um nervo, onde ele sai da medula espinhal.

glossary-spinal-cord = Medula espinhal
    .definition = Feixe grosso de nervos que desce por dentro da coluna e leva sinais entre o cérebro e o corpo.

glossary-spinal-level = Nível vertebral
    .definition = Um lugar da coluna, que recebe o nome dos ossos acima e abaixo dele, por exemplo, L4–L5.
    .speech = Nível vertebral, por exemplo, L quatro, L cinco

glossary-disc = Disco intervertebral
    .definition = Almofada macia entre dois ossos da coluna.

glossary-stenosis = Estenose do canal vertebral
    .definition = Estreitamento do espaço dentro da coluna, que pode pressionar a medula espinhal ou os nervos.

glossary-scar = Cicatriz
    .definition = A marca que fica na pele depois que um corte cicatriza.

glossary-anaesthesia = Anestesia
    .definition = Medicamento que impede que você sinta dor durante a cirurgia. A anestesia geral também faz você dormir.

glossary-spine-surgeon = Cirurgião de coluna
    .definition = Médico com treinamento para operar a coluna.

glossary-fellowship-training = Treinamento em subespecialidade
    .definition = Treinamento adicional em um campo específico, que o cirurgião conclui depois de se tornar especialista.

glossary-informed-consent = Consentimento livre e esclarecido
    .definition = Sua concordância com um tratamento depois de ter entendido os benefícios e os riscos dele e as outras opções que você tem.

glossary-suitability = Adequação do tratamento
    .definition = Indica se um tratamento é ou não uma boa opção para uma pessoa e uma doença específicas.
