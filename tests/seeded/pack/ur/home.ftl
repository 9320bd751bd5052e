home-title = گھر واپسی

home-intro = اس صفحے پر تمام خطرات درج <strong>نہیں</strong> ہیں۔ اپنے خطرات کے بارے میں { -care-team(case: "reflexive") } سے پوچھیں۔

home-nights = { $nights ->
    [0] آپ سرجری کے دن ہی گھر جائیں گے۔
    [one] توقع ہے کہ آپ { $nights } رات رہیں گے۔
   *[other] توقع ہے کہ آپ { $nights } راتیں رہیں گے۔
}

home-nights-generic = { -care-team(case: "reflexive") } سے پوچھیں کہ آپ کے کتنی دیر رہنے کی توقع ہے۔

home-care-title = اپنا خیال رکھنا

home-lift = ۶ ہفتوں تک ۵ کلوگرام سے زیادہ وزن نہ اٹھائیں۔

home-walk = دن میں ۲ سے ۳ بار چہل قدمی کریں، ہر بار کم از کم ۱۰ منٹ۔

home-medicine = ۲۴ گھنٹوں میں ۱٫۵ گرام سے زیادہ دوا نہ لیں۔

home-wound = ممکن ہے آپ کو <dfn data-l10n-name="dressing">پٹی</dfn> پر تھوڑا سا خون نظر آئے۔

home-anesthesia = اینستھیزیا سے ۱ دن تک نیند آتی ہے۔ اس دن گاڑی ہرگز نہ چلائیں۔

home-fever = اگر آپ کا درجۂ حرارت ۳۸ °C سے زیادہ ہو تو { -care-team(case: "reflexive") } کو فون کریں۔

glossary-dressing = پٹی
    .definition = ایک صاف پٹی جو زخم کو محفوظ رکھتی ہے۔
