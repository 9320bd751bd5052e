app-title = 我的康复

language-name = 简体中文

welcome = 欢迎您，{ $name }！

close = 关闭
    .label = 关闭此页面

photo-close = 关闭

spine-drawing =
    .alt = 两块椎骨和它们之间的椎间盘

## Visits and exercises

visit-next = 您的下次就诊日期是{ DATETIME($day, dateStyle: "long") }。

exercises-done = 您已完成{ NUMBER($share, style: "percent") }的锻炼。

dose = 请用水送服{ NUMBER($dose, maximumFractionDigits: 1) }毫克。

week = 这是您在家的第{ $week }周。

done = { $procedure ->
    [discectomy] 外科医生切除了一部分椎间盘。
    [fusion] 外科医生把您脊柱的骨头连接在一起。
   *[other] 请询问{ -care-team }做了什么手术。
}

ready = 您准备好锻炼了吗？

stop = 如果疼痛加重，请按“停止”。

pause = 请休息5&nbsp;分钟。

## Help

write-us = 如有问题，请写信至 care@lakeside-clinic.org。

call-us = 夜间请拨打 +1 555 010 9999。

read-more = 今天就到 https://lakeside-clinic.org/spine 了解更多。

read-plan = 请先阅读<a data-l10n-name="plan">您的计划</a>。

open-help = 请打开<a href="{ $url }" rel="help">帮助页面</a>查看答案。

sent-to = PainDiary已将您的照片发送给%(doctor)s。

open-hours = { -clinic }的开放时间是8:00至16:30。

ask-again = { home-wound }如果不确定，请再次询问。
