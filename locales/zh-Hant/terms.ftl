### Machine translated (mt-raw). No qualified person has reviewed this text.
### No variants: Chinese does not inflect and has no capital letters. MISS is kept: readers meet it in letters and pages from the hospital.

-miss = 微創脊椎手術

-miss-abbreviation = MISS

-open-surgery = 開放式脊椎手術

-care-team = 您的醫療團隊
