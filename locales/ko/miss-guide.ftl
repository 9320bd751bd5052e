### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }: 환자와 의료인을 위한 안내서

## 1. Introduction

guide-intro-title = 소개

guide-intro-role = { -miss }({ -miss-abbreviation })은 척추를 치료하는 중요한 방법이 되었습니다. 이 수술에는 많은 이점이 있습니다. 한편 이 수술에는 환자와 의료인이 알아 두어야 할 고유한 문제도 있습니다.

guide-intro-mark = { -miss-abbreviation }의 특징은 <dfn data-l10n-name="incision">절개</dfn>가 더 작고 조직을 적게 건드린다는 점입니다. 이는 전통적인 <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn>과 뚜렷하게 달라진 점입니다.

## 2. Less harm to tissue

guide-tissue-title = 척추 주위 조직의 손상 감소

guide-tissue-compare = 개방 수술에는 넓은 <dfn data-l10n-name="muscle-dissection">근육 박리</dfn>가 필요합니다. { -miss-abbreviation }는 특수한 수술 기법과 기구를 사용하여 작은 절개를 통해 척추에 접근합니다.

guide-tissue-benefits-intro = 조직을 덜 건드리기 때문에 { -miss-abbreviation }에는 다음과 같은 이점이 있을 수 있습니다.

guide-tissue-blood = <dfn data-l10n-name="blood-loss">출혈</dfn>이 더 적을 수 있습니다.
guide-tissue-pain = <dfn data-l10n-name="postop-pain">수술 후 통증</dfn>이 더 적을 수 있습니다.
guide-tissue-complications = <dfn data-l10n-name="complication">합병증</dfn>의 위험이 더 낮을 수 있습니다.
guide-tissue-recovery = <dfn data-l10n-name="recovery">회복</dfn>이 더 빠를 수 있습니다.
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">입원 기간</dfn>이 더 짧을 수 있습니다.

guide-tissue-evidence = 각 이점의 크기는 수술의 종류에 따라, 그리고 연구에 따라 다릅니다. 합병증이 더 적은지에 대해서는 연구 결과가 일치하지 않습니다.

## 3. Precision

guide-precision-title = 정밀성

guide-precision-tools = 수술 중 영상(<dfn data-l10n-name="navigation">수술 중 내비게이션</dfn>)과 <dfn data-l10n-name="endoscope">내시경</dfn>을 통한 시야는 의사가 복잡한 해부학적 구조에서 더 정확하게 길을 찾는 데 도움이 될 수 있습니다.

guide-precision-effect = 이로써 필요한 부위를 겨냥한 치료가 가능해질 수 있고, 주변의 <dfn data-l10n-name="nerve">신경</dfn>과 조직이 손상될 가능성이 낮아질 수 있습니다. 그 결과 수술이 환자에게 더 안전해질 수 있습니다.

## 4. Appearance

guide-appearance-title = 미용적 측면

guide-appearance-scars = 절개가 작으면 대개 개방 수술을 했을 때보다 눈에 덜 띄는 <dfn data-l10n-name="scar">흉터</dfn>가 남습니다. 이것은 수술 후의 만족감과 심신의 편안함을 높이는 데 도움이 될 수 있습니다.

## 5. Limits: suitability

guide-suitability-title = 한계: 적합한 대상

guide-suitability-not-all = { -miss-abbreviation }는 <strong>모든 척추 질환에 적합한 것도, 모든 환자에게 적합한 것도 아닙니다</strong>.

guide-suitability-open = 복잡한 문제나 광범위한 <dfn data-l10n-name="decompression">감압술</dfn>이 필요한 문제에는, 의사가 수술할 부위를 잘 보고 접근할 수 있도록 개방 수술이 필요할 수 있습니다.

## 6. Limits: training

guide-training-title = 한계: 훈련

guide-training-needs = { -miss-abbreviation }에는 특별한 훈련과 경험이 필요합니다. 의사는 이 수술을 시행하기 전에 철저한 교육과 평가를 받아야 합니다.

guide-training-choose = 환자는 경험이 많고 자격을 갖춘 <dfn data-l10n-name="spine-surgeon">척추외과 의사</dfn>를 찾는 것이 좋습니다. 그렇게 하면 합병증의 위험을 낮추고 가장 좋은 결과를 얻는 데 도움이 될 수 있습니다.

## 7. Conclusion

guide-conclusion-title = 결론

guide-conclusion-advance = { -miss-abbreviation }는 중요한 진보입니다. 조직 손상이 더 적고, 더 정밀하며, 회복이 더 빠르고, 미용적으로 더 나을 수 있습니다.

guide-conclusion-weigh = 환자와 의료인은 이점과 고려할 점을 함께 따져 보아야 합니다.

guide-conclusion-future = { -miss-abbreviation }는 척추 치료를 더 안전하고 더 효과적인 방향으로 계속 변화시키고 있습니다.

guide-not-all = 이 안내서에 모든 위험과 선택지가 나와 있는 것은 <strong>아닙니다</strong>. 그중 어떤 것이 자신에게 해당하는지 { -care-team }에게 물어보세요.
