### Machine translated (mt-raw). No qualified person has reviewed this text.
### plan-levels and plan-nights: one covers 0 and 1, so the number is printed in every variant but [0].

plan-title = ਤੁਹਾਡੀ ਸਰਜਰੀ ਦੀ ਯੋਜਨਾ

plan-intro = ਇਹ ਪੰਨਾ ਉਸ ਸਰਜਰੀ ਬਾਰੇ ਹੈ ਜਿਸ ਦੀ ਯੋਜਨਾ ਤੁਹਾਡੇ ਲਈ ਬਣਾਈ ਗਈ ਹੈ। ਇਸ ਨੂੰ ਸੰਭਾਲ ਕੇ ਰੱਖੋ ਅਤੇ ਹਸਪਤਾਲ ਆਉਣ ਵੇਲੇ ਆਪਣੇ ਨਾਲ ਲਿਆਓ।

## Your operation

plan-operation-title = ਤੁਹਾਡਾ ਓਪਰੇਸ਼ਨ

plan-procedure =
    { $procedure ->
        [discectomy] ਤੁਹਾਡੇ ਲਈ ਜਿਸ ਓਪਰੇਸ਼ਨ ਦੀ ਯੋਜਨਾ ਹੈ ਉਹ <dfn data-l10n-name="discectomy">ਡਿਸਕੈਕਟਮੀ</dfn> ਹੈ। ਸਰਜਨ ਕਿਸੇ ਨਸ ਉੱਤੇ ਦਬਾਅ ਪਾ ਰਹੀ ਖ਼ਰਾਬ ਡਿਸਕ ਦਾ ਕੁਝ ਹਿੱਸਾ ਕੱਢ ਦਿੰਦੇ ਹਨ।
        [decompression] ਤੁਹਾਡੇ ਲਈ ਜਿਸ ਓਪਰੇਸ਼ਨ ਦੀ ਯੋਜਨਾ ਹੈ ਉਹ <dfn data-l10n-name="decompression">ਡੀਕੰਪਰੈਸ਼ਨ</dfn> ਹੈ। ਸਰਜਨ ਸੁਖਮਨਾ ਨਾੜੀ (ਸਪਾਈਨਲ ਕੌਰਡ) ਜਾਂ ਕਿਸੇ ਨਸ ਉੱਤੋਂ ਦਬਾਅ ਹਟਾ ਦਿੰਦੇ ਹਨ।
        [fusion] ਤੁਹਾਡੇ ਲਈ ਜਿਸ ਓਪਰੇਸ਼ਨ ਦੀ ਯੋਜਨਾ ਹੈ ਉਹ <dfn data-l10n-name="fusion">ਮਣਕਿਆਂ ਦਾ ਫਿਊਜ਼ਨ</dfn> ਹੈ। ਸਰਜਨ ਰੀੜ੍ਹ ਦੀਆਂ ਕੁਝ ਹੱਡੀਆਂ ਨੂੰ ਆਪਸ ਵਿੱਚ ਜੋੜ ਦਿੰਦੇ ਹਨ ਤਾਂ ਜੋ ਉਹ ਜੁੜ ਕੇ ਇੱਕ ਹੱਡੀ ਬਣ ਜਾਣ।
       *[other] { -care-team(case: "reflexive") } ਤੋਂ ਪੁੱਛੋ ਕਿ ਤੁਹਾਡੇ ਲਈ ਕਿਸ ਓਪਰੇਸ਼ਨ ਦੀ ਯੋਜਨਾ ਹੈ।
    }
plan-procedure-generic = { -care-team(case: "reflexive") } ਤੋਂ ਪੁੱਛੋ ਕਿ ਤੁਹਾਡੇ ਲਈ ਕਿਸ ਓਪਰੇਸ਼ਨ ਦੀ ਯੋਜਨਾ ਹੈ।

plan-levels =
    { $levels ->
        [one] ਸਰਜਨ ਦੀ ਯੋਜਨਾ ਤੁਹਾਡੀ ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੇ { $levels } <dfn data-l10n-name="spinal-level">ਲੈਵਲ</dfn> ਦਾ ਇਲਾਜ ਕਰਨ ਦੀ ਹੈ।
       *[other] ਸਰਜਨ ਦੀ ਯੋਜਨਾ ਤੁਹਾਡੀ ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੇ { $levels } <dfn data-l10n-name="spinal-level">ਲੈਵਲਾਂ</dfn> ਦਾ ਇਲਾਜ ਕਰਨ ਦੀ ਹੈ।
    }
