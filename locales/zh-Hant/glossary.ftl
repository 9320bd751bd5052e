### Machine translated (mt-raw). No qualified person has reviewed this text.
### 內視鏡 is the word in Taiwan, 內窺鏡 in Hong Kong: the heading gives both.

glossary-miss = 微創脊椎手術（MISS）
    .definition = 用特殊器械、經由小切口進行的脊椎手術，對肌肉和其他組織的干擾較小。
    .speech = 微創脊椎手術，M、I、S、S

glossary-open-surgery = 開放式手術
    .definition = 經由較長的切口進行的手術，讓外科醫生可以直接看到並到達手術部位。

glossary-incision = 切口
    .definition = 外科醫生在皮膚上切開的開口。

glossary-muscle-dissection = 肌肉剝離
    .definition = 把肌肉和骨頭或其他組織分開，以便到達脊椎。

glossary-tissue-trauma = 組織損傷
    .definition = 手術本身對肌肉、皮膚和其他組織造成的傷害。

glossary-blood-loss = 失血
    .definition = 手術期間或手術後從身體流失的血液。

glossary-postop-pain = 術後疼痛
    .definition = 手術後數小時、數天或數星期內的疼痛。

glossary-complication = 併發症
    .definition = 由疾病或其治療引起的問題，例如手術後出血或感染。

glossary-infection = 感染
    .definition = 病菌在體內生長並引起疾病，例如發生在手術傷口。

glossary-recovery = 復原
    .definition = 手術後回到平常活動所需要的時間和癒合過程。

glossary-hospital-stay = 住院時間
    .definition = 您在醫院度過的時間。

glossary-navigation = 術中導航
    .definition = 在手術中拍攝或使用的影像，讓外科醫生知道器械在身體裡的位置。

glossary-endoscope = 內視鏡（內窺鏡）
    .definition = 一條帶有燈和攝影鏡頭的細管，讓外科醫生可以看到身體內部。

glossary-decompression = 減壓
    .definition = 解除脊髓或神經所受壓迫的手術。

glossary-discectomy = 椎間盤切除術
    .definition = 把受損且壓迫神經的椎間盤切除一部分的手術。

glossary-fusion = 脊椎融合術
    .definition = 把脊椎的兩塊或多塊骨頭接合，讓它們癒合成一整塊堅固骨頭的手術。

glossary-nerve = 神經
    .definition = 由纖維組成的索狀結構，在大腦和身體之間傳遞訊號。

glossary-nerve-root = 神經根
    .definition = 神經離開脊髓時最起始的一段。

glossary-spinal-cord = 脊髓
    .definition = 在脊椎裡面向下延伸的一條粗神經束，在大腦和身體之間傳遞訊號。

glossary-spinal-level = 脊椎節段
    .definition = 脊椎中的一個部位，以它上方和下方的骨頭命名，例如L4–L5。
    .speech = 脊椎節段，例如L四到L五

glossary-disc = 椎間盤
    .definition = 脊椎的兩塊骨頭之間的柔軟墊子。

glossary-stenosis = 椎管狹窄
    .definition = 脊椎內部的空間變窄，可能壓迫脊髓或神經。

glossary-scar = 疤痕
    .definition = 切口癒合後留在皮膚上的痕跡。

glossary-anaesthesia = 麻醉
    .definition = 用藥物讓您在手術期間感覺不到疼痛。全身麻醉還會讓您睡著。

glossary-spine-surgeon = 脊椎外科醫生
    .definition = 受過脊椎手術訓練的醫生。

glossary-fellowship-training = 次專科研修訓練
    .definition = 外科醫生成為專科醫生之後，在某個專門領域完成的額外訓練。

glossary-informed-consent = 知情同意
    .definition = 您了解一項治療的好處、風險和您的其他選擇之後，同意接受這項治療。

glossary-suitability = 是否適合（適應症）
    .definition = 一項治療對某個人和某種病情來說是不是好的選擇。
