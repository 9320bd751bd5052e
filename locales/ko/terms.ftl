### Machine translated (mt-raw). No qualified person has reviewed this text.
### No variants: Korean has no capital letters and no inflected nouns. Particles after a term stand in the message and fit the last syllable of the term ("MISS" is read with a final vowel).

-miss = 최소침습 척추 수술

-miss-abbreviation = MISS

-open-surgery = 개방 척추 수술

-care-team = 담당 의료진
