### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = 低侵襲脊椎手術（MISS）
    .definition = 特別な器具を使い、小さな切開で行う脊椎の手術です。筋肉やその他の組織への影響が少なくなります。
    .speech = ていしんしゅう脊椎手術、エム・アイ・エス・エス

glossary-open-surgery = 従来の切開手術
    .definition = 比較的長く切開し、執刀医が手術する部分を直接見て、そこに直接到達できるようにして行う手術です。

glossary-incision = 切開
    .definition = 執刀医が皮膚を切ること、またはその切り口のことです。

glossary-muscle-dissection = 筋肉の剥離
    .definition = 脊椎に到達するために、筋肉を骨やその他の組織から離すことです。

glossary-tissue-trauma = 組織の損傷
    .definition = 手術そのものによって、筋肉、皮膚、その他の組織が傷つくことです。

glossary-blood-loss = 出血
    .definition = 手術中または手術後に、体から血液が失われることです。

glossary-postop-pain = 術後の痛み
    .definition = 手術後の数時間、数日または数週間に起こる痛みです。

glossary-complication = 合併症
    .definition = 病気やその治療が原因で起こる問題です。例えば、手術後の出血や感染症などです。

glossary-infection = 感染症
    .definition = 病原体が体の中で増え、病気を起こすことです。例えば、手術の傷で起こることがあります。

glossary-recovery = 回復
    .definition = 手術後に普段の生活に戻るまでに必要な時間と、体が治っていく過程のことです。

glossary-hospital-stay = 入院期間
    .definition = 病院で過ごす期間のことです。

glossary-navigation = 術中ナビゲーション
    .definition = 手術中に撮影または使用する画像で、器具が体のどこにあるかを執刀医に示すものです。

glossary-endoscope = 内視鏡
    .definition = ライトとカメラが付いた細い管で、執刀医が体の中を見ることができます。

glossary-decompression = 除圧
    .definition = 脊髄または神経への圧迫を取り除く手術です。

glossary-discectomy = 椎間板切除術
    .definition = 傷んで神経を圧迫している椎間板の一部を取り除く手術です。

glossary-fusion = 脊椎固定術
    .definition = 背骨の二つ以上の骨をつなぎ、癒合して一つの丈夫な骨になるようにする手術です。

glossary-nerve = 神経
    .definition = 線維が集まったひものようなもので、脳と体の間で信号を伝えます。

glossary-nerve-root = 神経根
    .definition = 神経が脊髄から出るところにある、神経の最初の部分です。

glossary-spinal-cord = 脊髄
    .definition = 背骨の中を下に向かって通る、神経の太い束で、脳と体の間で信号を伝えます。

glossary-spinal-level = 椎間
    .definition = 背骨の中の一つの場所で、その上と下の骨の名前を使って、例えばL4–L5のように呼びます。
    .speech = ついかん、例えば、エルよんからエルご

glossary-disc = 椎間板
    .definition = 背骨の骨と骨の間にある、やわらかいクッションです。

glossary-stenosis = 脊柱管狭窄症
    .definition = 背骨の中の空間が狭くなった状態です。脊髄や神経が圧迫されることがあります。

glossary-scar = 傷あと
    .definition = 切ったところが治った後に、皮膚に残るあとです。

glossary-anaesthesia = 麻酔
    .definition = 薬を使って、手術中に痛みを感じないようにすることです。全身麻酔では、眠った状態にもなります。

glossary-spine-surgeon = 脊椎外科医
    .definition = 脊椎の手術を行うための訓練を受けた医師です。

glossary-fellowship-training = フェローシップ研修
    .definition = 外科医が専門医になった後に、一つの専門分野で修了する追加の研修です。

glossary-informed-consent = インフォームド・コンセント
    .definition = 治療の利点とリスク、ほかの選択肢を理解したうえで、その治療に同意することです。

glossary-suitability = 適応
    .definition = ある治療が、その人とその病状にとって、よい選択かどうかということです。
