first = First
second =
    Second
third = { $n }
last = Last
