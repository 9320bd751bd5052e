### case: plain (default), reflexive (the reader is the subject).

-care-team = { $case ->
   *[plain] ਤੁਹਾਡੀ ਦੇਖਭਾਲ ਟੀਮ
    [reflexive] ਆਪਣੀ ਦੇਖਭਾਲ ਟੀਮ
}

-clinic = ਲੇਕਸਾਈਡ ਕਲੀਨਿਕ
