-team = care team
-team-of =
    { $case ->
       *[nominative] das Team
        [genitive] des Teams
    }
    .gender = neuter
use = Ask your { -team }.
bare = {-team}
argument = { -team-of(case: "genitive") }
arguments = { -team-of( case : "genitive" , count : 2 ) }
empty-call = { -team() }
positional = { -team("ignored") }
by-attribute =
    { -team-of.gender ->
        [neuter] es
       *[other] sie
    }
by-attribute-with-call =
    { -team-of.gender(case: "genitive") ->
       *[other] sie
    }
-foo = the term
foo = the message
both = { -foo } and { foo }
-UPPER = Capital
-with_under-score- = Fine
