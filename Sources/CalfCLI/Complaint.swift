import CalfBase
import CalfReport

/// What a person reads on standard error: what happened and where, then what to do.
struct Complaint {
  /// The first line, without its end.
  let headline: Text
  /// Whether the program's name stands before it; not where a file's name does, so that editors find the place.
  let isNamed: Bool
  /// The lines below.
  let hints: [Text]

  /// A message and what to do.
  init(_ message: Text, _ hint: Text?) {
    headline = message
    isNamed = true
    hints = hint.map { [$0.asSentence] } ?? []
  }

  /// A fault in a document or on the command line.
  init(_ fault: Fault, in origin: Failure.Origin) {
    switch origin {
    case .file(let name) where !fault.isRefusal:
      headline = "\(fault.place(in: name)): \(fault.sentence)"
      isNamed = false
      hints = []
    case .file(let name):
      headline = "\(fault.place(in: name)): \(fault.path.text.shown()): \(fault.message)"
      isNamed = true
      hints = fault.hints
    case .options(let given):
      let option = OptionPath.option(at: fault.path, of: given)
      headline = option.map { "\($0): \(fault.message)" } ?? fault.message
      isNamed = true
      hints = fault.hints
    }
  }

  /// The lines, ready for standard error.
  func lines(_ paint: Paint) -> [UInt8] {
    var text: Text = isNamed ? "\(paint.strong("calfcalc:")) \(headline)\n" : "\(headline)\n"
    for hint in hints { text += "  \(hint)\n" }
    return text.bytes
  }
}

extension Fault {
  /// `clinic.json:41:18`
  func place(in file: Text) -> Text {
    position.map { "\(file.asPlace):\($0.line):\($0.column)" } ?? file.asPlace
  }

  /// What to do, and where a limit is from.
  fileprivate var hints: [Text] {
    var lines = hint.map { [$0.asSentence] } ?? []
    if let source {
      lines.append(limit.map { "Limit: \($0.text.shown()), from \(source)." } ?? "Source: \(source).")
    }
    return lines
  }
}

extension Text {
  /// With a capital and a full stop.
  var asSentence: Text {
    guard let first = bytes.first, let last = bytes.last else { return self }
    var result = self
    if first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") { result.bytes[0] = first - 32 }
    if last != UInt8(ascii: "."), last != UInt8(ascii: "?") { result.append(".") }
    return result
  }
}
