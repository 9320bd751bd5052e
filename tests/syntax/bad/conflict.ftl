first = First
<<<<<<< HEAD
second = Second
=======
second = Zweite
>>>>>>> branch
third = Third