plan-levels-generic = { -care-team(case: "reflexive") } ਤੋਂ ਪੁੱਛੋ ਕਿ ਸਰਜਨ ਦੀ ਯੋਜਨਾ ਤੁਹਾਡੀ ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੇ ਕਿੰਨੇ <dfn data-l10n-name="spinal-level">ਲੈਵਲਾਂ</dfn> ਦਾ ਇਲਾਜ ਕਰਨ ਦੀ ਹੈ।

## Date and hospital stay

plan-stay-title = ਤਾਰੀਖ਼ ਅਤੇ ਹਸਪਤਾਲ ਵਿੱਚ ਰਹਿਣ ਦਾ ਸਮਾਂ

plan-date = ਤੁਹਾਡੀ ਸਰਜਰੀ ਲਈ ਤੈਅ ਕੀਤੀ ਤਾਰੀਖ਼ { DATETIME($surgeryDate, dateStyle: "long") } ਹੈ।
plan-date-generic = { -care-team } ਤੁਹਾਨੂੰ ਤੁਹਾਡੀ ਸਰਜਰੀ ਦੀ ਤਾਰੀਖ਼ ਦੱਸੇਗੀ।

plan-nights =
    { $nights ->
        [0] ਅੰਦਾਜ਼ਾ ਹੈ ਕਿ ਤੁਸੀਂ ਸਰਜਰੀ ਵਾਲੇ ਦਿਨ ਹੀ ਘਰ ਚਲੇ ਜਾਓਗੇ।
        [one] ਅੰਦਾਜ਼ਾ ਹੈ ਕਿ ਤੁਸੀਂ ਹਸਪਤਾਲ ਵਿੱਚ { $nights } ਰਾਤ ਰਹੋਗੇ।
       *[other] ਅੰਦਾਜ਼ਾ ਹੈ ਕਿ ਤੁਸੀਂ ਹਸਪਤਾਲ ਵਿੱਚ { $nights } ਰਾਤਾਂ ਰਹੋਗੇ।
    }
plan-nights-generic = { -care-team(case: "reflexive") } ਤੋਂ ਪੁੱਛੋ ਕਿ ਅੰਦਾਜ਼ੇ ਮੁਤਾਬਕ ਤੁਸੀਂ ਹਸਪਤਾਲ ਵਿੱਚ ਕਿੰਨਾ ਸਮਾਂ ਰਹੋਗੇ।

## Before and after

plan-prepare-title = ਸਰਜਰੀ ਤੋਂ ਪਹਿਲਾਂ ਅਤੇ ਬਾਅਦ

plan-prepare-intro = ਇਹ ਕਦਮ ਤਿਆਰੀ ਵਿੱਚ ਤੁਹਾਡੀ ਮਦਦ ਕਰ ਸਕਦੇ ਹਨ:

plan-prepare-questions = ਆਪਣੇ ਸਵਾਲ ਲਿਖ ਲਵੋ ਅਤੇ ਉਨ੍ਹਾਂ ਨੂੰ ਆਪਣੇ ਨਾਲ ਲਿਆਓ।
plan-prepare-medicines = { -care-team(case: "reflexive") } ਨੂੰ ਉਨ੍ਹਾਂ ਸਾਰੀਆਂ ਦਵਾਈਆਂ ਬਾਰੇ ਦੱਸੋ ਜੋ ਤੁਸੀਂ ਲੈਂਦੇ ਹੋ।
plan-prepare-home = ਕਿਸੇ ਅਜਿਹੇ ਵਿਅਕਤੀ ਦਾ ਪ੍ਰਬੰਧ ਕਰੋ ਜੋ ਤੁਹਾਨੂੰ ਘਰ ਲੈ ਜਾਵੇ ਅਤੇ ਉੱਥੇ ਤੁਹਾਡੀ ਮਦਦ ਕਰੇ।

plan-change = ਇਹ ਯੋਜਨਾ ਬਦਲ ਸਕਦੀ ਹੈ। ਸਿਰਫ਼ ਉਹੀ ਕਰੋ ਜੋ { -care-team } ਤੁਹਾਨੂੰ ਦੱਸੇ, ਅਤੇ ਜੇ ਇੱਥੇ ਕੋਈ ਗੱਲ ਉਸ ਤੋਂ ਵੱਖਰੀ ਹੋਵੇ ਤਾਂ ਪੁੱਛੋ।

plan-not-all = ਇਸ ਪੰਨੇ ਉੱਤੇ ਹਰ ਖ਼ਤਰਾ ਅਤੇ ਹਰ ਵਿਕਲਪ ਦਰਜ <strong>ਨਹੀਂ</strong> ਹੈ। ਆਪਣੇ ਖ਼ਤਰਿਆਂ ਅਤੇ ਵਿਕਲਪਾਂ ਬਾਰੇ { -care-team(case: "reflexive") } ਤੋਂ ਪੁੱਛੋ।
