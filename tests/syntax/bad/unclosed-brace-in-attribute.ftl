first = First
    .title = Hello, { $name
    .alt = Fine
second = Second
    .title = Hello
    .alt = Hello, { $name
third = Third
