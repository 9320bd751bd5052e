first = First
last = { $n ->
  [