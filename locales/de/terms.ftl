### Machine translated (mt-raw). No qualified person has reviewed this text.
### case: nominative (default), genitive, dative, accusative.
### -miss and -open-surgery come without an article. Their genitive and dative are the forms after an article ("der …").
### position (start, mid) exists only inside their nominative. After an article use mid.
### -miss-abbreviation is feminine and is not inflected. -care-team is always capitalised, so it has no position.

-miss =
    { $case ->
       *[nominative]
            { $position ->
                [start] Minimalinvasive Wirbelsäulenchirurgie
               *[mid] minimalinvasive Wirbelsäulenchirurgie
            }
        [genitive] minimalinvasiven Wirbelsäulenchirurgie
        [dative] minimalinvasiven Wirbelsäulenchirurgie
        [accusative] minimalinvasive Wirbelsäulenchirurgie
    }

-miss-abbreviation = MISS

-open-surgery =
    { $case ->
       *[nominative]
            { $position ->
                [start] Offene Wirbelsäulenoperation
               *[mid] offene Wirbelsäulenoperation
            }
        [genitive] offenen Wirbelsäulenoperation
        [dative] offenen Wirbelsäulenoperation
        [accusative] offene Wirbelsäulenoperation
    }

-care-team =
    { $case ->
       *[nominative] Ihr Behandlungsteam
        [genitive] Ihres Behandlungsteams
        [dative] Ihrem Behandlungsteam
        [accusative] Ihr Behandlungsteam
    }
