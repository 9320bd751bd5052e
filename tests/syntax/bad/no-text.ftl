first =
second = Second
third =    
-fourth =
-fifth =
    .title = Only an attribute
sixth = Sixth
    .title =
seventh = { $n ->
    [one]
   *[other] Other
}
eighth = { $n ->
   *[other]
}
# a comment
ninth =
# another
last = Last
