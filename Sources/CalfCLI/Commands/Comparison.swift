import CalfBase
import CalfReport

/// What is not the same in two answers to one request.
struct Comparison {
  /// A value that is not the same; nil where one answer has none.
  struct Change {
    let path: Text
    let before: Text?
    let after: Text?
  }

  /// The versions of list, engine and tables, and the reference.
  private let frame: [Change]
  /// Everything else.
  private let figures: [Change]

  /// Compares the objects under `quote`.
  init(old: JSONValue, new: JSONValue) {
    let before = Leaves(of: old)
    let after = Leaves(of: new)
    frame = before.frame.changes(to: after.frame)
    figures = before.figures.changes(to: after.figures)
  }

  /// Whether every figure is the same, and nothing was altered under the same version.
  var isSame: Bool { figures.isEmpty && !isAltered }

  /// Whether the reference is another one though neither list, engine nor tables have another version: then the list,
  /// or the request that the earlier answer carries, was altered.
  private var isAltered: Bool { frame.count == 1 && frame[0].path.is("reference") }

  /// A line for each change.
  var text: Text {
    var text = Text()
    for change in frame + figures {
      let before = change.before?.shown() ?? "(nothing)"
      text += "\(change.path.shown()): \(before) → \(change.after?.shown() ?? "(nothing)")\n"
    }
    if isAltered { text += "The price list or the request was altered under the same version.\n" }
    return figures.isEmpty ? text + "Every figure is the same.\n" : text
  }

  /// The same as JSON on one line.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.beginObject("verify")
    writer.member("same", isSame)
    if isAltered { writer.member("altered", true) }
    writer.beginArray("changes")
    for change in frame + figures {
      writer.beginObject()
      writer.member("path", change.path)
      writer.member("before", change.before)
      writer.member("after", change.after)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    return writer.bytes + Text("\n").bytes
  }
}

/// The values of an answer that hold no others, in its order; sentences, which are no figures, left out.
private struct Leaves {
  var frame: [(path: Text, value: Text)] = []
  var figures: [(path: Text, value: Text)] = []

  init(of quote: JSONValue) {
    add(quote, at: Path())
  }

  /// Nesting is bounded by the parser, so this recursion is too.
  private mutating func add(_ value: JSONValue, at path: Path) {
    switch value.kind {
    case .object:
      for (key, member) in (try? value.dictionary()) ?? [] {
        let isEcho = path.steps.isEmpty && key.is("request")
        if isEcho || key.is("because") || key.is("message") { continue }
        add(member, at: path.key(key))
      }
    case .array:
      for (place, element) in value.children.enumerated() { add(element, at: path.index(place)) }
    default:
      let leaf = (path: path.text, value: (try? value.string()) ?? value.source)
      if path.isFrame { frame.append(leaf) } else { figures.append(leaf) }
    }
  }
}

extension Path {
  /// Whether a value here says what an answer rests on, rather than what it comes to.
  fileprivate var isFrame: Bool {
    guard case .key(let key)? = steps.first else { return false }
    return key.is("reference") || key.is("priceList") || key.is("engine")
  }
}

extension [(path: Text, value: Text)] {
  /// What another answer has instead, in the order of this one, then what only the other has.
  fileprivate func changes(to other: Self) -> [Comparison.Change] {
    let before = Dictionary(map { ($0.path, $0.value) }) { first, _ in first }
    let after = Dictionary(other.map { ($0.path, $0.value) }) { first, _ in first }
    return compactMap { leaf in
      let now = after[leaf.path]
      return now == leaf.value ? nil : Comparison.Change(path: leaf.path, before: leaf.value, after: now)
    }
      + other.filter { before[$0.path] == nil }.map {
        Comparison.Change(path: $0.path, before: nil, after: $0.value)
      }
  }
}
