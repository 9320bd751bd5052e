### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }：患者さんと医療従事者のためのガイド

## 1. Introduction

guide-intro-title = はじめに

guide-intro-role = { -miss }（{ -miss-abbreviation }）は、脊椎の重要な治療法となっています。多くの利点があります。一方で、患者さんと医療従事者が知っておくべき特有の事柄もあります。

guide-intro-mark = { -miss-abbreviation }の特徴は、<dfn data-l10n-name="incision">切開</dfn>がより小さく、組織への影響が少ないことです。これは、<dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn>からの大きな変化です。

## 2. Less harm to tissue

guide-tissue-title = 脊椎周囲の組織の損傷を減らす

guide-tissue-compare = 従来の切開手術では、広い範囲の<dfn data-l10n-name="muscle-dissection">筋肉の剥離</dfn>が必要です。{ -miss-abbreviation }では、特別な手技と器具を用いて、小さな切開から脊椎に到達します。

guide-tissue-benefits-intro = 組織への影響が少ないため、{ -miss-abbreviation }では次のような利点が得られる可能性があります。

guide-tissue-blood = <dfn data-l10n-name="blood-loss">出血</dfn>が少なくなる可能性があります。
guide-tissue-pain = <dfn data-l10n-name="postop-pain">術後の痛み</dfn>が軽くなる可能性があります。
guide-tissue-complications = <dfn data-l10n-name="complication">合併症</dfn>のリスクが低くなる可能性があります。
guide-tissue-recovery = <dfn data-l10n-name="recovery">回復</dfn>が早くなる可能性があります。
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">入院期間</dfn>が短くなる可能性があります。

guide-tissue-evidence = それぞれの利点の大きさは、術式によっても、研究によっても異なります。合併症が少なくなるかどうかについて、研究の結果は一致していません。

## 3. Precision

guide-precision-title = 正確さ

guide-precision-tools = 手術中の画像（<dfn data-l10n-name="navigation">術中ナビゲーション</dfn>）と<dfn data-l10n-name="endoscope">内視鏡</dfn>による視野は、執刀医が複雑な解剖学的構造の中でより正確に進路を見つけるのに役立つことがあります。

guide-precision-effect = これにより、的を絞った治療が可能になることがあり、近くの<dfn data-l10n-name="nerve">神経</dfn>や組織が損傷を受けるおそれが小さくなる可能性があります。その結果、患者さんにとって手術がより安全になる可能性があります。

## 4. Appearance

guide-appearance-title = 見た目

guide-appearance-scars = 切開が小さいと、<dfn data-l10n-name="scar">傷あと</dfn>は通常、従来の切開手術よりも目立ちにくくなります。これが、術後の満足感や心身の健やかさを高めることがあります。

## 5. Limits: suitability

guide-suitability-title = 限界：どのような人に適しているか

guide-suitability-not-all = { -miss-abbreviation }は、<strong>すべての脊椎疾患や、すべての患者さんに適しているわけではありません</strong>。

guide-suitability-open = 複雑な病態や、広範囲の<dfn data-l10n-name="decompression">除圧</dfn>を要する病態では、執刀医が手術部位を十分に見て到達できるように、従来の切開手術が必要になることがあります。

## 6. Limits: training

guide-training-title = 限界：訓練

guide-training-needs = { -miss-abbreviation }には、特別な訓練と経験が必要です。外科医は、この手術を行う前に、徹底した指導と評価を受けなければなりません。

guide-training-choose = 患者さんには、経験が豊富で資格のある<dfn data-l10n-name="spine-surgeon">脊椎外科医</dfn>を探すことをお勧めします。これにより、合併症のリスクが下がり、最良の結果を得やすくなることがあります。

## 7. Conclusion

guide-conclusion-title = まとめ

guide-conclusion-advance = { -miss-abbreviation }は大きな進歩です。組織の損傷の軽減、正確さの向上、より早い回復、よりよい見た目につながることがあります。

guide-conclusion-weigh = 患者さんと医療従事者が、利点と考慮すべき点をあわせて検討することが大切です。

guide-conclusion-future = { -miss-abbreviation }は、脊椎の治療を、より安全でより効果的なものへと変え続けています。

guide-not-all = このガイドは、すべてのリスクと選択肢を挙げているわけでは<strong>ありません</strong>。そのうちどれがご自身に当てはまるかは、{ -care-team }にお尋ねください。
