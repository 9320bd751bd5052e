// Reads a bundle. Its zip is written so that no unpacking is needed: every entry is stored, and nothing else is in the file.

const text = new TextDecoder("utf-8", { fatal: true });

/** The entries of a bundle by name, as slices of its bytes. */
export function entries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error("the bundle has no end record");
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint16(at + 10, true) !== 0) throw new Error("an entry is not stored");
    const [size, nameLength, start] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)];
    const name = text.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // A local header has 30 bytes, then the name again; a bundle has no extra fields.
    found.set(name, bytes.subarray(start + 30 + nameLength, start + 30 + nameLength + size));
    at += 46 + nameLength;
  }
  return found;
}

/** What an app needs of a bundle: manifest, documents, and the texts of all messages. */
export function open(bytes) {
  const found = entries(bytes);
  const json = (name) => JSON.parse(text.decode(found.get(name)));
  const sources = [...found].filter(([name]) => name.startsWith("messages/")).map(([, bytes]) => text.decode(bytes));
  return { manifest: json("manifest.json"), documents: json("documents.json"), sources };
}
