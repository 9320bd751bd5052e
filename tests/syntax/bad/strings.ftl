unclosed = { "text }
closed-below = { "text
    " }
curly = { “text” }
single = { 'text' }
mismatched = { "\\"" }
unknown-escape = { "\x" }
newline-escape = { "one\ntwo" }
too-few = { "\u41" }
too-few-six = { "\U1F602" }
not-hex = { "\u00zz" }
accent-in-escape = { "\u00é" }
combining = { "\u00̌" }
combining-at-once = { "\ǔ" }
six-combining = { "\U01F6̌" }
backslash-last = { "\" }
last = Last
