### Machine translated (mt-raw). No qualified person has reviewed this text.
### case: nominative (default), genitive, dative, accusative, instrumental, locative.
### position (start, mid) exists only inside the nominative. The other cases stand inside a sentence.
### -miss-abbreviation is not inflected. It is feminine, like the word for surgery.

-miss =
    { $case ->
       *[nominative]
            { $position ->
                [start] Małoinwazyjna chirurgia kręgosłupa
               *[mid] małoinwazyjna chirurgia kręgosłupa
            }
        [genitive] małoinwazyjnej chirurgii kręgosłupa
        [dative] małoinwazyjnej chirurgii kręgosłupa
        [accusative] małoinwazyjną chirurgię kręgosłupa
        [instrumental] małoinwazyjną chirurgią kręgosłupa
        [locative] małoinwazyjnej chirurgii kręgosłupa
    }

-miss-abbreviation = MISS

-open-surgery =
    { $case ->
       *[nominative]
            { $position ->
                [start] Otwarta operacja kręgosłupa
               *[mid] otwarta operacja kręgosłupa
            }
        [genitive] otwartej operacji kręgosłupa
        [dative] otwartej operacji kręgosłupa
        [accusative] otwartą operację kręgosłupa
        [instrumental] otwartą operacją kręgosłupa
        [locative] otwartej operacji kręgosłupa
    }

-care-team =
    { $case ->
       *[nominative]
            { $position ->
                [start] Zespół leczący
               *[mid] zespół leczący
            }
        [genitive] zespołu leczącego
        [dative] zespołowi leczącemu
        [accusative] zespół leczący
        [instrumental] zespołem leczącym
        [locative] zespole leczącym
    }
