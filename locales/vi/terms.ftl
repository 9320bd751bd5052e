### Machine translated (mt-raw). No qualified person has reviewed this text.
### position: "start" opens a sentence or a title (capital letter), "mid" is inside a sentence.

-miss =
    { $position ->
        [start] Phẫu thuật cột sống ít xâm lấn
       *[mid] phẫu thuật cột sống ít xâm lấn
    }

-miss-abbreviation = MISS

-open-surgery =
    { $position ->
        [start] Mổ mở cột sống
       *[mid] mổ mở cột sống
    }

-care-team =
    { $position ->
        [start] Đội ngũ y tế chăm sóc quý vị
       *[mid] đội ngũ y tế chăm sóc quý vị
    }
