### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss }のあらまし

## What it is

overview-what-is-title = どのような手術ですか？

overview-what-is-intro = { -miss }は、皮膚を小さく切って背中の手術をする方法です。医師はこれを{ -miss-abbreviation }とも呼びます。背骨を治療する大切な方法になっています。

overview-what-is-difference = <dfn data-l10n-name="open-surgery">従来の切開手術</dfn>では、執刀医は皮膚をより長く切り、たくさんの筋肉をわきに寄せます。{ -miss-abbreviation }では、切るところが小さく、背骨のまわりの筋肉や組織への影響も少なくなります。これは大きな変化です。

overview-what-is-both-sides = この手術は、いろいろな面で役に立つことがあります。一方で、知っておいていただきたい限界もあります。

## Benefits

overview-benefits-title = どのように役立つ可能性がありますか？

overview-benefits-intro = 執刀医は特別な器具を使い、小さな切り口から背骨に到達します。患者さんによっては、次のような利点があるかもしれません。

overview-benefits-blood = 出血が少なくなる可能性があります。
overview-benefits-pain = 手術後の痛みが軽くなる可能性があります。
overview-benefits-complications = <dfn data-l10n-name="complication">合併症</dfn>のリスクが低くなる可能性があります。
overview-benefits-recovery = 回復が早くなる可能性があります。
overview-benefits-stay = より早く退院して家に帰れる可能性があります。

overview-benefits-precision = 執刀医は、手術中に撮影した画像や、<dfn data-l10n-name="endoscope">内視鏡</dfn>と呼ばれるカメラ付きの細い管を使うことがあります。これらの道具は、執刀医が正しい場所を見つけ、そこだけを治療するのに役立つことがあります。近くの神経や組織が傷つきにくくなる可能性があります。そのため、手術がより安全になる可能性があります。

overview-benefits-scars = 切り口が小さいと、たいていの場合、残る傷あとは従来の切開手術よりも目立ちにくくなります。そのため、自分の見た目を、より前向きに感じられるかもしれません。

## Limits

overview-limits-title = どのような限界がありますか？

overview-limits-suitability = この手術は、<strong>すべての背中の問題や、すべての人に適しているわけではありません</strong>。複雑な問題もあります。神経への圧迫を取り除くために、より広い空間が必要な問題もあります。そのようなときは、執刀医が手術する部分をよく見て、しっかり届くようにするために、従来の切開手術が必要になることがあります。

overview-limits-training = この手術には、特別な訓練が必要です。外科医は、この手術を行う前に、十分に学び、技術の確認を受けなければなりません。

overview-limits-choose = 訓練を受けていて、この手術を何度も行ったことのある外科医を探してください。そうすることで、合併症のリスクが下がり、最もよい結果を得やすくなる可能性があります。

## Decide

overview-decide-title = 決めるときには

overview-decide-intro = 利点と限界をあわせて考えてください。次のことが役に立つかもしれません。

overview-decide-step-ask = この手術が自分に合っているかどうか、担当の外科医に聞いてください。
overview-decide-step-experience = 担当の外科医がこの手術を何回くらい行ったことがあるか、聞いてください。
overview-decide-step-choices = ほかにどのような選択肢があり、それにはどのようなリスクがあるか、聞いてください。
overview-decide-step-time = 時間をかけて考え、信頼できる人と話し合ってください。

overview-decide-hope = この手術は、組織を傷つけることが少ない可能性があり、より正確に行えることもあります。治りが早くなり、傷あとが小さくなる可能性があります。この手術は、背骨の治療を、より安全でよりよい方向へと変え続けています。

overview-decide-not-all = このページには、すべてのリスクや選択肢が書かれているわけでは<strong>ありません</strong>。ご自身のリスクと選択肢については、{ -care-team }に聞いてください。
