### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Tiếng Việt

## Shown in place of a document

document-unavailable = Tài liệu này chưa có bằng tiếng Việt. Hãy hỏi đội ngũ y tế chăm sóc quý vị để được cung cấp tài liệu này bằng cách khác.

document-withdrawn = Tài liệu này đã bị thu hồi. Xin đừng dựa vào bất kỳ bản nào của tài liệu này. Hãy hỏi đội ngũ y tế chăm sóc quý vị để có thông tin hiện hành.

## Shown above a document

document-past-review = Tài liệu này đã quá ngày cần xem xét lại. Một số nội dung có thể đã lỗi thời. Hãy hỏi lại đội ngũ y tế chăm sóc quý vị trước khi dựa vào tài liệu này.

machine-translated = Văn bản này do máy dịch. Chưa có người đủ chuyên môn nào kiểm tra, nên văn bản có thể có sai sót. Hãy hỏi lại đội ngũ y tế chăm sóc quý vị về bất cứ điều gì quan trọng.

ask-interpreter = Quý vị có thể yêu cầu bệnh viện hoặc phòng khám cung cấp thông dịch viên.
