### Machine translated (mt-raw). No qualified person has reviewed this text.

plan-title = 환자분의 수술 계획

plan-intro = 이 페이지는 환자분에게 예정된 수술에 관한 것입니다. 잘 보관하시고 병원에 오실 때 가져오세요.

## Your operation

plan-operation-title = 환자분의 수술

plan-procedure =
    { $procedure ->
        [discectomy] 예정된 수술은 <dfn data-l10n-name="discectomy">추간판 절제술</dfn>입니다. 의사가 신경을 누르는 손상된 추간판(디스크)의 일부를 떼어 냅니다.
        [decompression] 예정된 수술은 <dfn data-l10n-name="decompression">감압술</dfn>입니다. 의사가 척수나 신경을 누르는 압박을 풀어 줍니다.
        [fusion] 예정된 수술은 <dfn data-l10n-name="fusion">척추 유합술</dfn>입니다. 의사가 척추뼈를 서로 이어 하나의 뼈로 붙게 합니다.
       *[other] 어떤 수술이 예정되어 있는지 { -care-team }에게 물어보세요.
    }
plan-procedure-generic = 어떤 수술이 예정되어 있는지 { -care-team }에게 물어보세요.

plan-levels = 의사는 척추의 { $levels }개 <dfn data-l10n-name="spinal-level">분절</dfn>을 치료할 계획입니다.
plan-levels-generic = 의사가 척추의 <dfn data-l10n-name="spinal-level">분절</dfn>을 몇 개 치료할 계획인지 { -care-team }에게 물어보세요.

## Date and hospital stay

plan-stay-title = 수술 날짜와 입원 기간

plan-date = 수술 예정일은 { DATETIME($surgeryDate, dateStyle: "long") }입니다.
plan-date-generic = { -care-team }이 수술 날짜를 알려 드릴 것입니다.

plan-nights =
    { $nights ->
        [0] 수술 당일에 귀가하실 것으로 예상됩니다.
       *[other] 병원에 { $nights }박 동안 입원하실 것으로 예상됩니다.
    }
plan-nights-generic = 병원에 얼마 동안 입원할 것으로 예상되는지 { -care-team }에게 물어보세요.

## Before and after

plan-prepare-title = 수술 전과 후

plan-prepare-intro = 다음과 같이 하면 준비에 도움이 될 수 있습니다.

plan-prepare-questions = 궁금한 점을 적어서 가져오세요.
plan-prepare-medicines = 복용하거나 사용하는 모든 약을 { -care-team }에게 알려 주세요.
plan-prepare-home = 집까지 데려다주고 집에서 도와줄 사람을 미리 구해 두세요.

plan-change = 이 계획은 바뀔 수 있습니다. { -care-team }이 알려 드린 대로만 하시고, 여기에 그와 다른 내용이 있으면 물어보세요.

plan-not-all = 이 페이지에 모든 위험과 선택지가 나와 있는 것은 <strong>아닙니다</strong>. 자신에게 해당하는 위험과 선택지에 대해 { -care-team }에게 물어보세요.
