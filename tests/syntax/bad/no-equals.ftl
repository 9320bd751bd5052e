first First
second: Second
third
fourth == Fourth
fifth with blanks = Fifth
sixth.title = Sixth
sev:enth = Seventh
-term
-term2 Term
last = Last
