### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = 日本語

## Shown in place of a document

document-unavailable = この資料の日本語版はまだありません。別の方法で内容を知ることができるか、担当の医療チームにお尋ねください。

document-withdrawn = この資料は撤回されました。写しも含めて、この資料を頼りにしないでください。最新の情報については、担当の医療チームにお尋ねください。

## Shown above a document

document-past-review = この資料は見直しの期限を過ぎています。内容の一部が古くなっている可能性があります。内容を頼りにする前に、担当の医療チームに確認してください。

machine-translated = この文章は機械翻訳によるものです。資格のある人による確認はまだ行われていないため、誤りが含まれている可能性があります。大切な内容については、担当の医療チームに確認してください。

ask-interpreter = 病院や診療所に、通訳を頼むことができます。
