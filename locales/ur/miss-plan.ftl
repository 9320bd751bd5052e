### Machine translated (mt-raw). No qualified person has reviewed this text.
### plan-levels and plan-nights: one is exactly 1; the number is printed in every variant but [0].

plan-title = آپ کی سرجری کا منصوبہ

plan-intro = یہ صفحہ اس سرجری کے بارے میں ہے جس کا منصوبہ آپ کے لیے بنایا گیا ہے۔ اسے سنبھال کر رکھیں اور ہسپتال آتے وقت اپنے ساتھ لائیں۔

## Your operation

plan-operation-title = آپ کا آپریشن

plan-procedure =
    { $procedure ->
        [discectomy] آپ کے لیے جس آپریشن کا منصوبہ ہے وہ <dfn data-l10n-name="discectomy">ڈسکیکٹومی</dfn> ہے۔ سرجن کسی عصب پر دباؤ ڈالنے والی خراب ڈسک کا کچھ حصہ نکال دیتے ہیں۔
        [decompression] آپ کے لیے جس آپریشن کا منصوبہ ہے وہ <dfn data-l10n-name="decompression">ڈی کمپریشن</dfn> ہے۔ سرجن حرام مغز یا کسی عصب پر سے دباؤ ہٹا دیتے ہیں۔
        [fusion] آپ کے لیے جس آپریشن کا منصوبہ ہے وہ <dfn data-l10n-name="fusion">مہروں کا فیوژن</dfn> ہے۔ سرجن ریڑھ کی کچھ ہڈیوں کو آپس میں جوڑ دیتے ہیں تاکہ وہ جڑ کر ایک ہڈی بن جائیں۔
       *[other] { -care-team(case: "reflexive") } سے پوچھیں کہ آپ کے لیے کس آپریشن کا منصوبہ ہے۔
    }
plan-procedure-generic = { -care-team(case: "reflexive") } سے پوچھیں کہ آپ کے لیے کس آپریشن کا منصوبہ ہے۔

plan-levels =
    { $levels ->
        [one] سرجن آپ کی ریڑھ کی ہڈی کے { $levels } <dfn data-l10n-name="spinal-level">لیول</dfn> کا علاج کرنے کا ارادہ رکھتے ہیں۔
       *[other] سرجن آپ کی ریڑھ کی ہڈی کے { $levels } <dfn data-l10n-name="spinal-level">لیولز</dfn> کا علاج کرنے کا ارادہ رکھتے ہیں۔
    }
plan-levels-generic = { -care-team(case: "reflexive") } سے پوچھیں کہ سرجن آپ کی ریڑھ کی ہڈی کے کتنے <dfn data-l10n-name="spinal-level">لیولز</dfn> کا علاج کرنے کا ارادہ رکھتے ہیں۔

## Date and hospital stay

plan-stay-title = تاریخ اور ہسپتال میں قیام

plan-date = آپ کی سرجری کی مقررہ تاریخ { DATETIME($surgeryDate, dateStyle: "long") } ہے۔
plan-date-generic = { -care-team } آپ کو آپ کی سرجری کی تاریخ بتائے گی۔

plan-nights =
    { $nights ->
        [0] توقع ہے کہ آپ کو سرجری کے دن ہی گھر بھیج دیا جائے گا۔
        [one] توقع ہے کہ ہسپتال میں آپ کا قیام { $nights } رات کا ہو گا۔
       *[other] توقع ہے کہ ہسپتال میں آپ کا قیام { $nights } راتوں کا ہو گا۔
    }
plan-nights-generic = { -care-team(case: "reflexive") } سے پوچھیں کہ ہسپتال میں آپ کا قیام کتنے عرصے کا متوقع ہے۔

## Before and after

plan-prepare-title = سرجری سے پہلے اور بعد میں

plan-prepare-intro = یہ اقدامات تیاری میں آپ کی مدد کر سکتے ہیں:

plan-prepare-questions = اپنے سوالات لکھ لیں اور انہیں اپنے ساتھ لائیں۔
plan-prepare-medicines = { -care-team(case: "reflexive") } کو ان تمام دواؤں کے بارے میں بتائیں جو آپ کے استعمال میں ہیں۔
plan-prepare-home = کسی ایسے شخص کا انتظام کریں جو آپ کو گھر لے جائے اور وہاں آپ کی مدد کرے۔

plan-change = یہ منصوبہ بدل سکتا ہے۔ صرف وہی کریں جو { -care-team } آپ کو بتائے، اور اگر یہاں کوئی بات اس سے مختلف ہو تو پوچھیں۔

plan-not-all = اس صفحے پر ہر خطرہ اور ہر متبادل درج <strong>نہیں</strong> ہے۔ اپنے خطرات اور متبادل کے بارے میں { -care-team(case: "reflexive") } سے پوچھیں۔
