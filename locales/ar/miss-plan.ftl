### Machine translated (mt-raw). No qualified person has reviewed this text.
### plan-levels: one is exactly 1 and two is exactly 2, so both are spelled out; few covers 3 to 5. plan-nights: few covers 3 to 10, many 11 to 30.

plan-title = خطة الجراحة الخاصة بك

plan-intro = هذه الصفحة عن الجراحة المقررة لك. يُرجى الاحتفاظ بها وإحضارها معك إلى المستشفى.

## Your operation

plan-operation-title = عمليتك الجراحية

plan-procedure =
    { $procedure ->
        [discectomy] الإجراء المقرر لك هو <dfn data-l10n-name="discectomy">استئصال القرص</dfn>. يزيل الجرّاح جزءًا من قرص متضرر يضغط على عصب.
        [decompression] الإجراء المقرر لك هو جراحة <dfn data-l10n-name="decompression">تخفيف الضغط</dfn>. يزيل الجرّاح الضغط الواقع على النخاع الشوكي أو على عصب.
        [fusion] الإجراء المقرر لك هو <dfn data-l10n-name="fusion">دمج الفقرات</dfn>. يدمج الجرّاح عظامًا من العمود الفقري معًا كي تلتئم وتصبح عظمة واحدة.
       *[other] يُرجى سؤال { -care-team } عن الإجراء المقرر لك.
    }
plan-procedure-generic = يُرجى سؤال { -care-team } عن الإجراء المقرر لك.

plan-levels =
    { $levels ->
        [one] يخطط الجرّاح لعلاج <dfn data-l10n-name="spinal-level">مستوى</dfn> واحد من عمودك الفقري.
        [two] يخطط الجرّاح لعلاج <dfn data-l10n-name="spinal-level">مستويين</dfn> اثنين من عمودك الفقري.
        [few] يخطط الجرّاح لعلاج { $levels } <dfn data-l10n-name="spinal-level">مستويات</dfn> من عمودك الفقري.
       *[other] يخطط الجرّاح لعلاج { $levels } <dfn data-l10n-name="spinal-level">مستوى</dfn> من عمودك الفقري.
    }
plan-levels-generic = يُرجى سؤال { -care-team } عن عدد <dfn data-l10n-name="spinal-level">المستويات</dfn> التي يخطط الجرّاح لعلاجها في عمودك الفقري.

## Date and hospital stay

plan-stay-title = الموعد والإقامة في المستشفى

plan-date = من المقرر إجراء جراحتك بتاريخ { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = سيخبرك { -care-team } بتاريخ جراحتك.

plan-nights =
    { $nights ->
        [0] من المتوقع أن تكون عودتك إلى المنزل في يوم الجراحة نفسه.
        [one] من المتوقع أن تستمر إقامتك في المستشفى ليلة واحدة.
        [two] من المتوقع أن تستمر إقامتك في المستشفى ليلتين.
        [few] من المتوقع أن تستمر إقامتك في المستشفى { $nights } ليالٍ.
        [many] من المتوقع أن تستمر إقامتك في المستشفى { $nights } ليلة.
       *[other] من المتوقع أن تستمر إقامتك في المستشفى { $nights } ليلة.
    }
plan-nights-generic = يُرجى سؤال { -care-team } عن المدة المتوقعة لإقامتك في المستشفى.

## Before and after

plan-prepare-title = قبل الجراحة وبعدها

plan-prepare-intro = يمكن أن تساعدك هذه الخطوات على الاستعداد:

plan-prepare-questions = يُرجى كتابة أسئلتك وإحضارها معك.
plan-prepare-medicines = يُرجى إخبار { -care-team } بجميع الأدوية التي تتناولها.
plan-prepare-home = يُرجى الترتيب مع شخص يوصلك إلى المنزل ويساعدك هناك.

plan-change = قد تتغير هذه الخطة. يُرجى الالتزام فقط بما يطلبه منك { -care-team }، والسؤال إذا كان أي شيء هنا يختلف عنه.

plan-not-all = <strong>لا</strong> تذكر هذه الصفحة كل المخاطر والخيارات. يُرجى سؤال { -care-team } عن المخاطر والخيارات التي تخصك.
