### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }：病人與醫護人員指南

## 1. Introduction

guide-intro-title = 引言

guide-intro-role = { -miss }（{ -miss-abbreviation }）已成為脊椎治療的一種重要方法。它有許多好處。它也有本身特有的注意事項，病人與醫護人員應該了解。

guide-intro-mark = { -miss-abbreviation }的特點是<dfn data-l10n-name="incision">切口</dfn>較小，對組織的干擾很小。與傳統的<dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn>相比，這是顯著的改變。

## 2. Less harm to tissue

guide-tissue-title = 減少對脊椎周圍組織的傷害

guide-tissue-compare = 開放式手術需要做大範圍的<dfn data-l10n-name="muscle-dissection">肌肉剝離</dfn>。{ -miss-abbreviation }則運用特殊的技術和器械，經由小切口到達脊椎。

guide-tissue-benefits-intro = 由於對組織的干擾較小，{ -miss-abbreviation }可能帶來以下好處：

guide-tissue-blood = <dfn data-l10n-name="blood-loss">失血</dfn>可能較少。
guide-tissue-pain = <dfn data-l10n-name="postop-pain">術後疼痛</dfn>可能較輕。
guide-tissue-complications = 出現<dfn data-l10n-name="complication">併發症</dfn>的風險可能較低。
guide-tissue-recovery = <dfn data-l10n-name="recovery">復原</dfn>可能較快。
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">住院時間</dfn>可能較短。

guide-tissue-evidence = 各項好處的大小，會因手術方式和研究的不同而有差異。至於併發症是否較少，各項研究的結果並不一致。

## 3. Precision

guide-precision-title = 精準度

guide-precision-tools = 手術中的影像（<dfn data-l10n-name="navigation">術中導航</dfn>）以及透過<dfn data-l10n-name="endoscope">內視鏡（內窺鏡）</dfn>獲得的視野，可以幫助外科醫生在複雜的解剖構造中更準確地找到路徑。

guide-precision-effect = 這可以讓治療更有針對性，並可能降低附近<dfn data-l10n-name="nerve">神經</dfn>和組織受損的機會。這可能讓手術對病人更安全。

## 4. Appearance

guide-appearance-title = 外觀

guide-appearance-scars = 與開放式手術相比，較小的切口留下的<dfn data-l10n-name="scar">疤痕</dfn>通常較不明顯。這可以增進病人術後的滿意度和身心安適感。

## 5. Limits: suitability

guide-suitability-title = 限制：適合哪些人

guide-suitability-not-all = { -miss-abbreviation }<strong>並非適用於每一種脊椎疾病，也並非適合每一位病人</strong>。

guide-suitability-open = 複雜的問題，或需要大範圍<dfn data-l10n-name="decompression">減壓</dfn>的問題，可能需要做開放式手術，讓外科醫生能夠清楚看到並順利到達手術部位。

## 6. Limits: training

guide-training-title = 限制：訓練

guide-training-needs = { -miss-abbreviation }需要特別的訓練和經驗。外科醫生在施行這種手術之前，必須接受完整的教導和評核。

guide-training-choose = 病人應該尋找經驗豐富、具備資格的<dfn data-l10n-name="spine-surgeon">脊椎外科醫生</dfn>。這可以降低併發症的風險，並有助於得到最好的結果。

## 7. Conclusion

guide-conclusion-title = 結語

guide-conclusion-advance = { -miss-abbreviation }是一項重大的進步。它可能帶來較少的組織損傷、較高的精準度、較快的復原和較好的外觀。

guide-conclusion-weigh = 病人與醫護人員應該一起衡量各項好處和需要考慮的事項。

guide-conclusion-future = { -miss-abbreviation }持續推動脊椎治療朝向更安全、更有效的方向發展。

guide-not-all = 本指南<strong>並沒有</strong>列出全部的風險和選擇。請詢問{ -care-team }，其中哪些與您有關。
