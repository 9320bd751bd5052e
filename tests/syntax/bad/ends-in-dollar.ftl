first = First
last = { $