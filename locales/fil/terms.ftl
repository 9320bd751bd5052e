### Machine translated (mt-raw). No qualified person has reviewed this text.
### position: "start" opens a title (capital letter), "mid" is inside a sentence. The markers (ang, ng, sa) stand in the message. -care-team always follows a marker, so it has one form.

-miss =
    { $position ->
        [start] Minimally invasive na operasyon sa gulugod
       *[mid] minimally invasive na operasyon sa gulugod
    }

-miss-abbreviation = MISS

-open-surgery =
    { $position ->
        [start] Open surgery sa gulugod
       *[mid] open surgery sa gulugod
    }

-care-team = pangkat medikal na nangangalaga sa inyo
