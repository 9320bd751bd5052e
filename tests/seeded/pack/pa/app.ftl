app-title = ਮੇਰੀ ਸਿਹਤਯਾਬੀ

language-name = ਪੰਜਾਬੀ

welcome = ਜੀ ਆਇਆਂ ਨੂੰ, { $name }!

close = ਬੰਦ ਕਰੋ
    .label = ਇਹ ਪੰਨਾ ਬੰਦ ਕਰੋ

photo-close = ਬੰਦ ਕਰੋ

spine-drawing =
    .alt = ਦੋ ਮਣਕੇ ਅਤੇ ਉਨ੍ਹਾਂ ਦੇ ਵਿਚਕਾਰਲੀ ਡਿਸਕ

## Visits and exercises

visit-next = ਤੁਹਾਡੀ ਅਗਲੀ ਮੁਲਾਕਾਤ { DATETIME($day, dateStyle: "long") } ਨੂੰ ਹੈ।

exercises-done = ਤੁਸੀਂ ਆਪਣੀਆਂ { NUMBER($share, style: "percent") } ਕਸਰਤਾਂ ਕਰ ਲਈਆਂ ਹਨ।

dose = { NUMBER($dose, maximumFractionDigits: 1) } ਮਿਲੀਗ੍ਰਾਮ ਪਾਣੀ ਨਾਲ ਲਓ।

week = ਘਰ ਵਿੱਚ ਇਹ ਤੁਹਾਡਾ ਹਫ਼ਤਾ ਨੰਬਰ { $week } ਹੈ।

done = { $procedure ->
    [discectomy] ਸਰਜਨ ਨੇ ਇੱਕ ਡਿਸਕ ਦਾ ਕੁਝ ਹਿੱਸਾ ਕੱਢਿਆ ਹੈ।
    [fusion] ਸਰਜਨ ਨੇ ਤੁਹਾਡੀ ਰੀੜ੍ਹ ਦੀਆਂ ਹੱਡੀਆਂ ਨੂੰ ਜੋੜਿਆ ਹੈ।
   *[other] { -care-team(case: "reflexive") } ਨੂੰ ਪੁੱਛੋ ਕਿ ਕੀ ਕੀਤਾ ਗਿਆ ਸੀ।
}

ready = ਕੀ ਤੁਸੀਂ ਆਪਣੀਆਂ ਕਸਰਤਾਂ ਲਈ ਤਿਆਰ ਹੋ?

stop = ਜੇ ਦਰਦ ਵਧ ਜਾਵੇ ਤਾਂ “ਰੋਕੋ” ਦਬਾਓ।

pause = 5&nbsp;ਮਿੰਟ ਲਈ ਰੁਕੋ।

## Help

write-us = ਆਪਣੇ ਸਵਾਲ care@lakeside-clinic.org ’ਤੇ ਲਿਖੋ।

call-us = ਰਾਤ ਨੂੰ +1 555 010 9999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।

read-more = ਅੱਜ ਹੀ https://lakeside-clinic.org/spine ’ਤੇ ਹੋਰ ਪੜ੍ਹੋ।

read-plan = ਪਹਿਲਾਂ <a data-l10n-name="plan">ਆਪਣੀ ਯੋਜਨਾ</a> ਪੜ੍ਹੋ।

open-help = ਜਵਾਬਾਂ ਲਈ <a href="{ $url }" rel="help">ਮਦਦ ਵਾਲਾ ਪੰਨਾ</a> ਖੋਲ੍ਹੋ।

sent-to = PainDiary ਨੇ ਤੁਹਾਡੀ ਫ਼ੋਟੋ %(doctor)s ਨੂੰ ਭੇਜ ਦਿੱਤੀ।

open-hours = { -clinic } 8:00 ਤੋਂ 16:30 ਤੱਕ ਖੁੱਲ੍ਹਾ ਹੁੰਦਾ ਹੈ।

ask-again = { home-wound } ਜੇ ਤੁਹਾਨੂੰ ਯਕੀਨ ਨਹੀਂ ਹੈ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਦੁਬਾਰਾ ਪੁੱਛੋ।
