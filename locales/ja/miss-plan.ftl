### Machine translated (mt-raw). No qualified person has reviewed this text.
### No plural variants: Japanese has only the category "other".

plan-title = あなたの手術計画

plan-intro = このページは、あなたに予定されている手術についての説明です。大切に保管し、病院にお持ちください。

## Your operation

plan-operation-title = あなたの手術

plan-procedure =
    { $procedure ->
        [discectomy] 予定されている手術は<dfn data-l10n-name="discectomy">椎間板切除術</dfn>です。執刀医が、傷んで神経を圧迫している椎間板の一部を取り除きます。
        [decompression] 予定されている手術は<dfn data-l10n-name="decompression">除圧術</dfn>です。執刀医が、脊髄または神経への圧迫を取り除きます。
        [fusion] 予定されている手術は<dfn data-l10n-name="fusion">脊椎固定術</dfn>です。執刀医が、背骨の骨をつなぎ、癒合して一つになるようにします。
       *[other] どの手術が予定されているかは、{ -care-team }にお尋ねください。
    }
plan-procedure-generic = どの手術が予定されているかは、{ -care-team }にお尋ねください。

plan-levels = 執刀医は、背骨の{ $levels }か所の<dfn data-l10n-name="spinal-level">椎間</dfn>を治療する予定です。
plan-levels-generic = 執刀医が背骨の何か所の<dfn data-l10n-name="spinal-level">椎間</dfn>を治療する予定かは、{ -care-team }にお尋ねください。

## Date and hospital stay

plan-stay-title = 手術日と入院期間

plan-date = 手術は{ DATETIME($surgeryDate, dateStyle: "long") }に予定されています。
plan-date-generic = 手術日は、{ -care-team }がお知らせします。

plan-nights =
    { $nights ->
        [0] 手術当日に帰宅する見込みです。
       *[other] 入院は{ $nights }泊の見込みです。
    }
plan-nights-generic = どのくらいの期間入院する見込みかは、{ -care-team }にお尋ねください。

## Before and after

plan-prepare-title = 手術の前と後

plan-prepare-intro = 次のようにすると、準備に役立つことがあります。

plan-prepare-questions = 質問を書き出して、病院にお持ちください。
plan-prepare-medicines = 使っているすべての薬を、{ -care-team }に伝えてください。
plan-prepare-home = 家まで付き添い、家で手助けをしてくれる人を手配してください。

plan-change = この計画は変わることがあります。{ -care-team }から言われたことだけを行い、ここに書かれていることがそれと違う場合は、お尋ねください。

plan-not-all = このページには、すべてのリスクと選択肢が書かれているわけでは<strong>ありません</strong>。ご自身のリスクと選択肢については、{ -care-team }にお尋ねください。
