first = { $n ->
   *[one] One
   *[other] Other
}
last = Last
