same-line = .5 mg
ellipsis = …and so on
quoted =
    {".5"} mg
quoted-later = Take
    {"."}5 mg
attribute-value =
    .title = .5 mg
dot-inside = 0.5 mg
    then 1.5 mg
after-text = Take it
    at 8 a.m. = one time
attribute-after-text = Take it
    .title = at 8 a.m.
variant = { $n ->
    [one] .5 mg
   *[other] .6 mg
}
