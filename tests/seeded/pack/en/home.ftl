### The document "Going home", and the explanations of its words.

home-title = Going home

home-intro = This page does <strong>not</strong> list all risks. Ask { -care-team } about yours.

# $nights (Number, 0-30): nights in the hospital; 0 means home on the same day
home-nights = { $nights ->
    [0] You go home on the day of your surgery.
    [one] You are expected to stay for { $nights } night.
   *[other] You are expected to stay for { $nights } nights.
}

home-nights-generic = Ask { -care-team } how long you are expected to stay.

home-care-title = Caring for yourself

home-lift = Do not lift more than 5 kg for 6 weeks.

home-walk = Walk 2–3 times a day, for at least 10 minutes each time.

home-medicine = Take no more than 1.5 g of the medicine in 24 hours.

# hedge: may
home-wound = You may see a little blood on the <dfn data-l10n-name="dressing">dressing</dfn>.

home-anesthesia = Anesthesia makes you sleepy for 1 day. Never drive on that day.

home-fever = Call { -care-team } if your temperature is above 38 °C.

glossary-dressing = Dressing
    .definition = A clean cover that protects the wound.
