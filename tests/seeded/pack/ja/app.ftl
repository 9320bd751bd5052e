app-title = 私の回復

language-name = 日本語

welcome = { $name }さん、ようこそ！

close = 閉じる
    .label = このページを閉じる

photo-close = 閉じる

spine-drawing =
    .alt = 2つの椎骨とその間の椎間板

## Visits and exercises

visit-next = 次回の診察は{ DATETIME($day, dateStyle: "long") }です。

exercises-done = 運動の{ NUMBER($share, style: "percent") }が終わりました。

dose = { NUMBER($dose, maximumFractionDigits: 1) } mgを水で飲んでください。

week = ご自宅での第{ $week }週です。

done = { $procedure ->
    [discectomy] 椎間板の一部を取り除きました。
    [fusion] 背骨の骨をつなぎ合わせました。
   *[other] 何が行われたかは、{ -care-team }にお尋ねください。
}

ready = 運動を始める準備はできましたか？

stop = 痛みが強くなったら「停止」を押してください。

pause = 5&nbsp;分間休んでください。

## Help

write-us = ご質問は care@lakeside-clinic.org までお送りください。

call-us = 夜間は +1 555 010 9999 にお電話ください。

read-more = 詳しくは、今日にも https://lakeside-clinic.org/spine をご覧ください。

read-plan = 最初に<a data-l10n-name="plan">あなたの計画</a>をお読みください。

open-help = 答えは<a href="{ $url }" rel="help">ヘルプページ</a>を開いてご覧ください。

sent-to = PainDiaryが写真を%(doctor)sに送りました。

open-hours = { -clinic }の診療時間は8:00から16:30までです。

ask-again = { home-wound }わからないことがあれば、もう一度お尋ねください。
