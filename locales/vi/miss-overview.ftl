### Machine translated (mt-raw). No qualified person has reviewed this text.

overview-title = { -miss(position: "start") }: tổng quan

## What it is

overview-what-is-title = Đây là phẫu thuật gì?

overview-what-is-intro = { -miss(position: "start") } là cách mổ lưng qua những đường cắt nhỏ. Các bác sĩ còn gọi cách mổ này là { -miss-abbreviation }. Phương pháp này đã trở thành một cách quan trọng để điều trị cột sống.

overview-what-is-difference = Khi <dfn data-l10n-name="open-surgery">mổ mở</dfn>, bác sĩ phẫu thuật rạch một đường dài hơn và đẩy nhiều cơ sang một bên. Với { -miss-abbreviation }, các đường cắt nhỏ hơn, còn cơ và mô quanh cột sống ít bị tác động hơn. Đây là một thay đổi lớn.

overview-what-is-both-sides = Cách mổ này có thể giúp ích về nhiều mặt. Cách mổ này cũng có những giới hạn mà quý vị nên biết.

## Benefits

overview-benefits-title = Cách mổ này có thể giúp ích như thế nào

overview-benefits-intro = Bác sĩ phẫu thuật dùng dụng cụ đặc biệt để tiếp cận cột sống qua những đường cắt nhỏ. Với một số người bệnh, cách này có thể mang lại những lợi ích sau:

overview-benefits-blood = Quý vị có thể mất máu ít hơn.
overview-benefits-pain = Quý vị có thể ít đau hơn sau khi mổ.
overview-benefits-complications = Nguy cơ bị <dfn data-l10n-name="complication">biến chứng</dfn> của quý vị có thể thấp hơn.
overview-benefits-recovery = Quý vị có thể hồi phục nhanh hơn.
overview-benefits-stay = Quý vị có thể được xuất viện về nhà sớm hơn.

overview-benefits-precision = Bác sĩ phẫu thuật có thể dùng hình ảnh chụp trong khi mổ, hoặc một ống mảnh có camera, gọi là <dfn data-l10n-name="endoscope">ống nội soi</dfn>. Những công cụ này có thể giúp bác sĩ phẫu thuật tìm đúng chỗ và chỉ điều trị đúng chỗ đó. Nguy cơ làm tổn thương dây thần kinh và mô ở gần đó có thể thấp hơn. Nhờ vậy, ca mổ có thể an toàn hơn cho quý vị.

overview-benefits-scars = Đường cắt nhỏ hơn thường để lại sẹo khó thấy hơn so với sẹo sau khi mổ mở. Điều này có thể giúp quý vị cảm thấy hài lòng hơn về vẻ ngoài của mình.

## Limits

overview-limits-title = Cách mổ này có những giới hạn gì?

overview-limits-suitability = <strong>Không phải mọi vấn đề ở lưng và không phải mọi người đều phù hợp</strong> với cách mổ này. Có những vấn đề phức tạp. Có những vấn đề cần nhiều chỗ hơn để giải tỏa áp lực lên dây thần kinh. Khi đó có thể cần mổ mở để bác sĩ phẫu thuật nhìn rõ và tiếp cận tốt vùng cần mổ.

overview-limits-training = Cách mổ này đòi hỏi bác sĩ phải được đào tạo đặc biệt. Bác sĩ phẫu thuật phải học kỹ và phải được kiểm tra tay nghề trước khi thực hiện cách mổ này.

overview-limits-choose = Hãy tìm một bác sĩ phẫu thuật đã được đào tạo và đã thực hiện cách mổ này nhiều lần. Điều này có thể làm giảm nguy cơ biến chứng và giúp quý vị có được kết quả tốt nhất.

## Decide

overview-decide-title = Cách quyết định

overview-decide-intro = Hãy cân nhắc cả lợi ích lẫn giới hạn. Những bước sau có thể giúp quý vị:

overview-decide-step-ask = Hãy hỏi bác sĩ phẫu thuật xem cách mổ này có phù hợp với quý vị không.
overview-decide-step-experience = Hãy hỏi xem bác sĩ phẫu thuật của quý vị đã thực hiện cách mổ này bao nhiêu lần.
overview-decide-step-choices = Hãy hỏi xem quý vị có những lựa chọn nào khác và các lựa chọn đó có những rủi ro gì.
overview-decide-step-time = Hãy dành thời gian suy nghĩ và trò chuyện với những người quý vị tin cậy.

overview-decide-hope = Cách mổ này có thể ít gây tổn hại cho mô hơn và có thể chính xác hơn. Quý vị có thể lành nhanh hơn và có sẹo nhỏ hơn. Cách mổ này tiếp tục thay đổi việc điều trị cột sống theo hướng an toàn hơn và tốt hơn.

overview-decide-not-all = Trang này <strong>không</strong> liệt kê hết mọi rủi ro hoặc mọi lựa chọn. Hãy hỏi { -care-team } về những rủi ro và lựa chọn trong trường hợp của quý vị.
