home-title = Pag-uwi

home-intro = <strong>Hindi</strong> nakalista sa pahinang ito ang lahat ng panganib. Tanungin ang { -care-team } tungkol sa mga panganib sa inyo.

home-nights = { $nights ->
    [0] Uuwi kayo sa mismong araw ng inyong operasyon.
    [one] Inaasahang mananatili kayo nang { $nights } gabi.
   *[other] Inaasahang mananatili kayo nang { $nights } na gabi.
}

home-nights-generic = Tanungin ang { -care-team } kung gaano katagal kayo inaasahang mananatili.

home-care-title = Pag-aalaga sa sarili

home-lift = Huwag magbuhat ng higit sa 5 kg sa loob ng 6 na linggo.

home-walk = Maglakad nang 2–3 beses sa isang araw, nang hindi bababa sa 10 minuto bawat isa.

home-medicine = Huwag uminom ng higit sa 1.5 g ng gamot sa loob ng 24 na oras.

home-wound = Maaaring may makita kayong kaunting dugo sa <dfn data-l10n-name="dressing">benda</dfn>.

home-anesthesia = Nakakaantok ang anesthesia sa loob ng 1 araw. Huwag kailanman magmaneho sa araw na iyon.

home-fever = Tawagan ang { -care-team } kung higit sa 38 °C ang inyong temperatura.

glossary-dressing = Benda
    .definition = Malinis na pantakip na nagpoprotekta sa sugat.
