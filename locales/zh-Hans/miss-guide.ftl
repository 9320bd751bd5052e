### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }：患者和医护人员指南

## 1. Introduction

guide-intro-title = 引言

guide-intro-role = { -miss }（{ -miss-abbreviation }）已成为脊柱治疗的一种重要方法。它有许多益处。它也有自身特有的注意事项，患者和医护人员应当了解。

guide-intro-mark = { -miss-abbreviation }的特点是<dfn data-l10n-name="incision">切口</dfn>较小，对组织的干扰很小。与传统的<dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn>相比，这是一个显著的改变。

## 2. Less harm to tissue

guide-tissue-title = 减少对脊柱周围组织的伤害

guide-tissue-compare = 开放手术需要进行广泛的<dfn data-l10n-name="muscle-dissection">肌肉剥离</dfn>。{ -miss-abbreviation }则采用专门的技术和器械，通过小切口到达脊柱。

guide-tissue-benefits-intro = 由于对组织的干扰较小，{ -miss-abbreviation }可能带来以下益处：

guide-tissue-blood = <dfn data-l10n-name="blood-loss">失血</dfn>可能更少。
guide-tissue-pain = <dfn data-l10n-name="postop-pain">术后疼痛</dfn>可能更轻。
guide-tissue-complications = 出现<dfn data-l10n-name="complication">并发症</dfn>的风险可能更低。
guide-tissue-recovery = <dfn data-l10n-name="recovery">恢复</dfn>可能更快。
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">住院时间</dfn>可能更短。

guide-tissue-evidence = 每项益处有多大，因手术方式和研究的不同而异。对于并发症是否更少，各项研究的结论并不一致。

## 3. Precision

guide-precision-title = 精确性

guide-precision-tools = 手术中的影像（<dfn data-l10n-name="navigation">术中导航</dfn>）以及通过<dfn data-l10n-name="endoscope">内镜</dfn>获得的视野，可以帮助外科医生在复杂的解剖结构中更准确地找到路径。

guide-precision-effect = 这可以使治疗更有针对性，并可能降低附近<dfn data-l10n-name="nerve">神经</dfn>和组织受损的几率。这可能会使手术对患者更安全。

## 4. Appearance

guide-appearance-title = 外观

guide-appearance-scars = 与开放手术相比，较小的切口留下的<dfn data-l10n-name="scar">疤痕</dfn>通常不那么明显。这可以增进患者术后的满意度和身心舒适感。

## 5. Limits: suitability

guide-suitability-title = 局限：适合哪些人

guide-suitability-not-all = { -miss-abbreviation }<strong>并非适用于每一种脊柱疾病，也并非适合每一位患者</strong>。

guide-suitability-open = 复杂的问题，或需要广泛<dfn data-l10n-name="decompression">减压</dfn>的问题，可能需要进行开放手术，以便外科医生能够充分看清并到达手术部位。

## 6. Limits: training

guide-training-title = 局限：培训

guide-training-needs = { -miss-abbreviation }需要专门的培训和经验。外科医生在实施这种手术之前，必须接受全面的培训和考核。

guide-training-choose = 患者应当寻找经验丰富、具备资质的<dfn data-l10n-name="spine-surgeon">脊柱外科医生</dfn>。这可以降低并发症的风险，并有助于取得最佳效果。

## 7. Conclusion

guide-conclusion-title = 结语

guide-conclusion-advance = { -miss-abbreviation }是一项重大的进步。它可能带来更少的组织损伤、更高的精确性、更快的恢复和更好的外观。

guide-conclusion-weigh = 患者和医护人员应当一起权衡各种益处和需要考虑的问题。

guide-conclusion-future = { -miss-abbreviation }正在不断推动脊柱治疗朝着更安全、更有效的方向发展。

guide-not-all = 本指南<strong>并没有</strong>列出全部的风险和选择。请询问{ -care-team }，其中哪些与您有关。
