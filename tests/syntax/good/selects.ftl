usual =
    { $nights ->
        [0] no nights
        [one] { $nights } night
       *[other] { $nights } nights
    }
inline = You stay { $nights ->
        [one] one night
       *[other] { $nights } nights
    } here.
tight = {NUMBER($n)->
*[other]Text
}
at-margin =
{
$n ->
[one] One
*[other] Other
}
variants-over-lines =
    { $n ->
        [one]
            One
            and more
       *[other]
            Other

            and more
    }
wide-keys = { $n ->
    [ one ] One
   *[
      other
    ] Other
}
number-keys = { $n ->
    [0] zero
    [1.0] one
    [-2] minus two
   *[3] three
}
by-function = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
   *[other] { $n }th
}
by-literal = { "x" ->
   *[x] chosen
}
by-number = { 1 ->
   *[one] chosen
}
in-variants = { $a ->
    [one] { $b ->
        [one] both one
       *[other] a one
    }
   *[other] { $b ->
       *[other] neither
    } after
}
two = { $a ->
   *[x] X
} and { $b ->
   *[y] Y
}
empty-variant = { $n ->
    [one] {""}
   *[other] Other
}
blank-lines = { $n ->

    [one] One

   *[other] Other

}
quote-in-variant = { $n ->
    [one] a " and a ( in a text
   *[other] it's (fine
}
end = End
