first = First
second = Second
