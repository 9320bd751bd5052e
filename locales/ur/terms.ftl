### Machine translated (mt-raw). No qualified person has reviewed this text.
### case: "plain" (default) has the possessive آپ کی; "reflexive" has اپنی, for sentences whose subject is the reader (آپ).
### -miss, -miss-abbreviation, -open-surgery and -care-team are feminine singular; postpositions follow them as separate words. No sentence starts with the Latin abbreviation, so that its first strong letter is right-to-left.

-miss = ریڑھ کی ہڈی کی کم سے کم چیر پھاڑ والی سرجری

-miss-abbreviation = MISS

-open-surgery = ریڑھ کی ہڈی کی اوپن سرجری

-care-team =
    { $case ->
       *[plain] آپ کی نگہداشت کی ٹیم
        [reflexive] اپنی نگہداشت کی ٹیم
    }
