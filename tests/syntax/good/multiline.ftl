next-line =
    Begins below its name.
several =
    First line.
    Second line.

    Third, after an empty line.
same-line = Begins here
    and goes on here.
deeper =
    four
      six
        eight
    four again
shallow =
 one space is enough
 for every line
first-deepest =
        eight
      six
    four
empty-lines-around =


    Text after two empty lines.


blank-lines-inside = one
    
          
    two
trailing =   Blanks at both ends go away.   
trailing-of-lines =
    Blanks at a line's end stay.   
    But not the last ones.   
attribute-value =
    .title = First
        Second

        Third
    .label =
        Below
        Below that
end = End
