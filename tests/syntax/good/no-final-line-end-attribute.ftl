first = First
    .title = Title