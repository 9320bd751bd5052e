first = First
last = { "x