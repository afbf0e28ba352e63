// Bytes that a page carries as letters.

/** Bytes from letters: five for four bytes, of all that is printed of ASCII but for nine signs. */
export function fromBase85(letters) {
  const values = new Uint8Array(128);
  let value = 0;
  for (let code = 33; code < 127; code += 1) {
    if (!"<&\\\"'\u0060${}".includes(String.fromCharCode(code))) values[code] = value++;
  }
  const bytes = new Uint8Array(Math.floor((letters.length * 4) / 5));
  const group = new DataView(new ArrayBuffer(4));
  for (let from = 0, to = 0; from < letters.length; from += 5, to += 4) {
    let number = 0;
    // What is missing of the last group counts as the highest digit.
    for (let place = from; place < from + 5; place += 1) number = number * 85 + (place < letters.length ? values[letters.charCodeAt(place)] : 84);
    group.setUint32(0, number);
    for (let place = 0; place < 4 && to + place < bytes.length; place += 1) bytes[to + place] = group.getUint8(place);
  }
  return bytes;
}
