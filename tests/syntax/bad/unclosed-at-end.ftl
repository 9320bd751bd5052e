first = First
last = Hello, { $name
