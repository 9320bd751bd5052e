none = { NUMBER() }
blank = { NUMBER(   ) }
one = { NUMBER($n) }
option = { NUMBER($n, minimumFractionDigits: 2) }
text-option = { DATETIME($day, dateStyle: "long") }
two-options = { DATETIME($day, month: "long", day: "numeric") }
tight = {DATETIME($day,month:"long",day:"numeric")}
space-before = { NUMBER ($n) }
comma-at-end = { NUMBER($n,) }
comma-after-option = { NUMBER($n, minimumFractionDigits: 2 , ) }
over-lines = { DATETIME(
    $day,
    month: "long"
) }
literals = { NUMBER(1, "two", -3.5) }
message = { NUMBER(text, text.attribute) }
term = { NUMBER(-team) }
calls = { NUMBER(NUMBER($n), NUMBER($m, style: "percent")) }
placeable = { NUMBER({ $n }) }
select-inside = { NUMBER({ $n ->
   *[other] 1
}) }
other-names = { F() } { F1() } { F_1-X() }
no-blanks-after = { NUMBER($n) }text
