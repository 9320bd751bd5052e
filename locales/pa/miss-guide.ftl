### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss }: ਮਰੀਜ਼ਾਂ ਅਤੇ ਸਿਹਤ-ਸੰਭਾਲ ਪ੍ਰਦਾਤਾਵਾਂ ਲਈ ਗਾਈਡ

## 1. Introduction

guide-intro-title = ਜਾਣ-ਪਛਾਣ

guide-intro-role = { -miss } ({ -miss-abbreviation }) ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੇ ਇਲਾਜ ਦਾ ਇੱਕ ਅਹਿਮ ਤਰੀਕਾ ਬਣ ਗਈ ਹੈ। ਇਸ ਦੇ ਬਹੁਤ ਸਾਰੇ ਫ਼ਾਇਦੇ ਹਨ। ਇਸ ਨਾਲ ਜੁੜੀਆਂ ਕੁਝ ਖ਼ਾਸ ਗੱਲਾਂ ਵੀ ਹਨ ਜਿਨ੍ਹਾਂ ਬਾਰੇ ਮਰੀਜ਼ਾਂ ਅਤੇ ਸਿਹਤ-ਸੰਭਾਲ ਪ੍ਰਦਾਤਾਵਾਂ ਨੂੰ ਪਤਾ ਹੋਣਾ ਚਾਹੀਦਾ ਹੈ।

guide-intro-mark = ਮੁਕਾਬਲਤਨ ਛੋਟੇ <dfn data-l10n-name="incision">ਚੀਰੇ</dfn> ਅਤੇ ਟਿਸ਼ੂਆਂ ਦਾ ਬਹੁਤ ਘੱਟ ਪ੍ਰਭਾਵਿਤ ਹੋਣਾ { -miss-abbreviation } ਦੀ ਪਛਾਣ ਹੈ। ਇਹ ਰਵਾਇਤੀ <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> ਦੇ ਮੁਕਾਬਲੇ ਇੱਕ ਸਪਸ਼ਟ ਤਬਦੀਲੀ ਹੈ।

## 2. Less harm to tissue

guide-tissue-title = ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੇ ਆਲੇ-ਦੁਆਲੇ ਦੇ ਟਿਸ਼ੂਆਂ ਨੂੰ ਘੱਟ ਨੁਕਸਾਨ

guide-tissue-compare = ਓਪਨ ਸਰਜਰੀ ਵਿੱਚ ਵੱਡੇ ਪੱਧਰ ਉੱਤੇ <dfn data-l10n-name="muscle-dissection">ਮਾਸਪੇਸ਼ੀਆਂ ਨੂੰ ਵੱਖ ਕਰਨਾ</dfn> ਪੈਂਦਾ ਹੈ। ਇਸ ਦੇ ਉਲਟ { -miss-abbreviation } ਵਿੱਚ ਖ਼ਾਸ ਤਕਨੀਕਾਂ ਅਤੇ ਔਜ਼ਾਰਾਂ ਦੀ ਮਦਦ ਨਾਲ ਛੋਟੇ ਚੀਰਿਆਂ ਰਾਹੀਂ ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਤੱਕ ਪਹੁੰਚਿਆ ਜਾਂਦਾ ਹੈ।

guide-tissue-benefits-intro = ਕਿਉਂਕਿ ਟਿਸ਼ੂ ਘੱਟ ਪ੍ਰਭਾਵਿਤ ਹੁੰਦੇ ਹਨ, ਇਸ ਲਈ { -miss-abbreviation } ਨਾਲ ਇਹ ਫ਼ਾਇਦੇ ਹੋ ਸਕਦੇ ਹਨ:

guide-tissue-blood = <dfn data-l10n-name="blood-loss">ਖ਼ੂਨ ਦਾ ਨੁਕਸਾਨ</dfn> ਘੱਟ ਹੋ ਸਕਦਾ ਹੈ।
guide-tissue-pain = <dfn data-l10n-name="postop-pain">ਸਰਜਰੀ ਤੋਂ ਬਾਅਦ ਦਾ ਦਰਦ</dfn> ਘੱਟ ਹੋ ਸਕਦਾ ਹੈ।
guide-tissue-complications = <dfn data-l10n-name="complication">ਪੇਚੀਦਗੀਆਂ</dfn> ਦਾ ਖ਼ਤਰਾ ਘੱਟ ਹੋ ਸਕਦਾ ਹੈ।
guide-tissue-recovery = <dfn data-l10n-name="recovery">ਸਿਹਤਯਾਬੀ</dfn> ਜ਼ਿਆਦਾ ਜਲਦੀ ਹੋ ਸਕਦੀ ਹੈ।
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">ਹਸਪਤਾਲ ਵਿੱਚ ਰਹਿਣ ਦਾ ਸਮਾਂ</dfn> ਘੱਟ ਹੋ ਸਕਦਾ ਹੈ।

