### Machine translated (mt-raw). No qualified person has reviewed this text.
### No variants: Chinese does not inflect and has no capital letters. MISS is kept: readers in North America meet it in letters from the hospital.

-miss = 微创脊柱手术

-miss-abbreviation = MISS

-open-surgery = 脊柱开放手术

-care-team = 您的医疗团队
