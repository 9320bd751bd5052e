first = { $n ->
    [one] One { $n night
   *[other] { $n } nights
}
second = { $n ->
    [one] One
   *[other] { $n nights
}
third = Third
