first = First
last = Last