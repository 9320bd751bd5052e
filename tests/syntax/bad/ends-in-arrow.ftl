first = First
last = { $n ->