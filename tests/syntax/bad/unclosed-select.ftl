first =
    { $n ->
        [one] One
       *[other] Other
second = Second
