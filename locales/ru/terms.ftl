### Machine translated (mt-raw). No qualified person has reviewed this text.
### case: nominative (default), genitive, dative, accusative, instrumental, prepositional.
### position (start, mid) exists only inside the nominative. The other cases stand inside a sentence.
### -miss-abbreviation is not inflected. It is feminine, like the word for surgery.

-miss =
    { $case ->
       *[nominative]
            { $position ->
                [start] Минимально инвазивная хирургия позвоночника
               *[mid] минимально инвазивная хирургия позвоночника
            }
        [genitive] минимально инвазивной хирургии позвоночника
        [dative] минимально инвазивной хирургии позвоночника
        [accusative] минимально инвазивную хирургию позвоночника
        [instrumental] минимально инвазивной хирургией позвоночника
        [prepositional] минимально инвазивной хирургии позвоночника
    }

-miss-abbreviation = MISS

-open-surgery =
    { $case ->
       *[nominative]
            { $position ->
                [start] Открытая операция на позвоночнике
               *[mid] открытая операция на позвоночнике
            }
        [genitive] открытой операции на позвоночнике
        [dative] открытой операции на позвоночнике
        [accusative] открытую операцию на позвоночнике
        [instrumental] открытой операцией на позвоночнике
        [prepositional] открытой операции на позвоночнике
    }

-care-team =
    { $case ->
       *[nominative]
            { $position ->
                [start] Ваша медицинская команда
               *[mid] ваша медицинская команда
            }
        [genitive] вашей медицинской команды
        [dative] вашей медицинской команде
        [accusative] вашу медицинскую команду
        [instrumental] вашей медицинской командой
        [prepositional] вашей медицинской команде
    }
