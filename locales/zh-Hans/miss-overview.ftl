### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss }简介

## What it is

overview-what-is-title = 这是什么手术？

overview-what-is-intro = { -miss }是一种通过小切口在背部做手术的方法。医生也把它称为{ -miss-abbreviation }。它已成为脊柱治疗的一种重要方法。

overview-what-is-difference = 做<dfn data-l10n-name="open-surgery">开放手术</dfn>时，外科医生会开一道较长的切口，并把大量肌肉拨开。做{ -miss-abbreviation }时，切口更小，脊柱周围的肌肉和组织受到的影响也更小。这是一个很大的改变。

overview-what-is-both-sides = 它可以在很多方面带来帮助。它也有一些您应该知道的局限。

## Benefits

overview-benefits-title = 它可能带来哪些帮助

overview-benefits-intro = 外科医生使用专门的器械，通过小切口到达脊柱。对一些患者来说，这可能带来以下好处：

overview-benefits-blood = 您的失血可能会更少。
overview-benefits-pain = 您手术后的疼痛可能会更轻。
overview-benefits-complications = 您出现<dfn data-l10n-name="complication">并发症</dfn>的风险可能会更低。
overview-benefits-recovery = 您可能会恢复得更快。
overview-benefits-stay = 您可能会更早出院回家。

overview-benefits-precision = 外科医生可能会使用手术中拍摄的影像，或者使用一根带摄像头的细管，这种细管叫作<dfn data-l10n-name="endoscope">内镜</dfn>。这些工具可以帮助外科医生找到正确的部位，并且只治疗这个部位。附近的神经和组织可能会更不容易受到伤害。这可能会让手术对您更安全。

overview-benefits-scars = 与开放手术相比，较小的切口留下的疤痕通常更不容易看出来。这可能会让您对自己的外表更满意。

## Limits

overview-limits-title = 它有哪些局限？

overview-limits-suitability = <strong>并不是每一种背部问题都适合做这种手术，也不是每个人都适合</strong>。有些问题很复杂。有些问题需要更大的操作空间，才能解除神经受到的压迫。这时可能需要做开放手术，好让外科医生能看清并顺利到达手术部位。

overview-limits-training = 这种手术需要专门的培训。外科医生必须先学好，技能也必须经过考核，然后才能做这种手术。

overview-limits-choose = 请寻找受过培训、并且做过很多次这种手术的外科医生。这可能会降低您出现并发症的风险，并帮助您获得最好的效果。

## Decide

overview-decide-title = 如何做决定

overview-decide-intro = 请把好处和局限放在一起考虑。下面这些步骤可以帮助您：

overview-decide-step-ask = 请询问您的外科医生，这种手术是否适合您。
overview-decide-step-experience = 请询问您的外科医生做过多少次这种手术。
overview-decide-step-choices = 请询问您还有哪些其他选择，以及它们有什么风险。
overview-decide-step-time = 请给自己时间慢慢考虑，并和您信任的人谈一谈。

overview-decide-hope = 这种手术对组织的伤害可能较小，而且可以更精确。您可能会愈合得更快，疤痕也可能更小。这种手术正在不断推动脊柱治疗朝着更安全、更好的方向发展。

overview-decide-not-all = 本页<strong>并没有</strong>列出全部的风险和选择。请向{ -care-team }询问您自己的风险和选择。
