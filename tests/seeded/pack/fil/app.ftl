app-title = Ang aking paggaling

language-name = Filipino

welcome = Maligayang pagdating, { $name }!

close = Isara
    .label = Isara ang pahinang ito

photo-close = Isara

spine-drawing =
    .alt = Dalawang buto ng gulugod at ang disc sa pagitan ng mga ito

## Visits and exercises

visit-next = Ang susunod ninyong pagbisita ay sa { DATETIME($day, dateStyle: "long") }.

exercises-done = Nagawa na ninyo ang { NUMBER($share, style: "percent") } ng inyong mga ehersisyo.

dose = Uminom ng { NUMBER($dose, maximumFractionDigits: 1) } mg na may kasamang tubig.

week = Ito ang ika-{ $week } linggo ninyo sa bahay.

done = { $procedure ->
    [discectomy] Inalis ng siruhano ang bahagi ng isang disc.
    [fusion] Pinagdugtong ng siruhano ang mga buto ng inyong gulugod.
   *[other] Tanungin ang { -care-team } kung ano ang ginawa.
}

ready = Handa na ba kayo para sa inyong mga ehersisyo?

stop = Pindutin ang “Itigil” kung lumala ang sakit.

pause = Magpahinga nang 5&nbsp;minuto.

## Help

write-us = Sumulat sa care@lakeside-clinic.org kung may mga tanong kayo.

call-us = Tumawag sa +1 555 010 9999 kung gabi.

read-more = Magbasa pa ngayon sa https://lakeside-clinic.org/spine.

read-plan = Basahin muna ang <a data-l10n-name="plan">inyong plano</a>.

open-help = Buksan ang <a href="{ $url }" rel="help">pahina ng tulong</a> para sa mga sagot.

sent-to = Ipinadala ng PainDiary ang inyong larawan kay %(doctor)s.

open-hours = Bukas ang { -clinic } mula 8:00 hanggang 16:30.

ask-again = { home-wound } Magtanong muli kung hindi kayo sigurado.
