one = One { $a
two = Two { $b
-three = Three { $c
four = Four
five = Five {
# A comment ends it
six = Six
