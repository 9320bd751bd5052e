### An overview for patients. Plain words and short sentences, about grade 6 or lower.
### List items are whole sentences. Keep "may" and "can": not every patient has every benefit.

overview-title = { -miss(position: "start") }: an overview

## What it is

overview-what-is-title = What is it?

overview-what-is-intro = { -miss(position: "start") } is a way to operate on the back through small cuts. Doctors also call it { -miss-abbreviation }. It has become an important way to treat the spine.

overview-what-is-difference = In <dfn data-l10n-name="open-surgery">open surgery</dfn>, the surgeon makes a longer cut and moves a lot of muscle aside. With { -miss-abbreviation }, the cuts are smaller and the muscle and tissue around the spine are disturbed less. This is a big change.

# hedge: can
overview-what-is-both-sides = It can help in many ways. It also has limits that you should know about.

## Benefits

overview-benefits-title = How it may help

# hedge: may
overview-benefits-intro = The surgeon reaches the spine through small cuts with special tools. For some patients, this may bring these benefits:

# hedge: may
overview-benefits-blood = You may lose less blood.

# hedge: may
overview-benefits-pain = You may have less pain after surgery.

# hedge: may
overview-benefits-complications = Your risk of <dfn data-l10n-name="complication">complications</dfn> may be lower.

# hedge: may
overview-benefits-recovery = You may recover faster.

# hedge: may
overview-benefits-stay = You may go home from the hospital sooner.

# hedge: may
overview-benefits-precision = The surgeon may use pictures taken during surgery or a thin tube with a camera, called an <dfn data-l10n-name="endoscope">endoscope</dfn>. These tools can help the surgeon find the right place and treat just that place. Nearby nerves and tissue may be less likely to be hurt. This may make surgery safer for you.

# hedge: usually, may
overview-benefits-scars = Smaller cuts usually leave scars that are harder to see than after open surgery. This may help you feel better about how you look.

## Limits

overview-limits-title = What are the limits?

# hedge: may
overview-limits-suitability = It is <strong>not right for every back problem or for every person</strong>. Some problems are complex. Some need more room to take pressure off the nerves. Then open surgery may be needed so that the surgeon can see and reach the area well.

overview-limits-training = It takes special training. Surgeons must learn it well, and their skills must be checked, before they do it.

# hedge: may
overview-limits-choose = Look for a surgeon who is trained and who has done this surgery many times. This may lower your risk of complications and help you get the best result.

## Decide

overview-decide-title = How to decide

overview-decide-intro = Think about the benefits and the limits together. These steps can help:

overview-decide-step-ask = Ask your surgeon if this surgery is right for you.
overview-decide-step-experience = Ask how often your surgeon has done it.
overview-decide-step-choices = Ask what other choices you have and what their risks are.
overview-decide-step-time = Take your time, and talk with people you trust.

# hedge: may
overview-decide-hope = This surgery may harm less tissue and can be more exact. You may heal faster and have smaller scars. It goes on changing spine care toward safer and better treatment.

overview-decide-not-all = This page does <strong>not</strong> list every risk or every choice. Ask { -care-team } about yours.