guide-tissue-evidence = ਹਰ ਫ਼ਾਇਦਾ ਕਿੰਨਾ ਵੱਡਾ ਹੈ, ਇਹ ਵੱਖ-ਵੱਖ ਓਪਰੇਸ਼ਨਾਂ ਅਤੇ ਵੱਖ-ਵੱਖ ਅਧਿਐਨਾਂ ਵਿੱਚ ਅਲੱਗ-ਅਲੱਗ ਹੈ। ਅਧਿਐਨ ਇਸ ਗੱਲ ਉੱਤੇ ਸਹਿਮਤ ਨਹੀਂ ਹਨ ਕਿ ਪੇਚੀਦਗੀਆਂ ਘੱਟ ਹੁੰਦੀਆਂ ਹਨ ਜਾਂ ਨਹੀਂ।

## 3. Precision

guide-precision-title = ਸਟੀਕਤਾ

guide-precision-tools = ਸਰਜਰੀ ਦੌਰਾਨ ਇਮੇਜਿੰਗ (<dfn data-l10n-name="navigation">ਓਪਰੇਸ਼ਨ ਦੌਰਾਨ ਨੈਵੀਗੇਸ਼ਨ</dfn>) ਅਤੇ <dfn data-l10n-name="endoscope">ਐਂਡੋਸਕੋਪ</dfn> ਰਾਹੀਂ ਦਿਸਦਾ ਦ੍ਰਿਸ਼ ਸਰਜਨ ਨੂੰ ਗੁੰਝਲਦਾਰ ਸਰੀਰਕ ਬਣਤਰ ਵਿੱਚ ਜ਼ਿਆਦਾ ਸਟੀਕਤਾ ਨਾਲ ਰਾਹ ਲੱਭਣ ਵਿੱਚ ਮਦਦ ਦੇ ਸਕਦੇ ਹਨ।

guide-precision-effect = ਇਸ ਨਾਲ ਨਿਸ਼ਚਿਤ ਥਾਂ ਦਾ ਇਲਾਜ ਸੰਭਵ ਹੋ ਸਕਦਾ ਹੈ ਅਤੇ ਨੇੜਲੀਆਂ <dfn data-l10n-name="nerve">ਨਸਾਂ</dfn> ਅਤੇ ਟਿਸ਼ੂਆਂ ਨੂੰ ਨੁਕਸਾਨ ਪਹੁੰਚਣ ਦੀ ਸੰਭਾਵਨਾ ਘੱਟ ਹੋ ਸਕਦੀ ਹੈ। ਇਸ ਨਾਲ ਓਪਰੇਸ਼ਨ ਮਰੀਜ਼ ਲਈ ਜ਼ਿਆਦਾ ਸੁਰੱਖਿਅਤ ਹੋ ਸਕਦਾ ਹੈ।

## 4. Appearance

guide-appearance-title = ਦਿੱਖ

guide-appearance-scars = ਛੋਟੇ ਚੀਰਿਆਂ ਨਾਲ ਆਮ ਤੌਰ ਉੱਤੇ ਓਪਨ ਸਰਜਰੀ ਦੇ ਮੁਕਾਬਲੇ ਘੱਟ ਦਿਸਣ ਵਾਲੇ <dfn data-l10n-name="scar">ਨਿਸ਼ਾਨ</dfn> ਪੈਂਦੇ ਹਨ। ਇਸ ਨਾਲ ਸਰਜਰੀ ਤੋਂ ਬਾਅਦ ਤਸੱਲੀ ਅਤੇ ਤੰਦਰੁਸਤੀ ਦੇ ਅਹਿਸਾਸ ਵਿੱਚ ਵਾਧਾ ਹੋ ਸਕਦਾ ਹੈ।

## 5. Limits: suitability

guide-suitability-title = ਸੀਮਾਵਾਂ: ਇਹ ਕਿਸ ਲਈ ਢੁਕਵੀਂ ਹੈ

guide-suitability-not-all = { -miss-abbreviation } <strong>ਨਾ ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੀ ਹਰ ਬਿਮਾਰੀ ਲਈ ਢੁਕਵੀਂ ਹੈ ਅਤੇ ਨਾ ਹੀ ਹਰ ਮਰੀਜ਼ ਲਈ</strong>।

guide-suitability-open = ਗੁੰਝਲਦਾਰ ਸਮੱਸਿਆਵਾਂ ਵਿੱਚ, ਜਾਂ ਅਜਿਹੀਆਂ ਸਮੱਸਿਆਵਾਂ ਵਿੱਚ ਜਿਨ੍ਹਾਂ ਲਈ ਵਿਆਪਕ <dfn data-l10n-name="decompression">ਡੀਕੰਪਰੈਸ਼ਨ</dfn> ਦੀ ਲੋੜ ਹੋਵੇ, ਓਪਨ ਸਰਜਰੀ ਦੀ ਲੋੜ ਪੈ ਸਕਦੀ ਹੈ ਤਾਂ ਜੋ ਸਰਜਨ ਉਸ ਥਾਂ ਨੂੰ ਚੰਗੀ ਤਰ੍ਹਾਂ ਦੇਖ ਸਕਣ ਅਤੇ ਉਸ ਤੱਕ ਪਹੁੰਚ ਸਕਣ।

