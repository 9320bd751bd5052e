first = First
escape = {"\ǔ