### Machine translated (mt-raw). No qualified person has reviewed this text.
### plan-date does not end with the date, because the long date ends with an abbreviation and its full stop.
### plan-levels and plan-nights: one, few, many, and other for fractions.

plan-title = План вашей операции

plan-intro = На этой странице рассказано об операции, которая у вас запланирована. Сохраните эту страницу и возьмите её с собой в больницу.

## Your operation

plan-operation-title = Ваша операция

plan-procedure =
    { $procedure ->
        [discectomy] У вас запланирована <dfn data-l10n-name="discectomy">дискэктомия</dfn>. Хирург удаляет часть повреждённого диска, давящего на нерв.
        [decompression] У вас запланирована <dfn data-l10n-name="decompression">декомпрессия</dfn>. Хирург устраняет давление на спинной мозг или на нерв.
        [fusion] У вас запланирован <dfn data-l10n-name="fusion">спондилодез</dfn>. Хирург соединяет позвонки, чтобы они срослись в одно целое.
       *[other] Спросите у { -care-team(case: "genitive") }, какая операция у вас запланирована.
    }
plan-procedure-generic = Спросите у { -care-team(case: "genitive") }, какая операция у вас запланирована.

plan-levels =
    { $levels ->
        [one] Хирург планирует прооперировать { $levels } <dfn data-l10n-name="spinal-level">сегмент</dfn> вашего позвоночника.
        [few] Хирург планирует прооперировать { $levels } <dfn data-l10n-name="spinal-level">сегмента</dfn> вашего позвоночника.
        [many] Хирург планирует прооперировать { $levels } <dfn data-l10n-name="spinal-level">сегментов</dfn> вашего позвоночника.
       *[other] Хирург планирует прооперировать { $levels } <dfn data-l10n-name="spinal-level">сегмента</dfn> вашего позвоночника.
    }
plan-levels-generic = Спросите у { -care-team(case: "genitive") }, сколько <dfn data-l10n-name="spinal-level">сегментов</dfn> вашего позвоночника хирург планирует прооперировать.

## Date and hospital stay

plan-stay-title = Дата операции и пребывание в больнице

plan-date = На { DATETIME($surgeryDate, dateStyle: "long") } у вас запланирована операция.
plan-date-generic = { -care-team(position: "start") } сообщит вам дату операции.

plan-nights =
    { $nights ->
        [0] Ожидается, что вы вернётесь домой в день операции.
        [one] Ожидается, что вы проведёте в больнице { $nights } ночь.
        [few] Ожидается, что вы проведёте в больнице { $nights } ночи.
        [many] Ожидается, что вы проведёте в больнице { $nights } ночей.
       *[other] Ожидается, что вы проведёте в больнице { $nights } ночи.
    }
plan-nights-generic = Спросите у { -care-team(case: "genitive") }, сколько времени вы, как ожидается, проведёте в больнице.

## Before and after

plan-prepare-title = До и после операции

plan-prepare-intro = Эти шаги могут помочь вам подготовиться:

plan-prepare-questions = Запишите свои вопросы и возьмите их с собой.
plan-prepare-medicines = Сообщите { -care-team(case: "dative") } обо всех лекарствах, которые вы принимаете.
plan-prepare-home = Договоритесь, чтобы кто-нибудь отвёз вас домой и помог вам там.

plan-change = Этот план может измениться. Делайте только то, что вам говорит { -care-team }, и спросите, если что-то здесь отличается от её указаний.

plan-not-all = На этой странице перечислены <strong>не</strong> все риски и не все варианты лечения. Спросите у { -care-team(case: "genitive") } о тех, которые относятся к вам.
