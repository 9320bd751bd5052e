### Machine translated (mt-raw). No qualified person has reviewed this text.
### position: "start" opens a title or a sentence, "mid" (default) follows other words. The article stands in the sentence, not in the term.
### -miss, -miss-abbreviation, -open-surgery and -care-team are feminine singular; -care-team includes the possessive.
### -miss-abbreviation is a short name, not MISS: it always follows an article or a quotation mark. The glossary heading names the English abbreviation.

-miss =
    { $position ->
        [start] Cirurgia minimamente invasiva da coluna
       *[mid] cirurgia minimamente invasiva da coluna
    }

-miss-abbreviation = cirurgia minimamente invasiva

-open-surgery =
    { $position ->
        [start] Cirurgia aberta da coluna
       *[mid] cirurgia aberta da coluna
    }

-care-team =
    { $position ->
        [start] Sua equipe de saúde
       *[mid] sua equipe de saúde
    }
