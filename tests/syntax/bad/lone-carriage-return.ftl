first = Firstsecond = Second
third = Third
fourth = Fourth
