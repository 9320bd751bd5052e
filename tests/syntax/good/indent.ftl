placeable-first =
    { $name } leads
    and text follows
placeable-least =
      text six
    { $name } four
placeable-most =
    text four
      { $name } six
placeables-only =
      { $a }
    { $b }
        { $c }
placeable-after-blank-line =
    one

    { $name } two
unindented-placeable =
{ $name }
    text four
placeable-in-the-middle =
    before { $name } after
    { $other } last
in-a-variant =
    { $n ->
        [one]
              { $n } eight
            text four
       *[other]
            text
              { $n } two more
    }
in-an-attribute =
    .title =
        { $name } leads
          text follows
literal-keeps-indent =
    one
    {"    "}two
