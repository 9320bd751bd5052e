first = First
-