-care-team = { $position ->
    [start] Votre équipe soignante
   *[mid] votre équipe soignante
}

-clinic = La clinique Lakeside
