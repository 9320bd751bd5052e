first = First
last =