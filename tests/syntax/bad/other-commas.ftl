arabic = { NUMBER($n، minimumFractionDigits: 1) }
japanese = { NUMBER($n、 minimumFractionDigits: 1) }
full-width = { NUMBER($n， minimumFractionDigits: 1) }
text = One، two、 three
last = Last
