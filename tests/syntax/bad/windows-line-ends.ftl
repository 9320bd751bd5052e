first = Hello, { $name
second = Second
third
fourth = { "text
fifth = { $n ->
    [one] One
}
sixth =
no indent
last = Last
