### Machine translated (mt-raw). No qualified person has reviewed this text.
### Numbers in category "one" (not ending in 4, 6, 9) stand before the noun without a linker; the others take the linker "na", as the spoken number does.

plan-title = Ang plano para sa inyong operasyon

plan-intro = Tungkol sa operasyong nakaplano para sa inyo ang pahinang ito. Itabi ninyo ito at dalhin sa ospital.

## Your operation

plan-operation-title = Ang inyong operasyon

plan-procedure =
    { $procedure ->
        [discectomy] Ang operasyong nakaplano para sa inyo ay <dfn data-l10n-name="discectomy">discectomy</dfn>. Aalisin ng siruhano ang bahagi ng nasirang disc na dumidiin sa isang nerve.
        [decompression] Ang operasyong nakaplano para sa inyo ay <dfn data-l10n-name="decompression">decompression</dfn>. Aalisin ng siruhano ang diin sa spinal cord o sa isang nerve.
        [fusion] Ang operasyong nakaplano para sa inyo ay <dfn data-l10n-name="fusion">spinal fusion</dfn>. Pagdudugtungin ng siruhano ang mga buto ng gulugod para maghilom ang mga ito bilang isa.
       *[other] Itanong sa { -care-team } kung anong operasyon ang nakaplano para sa inyo.
    }
plan-procedure-generic = Itanong sa { -care-team } kung anong operasyon ang nakaplano para sa inyo.

plan-levels =
    { $levels ->
        [one] Plano ng siruhano na gamutin ang { $levels } <dfn data-l10n-name="spinal-level">level</dfn> ng inyong gulugod.
       *[other] Plano ng siruhano na gamutin ang { $levels } na <dfn data-l10n-name="spinal-level">level</dfn> ng inyong gulugod.
    }
plan-levels-generic = Itanong sa { -care-team } kung ilang <dfn data-l10n-name="spinal-level">level</dfn> ng inyong gulugod ang planong gamutin ng siruhano.

## Date and hospital stay

plan-stay-title = Petsa at pananatili sa ospital

plan-date = Nakaplano ang inyong operasyon sa { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = Ipaaalam sa inyo ng { -care-team } ang petsa ng inyong operasyon.

plan-nights =
    { $nights ->
        [0] Inaasahang makakauwi kayo sa mismong araw ng inyong operasyon.
        [one] Inaasahang mananatili kayo sa ospital nang { $nights } gabi.
       *[other] Inaasahang mananatili kayo sa ospital nang { $nights } na gabi.
    }
plan-nights-generic = Itanong sa { -care-team } kung gaano katagal kayong inaasahang mananatili sa ospital.

## Before and after

plan-prepare-title = Bago at pagkatapos ng operasyon

plan-prepare-intro = Maaaring makatulong sa inyong paghahanda ang mga hakbang na ito:

plan-prepare-questions = Isulat ang inyong mga tanong at dalhin ang mga ito.
plan-prepare-medicines = Sabihin sa { -care-team } ang lahat ng gamot na iniinom o ginagamit ninyo.
plan-prepare-home = Humanap ng taong maghahatid sa inyo pauwi at tutulong sa inyo sa bahay.

plan-change = Maaaring magbago ang planong ito. Gawin lamang ang sinasabi sa inyo ng { -care-team }, at magtanong kung may anumang nakasulat dito na naiiba sa sinasabi nila.

plan-not-all = <strong>Hindi</strong> lahat ng panganib at mapagpipilian ay nakalista sa pahinang ito. Magtanong sa { -care-team } tungkol sa mga panganib at mapagpipilian ninyo.
