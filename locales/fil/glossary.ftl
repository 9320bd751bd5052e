### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Minimally invasive na operasyon sa gulugod (MISS)
    .definition = Operasyon sa gulugod na ginagawa sa pamamagitan ng maliliit na hiwa at mga espesyal na kagamitan, kaya mas kaunting kalamnan at iba pang tissue ang nagagalaw.
    .speech = Minimally invasive na operasyon sa gulugod, em, ay, es, es

glossary-open-surgery = Open surgery (operasyong may mas mahabang hiwa)
    .definition = Operasyong ginagawa sa pamamagitan ng mas mahabang hiwa para direktang makita at maabot ng siruhano ang bahaging inooperahan.

glossary-incision = Hiwa
    .definition = Isang hiwang ginagawa ng siruhano sa balat.

glossary-muscle-dissection = Paghihiwalay ng kalamnan
    .definition = Paghihiwalay ng kalamnan mula sa buto o sa iba pang tissue para maabot ang gulugod.

glossary-tissue-trauma = Pinsala sa tissue
    .definition = Pinsala sa kalamnan, balat at iba pang tissue (himaymay ng katawan) na dulot mismo ng operasyon.

glossary-blood-loss = Pagkawala ng dugo
    .definition = Ang dugong lumalabas sa katawan habang inooperahan o pagkatapos ng operasyon.

glossary-postop-pain = Pananakit pagkatapos ng operasyon
    .definition = Pananakit sa mga oras, araw o linggo pagkatapos ng operasyon.

glossary-complication = Komplikasyon
    .definition = Problemang dulot ng isang sakit o ng paggamot dito, gaya ng pagdurugo o impeksiyon pagkatapos ng operasyon.

glossary-infection = Impeksiyon
    .definition = Mga mikrobyong dumarami sa katawan at nagdudulot ng sakit, halimbawa sa sugat mula sa operasyon.

glossary-recovery = Paggaling
    .definition = Ang panahon at ang paghilom na kailangan ninyo pagkatapos ng operasyon para makabalik sa mga karaniwan ninyong gawain.

glossary-hospital-stay = Pananatili sa ospital
    .definition = Ang panahong inilalagi ninyo sa ospital.

glossary-navigation = Nabigasyon habang nag-oopera
    .definition = Mga larawang kinukuha o ginagamit habang nag-oopera na nagpapakita sa siruhano kung nasaan ang mga kagamitan sa loob ng katawan.

glossary-endoscope = Endoscope (tubong may ilaw at kamera)
    .definition = Isang manipis na tubong may ilaw at kamera na tumutulong sa siruhano na makita ang loob ng katawan.

glossary-decompression = Decompression (pag-aalis ng diin)
    .definition = Operasyong nag-aalis ng diin sa spinal cord o sa isang nerve.

glossary-discectomy = Discectomy (pag-aalis ng bahagi ng disc)
    .definition = Operasyong nag-aalis ng bahagi ng nasirang disc na dumidiin sa isang nerve.

glossary-fusion = Spinal fusion (pagdudugtong ng mga buto ng gulugod)
    .definition = Operasyong nagdudugtong sa dalawa o higit pang buto ng gulugod para maghilom ang mga ito bilang isang matibay na buto.

glossary-nerve = Nerve
    .definition = Isang bigkis ng mga hibla na naghahatid ng mga signal sa pagitan ng utak at ng katawan.

glossary-nerve-root = Nerve root (simula ng nerve)
    .definition = Ang unang bahagi ng isang nerve, kung saan ito lumalabas mula sa spinal cord.

glossary-spinal-cord = Spinal cord
    .definition = Ang makapal na bigkis ng mga nerve na bumababa sa loob ng gulugod at naghahatid ng mga signal sa pagitan ng utak at ng katawan.

glossary-spinal-level = Level ng gulugod
    .definition = Isang bahagi ng gulugod na ipinangalan sa mga butong nasa itaas at nasa ibaba nito, halimbawa L4–L5.
    .speech = Level ng gulugod, halimbawa el apat hanggang el lima

glossary-disc = Disc ng gulugod
    .definition = Isang malambot na sapin sa pagitan ng dalawang buto ng gulugod.

glossary-stenosis = Spinal stenosis (pagkipot ng daanan sa gulugod)
    .definition = Pagkipot ng espasyo sa loob ng gulugod na maaaring dumiin sa spinal cord o sa mga nerve.

glossary-scar = Peklat
    .definition = Ang markang naiiwan sa balat pagkatapos maghilom ang isang hiwa.

glossary-anaesthesia = Anestesya
    .definition = Gamot para hindi kayo makaramdam ng sakit habang inooperahan. Pinatutulog din kayo ng pangkalahatang anestesya (general anesthesia).

glossary-spine-surgeon = Siruhano sa gulugod
    .definition = Isang doktor na nagsanay para mag-opera sa gulugod.

glossary-fellowship-training = Fellowship (karagdagang pagsasanay ng espesyalista)
    .definition = Karagdagang pagsasanay sa isang natatanging larangan na tinatapos ng isang siruhano pagkatapos niyang maging espesyalista.

glossary-informed-consent = Informed consent (pahintulot na may sapat na kaalaman)
    .definition = Ang inyong pagpayag sa isang paggamot matapos ninyong maunawaan ang mga benepisyo nito, ang mga panganib nito at ang iba pa ninyong mapagpipilian.

glossary-suitability = Pagiging angkop
    .definition = Kung mabuting pagpipilian ang isang paggamot para sa isang tao at isang kondisyon.
