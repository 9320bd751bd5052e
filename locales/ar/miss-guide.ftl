### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }: دليل للمرضى ومقدمي الرعاية الصحية

## 1. Introduction

guide-intro-title = مقدمة

guide-intro-role = أصبحت { -miss } ({ -miss-abbreviation }) وسيلة مهمة لعلاج العمود الفقري. ولها فوائد كثيرة. كما تثير أمورًا خاصة بها ينبغي أن يعرفها المرضى ومقدمو الرعاية الصحية.

guide-intro-mark = ما يميّز { -miss-abbreviation(form: "phrase") } هو أن <dfn data-l10n-name="incision">الشقوق الجراحية</dfn> أصغر وأن المساس بالأنسجة قليل. وهذا تغيّر ملحوظ عن <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> التقليدية.

## 2. Less harm to tissue

guide-tissue-title = ضرر أقل للأنسجة المحيطة بالعمود الفقري

guide-tissue-compare = تتطلب الجراحة المفتوحة <dfn data-l10n-name="muscle-dissection">فصل العضلات (تسليخها)</dfn> على نطاق واسع. أما { -miss-abbreviation(form: "phrase") } فتصل إلى العمود الفقري عبر شقوق صغيرة باستخدام تقنيات وأدوات خاصة.

guide-tissue-benefits-intro = نظرًا إلى أن المساس بالأنسجة أقل، قد توفر { -miss-abbreviation(form: "phrase") } هذه الفوائد:

guide-tissue-blood = قد يكون <dfn data-l10n-name="blood-loss">فقدان الدم</dfn> أقل.
guide-tissue-pain = قد يكون <dfn data-l10n-name="postop-pain">الألم بعد الجراحة</dfn> أقل.
guide-tissue-complications = قد يكون خطر حدوث <dfn data-l10n-name="complication">المضاعفات</dfn> أقل.
guide-tissue-recovery = قد يكون <dfn data-l10n-name="recovery">التعافي</dfn> أسرع.
guide-tissue-stay = قد تكون <dfn data-l10n-name="hospital-stay">الإقامة في المستشفى</dfn> أقصر.

guide-tissue-evidence = يختلف حجم كل فائدة باختلاف العمليات الجراحية وباختلاف الدراسات. ولا تتفق الدراسات على ما إذا كانت المضاعفات أقل.

## 3. Precision

guide-precision-title = الدقة

guide-precision-tools = يمكن أن يساعد التصوير أثناء الجراحة (<dfn data-l10n-name="navigation">الملاحة الجراحية</dfn>) والرؤية عبر <dfn data-l10n-name="endoscope">المنظار</dfn> الجرّاحَ على أن يجد طريقه بدقة أكبر في البنية التشريحية المعقدة.

guide-precision-effect = يمكن أن يتيح ذلك علاجًا موجَّهًا، وقد يقلل من احتمال تضرر <dfn data-l10n-name="nerve">الأعصاب</dfn> والأنسجة القريبة. وقد يجعل ذلك العملية أكثر أمانًا للمريض.

## 4. Appearance

guide-appearance-title = المظهر

guide-appearance-scars = عادةً ما تترك الشقوق الأصغر <dfn data-l10n-name="scar">ندوبًا</dfn> أقل ظهورًا من ندوب الجراحة المفتوحة. ويمكن أن يزيد ذلك من الرضا والشعور بالعافية بعد الجراحة.

## 5. Limits: suitability

guide-suitability-title = الحدود: لمن تناسب هذه الجراحة

guide-suitability-not-all = إن { -miss-abbreviation(form: "phrase") } <strong>ليست مناسبة لكل حالة من حالات العمود الفقري ولا لكل مريض</strong>.

guide-suitability-open = قد تستدعي المشكلات المعقدة، أو المشكلات التي تتطلب <dfn data-l10n-name="decompression">تخفيف الضغط</dfn> على نطاق واسع، جراحةً مفتوحة كي يتمكن الجرّاح من رؤية المنطقة والوصول إليها جيدًا.

## 6. Limits: training

guide-training-title = الحدود: التدريب

guide-training-needs = تتطلب { -miss-abbreviation(form: "phrase") } تدريبًا خاصًا وخبرة. ويجب أن يخضع الجرّاحون لتعليم وتقييم شاملين قبل أن يُجروها.

guide-training-choose = ينبغي للمرضى البحث عن <dfn data-l10n-name="spine-surgeon">جرّاح عمود فقري</dfn> مؤهل وذي خبرة. ويمكن أن يقلل ذلك من خطر حدوث المضاعفات ويساعد على الحصول على أفضل نتيجة.

## 7. Conclusion

guide-conclusion-title = الخاتمة

guide-conclusion-advance = تمثل { -miss-abbreviation(form: "phrase") } تقدمًا كبيرًا. ويمكن أن تعني تضررًا أقل للأنسجة ودقة أكبر وتعافيًا أسرع ومظهرًا أفضل.

guide-conclusion-weigh = ينبغي للمرضى ومقدمي الرعاية الصحية أن يوازنوا بين الفوائد والاعتبارات الأخرى معًا.

guide-conclusion-future = تواصل { -miss-abbreviation(form: "phrase") } تغيير رعاية العمود الفقري نحو علاج أكثر أمانًا وفعالية.

guide-not-all = <strong>لا</strong> يذكر هذا الدليل كل المخاطر والخيارات. يُرجى سؤال { -care-team } عما ينطبق عليك منها.
