### Machine translated (mt-raw). No qualified person has reviewed this text.

glossary-miss = Phẫu thuật cột sống ít xâm lấn (MISS)
    .definition = Phẫu thuật cột sống qua những đường cắt nhỏ bằng dụng cụ đặc biệt, nhờ đó cơ và các mô khác ít bị tác động hơn.
    .speech = Phẫu thuật cột sống ít xâm lấn, em-mờ, i, ét-sì, ét-sì

glossary-open-surgery = Mổ mở
    .definition = Phẫu thuật qua một đường cắt dài hơn để bác sĩ phẫu thuật có thể trực tiếp nhìn thấy và tiếp cận vùng cần mổ.

glossary-incision = Đường mổ
    .definition = Đường cắt mà bác sĩ phẫu thuật rạch trên da.

glossary-muscle-dissection = Bóc tách cơ
    .definition = Việc tách cơ ra khỏi xương hoặc khỏi các mô khác để tiếp cận cột sống.

glossary-tissue-trauma = Tổn thương mô
    .definition = Tổn hại ở cơ, da và các mô khác do chính cuộc phẫu thuật gây ra.

glossary-blood-loss = Mất máu
    .definition = Lượng máu ra khỏi cơ thể trong hoặc sau khi phẫu thuật.

glossary-postop-pain = Đau sau mổ
    .definition = Cơn đau trong những giờ, những ngày hoặc những tuần sau ca mổ.

glossary-complication = Biến chứng
    .definition = Một vấn đề do bệnh hoặc do việc điều trị bệnh gây ra, chẳng hạn như chảy máu hoặc nhiễm trùng sau phẫu thuật.

glossary-infection = Nhiễm trùng
    .definition = Tình trạng vi trùng phát triển trong cơ thể và gây bệnh, ví dụ như ở vết mổ.

glossary-recovery = Hồi phục
    .definition = Thời gian và quá trình lành lại mà quý vị cần sau phẫu thuật để trở lại sinh hoạt thường ngày.

glossary-hospital-stay = Thời gian nằm viện
    .definition = Khoảng thời gian quý vị ở trong bệnh viện.

glossary-navigation = Định vị trong mổ
    .definition = Hình ảnh được chụp hoặc được dùng trong khi mổ, cho bác sĩ phẫu thuật thấy dụng cụ đang ở đâu trong cơ thể.

glossary-endoscope = Ống nội soi
    .definition = Một ống mảnh có đèn và camera, giúp bác sĩ phẫu thuật nhìn thấy bên trong cơ thể.

glossary-decompression = Phẫu thuật giải ép
    .definition = Phẫu thuật giải tỏa áp lực lên tủy sống hoặc lên một dây thần kinh.

glossary-discectomy = Phẫu thuật cắt bỏ một phần đĩa đệm
    .definition = Phẫu thuật lấy đi một phần của đĩa đệm bị tổn thương đang chèn ép dây thần kinh.

glossary-fusion = Phẫu thuật hàn xương cột sống
    .definition = Phẫu thuật nối hai hoặc nhiều xương của cột sống để chúng liền lại thành một khối xương vững chắc.

glossary-nerve = Dây thần kinh
    .definition = Một bó sợi truyền tín hiệu giữa não và cơ thể.

glossary-nerve-root = Rễ thần kinh
    .definition = Phần đầu tiên của dây thần kinh, ở chỗ dây thần kinh ra khỏi tủy sống.

glossary-spinal-cord = Tủy sống
    .definition = Bó lớn gồm nhiều dây thần kinh, chạy dọc xuống bên trong cột sống và truyền tín hiệu giữa não và cơ thể.

glossary-spinal-level = Tầng cột sống
    .definition = Một vị trí trên cột sống, được gọi theo tên các xương nằm ngay trên và ngay dưới vị trí đó, ví dụ L4–L5.
    .speech = Tầng cột sống, ví dụ e-lờ bốn đến e-lờ năm

glossary-disc = Đĩa đệm
    .definition = Lớp đệm mềm nằm giữa hai xương của cột sống.

glossary-stenosis = Hẹp ống sống
    .definition = Tình trạng khoảng trống bên trong cột sống bị hẹp lại, có thể chèn ép tủy sống hoặc các dây thần kinh.

glossary-scar = Sẹo
    .definition = Dấu vết còn lại trên da sau khi vết cắt đã lành.

glossary-anaesthesia = Gây mê và gây tê
    .definition = Việc dùng thuốc để quý vị không cảm thấy đau trong khi mổ. Riêng gây mê còn làm quý vị ngủ.

glossary-spine-surgeon = Bác sĩ phẫu thuật cột sống
    .definition = Bác sĩ đã được đào tạo để mổ cột sống.

glossary-fellowship-training = Đào tạo chuyên sâu
    .definition = Chương trình đào tạo thêm trong một lĩnh vực riêng mà bác sĩ phẫu thuật hoàn thành sau khi đã là bác sĩ chuyên khoa.

glossary-informed-consent = Đồng ý sau khi được giải thích
    .definition = Việc quý vị đồng ý với một phương pháp điều trị sau khi đã hiểu lợi ích, rủi ro của phương pháp đó và các lựa chọn khác của mình.

glossary-suitability = Sự phù hợp
    .definition = Việc một phương pháp điều trị có phải là lựa chọn tốt cho một người và một bệnh cụ thể hay không.
