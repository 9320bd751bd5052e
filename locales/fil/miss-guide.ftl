### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: gabay para sa mga pasyente at mga tagapagbigay ng pangangalagang pangkalusugan

## 1. Introduction

guide-intro-title = Panimula

guide-intro-role = Ang { -miss } ({ -miss-abbreviation }) ay naging isang mahalagang paraan ng paggamot sa gulugod. Marami itong benepisyo. Mayroon din itong sariling mga usapin na dapat malaman ng mga pasyente at mga tagapagbigay ng pangangalagang pangkalusugan.

guide-intro-mark = Ang katangian ng { -miss-abbreviation } ay mas maliliit na <dfn data-l10n-name="incision">hiwa</dfn> at kaunting paggalaw sa tissue. Kapansin-pansing pagbabago iyon mula sa tradisyonal na <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn>.

## 2. Less harm to tissue

guide-tissue-title = Mas kaunting pinsala sa tissue sa paligid ng gulugod

guide-tissue-compare = Nangangailangan ang open surgery ng malawak na <dfn data-l10n-name="muscle-dissection">paghihiwalay ng kalamnan</dfn>. Sa { -miss-abbreviation }, inaabot ang gulugod sa pamamagitan ng maliliit na hiwa gamit ang mga espesyal na pamamaraan at kagamitan.

guide-tissue-benefits-intro = Dahil mas kaunting tissue ang nagagalaw, maaaring magbigay ang { -miss-abbreviation } ng mga benepisyong ito:

guide-tissue-blood = Maaaring mas kaunti ang <dfn data-l10n-name="blood-loss">pagkawala ng dugo</dfn>.
guide-tissue-pain = Maaaring mas kaunti ang <dfn data-l10n-name="postop-pain">pananakit pagkatapos ng operasyon</dfn>.
guide-tissue-complications = Maaaring mas mababa ang panganib ng mga <dfn data-l10n-name="complication">komplikasyon</dfn>.
guide-tissue-recovery = Maaaring mas mabilis ang <dfn data-l10n-name="recovery">paggaling</dfn>.
guide-tissue-stay = Maaaring mas maikli ang <dfn data-l10n-name="hospital-stay">pananatili sa ospital</dfn>.

guide-tissue-evidence = Nagkakaiba ang laki ng bawat benepisyo depende sa uri ng operasyon at depende sa pag-aaral. Hindi nagkakasundo ang mga pag-aaral kung mas kaunti nga ba ang mga komplikasyon.

## 3. Precision

guide-precision-title = Katumpakan

guide-precision-tools = Ang paggamit ng mga larawan sa oras ng operasyon (<dfn data-l10n-name="navigation">nabigasyon habang nag-oopera</dfn>) at ang pagtingin sa pamamagitan ng <dfn data-l10n-name="endoscope">endoscope</dfn> ay maaaring makatulong sa siruhano na mas tumpak na mahanap ang daan sa masalimuot na anatomiya.

guide-precision-effect = Maaari nitong gawing posible ang paggamot na nakatutok sa tamang bahagi at maaari nitong mapababa ang posibilidad ng pinsala sa mga kalapit na <dfn data-l10n-name="nerve">nerve</dfn> at tissue. Dahil dito, maaaring maging mas ligtas ang operasyon para sa pasyente.

## 4. Appearance

guide-appearance-title = Hitsura

guide-appearance-scars = Karaniwang nag-iiwan ang mas maliliit na hiwa ng mga <dfn data-l10n-name="scar">peklat</dfn> na mas hindi halata kaysa sa mga peklat ng open surgery. Maaari itong makadagdag sa kasiyahan at mabuting pakiramdam pagkatapos ng operasyon.

## 5. Limits: suitability

guide-suitability-title = Mga limitasyon: kung kanino ito angkop

guide-suitability-not-all = <strong>Hindi lahat ng kondisyon sa gulugod at hindi lahat ng pasyente ay angkop</strong> sa { -miss-abbreviation }.

guide-suitability-open = Ang mga masalimuot na problema, o ang mga nangangailangan ng malawakang <dfn data-l10n-name="decompression">decompression</dfn>, ay maaaring mangailangan ng open surgery para makita at maabot nang mabuti ng siruhano ang bahaging inooperahan.

## 6. Limits: training

guide-training-title = Mga limitasyon: pagsasanay

guide-training-needs = Nangangailangan ang { -miss-abbreviation } ng espesyal na pagsasanay at karanasan. Dapat lubusang maturuan ang mga siruhano at lubusang masuri ang kanilang kakayahan bago nila ito isagawa.

guide-training-choose = Dapat humanap ang mga pasyente ng isang may karanasan at kuwalipikadong <dfn data-l10n-name="spine-surgeon">siruhano sa gulugod</dfn>. Maaari nitong mapababa ang panganib ng mga komplikasyon at makatulong para makuha ang pinakamabuting resulta.

## 7. Conclusion

guide-conclusion-title = Konklusyon

guide-conclusion-advance = Isang mahalagang pagsulong ang { -miss-abbreviation }. Maaari itong mangahulugan ng mas kaunting pinsala sa tissue, higit na katumpakan, mas mabilis na paggaling at mas magandang hitsura.

guide-conclusion-weigh = Dapat magkasamang timbangin ng mga pasyente at ng mga tagapagbigay ng pangangalagang pangkalusugan ang mga benepisyo at ang mga dapat isaalang-alang.

guide-conclusion-future = Patuloy na binabago ng { -miss-abbreviation } ang pangangalaga sa gulugod tungo sa mas ligtas at mas mabisang paggamot.

guide-not-all = <strong>Hindi</strong> lahat ng panganib at mapagpipilian ay nakalista sa gabay na ito. Itanong sa { -care-team } kung alin sa mga iyon ang nauukol sa inyo.
