### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = 微创脊柱手术（MISS）
    .definition = 使用专门器械、通过小切口进行的脊柱手术，对肌肉和其他组织的干扰较小。
    .speech = 微创脊柱手术，M、I、S、S

glossary-open-surgery = 开放手术
    .definition = 通过较长的切口进行的手术，让外科医生能直接看到并到达手术部位。

glossary-incision = 切口
    .definition = 外科医生在皮肤上切开的口子。

glossary-muscle-dissection = 肌肉剥离
    .definition = 把肌肉与骨头或其他组织分开，以便到达脊柱。

glossary-tissue-trauma = 组织损伤
    .definition = 手术本身对肌肉、皮肤和其他组织造成的伤害。

glossary-blood-loss = 失血
    .definition = 手术中或手术后从身体流失的血液。

glossary-postop-pain = 术后疼痛
    .definition = 手术后几小时、几天或几周内的疼痛。

glossary-complication = 并发症
    .definition = 由疾病或其治疗引起的问题，例如手术后的出血或感染。

glossary-infection = 感染
    .definition = 病菌在体内生长并引起疾病，例如发生在手术伤口处。

glossary-recovery = 恢复
    .definition = 手术后回到平常活动所需的时间和愈合过程。

glossary-hospital-stay = 住院时间
    .definition = 您在医院度过的时间。

glossary-navigation = 术中导航
    .definition = 在手术中拍摄或使用的影像，向外科医生显示器械在体内的位置。

glossary-endoscope = 内镜
    .definition = 一根带有灯和摄像头的细管，让外科医生能看到身体内部。

glossary-decompression = 减压
    .definition = 解除脊髓或神经所受压迫的手术。

glossary-discectomy = 椎间盘切除术
    .definition = 把受损并压迫神经的椎间盘切除一部分的手术。

glossary-fusion = 脊柱融合术
    .definition = 把脊柱的两块或多块骨头连接起来，使它们愈合成一整块坚固骨头的手术。

glossary-nerve = 神经
    .definition = 由纤维组成的索状结构，在大脑和身体之间传递信号。

glossary-nerve-root = 神经根
    .definition = 神经离开脊髓处的起始部分。

glossary-spinal-cord = 脊髓
    .definition = 沿脊柱内部向下延伸的一条粗神经束，在大脑和身体之间传递信号。

glossary-spinal-level = 脊柱节段
    .definition = 脊柱中的一个部位，以它上方和下方的骨头命名，例如L4–L5。
    .speech = 脊柱节段，例如L四到L五

glossary-disc = 椎间盘
    .definition = 脊柱的两块骨头之间的柔软垫子。

glossary-stenosis = 椎管狭窄
    .definition = 脊柱内部的空间变窄，可能压迫脊髓或神经。

glossary-scar = 疤痕
    .definition = 切口愈合后留在皮肤上的痕迹。

glossary-anaesthesia = 麻醉
    .definition = 用药物让您在手术中感觉不到疼痛。全身麻醉还会让您入睡。

glossary-spine-surgeon = 脊柱外科医生
    .definition = 受过脊柱手术培训的医生。

glossary-fellowship-training = 专科进修培训
    .definition = 外科医生成为专科医生之后，在某一专门领域完成的额外培训。

glossary-informed-consent = 知情同意
    .definition = 您在了解一项治疗的益处、风险以及您的其他选择之后，同意接受这项治疗。

glossary-suitability = 是否适合（适应证）
    .definition = 一项治疗对某个人和某种病情来说是不是好的选择。
