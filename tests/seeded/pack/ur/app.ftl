app-title = میری صحت یابی

language-name = اردو

welcome = خوش آمدید، { $name }!

close = بند کریں
    .label = یہ صفحہ بند کریں

photo-close = بند کریں

spine-drawing =
    .alt = دو مہرے اور ان کے درمیان ڈسک

## Visits and exercises

visit-next = آپ کا اگلا معائنہ { DATETIME($day, dateStyle: "long") } کو ہے۔

exercises-done = آپ اپنی { NUMBER($share, style: "percent") } ورزشیں کر چکے ہیں۔

dose = { NUMBER($dose, maximumFractionDigits: 1) } ملی گرام پانی کے ساتھ لیں۔

week = گھر پر یہ آپ کا ہفتہ نمبر { $week } ہے۔

done = { $procedure ->
    [discectomy] سرجن نے ایک ڈسک کا کچھ حصہ نکالا ہے۔
    [fusion] سرجن نے آپ کی ریڑھ کی ہڈیوں کو جوڑا ہے۔
   *[other] { -care-team(case: "reflexive") } سے پوچھیں کہ کیا کیا گیا۔
}

ready = کیا آپ اپنی ورزشوں کے لیے تیار ہیں؟

stop = اگر درد بڑھ جائے تو “روکیں” دبائیں۔

pause = 5&nbsp;منٹ کا وقفہ لیں۔

## Help

write-us = اپنے سوالات care@lakeside-clinic.org پر لکھیں۔

call-us = رات کو +1 555 010 9999 پر فون کریں۔

read-more = مزید آج ہی https://lakeside-clinic.org/spine پر پڑھیں۔

read-plan = پہلے <a data-l10n-name="plan">اپنا منصوبہ</a> پڑھیں۔

open-help = جوابات کے لیے <a href="{ $url }" rel="help">مدد کا صفحہ</a> کھولیں۔

sent-to = PainDiary نے آپ کی تصویر %(doctor)s کو بھیج دی۔

open-hours = { -clinic } 8:00 سے 16:30 تک کھلا رہتا ہے۔

ask-again = { home-wound } اگر آپ کو یقین نہ ہو تو براہِ کرم دوبارہ پوچھیں۔
