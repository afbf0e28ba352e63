import CalfBase

/// JavaScript modules as one: each after those it needs, without its imports, its comments and the word `export`.
///
/// A module's imports are one line each, `import { name } from "../common/dom.mjs";`, and no two modules have a
/// top-level name in common.
struct Modules {
  /// The paths in the order in which they stand.
  private(set) var order: [Text] = []
  /// The script.
  private(set) var script = Text()
  private var open: [Text] = []
  private let strings: Text
  private let inPlace: [(path: Text, text: Text)]

  /// Joins a module with all that it needs.
  ///
  /// - Parameters:
  ///   - strings: The JSON that stands in for the table of strings which `words.mjs` imports.
  ///   - inPlace: Modules that stand in place of the files of these paths.
  init(
    from path: Text, strings: Text = "{}", inPlace: [(path: Text, text: Text)] = []
  ) throws(PageFault) {
    self.strings = strings
    self.inPlace = inPlace
    try add(path)
  }

  private mutating func add(_ path: Text) throws(PageFault) {
    guard !order.contains(path) else { return }
    guard !open.contains(path) else { throw .circle(path) }
    open.append(path)
    var body = Text()
    let given = inPlace.first { $0.path == path }
    let text = if let given { given.text } else { try WebFile.named(path) }
    for bytes in text.withoutComments.bytes.split(separator: UInt8(ascii: "\n")) {
      let line = Text(bytes)
      if line.hasPrefix("import tables from ") {
        body += "const tables = \(strings);\n"
      } else if line.hasPrefix("import ") {
        guard let needed = Self.target(of: line) else { throw .module(path, line: line) }
        try add(Self.resolved(needed, from: path))
      } else if line.hasPrefix("export ") {
        guard !line.hasPrefix("export default"), !line.hasPrefix("export {"), !line.hasPrefix("export *")
        else {
          throw .module(path, line: line)
        }
        body += "\(Text(bytes.dropFirst(7)))\n"
      } else {
        body += "\(line)\n"
      }
    }
    open.removeLast()
    order.append(path)
    script += body
  }

  /// What stands between the quotes of `import … from "…";`.
  private static func target(of line: Text) -> Text? {
    let parts = line.bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count == 3, Text(parts[2]).is(";"), Text(parts[0].suffix(8)).is(" } from ") else {
      return nil
    }
    return Text(parts[1])
  }

  /// `../common/dom.mjs` from `aid/main.mjs` is `common/dom.mjs`.
  static func resolved(_ target: Text, from path: Text) -> Text {
    var steps = path.bytes.split(separator: UInt8(ascii: "/")).dropLast().map { Text($0) }
    for step in target.bytes.split(separator: UInt8(ascii: "/")) {
      let step = Text(step)
      if step.is(".."), let last = steps.last, !last.is("..") {
        steps.removeLast()
      } else if !step.is(".") {
        steps.append(step)
      }
    }
    return .joined(steps, separator: "/")
  }
}
