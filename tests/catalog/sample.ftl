# Every operation, expression and key of the format; golden-1.bin is its catalog.

-brand = Firefox
    .gender = masculine
-counted = { -brand } { 2 }
-declined = { $case ->
   *[nominative] { NUMBER(1.50) }
    [genitive] Firefoxu
 }

static = A fixed text with ünïcode
empty = { "" }
only-attributes =
    .label = Label
    .title = Title of { $name }
# $name (String): who
# $count (Number): how many
# $day (DateTime): when
variables = { $name } has { $count } since { DATETIME($day, dateStyle: "long") }
choice = Today { $count ->
    [0] none
    [one] one
    [few] { static }
    [word] { $name }
   *[other] { $count }
 } left
references = { static } { only-attributes.label } { nothing } { -nothing } { static.nothing } { only-attributes }
terms = { -counted } { -declined(case: "other", n: 3) } { -brand }
by-gender = { -brand.gender ->
    [masculine] { $name }
   *[other] it
 }
by-attribute = { -counted.nothing ->
    [a] a
   *[b] b
 }
calls = { NUMBER($count, minimumFractionDigits: 1) } { OTHER($name, static, -counted, { $count ->
    [one] a
   *[other] b
 }, key: "value", size: 1.5) }
