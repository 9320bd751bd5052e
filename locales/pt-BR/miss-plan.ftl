### Machine translated (mt-raw). No qualified person has reviewed this text.
### Plural categories: one (0 and 1), other. "many" cannot occur in the declared ranges.

plan-title = Seu plano de cirurgia

plan-intro = Esta página é sobre a cirurgia que está planejada para você. Guarde esta página e leve-a com você ao hospital.

## Your operation

plan-operation-title = Sua operação

plan-procedure =
    { $procedure ->
        [discectomy] O procedimento planejado para você é uma <dfn data-l10n-name="discectomy">discectomia</dfn>. O cirurgião retira parte de um disco danificado que pressiona um nervo.
        [decompression] O procedimento planejado para você é uma <dfn data-l10n-name="decompression">descompressão</dfn>. O cirurgião alivia a pressão sobre a medula espinhal ou sobre um nervo.
        [fusion] O procedimento planejado para você é uma <dfn data-l10n-name="fusion">artrodese da coluna</dfn>. O cirurgião une ossos da coluna para que eles cicatrizem juntos e formem um só.
       *[other] Pergunte à { -care-team } qual procedimento está planejado para você.
    }
plan-procedure-generic = Pergunte à { -care-team } qual procedimento está planejado para você.

plan-levels =
    { $levels ->
        [one] O cirurgião planeja tratar { $levels } <dfn data-l10n-name="spinal-level">nível</dfn> da sua coluna.
       *[other] O cirurgião planeja tratar { $levels } <dfn data-l10n-name="spinal-level">níveis</dfn> da sua coluna.
    }
plan-levels-generic = Pergunte à { -care-team } quantos <dfn data-l10n-name="spinal-level">níveis</dfn> da sua coluna o cirurgião planeja tratar.

## Date and hospital stay

plan-stay-title = Data e internação

plan-date = Sua cirurgia está prevista para { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = { -care-team(position: "start") } vai informar a você a data da sua cirurgia.

plan-nights =
    { $nights ->
        [0] A previsão é que você vá para casa no mesmo dia da sua cirurgia.
        [one] A previsão é que você fique { $nights } noite no hospital.
       *[other] A previsão é que você fique { $nights } noites no hospital.
    }
plan-nights-generic = Pergunte à { -care-team } por quanto tempo está previsto que você fique no hospital.

## Before and after

plan-prepare-title = Antes e depois

plan-prepare-intro = Estes passos podem ajudar você a se preparar:

plan-prepare-questions = Anote as suas perguntas e leve-as com você.
plan-prepare-medicines = Informe à { -care-team } todos os medicamentos que você toma.
plan-prepare-home = Combine com alguém para levar você para casa e ajudar você lá.

plan-change = Este plano pode mudar. Faça somente o que { -care-team } orientar. Se algo nesta página for diferente dessa orientação, pergunte.

plan-not-all = Esta página <strong>não</strong> inclui todos os riscos nem todas as opções. Pergunte à { -care-team } quais deles se aplicam ao seu caso.
