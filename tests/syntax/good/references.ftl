variable = { $name }
tight = {$name}
message = { text }
message-attribute = { text.title }
term = { -team }
upper-without-call = { NUMBER }
over-lines = {
    $name
}
unindented-inside = {
$name
}
closing-at-margin = { $name
}
adjacent = { $a }{ $b }{ $c }
nested = {{ $name }}
nested-wide = { { { $name } } }
nested-literal = {{{"x"}}}
