home-title = 退院後の過ごし方

home-intro = このページには、すべてのリスクが書かれているわけでは<strong>ありません</strong>。ご自身のリスクについては、{ -care-team }にお尋ねください。

home-nights = { $nights ->
    [0] 手術当日に帰宅します。
   *[other] { $nights }泊の予定です。
}

home-nights-generic = 入院期間の予定は、{ -care-team }にお尋ねください。

home-care-title = ご自身のケア

home-lift = 6週間は5 kgを超える物を持ち上げないでください。

home-walk = 1日に2～3回、毎回10分以上歩いてください。

home-medicine = 24時間に1.5 gを超える薬を飲まないでください。

home-wound = <dfn data-l10n-name="dressing">ガーゼ</dfn>に少し血がつくことがあります。

home-anesthesia = 麻酔の影響で1日は眠気が続きます。その日は絶対に運転しないでください。

home-fever = 体温が38℃を超えたら、{ -care-team }に電話してください。

glossary-dressing = ガーゼ
    .definition = 傷を守る清潔な覆い。
