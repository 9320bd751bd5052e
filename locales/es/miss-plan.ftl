### Machine translated (mt-raw). No qualified person has reviewed this text.
### Plural categories: one, other. "many" cannot occur in the declared ranges.

plan-title = Su plan de cirugía

plan-intro = Esta página trata de la cirugía que está prevista para usted. Guárdela y llévela consigo al hospital.

## Your operation

plan-operation-title = Su operación

plan-procedure =
    { $procedure ->
        [discectomy] El procedimiento previsto para usted es una <dfn data-l10n-name="discectomy">discectomía</dfn>. El cirujano extrae parte de un disco dañado que presiona un nervio.
        [decompression] El procedimiento previsto para usted es una <dfn data-l10n-name="decompression">descompresión</dfn>. El cirujano alivia la presión sobre la médula espinal o sobre un nervio.
        [fusion] El procedimiento previsto para usted es una <dfn data-l10n-name="fusion">fusión vertebral</dfn>. El cirujano une huesos de la columna para que se suelden y formen uno solo.
       *[other] Pregunte a { -care-team } qué procedimiento está previsto para usted.
    }
plan-procedure-generic = Pregunte a { -care-team } qué procedimiento está previsto para usted.

plan-levels =
    { $levels ->
        [one] El cirujano tiene previsto tratar { $levels } <dfn data-l10n-name="spinal-level">nivel</dfn> de su columna.
       *[other] El cirujano tiene previsto tratar { $levels } <dfn data-l10n-name="spinal-level">niveles</dfn> de su columna.
    }
plan-levels-generic = Pregunte a { -care-team } cuántos <dfn data-l10n-name="spinal-level">niveles</dfn> de su columna tiene previsto tratar el cirujano.

## Date and hospital stay

plan-stay-title = Fecha y estancia hospitalaria

plan-date = Su cirugía está prevista para el { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = { -care-team(position: "start") } le dirá la fecha de su cirugía.

plan-nights =
    { $nights ->
        [0] Está previsto que vuelva a casa el mismo día de su cirugía.
        [one] Está previsto que permanezca en el hospital { $nights } noche.
       *[other] Está previsto que permanezca en el hospital { $nights } noches.
    }
plan-nights-generic = Pregunte a { -care-team } cuánto tiempo está previsto que usted permanezca en el hospital.

## Before and after

plan-prepare-title = Antes y después

plan-prepare-intro = Estos pasos pueden ayudarle a prepararse:

plan-prepare-questions = Anote sus preguntas y llévelas consigo.
plan-prepare-medicines = Informe a { -care-team } de todos los medicamentos que usted toma.
plan-prepare-home = Asegúrese de contar con alguien que le lleve a casa y le ayude allí.

plan-change = Este plan puede cambiar. Haga solo lo que le indique { -care-team }. Si algo de esta página no coincide con esas indicaciones, pregunte.

plan-not-all = Esta página <strong>no</strong> incluye todos los riesgos ni todas las opciones. Pregunte a { -care-team } cuáles se aplican a su caso.
