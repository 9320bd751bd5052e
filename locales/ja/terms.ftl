### Machine translated (mt-raw). No qualified person has reviewed this text.
### No variants: Japanese nouns do not inflect and there are no capital letters. Particles follow the term in the sentence.

-miss = 低侵襲脊椎手術

-miss-abbreviation = MISS

-open-surgery = 脊椎に対する従来の切開手術

-care-team = 担当の医療チーム
