first = { $n
second = Second
