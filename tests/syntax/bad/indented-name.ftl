first = First
    second = is read as text of the first
third = { $n
    fourth = swallowed, indented
fifth = Fifth
