-care-team = { $position ->
    [start] Su equipo de atención médica
   *[mid] su equipo de atención médica
}

-clinic = Clínica Lakeside
