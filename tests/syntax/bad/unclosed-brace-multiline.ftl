first =
    Line one.
    Line two { $n
    Line three.
second = Second
