first = Hello }
second = Hello { $name }}
third = Hello
    and } more
fourth = { $n ->
   *[other] Other
}}
fifth = Fifth
