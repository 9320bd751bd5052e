#no blank
first = First
##no blank
second = Second
#### four signs
third = Third
// not a comment
fourth = Fourth
<!-- not a comment -->
fifth = Fifth
; not a comment
sixth = Sixth
#	tab instead of a blank
seventh = Seventh
