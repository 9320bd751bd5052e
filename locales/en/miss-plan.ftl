### One patient's plan. The app fills in the variables on the device.
### Every message with a variable has a twin whose id ends in "-generic": it is shown when a value is missing, and has no variable.
### A variant that covers more than one number must show the number.

plan-title = Your surgery plan

plan-intro = This page is about the surgery that is planned for you. Keep it, and bring it with you to the hospital.

## Your operation

plan-operation-title = Your operation

# $procedure (String, discectomy | decompression | fusion): the planned procedure
plan-procedure =
    { $procedure ->
        [discectomy] Your planned procedure is a <dfn data-l10n-name="discectomy">discectomy</dfn>. The surgeon removes part of a damaged disc that presses on a nerve.
        [decompression] Your planned procedure is a <dfn data-l10n-name="decompression">decompression</dfn>. The surgeon takes pressure off the spinal cord or off a nerve.
        [fusion] Your planned procedure is a <dfn data-l10n-name="fusion">spinal fusion</dfn>. The surgeon joins bones of the spine so that they heal into one.
       *[other] Ask { -care-team } which procedure is planned for you.
    }
plan-procedure-generic = Ask { -care-team } which procedure is planned for you.

# $levels (Number, 1-5): how many levels of the spine are treated
plan-levels =
    { $levels ->
        [one] The surgeon plans to treat { $levels } <dfn data-l10n-name="spinal-level">level</dfn> of your spine.
       *[other] The surgeon plans to treat { $levels } <dfn data-l10n-name="spinal-level">levels</dfn> of your spine.
    }
plan-levels-generic = Ask { -care-team } how many <dfn data-l10n-name="spinal-level">levels</dfn> of your spine the surgeon plans to treat.

## Date and hospital stay

plan-stay-title = Date and hospital stay

# $surgeryDate (DateTime): the planned day of surgery
plan-date = Your surgery is planned for { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = { -care-team(position: "start") } will tell you the date of your surgery.

# $nights (Number, 0-30): nights in the hospital; 0 means home on the same day
# hedge: expected
plan-nights =
    { $nights ->
        [0] You are expected to go home on the day of your surgery.
        [one] You are expected to stay in the hospital for { $nights } night.
       *[other] You are expected to stay in the hospital for { $nights } nights.
    }

# hedge: expected
plan-nights-generic = Ask { -care-team } how long you are expected to stay in the hospital.

## Before and after

plan-prepare-title = Before and after

plan-prepare-intro = These steps can help you prepare:

plan-prepare-questions = Write down your questions and bring them with you.
plan-prepare-medicines = Tell { -care-team } about all the medicines you take.
plan-prepare-home = Arrange for someone to take you home and help you there.

# hedge: may
plan-change = This plan may change. Do only what { -care-team } tells you, and ask if anything here differs from it.

plan-not-all = This page does <strong>not</strong> list all risks and choices. Ask { -care-team } about yours.
