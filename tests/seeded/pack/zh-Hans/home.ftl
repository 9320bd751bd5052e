home-title = 回家

home-intro = 本页<strong>没有</strong>列出所有风险。请向{ -care-team }询问您的风险。

home-nights = { $nights ->
    [0] 您将在手术当天回家。
   *[other] 预计您将住院{ $nights }晚。
}

home-nights-generic = 请询问{ -care-team }您预计要住院多久。

home-care-title = 照顾好自己

home-lift = 6周内不要提起超过5公斤的东西。

home-walk = 每天步行2至3次，每次至少10分钟。

home-medicine = 24小时内服用此药不要超过1.5克。

home-wound = 您可能会在<dfn data-l10n-name="dressing">敷料</dfn>上看到少量血迹。

home-anesthesia = 麻醉会让您困倦1天。当天绝不要开车。

home-fever = 如果您的体温高于38 °C，请致电{ -care-team }。

glossary-dressing = 敷料
    .definition = 保护伤口的清洁覆盖物。
