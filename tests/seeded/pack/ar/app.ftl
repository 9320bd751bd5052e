app-title = تعافيّ

language-name = العربية

welcome = مرحبًا بك يا { $name }!

close = إغلاق
    .label = إغلاق هذه الصفحة

photo-close = إغلاق

spine-drawing =
    .alt = فقرتان والقرص الذي بينهما

## Visits and exercises

visit-next = موعد زيارتك القادمة هو { DATETIME($day, dateStyle: "long") }.

exercises-done = لقد أنجزت { NUMBER($share, style: "percent") } من تمارينك.

dose = يُرجى تناول { NUMBER($dose, maximumFractionDigits: 1) } ملغ مع الماء.

week = هذا هو الأسبوع رقم { $week } لك في المنزل.

done = { $procedure ->
    [discectomy] أزال الجرّاح جزءًا من أحد الأقراص.
    [fusion] دمج الجرّاح عظامًا من عمودك الفقري.
   *[other] يُرجى سؤال { -care-team } عمّا تم إجراؤه.
}

ready = هل أنت مستعد لتمارينك؟

stop = يُرجى الضغط على «إيقاف» إذا ازداد الألم.

pause = يُرجى التوقف لمدة 5&nbsp;دقائق.

## Help

write-us = يُرجى إرسال أسئلتك إلى care@lakeside-clinic.org.

call-us = يُرجى الاتصال ليلًا بالرقم +1 555 010 9999.

read-more = يمكنك قراءة المزيد اليوم على https://lakeside-clinic.org/spine.

read-plan = يُرجى قراءة <a data-l10n-name="plan">خطتك</a> أولًا.

open-help = يُرجى فتح <a href="{ $url }" rel="help">صفحة المساعدة</a> للاطلاع على الإجابات.

sent-to = أرسل PainDiary صورتك إلى %(doctor)s.

open-hours = تعمل { -clinic } من الساعة 8:00 إلى الساعة 16:30.

ask-again = { home-wound } يُرجى السؤال مرة أخرى إذا لم تكن متأكدًا.
