home-title = El regreso a casa

home-intro = Esta página <strong>no</strong> incluye todos los riesgos. Pregunte a { -care-team } por los suyos.

home-nights = { $nights ->
    [0] Vuelve a casa el mismo día de la cirugía.
    [one] Se espera que se quede { $nights } noche.
   *[other] Se espera que se quede { $nights } noches.
}

home-nights-generic = Pregunte a { -care-team } cuánto tiempo se espera que se quede.

home-care-title = Cómo cuidarse

home-lift = No levante más de 5 kg durante 6 semanas.

home-walk = Camine 2 o 3 veces al día, al menos 10 minutos cada vez.

home-medicine = No tome más de 1,5 g del medicamento en 24 horas.

home-wound = Es posible que vea un poco de sangre en el <dfn data-l10n-name="dressing">apósito</dfn>.

home-anesthesia = La anestesia da sueño durante 1 día. Nunca conduzca ese día.

home-fever = Llame a { -care-team } si su temperatura supera los 38 °C.

glossary-dressing = Apósito
    .definition = Una cubierta limpia que protege la herida.
