### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Filipino

## Shown in place of a document

document-unavailable = Wala pa ang dokumentong ito sa wikang Filipino. Itanong sa pangkat medikal na nangangalaga sa inyo kung paano ito makukuha sa ibang paraan.

document-withdrawn = Binawi na ang dokumentong ito. Mangyaring huwag umasa sa anumang kopya nito. Hingin sa pangkat medikal na nangangalaga sa inyo ang kasalukuyang impormasyon.

## Shown above a document

document-past-review = Lampas na ang dokumentong ito sa petsa ng muling pagsusuri nito. Maaaring luma na ang ilang bahagi nito. Kumonsulta sa pangkat medikal na nangangalaga sa inyo bago kayo umasa rito.

machine-translated = Makina ang nagsalin ng tekstong ito. Wala pang kuwalipikadong taong sumuri rito, kaya maaaring may mga pagkakamali ito. Kumpirmahin sa pangkat medikal na nangangalaga sa inyo ang anumang mahalaga.

ask-interpreter = Maaari kayong humiling ng interpreter sa inyong ospital o klinika.
