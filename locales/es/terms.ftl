### Machine translated (mt-raw). No qualified person has reviewed this text.
### position: "start" opens a title or a sentence, "mid" (default) follows other words. The article stands in the sentence, not in the term.
### -miss, -miss-abbreviation and -open-surgery are feminine singular; -care-team is masculine singular and includes the possessive.
### Inside sentences -miss-abbreviation follows the word "cirugía" ("la cirugía MISS"), so that it is not read as the noun "miss".

-miss =
    { $position ->
        [start] Cirugía de columna mínimamente invasiva
       *[mid] cirugía de columna mínimamente invasiva
    }

-miss-abbreviation = MISS

-open-surgery =
    { $position ->
        [start] Cirugía abierta de columna
       *[mid] cirugía abierta de columna
    }

-care-team =
    { $position ->
        [start] Su equipo de atención médica
       *[mid] su equipo de atención médica
    }
