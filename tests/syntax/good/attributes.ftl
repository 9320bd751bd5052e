only-attributes =
    .label = Label
    .accesskey = L
both = Value
    .title = Title
compact=Value
    .title=Title
wide   =   Value
    .title   =   Title

    .after-empty-line = After
placeables =
    .title = { $name } and { other.title }
    .alt = Pain, { $score ->
        [one] one point
       *[other] { $score } points
    }
flat = Value
 .one-space = One space is enough
-term = Term
    .case = genitive
    .starts-with-vowel = yes
