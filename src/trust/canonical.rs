//! Canonical JSON: the one form of a value that signatures are made over.
//!
//! Keys in code point order, no white space, strings as they are but for `\"` and `\\`, integers only: the form that
//! the reference implementation of TUF signs. Every value has exactly one form. Control characters have none, so that the
//! form of every value is JSON too, and a file can be nothing else.

use serde_json::Value;

use super::error::Error;

/// The canonical form of a value.
///
/// # Errors
///
/// When it holds a fraction, a number beyond 64 bits or a control character, which have no canonical form.
pub(super) fn canonical(what: &str, value: &Value) -> Result<Vec<u8>, Error> {
    let mut out = Vec::new();
    write(what, value, &mut out)?;
    Ok(out)
}

fn write(what: &str, value: &Value, out: &mut Vec<u8>) -> Result<(), Error> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) if number.is_i64() || number.is_u64() => out.extend_from_slice(number.to_string().as_bytes()),
        Value::Number(_) => return Err(Error::malformed(what, "it holds a number with a fraction")),
        Value::String(text) => write_text(what, text, out)?,
        Value::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                separate(index, out);
                write(what, item, out)?;
            }
            out.push(b']');
        }
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_unstable_by_key(|(key, _)| key.as_bytes());
            out.push(b'{');
            for (index, (key, item)) in fields.into_iter().enumerate() {
                separate(index, out);
                write_text(what, key, out)?;
                out.push(b':');
                write(what, item, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn separate(index: usize, out: &mut Vec<u8>) {
    if index > 0 {
        out.push(b',');
    }
}

fn write_text(what: &str, text: &str, out: &mut Vec<u8>) -> Result<(), Error> {
    out.push(b'"');
    for byte in text.bytes() {
        if byte < b' ' {
            return Err(Error::malformed(what, "it holds a control character"));
        }
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(byte);
    }
    out.push(b'"');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn a_value_has_one_form() {
        let value = serde_json::from_str(r#" {"b": [1, -2, true, null], "a": "\u00e9\"\\", "\u00e4": {}} "#).unwrap();
        let form = canonical("test", &value).unwrap();
        assert_eq!(String::from_utf8(form).unwrap(), "{\"a\":\"\u{e9}\\\"\\\\\",\"b\":[1,-2,true,null],\"\u{e4}\":{}}");
    }

    #[test]
    fn fractions_and_control_characters_are_refused() {
        for value in [serde_json::json!([1.5]), serde_json::json!("\n"), serde_json::json!({ "\0": 1 })] {
            assert!(canonical("test", &value).is_err_and(|error| error.is_malformed()), "{value}");
        }
    }
}
