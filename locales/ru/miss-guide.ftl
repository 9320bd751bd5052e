### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: руководство для пациентов и медицинских работников

## 1. Introduction

guide-intro-title = Введение

guide-intro-role = { -miss(position: "start") } ({ -miss-abbreviation }) стала важным методом лечения позвоночника. У неё много преимуществ. С ней связаны и особые вопросы, о которых следует знать пациентам и медицинским работникам.

guide-intro-mark = Для { -miss-abbreviation } характерны <dfn data-l10n-name="incision">разрезы</dfn> меньшего размера и незначительное воздействие на ткани. Это заметное отличие от традиционной <dfn data-l10n-name="open-surgery">{ -open-surgery(case: "genitive") }</dfn>.

## 2. Less harm to tissue

guide-tissue-title = Меньше вреда тканям вокруг позвоночника

guide-tissue-compare = Открытая операция требует обширного <dfn data-l10n-name="muscle-dissection">отслоения мышц</dfn>. При { -miss-abbreviation } к позвоночнику подходят через небольшие разрезы с помощью специальных методик и инструментов.

guide-tissue-benefits-intro = Поскольку ткани затрагиваются меньше, { -miss-abbreviation } может дать следующие преимущества:

guide-tissue-blood = <dfn data-l10n-name="blood-loss">Кровопотеря</dfn> может быть меньше.
guide-tissue-pain = <dfn data-l10n-name="postop-pain">Послеоперационная боль</dfn> может быть слабее.
guide-tissue-complications = Риск <dfn data-l10n-name="complication">осложнений</dfn> может быть ниже.
guide-tissue-recovery = <dfn data-l10n-name="recovery">Восстановление</dfn> может идти быстрее.
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">Пребывание в стационаре</dfn> может быть короче.

guide-tissue-evidence = Величина каждого преимущества различается при разных вмешательствах и в разных исследованиях. Исследования не дают единого ответа на вопрос, меньше ли бывает осложнений.

## 3. Precision

guide-precision-title = Точность

guide-precision-tools = Визуализация во время операции (<dfn data-l10n-name="navigation">интраоперационная навигация</dfn>) и обзор через <dfn data-l10n-name="endoscope">эндоскоп</dfn> могут помочь хирургу точнее ориентироваться в сложной анатомии.

guide-precision-effect = Это может обеспечить прицельное лечение и может снизить вероятность повреждения соседних <dfn data-l10n-name="nerve">нервов</dfn> и тканей. Благодаря этому операция может стать безопаснее для пациента.

## 4. Appearance

guide-appearance-title = Внешний вид

guide-appearance-scars = Разрезы меньшего размера обычно оставляют менее заметные <dfn data-l10n-name="scar">рубцы</dfn>, чем открытая операция. Это может способствовать удовлетворённости и хорошему самочувствию после операции.

## 5. Limits: suitability

guide-suitability-title = Ограничения: кому подходит этот метод

guide-suitability-not-all = { -miss-abbreviation } <strong>подходит не при каждом заболевании позвоночника и не каждому пациенту</strong>.

guide-suitability-open = В сложных случаях или в случаях, требующих обширной <dfn data-l10n-name="decompression">декомпрессии</dfn>, может понадобиться открытая операция, чтобы хирург мог хорошо видеть нужную область и получить к ней доступ.

## 6. Limits: training

guide-training-title = Ограничения: подготовка

guide-training-needs = { -miss-abbreviation } требует специальной подготовки и опыта. Прежде чем проводить такие операции, хирурги должны пройти тщательное обучение и тщательную оценку навыков.

guide-training-choose = Пациентам следует искать опытного, квалифицированного <dfn data-l10n-name="spine-surgeon">спинального хирурга</dfn>. Это может снизить риск осложнений и помочь получить наилучший результат.

## 7. Conclusion

guide-conclusion-title = Заключение

guide-conclusion-advance = { -miss-abbreviation } — значительный шаг вперёд. Она может обеспечить меньшую травматизацию тканей, более высокую точность, более быстрое восстановление и лучший косметический результат.

guide-conclusion-weigh = Пациентам и медицинским работникам следует вместе взвесить преимущества метода и всё, что нужно учесть.

guide-conclusion-future = { -miss-abbreviation } продолжает менять лечение позвоночника в сторону большей безопасности и эффективности.

guide-not-all = В этом руководстве перечислены <strong>не</strong> все риски и не все варианты лечения. Спросите у { -care-team(case: "genitive") }, какие из них относятся к вам.
