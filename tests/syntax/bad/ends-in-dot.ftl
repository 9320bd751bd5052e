first = First
last = Last
    .