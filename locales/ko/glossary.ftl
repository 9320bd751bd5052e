### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = 최소침습 척추 수술(MISS)
    .definition = 작은 절개를 통해 특수한 기구로 시행하는 척추 수술로, 근육과 그 밖의 조직을 덜 건드립니다.
    .speech = 최소침습 척추 수술, 엠 아이 에스 에스

glossary-open-surgery = 개방 수술
    .definition = 더 길게 절개하여 의사가 수술할 부위를 직접 보고 접근할 수 있게 하는 수술입니다.

glossary-incision = 절개
    .definition = 의사가 수술할 때 피부를 째는 것 또는 그렇게 짼 자리입니다.

glossary-muscle-dissection = 근육 박리
    .definition = 척추에 접근하기 위해 근육을 뼈나 다른 조직에서 떼어 내는 것입니다.

glossary-tissue-trauma = 조직 손상
    .definition = 수술 자체 때문에 근육, 피부와 그 밖의 조직이 상하는 것입니다.

glossary-blood-loss = 출혈
    .definition = 수술 중이나 수술 후에 피가 몸 밖으로 빠져나가는 것입니다.

glossary-postop-pain = 수술 후 통증
    .definition = 수술 후 몇 시간, 며칠 또는 몇 주 동안 느끼는 통증입니다.

glossary-complication = 합병증
    .definition = 수술 후의 출혈이나 감염처럼 병이나 그 치료 때문에 생기는 문제입니다.

glossary-infection = 감염
    .definition = 병균이 몸 안에서 자라 병을 일으키는 것입니다. 예를 들어 수술 상처에 생길 수 있습니다.

glossary-recovery = 회복
    .definition = 수술 후 평소 활동으로 돌아가기까지 필요한 시간과 몸이 낫는 과정입니다.

glossary-hospital-stay = 입원 기간
    .definition = 병원에 입원해 지내는 기간입니다.

glossary-navigation = 수술 중 내비게이션
    .definition = 수술 중에 찍거나 사용하는 영상으로, 기구가 몸속 어디에 있는지 의사에게 보여 줍니다.

glossary-endoscope = 내시경
    .definition = 조명과 카메라가 달린 가는 관으로, 의사가 몸속을 볼 수 있게 해 줍니다.

glossary-decompression = 감압술
    .definition = 척수나 신경을 누르는 압박을 풀어 주는 수술입니다.

glossary-discectomy = 추간판 절제술
    .definition = 신경을 누르는 손상된 추간판(디스크)의 일부를 떼어 내는 수술입니다.

glossary-fusion = 척추 유합술
    .definition = 두 개 이상의 척추뼈를 서로 이어 하나의 단단한 뼈로 붙게 하는 수술입니다.

glossary-nerve = 신경
    .definition = 뇌와 몸 사이에서 신호를 전달하는 섬유 다발입니다.

glossary-nerve-root = 신경뿌리
    .definition = 신경이 척수에서 나와 시작되는 첫 부분입니다.

glossary-spinal-cord = 척수
    .definition = 척추 속을 따라 아래로 이어지며 뇌와 몸 사이에서 신호를 전달하는 굵은 신경 다발입니다.

glossary-spinal-level = 척추 분절
    .definition = 척추의 한 부위로, 그 위와 아래에 있는 뼈의 이름을 따서 부릅니다. 예를 들면 L4–L5입니다.
    .speech = 척추 분절, 예를 들면 엘 사에서 엘 오

glossary-disc = 추간판(디스크)
    .definition = 두 척추뼈 사이에 있는 부드러운 쿠션입니다.

glossary-stenosis = 척추관 협착증
    .definition = 척추 속의 공간이 좁아진 것으로, 척수나 신경을 누를 수 있습니다.

glossary-scar = 흉터
    .definition = 절개한 자리가 아문 뒤에 피부에 남는 자국입니다.

glossary-anaesthesia = 마취
    .definition = 수술하는 동안 통증을 느끼지 않도록 약을 쓰는 것입니다. 전신 마취를 하면 잠도 들게 됩니다.

glossary-spine-surgeon = 척추외과 의사
    .definition = 척추를 수술하도록 수련을 받은 의사입니다.

glossary-fellowship-training = 전임의 수련
    .definition = 외과 의사가 전문의가 된 뒤에 한 가지 특정 분야에서 추가로 마치는 수련입니다.

glossary-informed-consent = 설명 후 동의
    .definition = 치료의 이점과 위험, 그리고 다른 선택지를 이해한 뒤에 그 치료에 동의하는 것입니다.

glossary-suitability = 적합성
    .definition = 어떤 치료가 그 사람과 그 병에 좋은 선택인지 여부입니다.
