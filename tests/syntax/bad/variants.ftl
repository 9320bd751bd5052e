same-line = { $n -> [one] One
   *[other] Other
}
two-on-a-line = { $n ->
    [one] One [two] Two
   *[other] Other
}
no-bracket = { $n ->
    one] One
   *[other] Other
}
no-close = { $n ->
    [one One
   *[other] Other
}
two-words = { $n ->
    [one two] One
   *[other] Other
}
quoted-key = { $n ->
    ["one"] One
   *[other] Other
}
accent-key = { $n ->
    [größe] One
   *[other] Other
}
range-key = { $n ->
    [1-5] Some
   *[other] Other
}
star-inside = { $n ->
    [one] One
    [*other] Other
}
space-after-star = { $n ->
    [one] One
    * [other] Other
}
unindented-text = { $n ->
    [one] One
   *[other] Other
goes on here.
}
closing-on-same-line = { $n ->
    [one] One
   *[other] Other }
text-before-variants = { $n ->
    Some text
    [one] One
   *[other] Other
}
empty-key = { $n ->
    [] One
   *[other] Other
}
last = Last
