### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = 한국어

## Shown in place of a document

document-unavailable = 이 문서는 아직 한국어로 제공되지 않습니다. 담당 의료진에게 다른 방법으로 받을 수 있는지 물어보세요.

document-withdrawn = 이 문서는 회수되었습니다. 이 문서의 어떤 사본도 믿고 따르지 마세요. 담당 의료진에게 최신 정보를 물어보세요.

## Shown above a document

document-past-review = 이 문서는 재검토 예정일이 지났습니다. 일부 내용은 최신 정보가 아닐 수 있습니다. 이 문서를 믿고 따르기 전에 담당 의료진에게 확인하세요.

machine-translated = 이 글은 기계가 번역했습니다. 자격을 갖춘 사람이 아직 확인하지 않았으므로 잘못된 내용이 있을 수 있습니다. 중요한 내용은 모두 담당 의료진에게 확인하세요.

ask-interpreter = 병원이나 의원에 통역사를 요청할 수 있습니다.
