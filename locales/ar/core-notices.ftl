### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = العربية

## Shown in place of a document

document-unavailable = هذا المستند غير متوفر باللغة العربية بعد. يُرجى طلبه من فريق الرعاية الخاص بك بطريقة أخرى.

document-withdrawn = سُحب هذا المستند. يُرجى عدم الاعتماد على أي نسخة منه. يُرجى سؤال فريق الرعاية الخاص بك عن أحدث المعلومات.

## Shown above a document

document-past-review = تجاوز هذا المستند تاريخ المراجعة المحدد له. وقد يكون بعض ما فيه قديمًا. يُرجى التأكد من فريق الرعاية الخاص بك قبل الاعتماد عليه.

machine-translated = تُرجم هذا النص آليًا. ولم يتحقق منه أي شخص مؤهل بعد، ولذلك قد يحتوي على أخطاء. يُرجى التحقق من أي أمر مهم مع فريق الرعاية الخاص بك.

ask-interpreter = يمكنك أن تطلب من المستشفى أو العيادة توفير مترجم شفوي.
