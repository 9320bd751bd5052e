### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss }: نظرة عامة

## What it is

overview-what-is-title = ما هذه الجراحة؟

overview-what-is-intro = { -miss } هي طريقة لإجراء عملية في الظهر عبر شقوق صغيرة. ويسميها الأطباء أيضًا { -miss-abbreviation }. وقد أصبحت طريقة مهمة لعلاج العمود الفقري.

overview-what-is-difference = في <dfn data-l10n-name="open-surgery">الجراحة المفتوحة</dfn>، يُجري الجرّاح شقًا أطول ويُزيح الكثير من العضلات جانبًا. أما في { -miss-abbreviation(form: "phrase") } فتكون الشقوق أصغر، ويكون المساس بالعضلات والأنسجة المحيطة بالعمود الفقري أقل. وهذا تغيّر كبير.

overview-what-is-both-sides = يمكن أن تساعد هذه الجراحة بطرق كثيرة. ولها أيضًا حدود ينبغي لك معرفتها.

## Benefits

overview-benefits-title = كيف قد تساعد

overview-benefits-intro = يصل الجرّاح إلى العمود الفقري عبر شقوق صغيرة باستخدام أدوات خاصة. وقد يحقق ذلك لبعض المرضى هذه الفوائد:

overview-benefits-blood = قد يكون فقدانك للدم أقل.
overview-benefits-pain = قد يكون ألمك بعد الجراحة أقل.
overview-benefits-complications = قد يكون خطر حدوث <dfn data-l10n-name="complication">المضاعفات</dfn> لديك أقل.
overview-benefits-recovery = قد يكون تعافيك أسرع.
overview-benefits-stay = قد تكون عودتك من المستشفى إلى المنزل أبكر.

overview-benefits-precision = قد يستخدم الجرّاح صورًا تُلتقط أثناء الجراحة أو أنبوبًا رفيعًا مزودًا بكاميرا يُسمى <dfn data-l10n-name="endoscope">المنظار</dfn>. ويمكن أن تساعد هذه الأدوات الجرّاح على إيجاد المكان الصحيح وعلاج هذا المكان فقط. وقد يقل احتمال تضرر الأعصاب والأنسجة القريبة. وقد يجعل ذلك الجراحة أكثر أمانًا لك.

overview-benefits-scars = تترك الشقوق الأصغر ندوبًا أقل ظهورًا من ندوب الجراحة المفتوحة. وقد يساعدك ذلك على الشعور برضا أكبر عن مظهرك.

## Limits

overview-limits-title = ما حدود هذه الجراحة؟

overview-limits-suitability = هذه الجراحة <strong>ليست مناسبة لكل مشكلة في الظهر ولا لكل شخص</strong>. فبعض المشكلات معقدة. وبعضها يحتاج إلى مساحة أكبر لإزالة الضغط عن الأعصاب. وعندئذ قد تلزم الجراحة المفتوحة كي يتمكن الجرّاح من رؤية المنطقة والوصول إليها جيدًا.

overview-limits-training = تتطلب هذه الجراحة تدريبًا خاصًا. ويجب أن يتعلمها الجرّاحون جيدًا، وأن يجري التحقق من مهاراتهم، قبل أن يُجروها.

overview-limits-choose = يُرجى البحث عن جرّاح مدرَّب أجرى هذه الجراحة مرات كثيرة. فقد يقلل ذلك من خطر حدوث المضاعفات لديك ويساعدك على الحصول على أفضل نتيجة.

## Decide

overview-decide-title = كيفية اتخاذ القرار

overview-decide-intro = يُرجى التفكير في الفوائد والحدود معًا. ويمكن أن تساعدك هذه الخطوات:

overview-decide-step-ask = يُرجى سؤال جرّاحك عما إذا كانت هذه الجراحة مناسبة لك.
overview-decide-step-experience = يُرجى سؤال جرّاحك عن عدد المرات التي أجرى فيها هذه الجراحة.
overview-decide-step-choices = يُرجى السؤال عن الخيارات الأخرى المتاحة لك وعن مخاطرها.
overview-decide-step-time = يُرجى أخذ الوقت الكافي والتحدث مع أشخاص موضع ثقتك.

overview-decide-hope = تُلحق هذه الجراحة ضررًا أقل بالأنسجة ويمكن أن تكون أكثر دقة. وقد يكون شفاؤك أسرع وندوبك أصغر. وهي تواصل جعل رعاية العمود الفقري أكثر أمانًا وأفضل.

overview-decide-not-all = <strong>لا</strong> تذكر هذه الصفحة كل خطر أو كل خيار. يُرجى سؤال { -care-team } عن المخاطر والخيارات التي تخصك.
