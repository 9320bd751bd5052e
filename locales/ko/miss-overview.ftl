### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss }: 한눈에 보기

## What it is

overview-what-is-title = 어떤 수술인가요?

overview-what-is-intro = { -miss }은 작은 절개를 통해 등이나 허리를 수술하는 방법입니다. 의사들은 이 수술을 { -miss-abbreviation }라고도 부릅니다. 이 수술은 척추를 치료하는 중요한 방법이 되었습니다.

overview-what-is-difference = <dfn data-l10n-name="open-surgery">개방 수술</dfn>에서는 의사가 더 길게 절개하고 많은 근육을 옆으로 젖힙니다. { -miss-abbreviation }에서는 절개가 더 작고, 척추 주위의 근육과 조직을 덜 건드립니다. 이것은 큰 변화입니다.

overview-what-is-both-sides = 이 수술은 여러 면에서 도움이 될 수 있습니다. 알아 두어야 할 한계도 있습니다.

## Benefits

overview-benefits-title = 어떤 도움이 될 수 있을까요?

overview-benefits-intro = 의사는 특수한 기구로 작은 절개를 통해 척추에 접근합니다. 일부 환자에게는 이 방법이 다음과 같은 이점을 줄 수 있습니다.

overview-benefits-blood = 출혈이 더 적을 수 있습니다.
overview-benefits-pain = 수술 후 통증이 더 적을 수 있습니다.
overview-benefits-complications = <dfn data-l10n-name="complication">합병증</dfn>이 생길 위험이 더 낮을 수 있습니다.
overview-benefits-recovery = 회복이 더 빠를 수 있습니다.
overview-benefits-stay = 더 일찍 퇴원하여 집에 가게 될 수 있습니다.

overview-benefits-precision = 의사는 수술 중에 찍은 영상이나, 카메라가 달린 가는 관인 <dfn data-l10n-name="endoscope">내시경</dfn>을 사용할 수 있습니다. 이런 도구는 의사가 정확한 위치를 찾아 그곳만 치료하는 데 도움이 될 수 있습니다. 주변의 신경과 조직이 다칠 가능성이 더 낮을 수 있습니다. 그래서 수술이 환자분에게 더 안전할 수 있습니다.

overview-benefits-scars = 절개가 작으면 대개 개방 수술을 했을 때보다 눈에 덜 띄는 흉터가 남습니다. 이것은 자신의 겉모습에 더 만족하는 데 도움이 될 수 있습니다.

## Limits

overview-limits-title = 어떤 한계가 있나요?

overview-limits-suitability = 이 수술은 <strong>등이나 허리의 모든 문제에 맞는 것도, 모든 사람에게 맞는 것도 아닙니다</strong>. 복잡한 문제도 있습니다. 신경을 누르는 압박을 풀어 주기 위해 더 넓은 공간이 필요한 문제도 있습니다. 그런 경우에는 의사가 수술할 부위를 잘 보고 접근할 수 있도록 개방 수술이 필요할 수 있습니다.

overview-limits-training = 이 수술을 하려면 특별한 훈련이 필요합니다. 의사는 이 수술을 하기 전에 충분히 배우고 실력을 확인받아야 합니다.

overview-limits-choose = 훈련을 받았고 이 수술을 많이 해 본 의사를 찾으세요. 그렇게 하면 합병증의 위험을 낮추고 가장 좋은 결과를 얻는 데 도움이 될 수 있습니다.

## Decide

overview-decide-title = 결정하는 방법

overview-decide-intro = 이점과 한계를 함께 생각해 보세요. 다음과 같이 해 보면 도움이 될 수 있습니다.

overview-decide-step-ask = 이 수술이 자신에게 맞는지 수술할 의사에게 물어보세요.
overview-decide-step-experience = 수술할 의사가 이 수술을 얼마나 많이 해 보았는지 물어보세요.
overview-decide-step-choices = 다른 선택지로는 무엇이 있는지, 그 선택지에는 어떤 위험이 있는지 물어보세요.
overview-decide-step-time = 시간을 두고 천천히 생각하고, 믿을 수 있는 사람들과 이야기해 보세요.

overview-decide-hope = 이 수술은 조직을 덜 손상시킬 수 있고, 더 정확할 수도 있습니다. 더 빨리 나을 수 있고 흉터도 더 작을 수 있습니다. 이 수술은 척추 치료를 더 안전하고 더 좋은 방향으로 계속 바꾸어 가고 있습니다.

overview-decide-not-all = 이 페이지에 모든 위험이나 모든 선택지가 나와 있는 것은 <strong>아닙니다</strong>. 자신에게 해당하는 위험과 선택지에 대해 { -care-team }에게 물어보세요.
