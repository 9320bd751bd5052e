### Texts of the app.

app-title = My recovery

language-name = English

# $name (String): the reader's first name
# $gender (String, f | m): for languages that greet women and men with different words
welcome = Welcome, { $name }!

close = Close
    .label = Close this page

photo-close = Close

spine-drawing =
    .alt = Two vertebrae and the disc between them

## Visits and exercises

# $day (DateTime): the day of the visit
visit-next = Your next visit is on { DATETIME($day, dateStyle: "long") }.

# $share (Number, 0-1): share of the exercises that are done
exercises-done = You have done { NUMBER($share, style: "percent") } of your exercises.

# $dose (Number, 0-10): milligrams
dose = Take { NUMBER($dose, maximumFractionDigits: 1) } mg with water.

# $week (Number, 1-12): the week after surgery
week = { NUMBER($week, type: "ordinal") ->
    [one] This is your { $week }st week at home.
    [two] This is your { $week }nd week at home.
    [few] This is your { $week }rd week at home.
   *[other] This is your { $week }th week at home.
}

# $procedure (String, discectomy | fusion): the procedure that was done
# $gender (String, f | m): for languages that need it
done = { $procedure ->
    [discectomy] The surgeon removed part of a disc.
    [fusion] The surgeon joined bones of your spine.
   *[other] Ask { -care-team } what was done.
}

ready = Are you ready for your exercises?

stop = Press “Stop” if the pain gets worse.

pause = Pause for 5&nbsp;minutes.

## Help

write-us = Write to care@lakeside-clinic.org with your questions.

call-us = Call +1 555 010 9999 at night.

read-more = Read more at https://lakeside-clinic.org/spine today.

read-plan = Read <a data-l10n-name="plan">your plan</a> first.

# $url (url): address of the help page
open-help = Open the <a href="{ $url }" rel="help">help page</a> for answers.

sent-to = PainDiary sent your photo to %(doctor)s.

open-hours = { -clinic } is open from 8:00 to 16:30.

ask-again = { home-wound } Please ask again if you are not sure.
