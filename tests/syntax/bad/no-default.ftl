first =
    { $n ->
        [one] One
        [other] Other
    }
second = { $n ->
    [one] One
}
third = { $n ->
}
fourth = { $n -> }
last = Last
