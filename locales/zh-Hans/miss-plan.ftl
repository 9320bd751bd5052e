### Machine translated (mt-raw). No qualified person has reviewed this text.
### No plural variants: Chinese has only the category "other".

plan-title = 您的手术计划

plan-intro = 本页介绍为您计划的手术。请保存好，去医院时随身带上。

## Your operation

plan-operation-title = 您的手术

plan-procedure =
    { $procedure ->
        [discectomy] 为您计划的手术是<dfn data-l10n-name="discectomy">椎间盘切除术</dfn>。外科医生会把受损并压迫神经的椎间盘切除一部分。
        [decompression] 为您计划的手术是<dfn data-l10n-name="decompression">减压手术</dfn>。外科医生会解除脊髓或神经受到的压迫。
        [fusion] 为您计划的手术是<dfn data-l10n-name="fusion">脊柱融合术</dfn>。外科医生会把脊柱的骨头连接起来，使它们愈合成一整块。
       *[other] 请询问{ -care-team }，为您计划的是哪种手术。
    }
plan-procedure-generic = 请询问{ -care-team }，为您计划的是哪种手术。

plan-levels = 外科医生计划治疗您脊柱的{ $levels }个<dfn data-l10n-name="spinal-level">节段</dfn>。
plan-levels-generic = 请询问{ -care-team }，外科医生计划治疗您脊柱的几个<dfn data-l10n-name="spinal-level">节段</dfn>。

## Date and hospital stay

plan-stay-title = 手术日期和住院时间

plan-date = 您的手术计划于{ DATETIME($surgeryDate, dateStyle: "long") }进行。
plan-date-generic = { -care-team }会告诉您手术日期。

plan-nights =
    { $nights ->
        [0] 预计您手术当天就可以回家。
       *[other] 预计您要在医院住{ $nights }晚。
    }
plan-nights-generic = 请询问{ -care-team }，预计您要在医院住多久。

## Before and after

plan-prepare-title = 手术前和手术后

plan-prepare-intro = 下面这些步骤可以帮助您做好准备：

plan-prepare-questions = 请把您的问题写下来，并随身带来。
plan-prepare-medicines = 请把您使用的所有药物告诉{ -care-team }。
plan-prepare-home = 请安排一个人送您回家，并在家里帮助您。

plan-change = 本计划可能会改变。请只按照{ -care-team }告诉您的去做；如果这里有任何内容与此不同，请询问他们。

plan-not-all = 本页<strong>并没有</strong>列出全部的风险和选择。请向{ -care-team }询问您自己的风险和选择。
