fat-arrow = { $n =>
    [one] One
   *[other] Other
}
equals-arrow = { $n = >
   *[other] Other
}
unicode-arrow = { $n →
   *[other] Other
}
no-arrow = { $n
    [one] One
   *[other] Other
}
no-selector = { ->
   *[other] Other
}
old-variant-list = {
   *[nominative] Team
    [genitive] Teams
}
old-variant-use = { -team[genitive] }
last = Last
no-blank-before = {$n->
   *[other] Other
}
after-no-blank-before = Fine
