### case: nominative (default), genitive, instrumental.

-care-team = { $case ->
   *[nominative] zespół leczący
    [genitive] zespołu leczącego
    [instrumental] zespołem leczącym
}

-clinic = Klinika Lakeside
