first = { NUMBER($n
second = { NUMBER($n, minimumFractionDigits: 2 }
third = Third
