# comment
first = First
