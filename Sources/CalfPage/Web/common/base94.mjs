// Bytes that a page carries as letters.

/** Bytes from letters: eleven for nine bytes, of the space and all that is printed of ASCII but for "<". */
export function fromBase94(letters) {
  const values = new Uint8Array(128);
  let value = 0;
  for (let code = 32; code < 127; code += 1) if (code !== 60) values[code] = value++;
  const number = (from, to) => {
    let sum = 0;
    // What is missing of the last group counts as the highest digit.
    for (let place = from; place < to; place += 1) sum = sum * 94 + (place < letters.length ? values[letters.charCodeAt(place)] : 93);
    return sum;
  };
  const rest = letters.length % 11;
  const bytes = new Uint8Array(Math.floor(letters.length / 11) * 9 + Math.max(0, rest < 6 ? rest - 1 : rest - 2));
  const group = new DataView(new ArrayBuffer(9));
  for (let from = 0, to = 0; from < letters.length; from += 11, to += 9) {
    // Six digits and five are exact as numbers, all eleven are not: 94 to the fifth is 7339040224.
    const all = BigInt(number(from, from + 6)) * 7339040224n + BigInt(number(from + 6, from + 11));
    group.setUint8(0, Number(all >> 64n));
    group.setBigUint64(1, BigInt.asUintN(64, all));
    for (let place = 0; place < 9 && to + place < bytes.length; place += 1) bytes[to + place] = group.getUint8(place);
  }
  return bytes;
}
