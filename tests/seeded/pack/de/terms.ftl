### case: nominative (default), accusative, dative.

-care-team = { $case ->
   *[nominative] Ihr Behandlungsteam
    [accusative] Ihr Behandlungsteam
    [dative] Ihrem Behandlungsteam
}

-clinic = Die Lakeside-Klinik
