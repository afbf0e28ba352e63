import CalfBase
import CalfCalc
import CalfPricing
import CalfReport

/// `lists`: what price lists offer to choose from.
func lists(_ call: Invocation, in world: inout some World) throws(Failure) -> [UInt8] {
  let calculator = try Calculator.ready()
  var chosen: [PriceList] = []
  for name in call.operands { chosen.append(try calculator.load(name, in: &world).list) }
  if call.operands.isEmpty { chosen = calculator.lists.map { $0.list } }
  return call.has("json") ? json(chosen) : Text.joined(chosen.map { $0.summary }, separator: "\n").bytes
}

private func json(_ lists: [PriceList]) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginObject()
  writer.beginArray("lists")
  for list in lists {
    writer.beginObject()
    writer.member("id", list.id)
    writer.member("version", list.version)
    writer.member("currency", list.currency.code)
    writer.member("jurisdiction", list.jurisdiction)
    writer.member("validFrom", list.validFrom.text)
    writer.member("validThrough", list.validThrough?.text)
    for (key, ids) in list.choices {
      writer.beginArray(key)
      for id in ids { writer.element(id) }
      writer.endArray()
    }
    writer.endObject()
  }
  writer.endArray()
  writer.endObject()
  return writer.bytes + Text("\n").bytes
}

extension PriceList {
  /// What a request may choose: the member of the request, and the ids to give it.
  fileprivate var choices: [(StaticString, [Text])] {
    [
      ("product", items.compactMap { $0.product }),
      ("package", packages.map { $0.id }),
      ("extras", items.filter { $0.isChosen }.map { $0.id }),
      ("codes", once(promotions.compactMap { $0.conditions.code })),
      ("audience", once(promotions.flatMap { $0.conditions.audience })),
      ("financing", financing.map { $0.id }),
    ]
  }

  private func once(_ ids: [Text]) -> [Text] {
    ids.enumerated().filter { !ids[..<$0.offset].contains($0.element) }.map { $0.element }
  }

  /// Its id, currency, country and validity, then what may be chosen.
  fileprivate var summary: Text {
    let country: Text = jurisdiction.map { ", \($0)" } ?? ""
    let end: Text = validThrough.map { " through \($0.text)" } ?? ""
    var text: Text = "\(id): \(currency.code)\(country), version \(version), from \(validFrom.text)\(end)\n"
    for (key, ids) in choices where !ids.isEmpty {
      let option = OptionPath.flag(Text(stringLiteral: key))
      let start: Text = "  \(option)\(Text.spaces(12 - option.scalarCount))"
      text += Text.joined(ids, separator: " ").wrapped(indent: 14, after: start)
    }
    return text
  }
}
