//! Broken files that are no text, or too long to read: made here, with their findings in `tests/syntax/bad`.

/// Name of the expectation and the bytes of the file.
pub(crate) fn cases() -> Vec<(&'static str, Vec<u8>)> {
    let braces = |count: usize| format!("a = A\ndeep = {}\"x\"{}\nb = B\n", "{".repeat(count), "}".repeat(count)).into_bytes();
    let calls = |count: usize| format!("a = A\ndeep = {{ {}$n{} }}\nb = B\n", "NUMBER(".repeat(count), ")".repeat(count)).into_bytes();
    let selects = format!("a = A\ndeep = {}X{}\nb = B\n", "{ $n ->\n *[other] ".repeat(3_000), "\n }".repeat(3_000));
    vec![
        ("built-3000-braces", braces(3_000)),
        ("built-65-braces", braces(65)),
        ("built-3000-braces-never-closed", format!("a = A\ndeep = {}\nb = B\n", "{".repeat(3_000)).into_bytes()),
        ("built-3000-calls", calls(3_000)),
        ("built-3000-selects", selects.into_bytes()),
        ("built-3000-braces-in-an-attribute", format!("a = A\n    .title = {}\nb = B\n", "{".repeat(3_000)).into_bytes()),
        ("built-null-character", b"a = A\nb = B\0B\nc\0 = C\nd = D\n".to_vec()),
        ("built-invalid-utf8", b"a = Caf\xe9 cr\xe8me\nb = \xff\xfe\xfd\nc = C\n".to_vec()),
        ("built-invalid-utf8-in-name", b"a = A\ncaf\xe9 = B\nc = C\n".to_vec()),
        ("built-utf16-le", "\u{feff}a = Größe\nb = B\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("built-utf16-be", "\u{feff}a = Größe\nb = B\n".encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("built-utf16-without-mark", "a = A\nb = B\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("built-byte-order-mark-alone", b"\xef\xbb\xbf".to_vec()),
    ]
}
