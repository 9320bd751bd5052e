app-title = Mi recuperación

language-name = Español

welcome = { $gender ->
    [f] ¡Bienvenida, { $name }!
   *[m] ¡Bienvenido, { $name }!
}

close = Cerrar
    .label = Cerrar esta página

photo-close = Cerrar

spine-drawing =
    .alt = Dos vértebras y el disco que hay entre ellas

## Visits and exercises

visit-next = Su próxima visita es el { DATETIME($day, dateStyle: "long") }.

exercises-done = Ha hecho el { NUMBER($share, style: "percent") } de sus ejercicios.

dose = Tome { NUMBER($dose, maximumFractionDigits: 1) } mg con agua.

# fluent-pack: allow(dropped-choice, 021c2dcc) .ª is right for every number: week is feminine
week = Esta es su { $week }.ª semana en casa.

done = { $procedure ->
    [discectomy] El cirujano extrajo parte de un disco.
    [fusion] El cirujano unió huesos de su columna.
   *[other] Pregunte a { -care-team } qué se le hizo.
}

ready = ¿Está listo para sus ejercicios?

stop = Pulse «Parar» si el dolor empeora.

pause = Haga una pausa de 5&nbsp;minutos.

## Help

write-us = Escriba a care@lakeside-clinic.org si tiene preguntas.

call-us = Por la noche, llame al +1 555 010 9999.

read-more = Lea más hoy en https://lakeside-clinic.org/spine.

read-plan = Lea primero <a data-l10n-name="plan">su plan</a>.

open-help = Abra la <a href="{ $url }" rel="help">página de ayuda</a> para ver las respuestas.

sent-to = PainDiary envió su foto a %(doctor)s.

open-hours = { -clinic } abre de 8:00 a 16:30.

ask-again = { home-wound } Vuelva a preguntar si no está seguro.
