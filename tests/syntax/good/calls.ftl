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
below-zero = { NUMBER($n, a: -1) } { -team(n: -3.50, m:-0, o:
-7) }
below-zero-elsewhere = Note: -5 { "a: -5" } { $n ->
    [0] Zero: -0
   *[other] { NUMBER($n, least: -2) }: -2 and
    text: -9
 }
    .title = Ratio 1:-5
