### Machine translated (mt-raw). No qualified person has reviewed this text.
### No plural variants: Chinese has only the category "other".

plan-title = 您的手術計劃

plan-intro = 本頁說明為您安排的手術。請妥善保存，去醫院時請隨身攜帶。

## Your operation

plan-operation-title = 您的手術

plan-procedure =
    { $procedure ->
        [discectomy] 為您安排的手術是<dfn data-l10n-name="discectomy">椎間盤切除術</dfn>。外科醫生會把受損且壓迫神經的椎間盤切除一部分。
        [decompression] 為您安排的手術是<dfn data-l10n-name="decompression">減壓手術</dfn>。外科醫生會解除脊髓或神經受到的壓迫。
        [fusion] 為您安排的手術是<dfn data-l10n-name="fusion">脊椎融合術</dfn>。外科醫生會把脊椎的骨頭接合，讓它們癒合成一整塊。
       *[other] 請詢問{ -care-team }，為您安排的是哪一種手術。
    }
plan-procedure-generic = 請詢問{ -care-team }，為您安排的是哪一種手術。

plan-levels = 外科醫生計劃治療您脊椎的{ $levels }個<dfn data-l10n-name="spinal-level">節段</dfn>。
plan-levels-generic = 請詢問{ -care-team }，外科醫生計劃治療您脊椎的多少個<dfn data-l10n-name="spinal-level">節段</dfn>。

## Date and hospital stay

plan-stay-title = 手術日期和住院時間

plan-date = 您的手術預定於{ DATETIME($surgeryDate, dateStyle: "long") }進行。
plan-date-generic = { -care-team }會告訴您手術日期。

plan-nights =
    { $nights ->
        [0] 預計您手術當天就可以回家。
       *[other] 預計您要在醫院住{ $nights }晚。
    }
plan-nights-generic = 請詢問{ -care-team }，預計您要在醫院住多久。

## Before and after

plan-prepare-title = 手術前和手術後

plan-prepare-intro = 以下這些步驟可以幫助您做好準備：

plan-prepare-questions = 請把您的問題寫下來，並隨身帶來。
plan-prepare-medicines = 請把您使用的所有藥物告訴{ -care-team }。
plan-prepare-home = 請安排一個人送您回家，並在家裡幫助您。

plan-change = 這個計劃可能會改變。請只依照{ -care-team }告訴您的去做；如果這裡有任何內容與此不同，請詢問他們。

plan-not-all = 本頁<strong>並沒有</strong>列出全部的風險和選擇。請向{ -care-team }詢問您自己的風險和選擇。
