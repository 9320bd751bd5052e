### Machine translated (mt-raw). No qualified person has reviewed this text.
### case: "plain" (default) has the possessive ਤੁਹਾਡੀ; "reflexive" has ਆਪਣੀ, for sentences whose subject is the reader (ਤੁਸੀਂ).
### -miss, -miss-abbreviation, -open-surgery and -care-team are feminine singular; postpositions follow them as separate words.

-miss = ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੀ ਘੱਟ ਤੋਂ ਘੱਟ ਚੀਰ-ਫਾੜ ਵਾਲੀ ਸਰਜਰੀ

-miss-abbreviation = MISS

-open-surgery = ਰੀੜ੍ਹ ਦੀ ਹੱਡੀ ਦੀ ਓਪਨ ਸਰਜਰੀ

-care-team =
    { $case ->
       *[plain] ਤੁਹਾਡੀ ਦੇਖਭਾਲ ਟੀਮ
        [reflexive] ਆਪਣੀ ਦੇਖਭਾਲ ਟੀਮ
    }
