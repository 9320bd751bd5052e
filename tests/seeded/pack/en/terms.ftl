### Words that other texts share.
### position: "start" opens a sentence, "mid" stands inside one.

# The people who look after one patient: doctors, nurses, therapists.
-care-team = { $position ->
    [start] Your care team
   *[mid] your care team
}

-clinic = Lakeside Clinic
