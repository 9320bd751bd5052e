### Machine translated (mt-raw). No qualified person has reviewed this text.

plan-title = Ihr Operationsplan

plan-intro = Auf dieser Seite geht es um die Operation, die für Sie geplant ist. Bewahren Sie die Seite auf und bringen Sie sie ins Krankenhaus mit.

## Your operation

plan-operation-title = Ihre Operation

plan-procedure =
    { $procedure ->
        [discectomy] Bei Ihnen ist eine <dfn data-l10n-name="discectomy">Diskektomie</dfn> geplant. Der Chirurg entfernt einen Teil einer geschädigten Bandscheibe, die auf einen Nerv drückt.
        [decompression] Bei Ihnen ist eine <dfn data-l10n-name="decompression">Dekompression</dfn> geplant. Der Chirurg nimmt den Druck vom Rückenmark oder von einem Nerv.
        [fusion] Bei Ihnen ist eine <dfn data-l10n-name="fusion">Wirbelversteifung</dfn> geplant. Der Chirurg verbindet Wirbel miteinander, damit sie zu einem Knochen zusammenwachsen.
       *[other] Fragen Sie { -care-team(case: "accusative") }, welcher Eingriff bei Ihnen geplant ist.
    }
plan-procedure-generic = Fragen Sie { -care-team(case: "accusative") }, welcher Eingriff bei Ihnen geplant ist.

plan-levels =
    { $levels ->
        [one] Der Chirurg plant, { $levels } <dfn data-l10n-name="spinal-level">Segment</dfn> Ihrer Wirbelsäule zu behandeln.
       *[other] Der Chirurg plant, { $levels } <dfn data-l10n-name="spinal-level">Segmente</dfn> Ihrer Wirbelsäule zu behandeln.
    }
plan-levels-generic = Fragen Sie { -care-team(case: "accusative") }, wie viele <dfn data-l10n-name="spinal-level">Segmente</dfn> Ihrer Wirbelsäule der Chirurg zu behandeln plant.

## Date and hospital stay

plan-stay-title = Termin und Krankenhausaufenthalt

plan-date = Ihre Operation ist für den { DATETIME($surgeryDate, dateStyle: "long") } geplant.
plan-date-generic = { -care-team(case: "nominative") } wird Ihnen das Datum Ihrer Operation mitteilen.

plan-nights =
    { $nights ->
        [0] Voraussichtlich gehen Sie am Tag Ihrer Operation nach Hause.
        [one] Voraussichtlich bleiben Sie { $nights } Nacht im Krankenhaus.
       *[other] Voraussichtlich bleiben Sie { $nights } Nächte im Krankenhaus.
    }
plan-nights-generic = Fragen Sie { -care-team(case: "accusative") }, wie lange Sie voraussichtlich im Krankenhaus bleiben.

## Before and after

plan-prepare-title = Vor und nach der Operation

plan-prepare-intro = Diese Schritte können Ihnen bei der Vorbereitung helfen:

plan-prepare-questions = Schreiben Sie Ihre Fragen auf und bringen Sie sie mit.
plan-prepare-medicines = Informieren Sie { -care-team(case: "accusative") } über alle Medikamente, die Sie einnehmen.
plan-prepare-home = Sorgen Sie dafür, dass jemand Sie nach Hause bringt und Ihnen dort hilft.

plan-change = Dieser Plan kann sich ändern. Tun Sie nur das, was { -care-team(case: "nominative") } Ihnen sagt, und fragen Sie nach, wenn hier etwas davon abweicht.

plan-not-all = Diese Seite nennt <strong>nicht</strong> alle Risiken und nicht alle Möglichkeiten. Fragen Sie { -care-team(case: "accusative") } nach denen, die auf Sie zutreffen.
