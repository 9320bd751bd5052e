first = This text is long
and goes on at the margin
second = Second
third = Third
Go on here: it = was forgotten
fourth = Fourth
fifth = Fifth

Another paragraph.
sixth = Sixth
1. A list item
2. Another
seventh = Seventh
"quoted"
eighth = Eighth
的确
ninth = Ninth
