### Machine translated (mt-raw). No qualified person has reviewed this text.

plan-title = Kế hoạch phẫu thuật của quý vị

plan-intro = Trang này nói về ca mổ đã được lên kế hoạch cho quý vị. Hãy giữ trang này và mang theo khi đến bệnh viện.

## Your operation

plan-operation-title = Ca mổ của quý vị

plan-procedure =
    { $procedure ->
        [discectomy] Loại phẫu thuật được lên kế hoạch cho quý vị là <dfn data-l10n-name="discectomy">phẫu thuật cắt bỏ một phần đĩa đệm</dfn>. Bác sĩ phẫu thuật lấy đi một phần của đĩa đệm bị tổn thương đang chèn ép dây thần kinh.
        [decompression] Loại phẫu thuật được lên kế hoạch cho quý vị là <dfn data-l10n-name="decompression">phẫu thuật giải ép</dfn>. Bác sĩ phẫu thuật giải tỏa áp lực lên tủy sống hoặc lên một dây thần kinh.
        [fusion] Loại phẫu thuật được lên kế hoạch cho quý vị là <dfn data-l10n-name="fusion">phẫu thuật hàn xương cột sống</dfn>. Bác sĩ phẫu thuật nối các xương của cột sống để chúng liền lại thành một.
       *[other] Hãy hỏi { -care-team } xem loại phẫu thuật nào được lên kế hoạch cho quý vị.
    }
plan-procedure-generic = Hãy hỏi { -care-team } xem loại phẫu thuật nào được lên kế hoạch cho quý vị.

plan-levels = Bác sĩ phẫu thuật dự định điều trị { $levels } <dfn data-l10n-name="spinal-level">tầng</dfn> cột sống của quý vị.
plan-levels-generic = Hãy hỏi { -care-team } xem bác sĩ phẫu thuật dự định điều trị bao nhiêu <dfn data-l10n-name="spinal-level">tầng</dfn> cột sống của quý vị.

## Date and hospital stay

plan-stay-title = Ngày mổ và thời gian nằm viện

plan-date = Ca mổ của quý vị được dự kiến vào ngày { DATETIME($surgeryDate, dateStyle: "long") }.
plan-date-generic = { -care-team(position: "start") } sẽ cho quý vị biết ngày mổ.

plan-nights =
    { $nights ->
        [0] Dự kiến quý vị sẽ về nhà ngay trong ngày mổ.
        [one] Dự kiến quý vị sẽ ở lại bệnh viện { $nights } đêm.
       *[other] Dự kiến quý vị sẽ ở lại bệnh viện { $nights } đêm.
    }
plan-nights-generic = Hãy hỏi { -care-team } xem dự kiến quý vị sẽ ở lại bệnh viện bao lâu.

## Before and after

plan-prepare-title = Trước và sau khi mổ

plan-prepare-intro = Những bước sau có thể giúp quý vị chuẩn bị:

plan-prepare-questions = Hãy viết ra các câu hỏi của quý vị và mang theo.
plan-prepare-medicines = Hãy cho { -care-team } biết về tất cả các loại thuốc quý vị đang dùng.
plan-prepare-home = Hãy sắp xếp để có người đưa quý vị về nhà và giúp đỡ quý vị ở nhà.

plan-change = Kế hoạch này có thể thay đổi. Hãy chỉ làm theo những gì { -care-team } dặn, và hãy hỏi nếu có điều gì ở đây khác với lời dặn đó.

plan-not-all = Trang này <strong>không</strong> liệt kê hết mọi rủi ro và lựa chọn. Hãy hỏi { -care-team } về những rủi ro và lựa chọn trong trường hợp của quý vị.
