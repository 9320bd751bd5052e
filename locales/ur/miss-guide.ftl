### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }: مریضوں اور صحت کی نگہداشت فراہم کرنے والوں کے لیے گائیڈ

## 1. Introduction

guide-intro-title = تعارف

guide-intro-role = { -miss } ({ -miss-abbreviation }) ریڑھ کی ہڈی کے علاج کا ایک اہم طریقہ بن چکی ہے۔ اس کے بہت سے فوائد ہیں۔ اس سے جڑے کچھ خاص معاملات بھی ہیں جن کا علم مریضوں اور صحت کی نگہداشت فراہم کرنے والوں کو ہونا چاہیے۔

guide-intro-mark = نسبتاً چھوٹے <dfn data-l10n-name="incision">چیرے</dfn> اور ٹشوز کا بہت کم متاثر ہونا { -miss-abbreviation } کی پہچان ہے۔ یہ روایتی <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> کے مقابلے میں ایک نمایاں تبدیلی ہے۔

## 2. Less harm to tissue

guide-tissue-title = ریڑھ کی ہڈی کے آس پاس کے ٹشوز کو کم نقصان

guide-tissue-compare = اوپن سرجری میں بڑے پیمانے پر <dfn data-l10n-name="muscle-dissection">پٹھوں کو الگ کرنا</dfn> پڑتا ہے۔ اس کے برعکس { -miss-abbreviation } میں خاص تکنیکوں اور آلات کی مدد سے چھوٹے چیروں کے ذریعے ریڑھ کی ہڈی تک پہنچا جاتا ہے۔

guide-tissue-benefits-intro = چونکہ ٹشوز کم متاثر ہوتے ہیں، اس لیے { -miss-abbreviation } سے یہ فوائد مل سکتے ہیں:

guide-tissue-blood = <dfn data-l10n-name="blood-loss">خون کا ضیاع</dfn> کم ہو سکتا ہے۔
guide-tissue-pain = <dfn data-l10n-name="postop-pain">سرجری کے بعد کا درد</dfn> کم ہو سکتا ہے۔
guide-tissue-complications = <dfn data-l10n-name="complication">پیچیدگیوں</dfn> کا خطرہ کم ہو سکتا ہے۔
guide-tissue-recovery = <dfn data-l10n-name="recovery">صحت یابی</dfn> زیادہ جلدی ہو سکتی ہے۔
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">ہسپتال میں قیام</dfn> مختصر ہو سکتا ہے۔

guide-tissue-evidence = ہر فائدہ کتنا بڑا ہے، یہ مختلف آپریشنوں اور مختلف تحقیقی مطالعات میں الگ الگ ہے۔ تحقیقی مطالعات اس بات پر متفق نہیں ہیں کہ پیچیدگیاں کم ہوتی ہیں یا نہیں۔

## 3. Precision

guide-precision-title = درستگی

guide-precision-tools = سرجری کے دوران امیجنگ (<dfn data-l10n-name="navigation">آپریشن کے دوران نیویگیشن</dfn>) اور <dfn data-l10n-name="endoscope">اینڈوسکوپ</dfn> سے نظر آنے والا منظر سرجن کو پیچیدہ جسمانی ساخت میں زیادہ درستگی سے راستہ تلاش کرنے میں مدد دے سکتے ہیں۔

guide-precision-effect = اس سے ہدفی علاج ممکن ہو سکتا ہے اور آس پاس کے <dfn data-l10n-name="nerve">اعصاب</dfn> اور ٹشوز کو نقصان پہنچنے کا امکان کم ہو سکتا ہے۔ اس سے آپریشن مریض کے لیے زیادہ محفوظ ہو سکتا ہے۔

## 4. Appearance

guide-appearance-title = ظاہری شکل

guide-appearance-scars = چھوٹے چیروں سے عام طور پر اوپن سرجری کے مقابلے میں کم نمایاں <dfn data-l10n-name="scar">نشان</dfn> پڑتے ہیں۔ اس سے سرجری کے بعد اطمینان اور تندرستی کے احساس میں اضافہ ہو سکتا ہے۔

## 5. Limits: suitability

guide-suitability-title = حدود: یہ کس کے لیے موزوں ہے

guide-suitability-not-all = یہ سرجری ({ -miss-abbreviation }) <strong>نہ ریڑھ کی ہڈی کی ہر بیماری کے لیے موزوں ہے اور نہ ہی ہر مریض کے لیے</strong>۔

guide-suitability-open = پیچیدہ مسائل میں، یا ایسے مسائل میں جن میں وسیع <dfn data-l10n-name="decompression">ڈی کمپریشن</dfn> درکار ہو، اوپن سرجری کی ضرورت پڑ سکتی ہے تاکہ سرجن اس جگہ کو اچھی طرح دیکھ سکیں اور وہاں تک پہنچ سکیں۔

## 6. Limits: training

guide-training-title = حدود: تربیت

guide-training-needs = اس سرجری ({ -miss-abbreviation }) کے لیے خاص تربیت اور تجربہ درکار ہے۔ ضروری ہے کہ یہ سرجری کرنے سے پہلے سرجنوں کو اچھی طرح تربیت دی جائے اور ان کی مہارت کی پوری طرح جانچ کی جائے۔

guide-training-choose = مریضوں کو ایسا <dfn data-l10n-name="spine-surgeon">ریڑھ کی ہڈی کا سرجن</dfn> تلاش کرنا چاہیے جو تجربہ کار اور اہل ہو۔ اس سے پیچیدگیوں کا خطرہ کم ہو سکتا ہے اور بہترین نتیجہ حاصل کرنے میں مدد مل سکتی ہے۔

## 7. Conclusion

guide-conclusion-title = اختتامیہ

guide-conclusion-advance = یہ سرجری ({ -miss-abbreviation }) ایک بڑی پیش رفت ہے۔ اس کا مطلب ٹشوز کو کم نقصان، زیادہ درستگی، تیز تر صحت یابی اور بہتر ظاہری شکل ہو سکتا ہے۔

guide-conclusion-weigh = مریضوں اور صحت کی نگہداشت فراہم کرنے والوں کو فوائد اور قابلِ غور باتوں دونوں کو ایک ساتھ پرکھنا چاہیے۔

guide-conclusion-future = یہ سرجری ({ -miss-abbreviation }) ریڑھ کی ہڈی کی نگہداشت کو مسلسل زیادہ محفوظ اور زیادہ مؤثر علاج کی طرف لے جا رہی ہے۔

guide-not-all = اس گائیڈ میں ہر خطرہ اور ہر متبادل درج <strong>نہیں</strong> ہے۔ { -care-team(case: "reflexive") } سے پوچھیں کہ ان میں سے کون سے آپ پر لاگو ہوتے ہیں۔
