first = First
last