-care-team = pangkat medikal na nangangalaga sa inyo

-clinic = Lakeside Clinic
