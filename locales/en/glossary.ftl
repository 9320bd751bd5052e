### Pop-up explanations of medical words.
### The value is the word as a heading. .definition is one or two plain sentences.
### .speech says the word the way a voice should read it, only where a voice would misread it.

# fluent-pack: allow(hard-coded-term, d03fce74) this explains the English abbreviation itself; in Portuguese the term is another short name
glossary-miss = Minimally invasive spine surgery (MISS)
    .definition = Spine surgery done through small cuts with special tools, so that less of the muscle and other tissue is disturbed.
    .speech = Minimally invasive spine surgery, M. I. S. S.

glossary-open-surgery = Open surgery
    .definition = Surgery done through a longer cut that lets the surgeon see and reach the area directly.

glossary-incision = Incision
    .definition = A cut that the surgeon makes in the skin.

glossary-muscle-dissection = Muscle dissection
    .definition = Separating muscle from the bone or from other tissue to reach the spine.

glossary-tissue-trauma = Tissue trauma
    .definition = Harm to muscle, skin and other tissue that surgery itself causes.

glossary-blood-loss = Blood loss
    .definition = The blood that leaves the body during or after surgery.

glossary-postop-pain = Pain after surgery
    .definition = Pain in the hours, days or weeks after the operation.

glossary-complication = Complication
    .definition = A problem caused by a disease or by its treatment, such as bleeding or an infection after surgery.

glossary-infection = Infection
    .definition = Germs that grow in the body and cause illness, for example in a surgical wound.

glossary-recovery = Recovery
    .definition = The time and the healing that you need after surgery to return to your usual activities.

glossary-hospital-stay = Hospital stay
    .definition = The time that you spend in hospital.

glossary-navigation = Intraoperative navigation
    .definition = Images taken or used during surgery that show the surgeon where the tools are in the body.

glossary-endoscope = Endoscope
    .definition = A thin tube with a light and a camera that lets the surgeon see inside the body.

glossary-decompression = Decompression
    .definition = Surgery that takes pressure off the spinal cord or off a nerve.

glossary-discectomy = Discectomy
    .definition = Surgery that removes part of a damaged disc that presses on a nerve.

glossary-fusion = Spinal fusion
    .definition = Surgery that joins two or more bones of the spine so that they heal into one solid bone.

glossary-nerve = Nerve
    .definition = A cord of fibers that carries signals between the brain and the body.

glossary-nerve-root = Nerve root
    .definition = The first part of a nerve, where it leaves the spinal cord.

glossary-spinal-cord = Spinal cord
    .definition = The thick bundle of nerves that runs down inside the spine and carries signals between the brain and the body.

# For the label "L4–L5": L stands for lumbar, the lower back.
glossary-spinal-level = Spinal level
    .definition = One place in the spine, named after the bones above and below it, for example L4–L5.
    .speech = Spinal level, for example L four to L five

glossary-disc = Disc
    .definition = A soft cushion between two bones of the spine.

glossary-stenosis = Spinal stenosis
    .definition = A narrowing of the space inside the spine that can press on the spinal cord or on nerves.

glossary-scar = Scar
    .definition = The mark that is left on the skin after a cut has healed.

glossary-anaesthesia = Anesthesia
    .definition = Medicine that keeps you from feeling pain during surgery. General anesthesia also makes you sleep.

glossary-spine-surgeon = Spine surgeon
    .definition = A doctor who has trained to operate on the spine.

glossary-fellowship-training = Fellowship training
    .definition = Extra training in one special field that a surgeon completes after becoming a specialist.

glossary-informed-consent = Informed consent
    .definition = Your agreement to a treatment after you have understood its benefits, its risks and your other choices.

glossary-suitability = Suitability
    .definition = Whether a treatment is a good choice for one person and one condition.
