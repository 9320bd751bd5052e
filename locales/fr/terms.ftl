### Machine translated (mt-raw). No qualified person has reviewed this text.
### position: "start" opens a title or a sentence, "mid" (default) follows other words. The article stands in the sentence, not in the term.
### -miss, -miss-abbreviation, -open-surgery and -care-team are feminine singular; -care-team includes the possessive.
### -miss-abbreviation is a short name, not MISS: it always follows an article or a quotation mark. The glossary heading names the English abbreviation.

-miss =
    { $position ->
        [start] Chirurgie mini-invasive du rachis
       *[mid] chirurgie mini-invasive du rachis
    }

-miss-abbreviation = chirurgie mini-invasive

-open-surgery =
    { $position ->
        [start] Chirurgie ouverte du rachis
       *[mid] chirurgie ouverte du rachis
    }

-care-team =
    { $position ->
        [start] Votre équipe soignante
       *[mid] votre équipe soignante
    }
