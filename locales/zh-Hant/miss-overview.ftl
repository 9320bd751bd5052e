### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss }簡介

## What it is

overview-what-is-title = 這是什麼手術？

overview-what-is-intro = { -miss }是經由小切口在背部做手術的一種方法。醫生也稱它為{ -miss-abbreviation }。它已成為脊椎治療的一種重要方法。

overview-what-is-difference = 做<dfn data-l10n-name="open-surgery">開放式手術</dfn>時，外科醫生會開一道較長的切口，並把許多肌肉撥開。做{ -miss-abbreviation }時，切口較小，脊椎周圍的肌肉和組織受到的影響也較小。這是很大的改變。

overview-what-is-both-sides = 它可以在許多方面帶來幫助。它也有一些您應該知道的限制。

## Benefits

overview-benefits-title = 它可能有什麼幫助

overview-benefits-intro = 外科醫生用特殊的器械，經由小切口到達脊椎。對部分病人來說，這可能帶來以下好處：

overview-benefits-blood = 您的失血可能較少。
overview-benefits-pain = 您手術後的疼痛可能較輕。
overview-benefits-complications = 您出現<dfn data-l10n-name="complication">併發症</dfn>的風險可能較低。
overview-benefits-recovery = 您可能復原得較快。
overview-benefits-stay = 您可能會較早出院回家。

overview-benefits-precision = 外科醫生可能會使用手術中拍攝的影像，或是一條帶有攝影鏡頭的細管，這種細管稱為<dfn data-l10n-name="endoscope">內視鏡（內窺鏡）</dfn>。這些工具可以幫助外科醫生找到正確的位置，並且只治療那個位置。附近的神經和組織可能較不容易受傷。這可能讓手術對您更安全。

overview-benefits-scars = 和開放式手術相比，較小的切口留下的疤痕通常較不容易看見。這可能讓您對自己的外表更滿意。

## Limits

overview-limits-title = 它有哪些限制？

overview-limits-suitability = <strong>不是每一種背部問題都適合做這種手術，也不是每個人都適合</strong>。有些問題很複雜。有些問題需要更大的空間，才能解除神經受到的壓迫。這時可能需要做開放式手術，讓外科醫生能看清楚並順利到達手術部位。

overview-limits-training = 這種手術需要特別的訓練。外科醫生必須先學好，技術也必須經過考核，然後才能做這種手術。

overview-limits-choose = 請找受過訓練、而且做過許多次這種手術的外科醫生。這可能降低您出現併發症的風險，並幫助您得到最好的結果。

## Decide

overview-decide-title = 如何做決定

overview-decide-intro = 請把好處和限制放在一起考慮。以下這些步驟可以幫助您：

overview-decide-step-ask = 請詢問您的外科醫生，這種手術是否適合您。
overview-decide-step-experience = 請詢問您的外科醫生做過多少次這種手術。
overview-decide-step-choices = 請詢問您還有哪些其他選擇，以及它們有什麼風險。
overview-decide-step-time = 請給自己時間慢慢考慮，並和您信任的人談一談。

overview-decide-hope = 這種手術對組織的傷害可能較少，而且可以更精確。您可能癒合得較快，疤痕也可能較小。這種手術持續推動脊椎治療朝更安全、更好的方向發展。

overview-decide-not-all = 本頁<strong>並沒有</strong>列出全部的風險和選擇。請向{ -care-team }詢問您自己的風險和選擇。
