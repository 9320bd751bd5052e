### The full guide for patients and healthcare providers. Standard medical terms.
### Every benefit is hedged ("may", "can"): the evidence differs between procedures. Keep each hedge.

guide-title = { -miss(position: "start") }: a guide for patients and healthcare providers

## 1. Introduction

guide-intro-title = Introduction

guide-intro-role = { -miss(position: "start") } ({ -miss-abbreviation }) has become an important way to treat the spine. It has many benefits. It also raises matters of its own that patients and healthcare providers should know.

guide-intro-mark = What marks { -miss-abbreviation } is smaller <dfn data-l10n-name="incision">incisions</dfn> and little disturbance of tissue. That is a marked change from traditional <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn>.

## 2. Less harm to tissue

guide-tissue-title = Less harm to the tissue around the spine

guide-tissue-compare = Open surgery needs wide <dfn data-l10n-name="muscle-dissection">dissection of muscle</dfn>. { -miss-abbreviation } reaches the spine through small incisions with special techniques and tools.

# hedge: may
guide-tissue-benefits-intro = Because less tissue is disturbed, { -miss-abbreviation } may offer these benefits:

# hedge: may
guide-tissue-blood = There may be less <dfn data-l10n-name="blood-loss">blood loss</dfn>.

# hedge: may
guide-tissue-pain = There may be less <dfn data-l10n-name="postop-pain">pain after surgery</dfn>.

# hedge: may
guide-tissue-complications = The risk of <dfn data-l10n-name="complication">complications</dfn> may be lower.

# hedge: may
guide-tissue-recovery = <dfn data-l10n-name="recovery">Recovery</dfn> may be quicker.

# hedge: may
guide-tissue-stay = The <dfn data-l10n-name="hospital-stay">hospital stay</dfn> may be shorter.

guide-tissue-evidence = How large each benefit is differs between procedures and between studies. Studies do not agree on whether there are fewer complications.

## 3. Precision

guide-precision-title = Precision

# hedge: can
guide-precision-tools = Imaging during surgery (<dfn data-l10n-name="navigation">intraoperative navigation</dfn>) and the view through an <dfn data-l10n-name="endoscope">endoscope</dfn> can help the surgeon find the way in intricate anatomy more exactly.

# hedge: may
guide-precision-effect = This can allow targeted treatment and may lower the chance of damage to nearby <dfn data-l10n-name="nerve">nerves</dfn> and tissue. That may make the operation safer for the patient.

## 4. Appearance

guide-appearance-title = Appearance

# hedge: usually, can
guide-appearance-scars = Smaller incisions usually leave less visible <dfn data-l10n-name="scar">scars</dfn> than open surgery. This can add to satisfaction and well-being after surgery.

## 5. Limits: suitability

guide-suitability-title = Limits: who it suits

guide-suitability-not-all = { -miss-abbreviation } is <strong>not right for every spine condition or for every patient</strong>.

# hedge: may
guide-suitability-open = Complex problems, or those that need extensive <dfn data-l10n-name="decompression">decompression</dfn>, may need open surgery so that the surgeon can see and reach the area well.

## 6. Limits: training

guide-training-title = Limits: training

guide-training-needs = { -miss-abbreviation } needs special training and experience. Surgeons must be taught and assessed thoroughly before they perform it.

# hedge: can
guide-training-choose = Patients should look for an experienced, qualified <dfn data-l10n-name="spine-surgeon">spine surgeon</dfn>. This can lower the risk of complications and help to get the best result.

## 7. Conclusion

guide-conclusion-title = Conclusion

# hedge: can
guide-conclusion-advance = { -miss-abbreviation } is a significant advance. It can mean less tissue trauma, more precision, faster recovery and better appearance.

guide-conclusion-weigh = Patients and healthcare providers should weigh the benefits and the considerations together.

guide-conclusion-future = { -miss-abbreviation } goes on changing spine care toward safer and more effective treatment.

guide-not-all = This guide does <strong>not</strong> list all risks and choices. Ask { -care-team } which of them apply to you.
