no-equals = Value
    .title Title
no-name = Value
    . = Title
capital-dot = Value
    .Title: Title
no-value = Value
    .title =
at-margin = Value
.title = Title
text-below = Value
    .title = Title
and more
dot-text = He took
    .5 mg
accent = Value
    .größe = Title
fine = Value
    .title = Title { $name
    .alt = Alt
before-value =
    .title = Title
    Text after an attribute belongs to it
last = Last
