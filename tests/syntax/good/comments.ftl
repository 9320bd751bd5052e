### About the whole file.
### Two lines.

## A group

# On its own, because an empty line follows.

# Belongs to the message.
#
# After an empty line of the comment.
attached = Attached

# Belongs to the term.
-attached = Attached
    # no comment: this is text
# $name (String): declares a variable
typed = { $name }
#
empty-comment = Empty
#    indented text of a comment
indented = Indented

## Group right above a message
not-attached = Not attached
##
after-group-end = After
### File comment in the middle
last = Last
# at the end, with a blank behind 
