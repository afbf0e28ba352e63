// Unpacks what `xz --format=lzma` packs, which comes to seven tenths of gzip.
//
// Source: the LZMA specification of Igor Pavlov, 7-zip.org/sdk.html, whose names are in the comments.

/** The bytes that were packed. */
export function unpackLzma(packed) {
  const header = new DataView(packed.buffer, packed.byteOffset);
  const properties = packed[0];
  const literalBits = properties % 9; // lc
  const literalPlaceMask = (1 << (Math.floor(properties / 9) % 5)) - 1; // lp
  const placeMask = (1 << Math.floor(properties / 45)) - 1; // pb
  let from = 18;
  // The range and the code within it.
  const coder = new Uint32Array([0xffffffff, header.getUint32(14)]);
  let out = new Uint8Array(packed.length * 6);
  let length = 0;

  /** A bit, by the chance that it was 0 before, in 2048ths. */
  function bit(chances, place) {
    const chance = chances[place];
    const bound = (coder[0] >>> 11) * chance;
    let found = 0;
    if (coder[1] < bound) {
      coder[0] = bound;
      chances[place] = chance + ((2048 - chance) >> 5);
    } else {
      coder[0] -= bound;
      coder[1] -= bound;
      chances[place] = chance - (chance >> 5);
      found = 1;
    }
    if (coder[0] < 0x1000000) refill();
    return found;
  }

  /** Bits of which nothing is known before, the highest first. */
  function evenBits(count) {
    let found = 0;
    for (let left = count; left > 0; left -= 1) {
      coder[0] >>>= 1;
      const isSet = coder[1] >= coder[0];
      if (isSet) coder[1] -= coder[0];
      found = found * 2 + (isSet ? 1 : 0);
      if (coder[0] < 0x1000000) refill();
    }
    return found;
  }

  function refill() {
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[from++];
  }

  /** A number of some bits, the highest first, each by the chances that follow those before it. */
  function tree(chances, bits, start = 0) {
    let node = 1;
    for (let left = bits; left > 0; left -= 1) node = node * 2 + bit(chances, start + node);
    return node - (1 << bits);
  }

  /** The same, the lowest bit first. */
  function reverseTree(chances, bits, start = 0) {
    let [node, found] = [1, 0];
    for (let place = 0; place < bits; place += 1) {
      const one = bit(chances, start + node);
      node = node * 2 + one;
      found |= one << place;
    }
    return found;
  }

  const even = (count) => new Uint16Array(count).fill(1024);
  const lengths = () => ({ choice: even(2), low: even(16 << 3), middle: even(16 << 3), high: even(256) });
  const [matchLengths, againLengths] = [lengths(), lengths()];
  const lengthOf = ({ choice, low, middle, high }, place) => {
    if (bit(choice, 0) === 0) return 2 + tree(low, 3, place << 3);
    return bit(choice, 1) === 0 ? 10 + tree(middle, 3, place << 3) : 18 + tree(high, 8);
  };
  const literals = even(0x300 << (literalBits + Math.floor(properties / 9) % 5));
  const [isMatch, isAgainLong] = [even(12 << 4), even(12 << 4)]; // IsMatch, IsRep0Long
  const [isAgain, isOther, isThird, isFourth] = [even(12), even(12), even(12), even(12)]; // IsRep, IsRepG0, G1, G2
  const [slots, special, align] = [even(4 << 6), even(128), even(16)]; // PosSlot, PosDecoders, Align
  let distances = [0, 0, 0, 0]; // rep0 to rep3
  let state = 0;

  function literal() {
    const before = length > 0 ? out[length - 1] : 0;
    const start = 0x300 * (((length & literalPlaceMask) << literalBits) + (before >> (8 - literalBits)));
    let node = 1;
    if (state >= 7) {
      // After a copy the byte that did not follow is known.
      let other = out[length - distances[0] - 1];
      while (node < 0x100) {
        const expected = (other >> 7) & 1;
        other <<= 1;
        const found = bit(literals, start + ((1 + expected) << 8) + node);
        node = node * 2 + found;
        if (found !== expected) break;
      }
    }
    while (node < 0x100) node = node * 2 + bit(literals, start + node);
    out[length++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function distance(count) {
    const slot = tree(slots, 6, Math.min(count - 2, 3) << 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + reverseTree(special, bits, high - slot);
    return high + evenBits(bits - 4) * 16 + reverseTree(align, 4);
  }

  for (;;) {
    const place = length & placeMask;
    if (out.length - length < 300) {
      const larger = new Uint8Array(out.length * 2);
      larger.set(out);
      out = larger;
    }
    if (bit(isMatch, (state << 4) + place) === 0) {
      literal();
      continue;
    }
    let count;
    if (bit(isAgain, state) === 0) {
      count = lengthOf(matchLengths, place);
      const far = distance(count);
      // The end is marked by a distance that there is not.
      if (far === 0xffffffff) return out.subarray(0, length);
      distances = [far, distances[0], distances[1], distances[2]];
      state = state < 7 ? 7 : 10;
    } else {
      let which = 0;
      if (bit(isOther, state) === 1) which = bit(isThird, state) === 0 ? 1 : 2 + bit(isFourth, state);
      else if (bit(isAgainLong, (state << 4) + place) === 0) {
        out[length] = out[length - distances[0] - 1];
        length += 1;
        state = state < 7 ? 9 : 11;
        continue;
      }
      const [found] = distances.splice(which, 1);
      distances.unshift(found);
      count = lengthOf(againLengths, place);
      state = state < 7 ? 8 : 11;
    }
    for (const end = length + count; length < end; length += 1) out[length] = out[length - distances[0] - 1];
  }
}
