bell = ab
delete = ab
c1 = ab
line-separator = a b
isolates = a⁨b⁩
form-feed = ab
