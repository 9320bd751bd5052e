### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = جراحة العمود الفقري طفيفة التوغل (MISS)
    .definition = جراحة في العمود الفقري تُجرى عبر شقوق صغيرة بأدوات خاصة، بحيث يقل المساس بالعضلات والأنسجة الأخرى.
    .speech = جراحة العمود الفقري طفيفة التوغل، إم آي إس إس

glossary-open-surgery = الجراحة المفتوحة
    .definition = جراحة تُجرى عبر شق أطول يتيح للجرّاح رؤية المنطقة والوصول إليها مباشرة.

glossary-incision = شق جراحي
    .definition = قطع يُحدثه الجرّاح في الجلد.

glossary-muscle-dissection = فصل العضلات (تسليخها)
    .definition = فصل العضلات عن العظم أو عن أنسجة أخرى للوصول إلى العمود الفقري.

glossary-tissue-trauma = تضرر الأنسجة
    .definition = ضرر تُلحقه الجراحة نفسها بالعضلات والجلد والأنسجة الأخرى.

glossary-blood-loss = فقدان الدم
    .definition = الدم الذي يخرج من الجسم أثناء الجراحة أو بعدها.

glossary-postop-pain = الألم بعد الجراحة
    .definition = الألم في الساعات أو الأيام أو الأسابيع التي تلي العملية.

glossary-complication = مضاعفة
    .definition = مشكلة يسببها مرض أو علاجه، مثل النزف أو العدوى بعد الجراحة.

glossary-infection = عدوى
    .definition = جراثيم تنمو في الجسم وتسبب المرض، في جرح العملية مثلًا.

glossary-recovery = التعافي
    .definition = الوقت والشفاء اللازمان لك بعد الجراحة للعودة إلى أنشطتك المعتادة.

glossary-hospital-stay = الإقامة في المستشفى
    .definition = المدة التي تقضيها في المستشفى.

glossary-navigation = الملاحة الجراحية
    .definition = صور تُلتقط أو تُستخدم أثناء الجراحة وتُظهر للجرّاح موضع الأدوات في الجسم.

glossary-endoscope = منظار
    .definition = أنبوب رفيع مزود بضوء وكاميرا يتيح للجرّاح الرؤية داخل الجسم.

glossary-decompression = تخفيف الضغط
    .definition = جراحة تزيل الضغط الواقع على النخاع الشوكي أو على عصب.

glossary-discectomy = استئصال القرص
    .definition = جراحة يُزال فيها جزء من قرص متضرر يضغط على عصب.

glossary-fusion = دمج الفقرات
    .definition = جراحة تدمج عظمتين أو أكثر من عظام العمود الفقري معًا كي تلتئم وتصبح عظمة واحدة صلبة.

glossary-nerve = عصب
    .definition = حبل من الألياف ينقل الإشارات بين الدماغ والجسم.

glossary-nerve-root = جذر العصب
    .definition = الجزء الأول من العصب، حيث يخرج من النخاع الشوكي.

glossary-spinal-cord = النخاع الشوكي
    .definition = حزمة سميكة من الأعصاب تمتد نزولًا داخل العمود الفقري وتنقل الإشارات بين الدماغ والجسم.

glossary-spinal-level = مستوى فقري
    .definition = موضع واحد في العمود الفقري، يُسمى باسم العظمتين اللتين فوقه وتحته، مثل L4–L5.
    .speech = مستوى فقري، مثلًا من إل أربعة إلى إل خمسة

glossary-disc = القرص بين الفقرات
    .definition = وسادة لينة بين عظمتين من عظام العمود الفقري.

glossary-stenosis = تضيّق القناة الشوكية
    .definition = ضيق في الحيّز داخل العمود الفقري يمكن أن يضغط على النخاع الشوكي أو على الأعصاب.

glossary-scar = ندبة
    .definition = العلامة التي تبقى على الجلد بعد التئام الجرح.

glossary-anaesthesia = التخدير
    .definition = دواء يمنع شعورك بالألم أثناء الجراحة. أما التخدير العام فيُنيمك أيضًا.

glossary-spine-surgeon = جرّاح العمود الفقري
    .definition = طبيب تدرّب على إجراء العمليات في العمود الفقري.

glossary-fellowship-training = تدريب الزمالة
    .definition = تدريب إضافي في مجال تخصصي واحد يُتمّه الجرّاح بعد أن يصبح اختصاصيًا.

glossary-informed-consent = الموافقة المستنيرة
    .definition = موافقتك على العلاج بعد فهمك لفوائده ومخاطره وخياراتك الأخرى.

glossary-suitability = الملاءمة
    .definition = ما إذا كان العلاج خيارًا جيدًا لشخص بعينه ولحالة بعينها.
