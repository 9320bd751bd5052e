hello = Hello, { -team
-team = care team
