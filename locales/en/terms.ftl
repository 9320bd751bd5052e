### Terms: words that must be the same everywhere in the pack.
### position: "start" is the form that opens a sentence or a title, "mid" the form inside a sentence.
### A translation may add its own variants, such as case, and choose them where it uses the term.

-miss =
    { $position ->
        [start] Minimally invasive spine surgery
       *[mid] minimally invasive spine surgery
    }

# The English abbreviation. Keep it if patients in your language meet it in letters from the hospital.
-miss-abbreviation = MISS

-open-surgery =
    { $position ->
        [start] Open spine surgery
       *[mid] open spine surgery
    }

# The people who look after one patient: doctors, nurses, therapists.
-care-team =
    { $position ->
        [start] Your care team
       *[mid] your care team
    }
