### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = 繁體中文

## Shown in place of a document

document-unavailable = 這份資料目前還沒有繁體中文版。請詢問您的醫療團隊，可以用哪些其他方式取得內容。

document-withdrawn = 這份資料已經撤回。請不要依賴它的任何副本。請向您的醫療團隊索取最新資訊。

## Shown above a document

document-past-review = 這份資料已超過預定的審核日期。部分內容可能已經過時。在依賴這些內容之前，請先向您的醫療團隊查證。

machine-translated = 這段文字由機器翻譯。目前還沒有具備資格的人員核對過，所以可能有錯誤。任何重要的內容，請向您的醫療團隊查證。

ask-interpreter = 您可以要求您的醫院或診所安排口譯員。
