### case: plain (default), reflexive (the reader is the subject).

-care-team = { $case ->
   *[plain] آپ کی نگہداشت کی ٹیم
    [reflexive] اپنی نگہداشت کی ٹیم
}

-clinic = لیک سائیڈ کلینک
