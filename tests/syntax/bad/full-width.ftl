first ＝ First
second = ｛ $n ｝
third = { ＄n }
fourth = { $n －＞
   *[other] Other
}
fifth = { NUMBER（$n） }
sixth = { $n ->
   *［other］ Other
}
last = Last
