//! Entries whose headers are not the canonical ones.

use super::{Is, check, field};
use crate::builder::Header;

fn extra(id: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("test data is small");
    [&id.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn unicode_path(header: &mut Header) {
    let crc = crate::builder::crc32(&header.name);
    header.extra = extra(0x7075, &[&[1][..], &crc.to_le_bytes(), b"../../x"].concat());
}

#[test]
fn headers_other_than_the_canonical_ones_are_refused() {
    let local = "in the local header of `messages/a.ftl`";
    let central = "in the central directory record of `messages/a.ftl`";
    check(vec![
        field("symbolic link", Is::Form, "file mode", |item| item.central().external = 0o120_777 << 16),
        field("executable", Is::Form, "file mode", |item| item.central().external = 0o100_755 << 16),
        field("set-uid", Is::Form, "file mode", |item| item.central().external = 0o104_644 << 16),
        field("DOS folder bit", Is::Form, "file mode", |item| item.central().external |= 0x10),
        field("device file", Is::Form, "file mode", |item| item.central().external = 0o060_644 << 16),
        field("deflate", Is::Form, "stored, never compressed", |item| item.both(|header| header.method = 8)),
        field("deflate in the central record only", Is::Form, "stored, never compressed", |item| item.central().method = 8),
        field("deflate in the local header only", Is::Form, "compression method in the local", |item| item.local().method = 8),
        field("unknown method", Is::Form, "stored, never compressed", |item| item.both(|header| header.method = 0x1234)),
        field("AES method", Is::Form, "stored, never compressed", |item| item.both(|header| header.method = 99)),
        field("deflate bomb", Is::Form, "stored, never compressed", |item| {
            item.both(|header| (header.method, header.size) = (8, 0xfff0_0000));
        }),
        field("stored bomb", Is::Form, "claims two", |item| item.both(|header| header.size = 0xfff0_0000)),
        field("size over the bundle", Is::Form, "more bytes than the bundle has", |item| {
            item.both(|header| (header.size, header.packed) = (0xfff0_0000, 0xfff0_0000));
        }),
        field("local size wrong", Is::Form, local, |item| item.local().size = 5),
        field("local packed size wrong", Is::Form, "compressed size in the local", |item| item.local().packed = 5),
        field("central size too large", Is::Form, "does not start where the one before it ends", |item| {
            (item.central().size, item.central().packed) = (7, 7);
        }),
        field("both sizes too small", Is::Form, "does not start where the one before it ends", |item| {
            item.both(|header| (header.size, header.packed) = (5, 5));
        }),
        field("both sizes too large", Is::Form, "does not start where the one before it ends", |item| {
            item.both(|header| (header.size, header.packed) = (7, 7));
        }),
        field("both checksums wrong", Is::Form, "CRC-32 in the local", |item| item.both(|header| header.crc ^= 1)),
        field("local checksum wrong", Is::Form, "CRC-32 in the local", |item| item.local().crc ^= 1),
        field("central checksum wrong", Is::Form, "CRC-32 in the central", |item| item.central().crc ^= 1),
        field("data changed", Is::Form, "CRC-32 in the local", |item| item.data[0] ^= 1),
        field("local name differs", Is::Form, local, |item| item.local().name = b"messages/z.ftl".to_vec()),
        field("local name escapes", Is::Form, local, |item| item.local().name = b"../../../../x.f".to_vec()),
        field("local name is shorter", Is::Form, local, |item| item.local().name = b"a".to_vec()),
        field("encrypted", Is::Form, "flags", |item| item.both(|header| header.flags = 1)),
        field("encrypted in the local header only", Is::Form, "flags", |item| item.local().flags = 1),
        field("strongly encrypted", Is::Form, "flags", |item| item.both(|header| header.flags = 0x41)),
        field("UTF-8 flag", Is::Form, "flags", |item| item.both(|header| header.flags = 0x800)),
        field("UTF-8 flag in the central record only", Is::Form, central, |item| item.central().flags = 0x800),
        field("masked headers", Is::Form, "flags", |item| item.both(|header| header.flags = 0x2000)),
        field("data descriptor", Is::Form, "", |item| {
            item.both(|header| header.flags = 8);
            item.descriptor = [&b"PK\x07\x08"[..], &[0; 12]].concat();
        }),
        field("data descriptor flag only", Is::Form, "flags", |item| item.both(|header| header.flags = 8)),
        field("other time", Is::Form, "time in the local", |item| item.both(|header| header.time += 1)),
        field("other time in the central record", Is::Form, "time in the central", |item| item.central().time = 0),
        field("other date", Is::Form, "date", |item| item.both(|header| header.date = 0x5a21)),
        field("impossible date", Is::Form, "date", |item| item.both(|header| header.date = 0)),
        field("version needed", Is::Form, "version needed", |item| item.both(|header| header.needed = 20)),
        field("version needed in the central record", Is::Form, central, |item| item.central().needed = 45),
        field("version made by", Is::Form, "version of the zip format", |item| item.central().made_by = 0x032d),
        field("host DOS", Is::Form, "host system", |item| item.central().made_by = 0x000a),
        field("host Windows", Is::Form, "host system", |item| item.central().made_by = 0x0a0a),
        field("internal attributes", Is::Form, "internal attributes", |item| item.central().internal = 1),
        field("entry on another disk", Is::Form, "disk number", |item| item.central().disk = 1),
        field("entry comment", Is::Form, "length of the comment", |item| item.central().comment = b"hi".to_vec()),
        field("extra field in the local header", Is::Form, "", |item| item.local().extra = extra(0xcafe, b"x")),
        field("extra field in the central record", Is::Form, "extra field", |item| item.central().extra = extra(0xcafe, b"x")),
        field("extra field in both", Is::Form, "extra field", |item| item.both(|header| header.extra = extra(0x5455, b"\x01abcd"))),
        field("extra field cut short", Is::Corrupt, "", |item| item.central().extra = vec![0xfe, 0xca, 9, 0]),
        field("unicode path renames", Is::Name, "must stay inside", |item| item.both(unicode_path)),
        field("unicode path in the local header", Is::Form, "extra field", |item| unicode_path(item.local())),
        field("zip64 extra field", Is::Form, "", |item| item.both(|header| header.extra = extra(1, &[0; 16]))),
        field("zip64 sentinel sizes", Is::Form, "", |item| {
            item.both(|header| {
                header.extra = extra(1, &[6, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
                (header.size, header.packed) = (u32::MAX, u32::MAX);
            });
        }),
        field("zip64 sizes near the end of 64 bits", Is::Corrupt, "`messages/a.ftl` does not read", |item| {
            item.both(|header| {
                header.extra = extra(1, &[0xff; 16]);
                (header.size, header.packed) = (u32::MAX, u32::MAX);
            });
        }),
        field("local signature", Is::Corrupt, "does not read", |item| item.local().signature = *b"PK\x03\x05"),
        field("central signature", Is::Corrupt, "does not read", |item| item.central().signature = *b"PK\x01\x03"),
    ]);
}
