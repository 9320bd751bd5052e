### Machine translated (mt-raw). No qualified person has reviewed this text.

guide-title = { -miss(position: "start") }: hướng dẫn dành cho người bệnh và nhân viên y tế

## 1. Introduction

guide-intro-title = Giới thiệu

guide-intro-role = { -miss(position: "start") } ({ -miss-abbreviation }) đã trở thành một phương pháp quan trọng để điều trị cột sống. Phương pháp này có nhiều lợi ích. Phương pháp này cũng đặt ra những vấn đề riêng mà người bệnh và nhân viên y tế nên biết.

guide-intro-mark = Đặc điểm của { -miss-abbreviation } là <dfn data-l10n-name="incision">đường mổ</dfn> nhỏ hơn và mô ít bị tác động. Đó là một thay đổi rõ rệt so với phương pháp <dfn data-l10n-name="open-surgery">{ -open-surgery }</dfn> truyền thống.

## 2. Less harm to tissue

guide-tissue-title = Ít tổn hại hơn cho mô quanh cột sống

guide-tissue-compare = Mổ mở đòi hỏi <dfn data-l10n-name="muscle-dissection">bóc tách cơ</dfn> rộng. { -miss-abbreviation } tiếp cận cột sống qua các đường mổ nhỏ bằng kỹ thuật và dụng cụ đặc biệt.

guide-tissue-benefits-intro = Vì mô ít bị tác động hơn, { -miss-abbreviation } có thể mang lại những lợi ích sau:

guide-tissue-blood = Người bệnh có thể <dfn data-l10n-name="blood-loss">mất máu</dfn> ít hơn.
guide-tissue-pain = Người bệnh có thể ít <dfn data-l10n-name="postop-pain">đau sau mổ</dfn> hơn.
guide-tissue-complications = Nguy cơ <dfn data-l10n-name="complication">biến chứng</dfn> có thể thấp hơn.
guide-tissue-recovery = Quá trình <dfn data-l10n-name="recovery">hồi phục</dfn> có thể nhanh hơn.
guide-tissue-stay = <dfn data-l10n-name="hospital-stay">Thời gian nằm viện</dfn> có thể ngắn hơn.

guide-tissue-evidence = Mức độ của từng lợi ích khác nhau giữa các loại phẫu thuật và giữa các nghiên cứu. Các nghiên cứu không thống nhất với nhau về việc biến chứng có ít hơn hay không.

## 3. Precision

guide-precision-title = Độ chính xác

guide-precision-tools = Hình ảnh trong khi mổ (<dfn data-l10n-name="navigation">định vị trong mổ</dfn>) và hình ảnh nhìn qua <dfn data-l10n-name="endoscope">ống nội soi</dfn> có thể giúp bác sĩ phẫu thuật tìm đường chính xác hơn trong vùng giải phẫu phức tạp.

guide-precision-effect = Điều này có thể giúp điều trị đúng vị trí cần thiết và có thể làm giảm khả năng gây tổn thương cho các <dfn data-l10n-name="nerve">dây thần kinh</dfn> và mô lân cận. Nhờ đó, ca mổ có thể an toàn hơn cho người bệnh.

## 4. Appearance

guide-appearance-title = Thẩm mỹ

guide-appearance-scars = Đường mổ nhỏ hơn thường để lại <dfn data-l10n-name="scar">sẹo</dfn> khó thấy hơn so với mổ mở. Điều này có thể góp phần làm tăng sự hài lòng và cảm giác thoải mái, dễ chịu sau phẫu thuật.

## 5. Limits: suitability

guide-suitability-title = Giới hạn: phù hợp với ai

guide-suitability-not-all = <strong>Không phải mọi bệnh lý cột sống và không phải mọi người bệnh đều phù hợp</strong> với { -miss-abbreviation }.

guide-suitability-open = Những vấn đề phức tạp, hoặc những vấn đề cần <dfn data-l10n-name="decompression">giải ép</dfn> rộng, có thể cần mổ mở để bác sĩ phẫu thuật nhìn rõ và tiếp cận tốt vùng cần mổ.

## 6. Limits: training

guide-training-title = Giới hạn: đào tạo

guide-training-needs = { -miss-abbreviation } đòi hỏi bác sĩ phải được đào tạo đặc biệt và có kinh nghiệm. Bác sĩ phẫu thuật phải được đào tạo và đánh giá kỹ lưỡng trước khi thực hiện phương pháp này.

guide-training-choose = Người bệnh nên tìm một <dfn data-l10n-name="spine-surgeon">bác sĩ phẫu thuật cột sống</dfn> có kinh nghiệm và đủ trình độ chuyên môn. Điều này có thể làm giảm nguy cơ biến chứng và giúp đạt được kết quả tốt nhất.

## 7. Conclusion

guide-conclusion-title = Kết luận

guide-conclusion-advance = { -miss-abbreviation } là một bước tiến đáng kể. Phương pháp này có thể giúp giảm tổn thương mô, tăng độ chính xác, hồi phục nhanh hơn và đạt thẩm mỹ tốt hơn.

guide-conclusion-weigh = Người bệnh và nhân viên y tế nên cùng nhau cân nhắc cả lợi ích lẫn những điểm cần lưu ý.

guide-conclusion-future = { -miss-abbreviation } tiếp tục thay đổi việc điều trị cột sống theo hướng an toàn hơn và hiệu quả hơn.

guide-not-all = Hướng dẫn này <strong>không</strong> liệt kê hết mọi rủi ro và lựa chọn. Hãy hỏi { -care-team } xem những rủi ro và lựa chọn nào áp dụng cho quý vị.
