### case: nominative (default), accusative, dative.

-care-team = { $case ->
   *[nominative] ваша медицинская команда
    [accusative] вашу медицинскую команду
    [dative] вашей медицинской команде
}

-clinic = Клиника «Лейксайд»
