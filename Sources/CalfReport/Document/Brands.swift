import CalfBase

extension Text {
  /// Brand names, which a public view never prints; letters of either case.
  ///
  /// Source: Pricing/products.csv, column `brands`; a test holds the two together.
  static var brands: [StaticString] {
    [
      "botox", "dysport", "xeomin", "jeuveau", "nabota", "letybo", "botulax", "hengli", "meditoxin",
      "neuronox",
    ]
  }

  /// The text with every brand name replaced.
  var withoutBrands: Text {
    var result = Text()
    var position = 0
    while position < bytes.count {
      if let brand = Self.brands.first(where: { hasBrand($0, at: position) }) {
        result += "(brand withheld)"
        position += brand.utf8CodeUnitCount
      } else {
        result.bytes.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  private func hasBrand(_ brand: StaticString, at position: Int) -> Bool {
    guard position + brand.utf8CodeUnitCount <= bytes.count else { return false }
    return brand.withUTF8Buffer { buffer in
      for index in buffer.indices {
        let byte = bytes[position + index]
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        if buffer[index] != (isCapital ? byte | 0x20 : byte) { return false }
      }
      return true
    }
  }
}
