import CalfBase
import CalfCalc
import CalfReport

/// What stands in a page before and without its script: the engine's own sentences, asked when the page is made.
struct StaticFacts {
  private let answer: JSONValue

  /// Asks the engine, with the draws that the page asks with too, so that the figures are the same. What it says of
  /// prices is left out below; a decision needs some to be asked for.
  init() throws(PageFault) {
    let request: Text = """
      {"decide":{"date":"2026-01-01","price":{"region":"GB"},"options":[{"kind":"once"}]}}
      """
    do {
      let document = try JSONDocument(CalfCalc.answer(request.bytes))
      guard let answer = document.root.member("decide") else { throw PageFault.facts("no answer") }
      self.answer = answer
    } catch let fault as PageFault {
      throw fault
    } catch {
      throw .facts("an answer that is no JSON")
    }
  }

  /// What no reader should miss.
  func messages() throws(PageFault) -> [Text] {
    // What points at a table is left out, since there is none here, and so is what is said of the prices.
    var ofPrices: [Text] = []
    for warning in try elements("warnings") { ofPrices.append(try sentence("message", of: warning)) }
    return try sentences("messages").filter {
      !ofPrices.contains($0) && $0.bytes[...].firstPlace(of: "The table") == nil
    }
  }

  /// Paragraphs and lists of HTML.
  func html(_ strings: Strings) throws(PageFault) -> Text {
    var html: Text = "<div id=\"told\">\n<p>\(try sentence("condition").inHTML)</p>\n"
    html += "\(try list(try messages()))</div>\n"
    guard let heading = strings.sentence("nothingTitle") else { throw .strings("nothingTitle") }
    html += "<h2>\(heading.inHTML)</h2>\n"
    guard let nothing = answer.member("options")?.element(0) else { throw .facts("no options") }
    html += "<p>\(try sentence("description", of: nothing).inHTML)</p>\n"
    guard let urgent = strings.sentence("urgentTitle") else { throw .strings("urgentTitle") }
    html += "<h2>\(urgent.inHTML)</h2>\n"
    html += try list(try sentences("urgent"))
    return html
  }

  private func list(_ sentences: [Text]) throws(PageFault) -> Text {
    "<ul>\n\(Text.joined(sentences.map { "<li>\($0.inHTML)</li>" }, separator: "\n"))\n</ul>\n"
  }

  private func sentence(_ key: Text, of value: JSONValue? = nil) throws(PageFault) -> Text {
    guard let member = (value ?? answer).member(named: key) else { throw .facts(key) }
    do { return try member.string() } catch { throw .facts(key) }
  }

  private func sentences(_ key: Text) throws(PageFault) -> [Text] {
    var sentences: [Text] = []
    for element in try elements(key) {
      do { sentences.append(try element.string()) } catch { throw .facts(key) }
    }
    return sentences
  }

  private func elements(_ key: Text) throws(PageFault) -> [JSONValue] {
    guard let member = answer.member(named: key) else { throw .facts(key) }
    do { return Array(try member.elements()) } catch { throw .facts(key) }
  }
}
