home-title = ਘਰ ਵਾਪਸੀ

home-intro = ਇਸ ਪੰਨੇ ਉੱਤੇ ਸਾਰੇ ਜੋਖਮ <strong>ਨਹੀਂ</strong> ਦਿੱਤੇ ਗਏ। ਆਪਣੇ ਜੋਖਮਾਂ ਬਾਰੇ { -care-team(case: "reflexive") } ਨੂੰ ਪੁੱਛੋ।

home-nights = { $nights ->
    [0] ਤੁਸੀਂ ਸਰਜਰੀ ਵਾਲੇ ਦਿਨ ਹੀ ਘਰ ਜਾਓਗੇ।
    [one] ਉਮੀਦ ਹੈ ਕਿ ਤੁਸੀਂ { $nights } ਰਾਤ ਰਹੋਗੇ।
   *[other] ਉਮੀਦ ਹੈ ਕਿ ਤੁਸੀਂ { $nights } ਰਾਤਾਂ ਰਹੋਗੇ।
}

home-nights-generic = { -care-team(case: "reflexive") } ਨੂੰ ਪੁੱਛੋ ਕਿ ਤੁਹਾਡੇ ਕਿੰਨੀ ਦੇਰ ਰਹਿਣ ਦੀ ਉਮੀਦ ਹੈ।

home-care-title = ਆਪਣੀ ਦੇਖਭਾਲ ਕਰਨੀ

home-lift = 6 ਹਫ਼ਤਿਆਂ ਤੱਕ 5 ਕਿਲੋਗ੍ਰਾਮ ਤੋਂ ਵੱਧ ਭਾਰ ਨਾ ਚੁੱਕੋ।

home-walk = ਦਿਨ ਵਿੱਚ 2 ਤੋਂ 3 ਵਾਰ ਸੈਰ ਕਰੋ, ਹਰ ਵਾਰ ਘੱਟੋ-ਘੱਟ 10 ਮਿੰਟ।

home-medicine = 24 ਘੰਟਿਆਂ ਵਿੱਚ 1.5 ਗ੍ਰਾਮ ਤੋਂ ਵੱਧ ਦਵਾਈ ਨਾ ਲਓ।

home-wound = ਹੋ ਸਕਦਾ ਹੈ ਕਿ ਤੁਹਾਨੂੰ <dfn data-l10n-name="dressing">ਪੱਟੀ</dfn> ਉੱਤੇ ਥੋੜ੍ਹਾ ਜਿਹਾ ਖ਼ੂਨ ਦਿਖਾਈ ਦੇਵੇ।

home-anesthesia = ਐਨਸਥੀਸੀਆ ਨਾਲ 1 ਦਿਨ ਤੱਕ ਨੀਂਦ ਆਉਂਦੀ ਹੈ। ਉਸ ਦਿਨ ਕਦੇ ਵੀ ਗੱਡੀ ਨਾ ਚਲਾਓ।

home-fever = ਜੇ ਤੁਹਾਡਾ ਤਾਪਮਾਨ 38 °C ਤੋਂ ਵੱਧ ਹੋਵੇ ਤਾਂ { -care-team(case: "reflexive") } ਨੂੰ ਫ਼ੋਨ ਕਰੋ।

glossary-dressing = ਪੱਟੀ
    .definition = ਇੱਕ ਸਾਫ਼ ਪੱਟੀ ਜੋ ਜ਼ਖ਼ਮ ਦੀ ਰੱਖਿਆ ਕਰਦੀ ਹੈ।
