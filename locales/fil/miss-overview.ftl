### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") }: pangkalahatang paliwanag

## What it is

overview-what-is-title = Ano ito?

overview-what-is-intro = Ang { -miss } ay isang paraan ng pag-oopera sa likod sa pamamagitan ng maliliit na hiwa. Tinatawag din itong { -miss-abbreviation } ng mga doktor. Naging mahalagang paraan na ito ng paggamot sa gulugod.

overview-what-is-difference = Sa <dfn data-l10n-name="open-surgery">open surgery</dfn>, mas mahaba ang hiwang ginagawa ng siruhano at maraming kalamnan ang hinahawi niya. Sa { -miss-abbreviation }, mas maliit ang mga hiwa at mas kaunti ang nagagalaw na kalamnan at tissue (himaymay) sa paligid ng gulugod. Malaking pagbabago ito.

overview-what-is-both-sides = Maaari itong makatulong sa maraming paraan. May mga limitasyon din ito na dapat ninyong malaman.

## Benefits

overview-benefits-title = Paano ito maaaring makatulong

overview-benefits-intro = Inaabot ng siruhano ang gulugod sa pamamagitan ng maliliit na hiwa gamit ang mga espesyal na kagamitan. Para sa ilang pasyente, maaari itong magbigay ng mga benepisyong ito:

overview-benefits-blood = Maaaring mas kaunting dugo ang mawala sa inyo.
overview-benefits-pain = Maaaring mas kaunti ang maramdaman ninyong pananakit pagkatapos ng operasyon.
overview-benefits-complications = Maaaring mas mababa ang panganib na magkaroon kayo ng mga <dfn data-l10n-name="complication">komplikasyon</dfn>.
overview-benefits-recovery = Maaaring mas mabilis kayong gumaling.
overview-benefits-stay = Maaaring mas maaga kayong makauwi mula sa ospital.

overview-benefits-precision = Maaaring gumamit ang siruhano ng mga larawang kinukuha habang nag-oopera, o ng manipis na tubong may kamera na tinatawag na <dfn data-l10n-name="endoscope">endoscope</dfn>. Maaaring makatulong ang mga ito sa siruhano na mahanap ang tamang bahagi at gamutin ang bahaging iyon lamang. Maaaring mas maliit ang posibilidad na mapinsala ang mga kalapit na nerve at tissue. Dahil dito, maaaring maging mas ligtas ang operasyon para sa inyo.

overview-benefits-scars = Karaniwang nag-iiwan ang mas maliliit na hiwa ng mga peklat na mas mahirap makita kaysa sa mga peklat ng open surgery. Maaari itong makatulong para maging mas maganda ang pakiramdam ninyo tungkol sa inyong hitsura.

## Limits

overview-limits-title = Ano ang mga limitasyon nito?

overview-limits-suitability = <strong>Hindi lahat ng problema sa likod at hindi lahat ng tao ay angkop</strong> sa operasyong ito. May mga problemang masalimuot. May mga problemang nangangailangan ng mas malaking espasyo para maalis ang diin sa mga nerve. Sa ganoong kaso, maaaring kailanganin ang open surgery para makita at maabot nang mabuti ng siruhano ang bahaging inooperahan.

overview-limits-training = Nangangailangan ito ng espesyal na pagsasanay. Dapat itong pag-aralang mabuti ng mga siruhano, at dapat suriin ang kanilang kakayahan, bago nila ito gawin.

overview-limits-choose = Humanap ng siruhanong nagsanay at maraming beses nang nakagawa ng operasyong ito. Maaari nitong mapababa ang panganib na magkaroon kayo ng mga komplikasyon at matulungan kayong makuha ang pinakamabuting resulta.

## Decide

overview-decide-title = Paano magpasya

overview-decide-intro = Isaalang-alang nang sabay ang mga benepisyo at ang mga limitasyon. Maaaring makatulong ang mga hakbang na ito:

overview-decide-step-ask = Itanong sa inyong siruhano kung angkop sa inyo ang operasyong ito.
overview-decide-step-experience = Itanong kung ilang beses na itong nagawa ng inyong siruhano.
overview-decide-step-choices = Itanong kung ano ang iba pa ninyong mapagpipilian at kung ano ang mga panganib ng mga iyon.
overview-decide-step-time = Huwag magmadali, at makipag-usap sa mga taong pinagkakatiwalaan ninyo.

overview-decide-hope = Maaaring mas kaunting tissue ang mapinsala sa operasyong ito, at maaari itong maging mas tumpak. Maaaring mas mabilis kayong gumaling at mas maliit ang inyong mga peklat. Patuloy na binabago ng operasyong ito ang pangangalaga sa gulugod tungo sa mas ligtas at mas mabuting paggamot.

overview-decide-not-all = <strong>Hindi</strong> lahat ng panganib at hindi lahat ng mapagpipilian ay nakalista sa pahinang ito. Magtanong sa { -care-team } tungkol sa mga panganib at mapagpipilian ninyo.