## 6. Limits: training

guide-training-title = ਸੀਮਾਵਾਂ: ਸਿਖਲਾਈ

guide-training-needs = { -miss-abbreviation } ਲਈ ਖ਼ਾਸ ਸਿਖਲਾਈ ਅਤੇ ਤਜਰਬੇ ਦੀ ਲੋੜ ਹੁੰਦੀ ਹੈ। ਜ਼ਰੂਰੀ ਹੈ ਕਿ ਇਹ ਸਰਜਰੀ ਕਰਨ ਤੋਂ ਪਹਿਲਾਂ ਸਰਜਨਾਂ ਨੂੰ ਚੰਗੀ ਤਰ੍ਹਾਂ ਸਿਖਲਾਈ ਦਿੱਤੀ ਜਾਵੇ ਅਤੇ ਉਨ੍ਹਾਂ ਦੇ ਹੁਨਰ ਦੀ ਪੂਰੀ ਤਰ੍ਹਾਂ ਜਾਂਚ ਕੀਤੀ ਜਾਵੇ।

guide-training-choose = ਮਰੀਜ਼ਾਂ ਨੂੰ ਅਜਿਹਾ <dfn data-l10n-name="spine-surgeon">ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦਾ ਸਰਜਨ</dfn> ਲੱਭਣਾ ਚਾਹੀਦਾ ਹੈ ਜੋ ਤਜਰਬੇਕਾਰ ਅਤੇ ਯੋਗਤਾ-ਪ੍ਰਾਪਤ ਹੋਵੇ। ਇਸ ਨਾਲ ਪੇਚੀਦਗੀਆਂ ਦਾ ਖ਼ਤਰਾ ਘੱਟ ਹੋ ਸਕਦਾ ਹੈ ਅਤੇ ਸਭ ਤੋਂ ਵਧੀਆ ਨਤੀਜਾ ਹਾਸਲ ਕਰਨ ਵਿੱਚ ਮਦਦ ਮਿਲ ਸਕਦੀ ਹੈ।

## 7. Conclusion

guide-conclusion-title = ਸਿੱਟਾ

guide-conclusion-advance = { -miss-abbreviation } ਇੱਕ ਵੱਡੀ ਤਰੱਕੀ ਹੈ। ਇਸ ਦਾ ਮਤਲਬ ਟਿਸ਼ੂਆਂ ਨੂੰ ਘੱਟ ਨੁਕਸਾਨ, ਜ਼ਿਆਦਾ ਸਟੀਕਤਾ, ਜ਼ਿਆਦਾ ਤੇਜ਼ ਸਿਹਤਯਾਬੀ ਅਤੇ ਬਿਹਤਰ ਦਿੱਖ ਹੋ ਸਕਦਾ ਹੈ।

guide-conclusion-weigh = ਮਰੀਜ਼ਾਂ ਅਤੇ ਸਿਹਤ-ਸੰਭਾਲ ਪ੍ਰਦਾਤਾਵਾਂ ਨੂੰ ਫ਼ਾਇਦਿਆਂ ਅਤੇ ਧਿਆਨ ਦੇਣ ਵਾਲੀਆਂ ਗੱਲਾਂ, ਦੋਵਾਂ ਨੂੰ ਇਕੱਠਿਆਂ ਵਿਚਾਰਨਾ ਚਾਹੀਦਾ ਹੈ।

guide-conclusion-future = { -miss-abbreviation } ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੀ ਦੇਖਭਾਲ ਨੂੰ ਲਗਾਤਾਰ ਜ਼ਿਆਦਾ ਸੁਰੱਖਿਅਤ ਅਤੇ ਜ਼ਿਆਦਾ ਅਸਰਦਾਰ ਇਲਾਜ ਵੱਲ ਲਿਜਾ ਰਹੀ ਹੈ।

guide-not-all = ਇਸ ਗਾਈਡ ਵਿੱਚ ਹਰ ਖ਼ਤਰਾ ਅਤੇ ਹਰ ਵਿਕਲਪ ਦਰਜ <strong>ਨਹੀਂ</strong> ਹੈ। { -care-team(case: "reflexive") } ਤੋਂ ਪੁੱਛੋ ਕਿ ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕਿਹੜੇ ਤੁਹਾਡੇ ਉੱਤੇ ਲਾਗੂ ਹੁੰਦੇ ਹਨ।
