### Machine translated (mt-raw). No qualified person has reviewed this text.
### form: "short" (default) is the bare abbreviation, for naming it or in parentheses; "phrase" is the abbreviation with its noun (feminine singular), for use inside a sentence.
### -miss and -open-surgery are feminine singular, -care-team is masculine singular; none of them changes its written form with case. Never attach a one-letter particle to a term.

-miss = جراحة العمود الفقري طفيفة التوغل

-miss-abbreviation =
    { $form ->
       *[short] MISS
        [phrase] جراحة MISS
    }

-open-surgery = جراحة العمود الفقري المفتوحة

-care-team = فريق الرعاية الخاص بك
