# comment
first = First
second =
    Line one
    Line two   

          
    { $n }   
      Line three
    .title = Title

choice = { $n ->
    [one] One
   *[other] Other
}
last = Last
