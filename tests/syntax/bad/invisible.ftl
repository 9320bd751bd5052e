fir​st = First
​second = Second
third = { $na​me }
last = Last
