by-message = { text ->
   *[other] Other
}
by-message-attribute = { text.title ->
   *[other] Other
}
by-term = { -team ->
   *[other] Other
}
by-term-call = { -team(case: "genitive") ->
   *[other] Other
}
by-placeable = { { $n } ->
   *[other] Other
}
by-select = { { $n ->
   *[other] Other
    } ->
   *[other] Other
}
last = Last
