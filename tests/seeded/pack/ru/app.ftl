app-title = Моё восстановление

language-name = Русский

welcome = Добро пожаловать, { $name }!

close = Закрыть
    .label = Закрыть эту страницу

photo-close = Закрыть

spine-drawing =
    .alt = Два позвонка и диск между ними

## Visits and exercises

visit-next = Ваш следующий визит: { DATETIME($day, dateStyle: "long") }.

exercises-done = Вы сделали { NUMBER($share, style: "percent") } своих упражнений.

dose = Примите { NUMBER($dose, maximumFractionDigits: 1) } мг и запейте водой.

week = Это ваша { $week }-я неделя дома.

done = { $procedure ->
    [discectomy] Хирург удалил часть диска.
    [fusion] Хирург соединил кости вашего позвоночника.
   *[other] Спросите { -care-team(case: "accusative") }, что было сделано.
}

ready = Вы готовы к упражнениям?

stop = Нажмите «Стоп», если боль усилится.

pause = Сделайте перерыв на 5&nbsp;минут.

## Help

write-us = Если у вас есть вопросы, пишите на care@lakeside-clinic.org.

call-us = Ночью звоните по телефону +1 555 010 9999.

read-more = Подробнее уже сегодня на https://lakeside-clinic.org/spine.

read-plan = Сначала прочитайте <a data-l10n-name="plan">свой план</a>.

open-help = Ответы вы найдёте на <a href="{ $url }" rel="help">странице помощи</a>.

sent-to = PainDiary отправил ваше фото: %(doctor)s.

open-hours = { -clinic } открыта с 8:00 до 16:30.

ask-again = { home-wound } Спросите ещё раз, если не уверены.
