first = First
﻿second = Second
third = Third
